import { isJoined } from '../../english/span-words.ts';
import type { TypedSpan } from '../../english/typed-span.ts';
import { isFunctionWord, WordClass } from '../../english/word-classes.ts';
import { type AskedOfSentence, isKnown, nearness, type Suggested, wordRange } from './highlight-scores.ts';
import { subjectsFor } from './subjects.ts';

const DEMONYM = /(?:ian|ean|can|ish|ese|ani|aqi|emi|eli|French|Dutch|Greek|Swiss|German|Welsh|Houthi|Roman)$/;
const BEFORE_PLACE = /^(?:in|at|from|near|on|into|outside|of)$/;
const BEFORE_PERSON = /^(?:with|to|for|by|and|named|called)$/;

/** Who: names that are not in the question; else the words before its verb or after *by*. */
export function peopleFor(asked: AskedOfSentence): readonly Suggested[] {
  const names = asked.spans.names
    .map((name) => ({ name, words: wordRange(asked, name) }))
    .filter(({ words }) => !isKnown(asked, words))
    .map(({ name, words }) => scoreName(asked, name, words));
  return names.some(({ score }) => score > 0.1) ? names : subjectsFor(asked);
}

function scoreName(asked: AskedOfSentence, name: TypedSpan, words: readonly [number, number]): Suggested {
  const [first, last] = words;
  const suits =
    placeFactor(asked, first) *
    roleFactor(asked, first, last) *
    (isDemonym(asked, name) ? 0.1 : 1) *
    (/^['’]s?\b/.test(asked.text.slice(name.end, name.end + 2)) ? 0.4 : 1) *
    (isQuoted(asked, name) ? 0.15 : 1) *
    (sharesName(asked, first, last) ? 0.3 : 1) *
    (first === 0 && last === 1 && asked.text[name.end - 1] === 's' ? 0.6 : 1);
  const beside = isBeside(asked, first, last);
  const near = 0.1 + nearness(asked, words);
  return { start: name.start, end: name.end, score: suits * near * (beside ? 1.2 : 1), beside };
}

/** After *in* and the like a name is a place's. */
function placeFactor({ spans: { words } }: AskedOfSentence, first: number): number {
  const before = words[first - 1]?.lower ?? '';
  return BEFORE_PLACE.test(before === 'the' ? (words[first - 2]?.lower ?? '') : before) ? 0.35 : 1;
}

/** "Who paid …?" wants the one before the verb or after *by*; "Who did she meet …?" the one after it. */
function roleFactor(asked: AskedOfSentence, first: number, last: number): number {
  const { words } = asked.spans;
  const before = words[first - 1]?.lower ?? '';
  const by = before === 'the' ? words[first - 2]?.lower : before;
  if (asksForObject(asked)) {
    const after = asked.terms.slice(Math.max(0, first - 5), first).some((term) => isAskedVerb(asked, term));
    return (after ? 2 : 1) * (BEFORE_PERSON.test(before) ? 1.4 : 1);
  }
  return (by === 'by' ? 1.8 : 1) * (actsAfter(asked, last) ? 1.8 : 1);
}

/** "Who did Anning meet …?": a verb after an auxiliary and another word. "Who was killed?" is none. */
function asksForObject({ question: { terms } }: AskedOfSentence): boolean {
  const first = terms[0];
  if (first === undefined || first.position < 2) return false;
  if (first.classes & WordClass.verb) return first.position >= 3;
  return terms.some(({ classes }) => classes & WordClass.verb);
}

function isAskedVerb({ question }: AskedOfSentence, term: number): boolean {
  return term >= 0 && (question.terms[term]!.classes & WordClass.verb) !== 0;
}

/** "English fossil", "Omani intermediaries": a people's adjective before its noun. */
export function isDemonym(asked: AskedOfSentence, name: TypedSpan): boolean {
  const [, last] = wordRange(asked, name);
  const next = asked.spans.words[last];
  const word = asked.text.slice(name.start, name.end);
  if (/\s/.test(word) || !isJoined(next) || !/^\p{Ll}/u.test(next.text) || isFunctionWord(next.text))
    return false;
  return DEMONYM.test(word);
}

/** A title in quotation marks, or a name in a short quotation. */
function isQuoted({ text, spans }: AskedOfSentence, { start, end }: TypedSpan): boolean {
  const from = spans.words[0]!.start;
  const opened = text.slice(from, start).split(/["“]/).length - 1;
  const closed = text.slice(from, start).split('”').length - 1;
  const straight = text.slice(from, start).includes('“') ? opened - closed === 1 : opened % 2 === 1;
  return straight && /^[^"”]{0,60}["”]/.test(text.slice(end, end + 61));
}

/** "Henry Henley" where the question has Henley already. */
function sharesName({ question, terms }: AskedOfSentence, first: number, last: number): boolean {
  return terms
    .slice(first, last)
    .some((term) => term >= 0 && (question.terms[term]!.classes & WordClass.capital) !== 0);
}

/** What the question says of someone follows: its verb, or *be* and any of its words. */
function actsAfter(asked: AskedOfSentence, last: number): boolean {
  const { words } = asked.spans;
  let from = last;
  if (words[from]?.gap.includes(',')) {
    const closing = words.findIndex(({ gap }, i) => i > from && i < from + 9 && gap.includes(','));
    if (closing > 0) from = closing;
  }
  const be = /^(?:is|are|was|were|who)$/.test(words[from]?.lower ?? '');
  return asked.terms
    .slice(from, from + (be ? 5 : 4))
    .some((term) => (be && term >= 0) || isAskedVerb(asked, term));
}

/** A word of the question right before or after, but for commas, *the* and forms of *be*. */
function isBeside({ spans: { words }, terms }: AskedOfSentence, first: number, last: number): boolean {
  const skip = (at: number): boolean =>
    /^(?:the|an?|is|was|are|were|its|his|her|their|dr|mr|mrs|s)$/.test(words[at]?.lower ?? '');
  let right = last;
  while (right < last + 3 && skip(right)) right++;
  let left = first - 1;
  while (left > first - 4 && skip(left)) left--;
  return (terms[right] ?? -1) >= 0 || (terms[left] ?? -1) >= 0;
}

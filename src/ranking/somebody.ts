import { isAuxiliary, isBe } from '../english/asking-words.ts';
import { isPlural, sortOfNoun } from '../english/sorts-of-nouns.ts';
import { WordClass } from '../english/word-classes.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import { Bearing, isUnasked } from './question-view.ts';
import { isDeterminer, isNaming, startOfPhrase, type WordBeside } from './words-beside.ts';

/** Whether a sentence names somebody whom the question does not; "written in Go" names nobody. */
export function namesSomebody({ words: asked }: QuestionTerms, words: readonly WordBeside[]): boolean {
  const acts = asksWhoActs(asked.map(({ normal }) => normal));
  return words.some((_, place) => isSomebody(words, place, acts));
}

/** "Who wrote it", "who has won"; not "who is it" or "who do I ask", which any word for people may answer. */
function asksWhoActs(words: readonly string[]): boolean {
  const at = words.findIndex((word) => /^whom?$/.test(word));
  const [next = '', after = ''] = words.slice(at + 1);
  if (at < 0 || isBe(next)) return false;
  return !isAuxiliary(next) || !/^(?:i|we|you|they|he|she|it|the|an?)$/.test(after);
}

function isSomebody(words: readonly WordBeside[], at: number, acts: boolean): boolean {
  const word = words[at]!;
  if (/^(?:i|we|you|they)$/.test(word.normal)) return isBeforeVerb(words, at);
  if (word.bearing === Bearing.own || !isNaming(word)) return false;
  const first = startOfPhrase(words, at);
  const phrase = words.slice(first, at + 1);
  const leading = words[first - 1];
  if (leading?.normal === 'by') return isDoer(word, phrase);
  if (leading && isOfPlace(leading, words[first - 2])) return false;
  if (!acts && (isOfPeople(word) || (leading && !isUnasked(leading)))) return true;
  const isPredicate = leading !== undefined && isBe(leading.normal);
  // "Tarn is a Rust program": of what sort it is.
  if (acts && isPredicate && phrase[0]!.classes & WordClass.indefinite) return false;
  return (at > 0 && isCapital(word)) || (!isPredicate && isBeforeVerb(words, at));
}

/** Behind *by*: "by a monk", "by volunteers", "by two brothers", but not "by hand" or "by two lengths". */
function isDoer(word: WordBeside, phrase: readonly WordBeside[]): boolean {
  if (isOfPeople(word)) return true;
  if (phrase.some(({ classes }) => classes & WordClass.number)) return false;
  return isPlural(word.normal) || phrase.some((one) => isCapital(one) || isDeterminer(one));
}

/** "From", "of" and "sent to" seldom lead to who did it; "belongs to Ann Tench" does. */
function isOfPlace({ normal, classes }: WordBeside, prior: WordBeside | undefined): boolean {
  if (normal === 'to') return prior?.bearing === Bearing.own;
  return normal === 'of' || (classes & WordClass.place) !== 0;
}

/** Whether what the question says of somebody follows at once: "Ekman mends", "the mayor has opened". */
function isBeforeVerb(words: readonly WordBeside[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return false;
  const isHelped = isAuxiliary(next.normal) && !isBe(next.normal);
  return !isUnasked(next) || (isHelped && (isCapital(words[at]!) || !isUnasked(words[at + 2] ?? next)));
}

function isOfPeople({ normal, classes }: WordBeside): boolean {
  if (classes & (WordClass.person | WordClass.honorific)) return true;
  return /^(?:person|group)$/.test(sortOfNoun(normal));
}

function isCapital({ classes }: WordBeside): boolean {
  return (classes & WordClass.capital) !== 0;
}

import type { Article } from '../article/article.ts';
import { isBe } from '../english/asking-words.ts';
import { inDictionary } from '../english/language.ts';
import { readName } from '../english/read-name.ts';
import { isPlural, type Sort, sortOfNoun } from '../english/sorts-of-nouns.ts';
import { endOfTaggedPhrase } from '../english/tagged-phrase.ts';
import { type TaggedWord, tagText } from '../english/tagged-words.ts';
import { findTypedSpans, type TypedSpans } from '../english/typed-spans.ts';
import { wordList } from '../english/word-lists.ts';
import { overlaps } from '../text/span.ts';
import { AUXILIARY, readVerb } from './verb-forms.ts';

/** A plain statement taken apart: "In 1811 | Joseph | was | sent | to Derby". */
export interface Statement {
  readonly spans: TypedSpans;
  /** As a question says it: "the strike", "Mary Anning". */
  readonly subject: string;
  readonly sort: Sort;
  readonly plural: boolean;
  /** Whether the subject is or ends in a name. */
  readonly named: boolean;
  /** In small letters; none before a lone main verb. */
  readonly auxiliaries: readonly string[];
  /** In small letters; empty where a form of *be* is all there is. */
  readonly verb: string;
  /** What follows, up to where another clause may begin. */
  readonly rest: readonly TaggedWord[];
  /** The word behind it, in small letters; empty at the end. */
  readonly next: string;
  /** Where what is said begins and ends: a phrase before the subject, and the rest. */
  readonly told: readonly (readonly [start: number, end: number])[];
}

/** Takes a sentence apart; undefined for what is no plain statement. */
export function readStatement(text: string, article: Article): Statement | undefined {
  const words = tagText(text);
  const spans = findTypedSpans(text);
  const from = endOfIntro(words, spans);
  const to = endOfSubject(words, from);
  const verbs = to > from ? readVerbs(words, to) : undefined;
  // "When Ada Holt died in 1847, …"
  if (!verbs || OPENS_CLAUSE.has(words[from]!.lower)) return undefined;
  const head = words.slice(from, to).findLastIndex(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  const said = text.slice(words[from]!.start, words[to - 1]!.end);
  const named = head >= 0 && isNameWord(words, from + head);
  const subject = from > 0 ? said : inSmall(said, words[0]!, named, article);
  if (subject === undefined) return undefined;
  const { lower } = words[to - 1]!;
  const end = endOfRest(words, verbs.end, spans);
  const rest = words.slice(verbs.end, end);
  return {
    ...{ spans, subject, named, rest },
    ...{ auxiliaries: verbs.auxiliaries, verb: verbs.verb, next: words[end]?.lower ?? '' },
    sort: named ? readName(subject, article) : sortOfNoun(lower),
    plural: lower === 'you' || (!named && isPlural(lower)),
    told: [
      [0, words[from]!.start],
      [rest[0]?.start ?? 0, rest.at(-1)?.end ?? 0],
    ],
  };
}

/** "In 1811", "On 9 March 1847,": a date that opens the sentence. */
function endOfIntro(words: readonly TaggedWord[], { dates }: TypedSpans): number {
  const date = words[0]?.tag === 'ADP' ? dates.find(({ start }) => start === words[1]?.start) : undefined;
  const end = date ? words.findIndex(({ start }) => start >= date.end) : 0;
  return words[end]?.text === ',' ? end + 1 : Math.max(0, end);
}

/** A noun phrase with what hangs on it by *of*, *in* and the like. */
function endOfSubject(words: readonly TaggedWord[], from: number): number {
  if (words[from]?.lower === 'you') return from + 1;
  let end = endOfTaggedPhrase(words, from);
  while (end > from && words[end]?.tag === 'ADP' && !OPENS_CLAUSE.has(words[end]!.lower)) {
    const further = endOfTaggedPhrase(words, end + 1);
    if (further === end + 1) return from;
    end = further;
  }
  return end;
}

function readVerbs(words: readonly TaggedWord[], from: number) {
  let at = from;
  while (words[at]?.tag === 'AUX') at++;
  const auxiliaries = words.slice(from, at).map(({ lower }) => lower);
  // "Should've been opened"
  if (auxiliaries.some((word) => /^['’]/.test(word))) return undefined;
  const isOnlyBe = auxiliaries.length === 1 && isBe(auxiliaries[0]!);
  const main = words[at];
  // "Sourdough is bread": the tagger takes some nouns for verbs.
  const isVerb = main?.tag === 'VERB' && !(isOnlyBe && readVerb(main.lower, false)?.form === 'plural');
  if (isVerb) return { auxiliaries, verb: main.lower, end: at + 1 };
  return isOnlyBe ? { auxiliaries, verb: '', end: at } : undefined;
}

const OPENS_CLAUSE = wordList('opening-clauses');

function endOfRest(words: readonly TaggedWord[], from: number, { dates }: TypedSpans): number {
  const end = words.findIndex((word, at) => {
    if (at < from) return false;
    if (word.tag !== 'PUNCT') return OPENS_CLAUSE.has(word.lower);
    return !/^[-–'’]$/.test(word.text) && !dates.some((date) => overlaps(date, word));
  });
  return end < 0 ? words.length : end;
}

/** A capital that a sentence's beginning does not explain. */
function isNameWord(words: readonly TaggedWord[], at: number): boolean {
  const { tag, text, lower } = words[at]!;
  if (tag !== 'PROPN' || !/^\p{Lu}/u.test(text)) return false;
  return at > 0 || !inDictionary(lower);
}

/** Without a capital that only a sentence's beginning explains; undefined where none tells. */
function inSmall(
  subject: string,
  { tag, lower }: TaggedWord,
  named: boolean,
  { text }: Article,
): string | undefined {
  if (tag === 'DET' || lower === 'you' || (!named && text.includes(` ${lower}`)))
    return subject.slice(0, 1).toLowerCase() + subject.slice(1);
  return named ? subject : undefined;
}

/** Turned round for a question word: "did Mary Anning die", "are books lent"; undefined for unsure forms. */
export function turnedRound({ auxiliaries, verb, subject, plural }: Statement): string | undefined {
  const [first, ...others] = auxiliaries;
  if (first !== undefined) return [first, subject, ...others, verb].join(' ');
  const read = readVerb(verb, !plural);
  return read && `${AUXILIARY[read.form]} ${subject} ${read.base}`;
}

/** "Is made", "has been made". */
export function isPassive({ auxiliaries, verb }: Statement): boolean {
  return /^(?:is|are|was|were|be|been)$/.test(auxiliaries.at(-1) ?? '') && !/^$|ing$/.test(verb);
}

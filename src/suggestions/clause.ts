import { isBe } from '../english/asking-words.ts';
import { isMonth } from '../english/calendar.ts';
import { endOfTaggedPhrase } from '../english/tagged-phrase.ts';
import type { TaggedWord } from '../english/tagged-words.ts';
import { endOfRest, isPlainRest } from './clause-end.ts';
import { readVerb } from './verb-forms.ts';

/** Places in a list of words, the last exclusive. */
export type Range = readonly [first: number, last: number];

/** A plain statement taken apart: "In 1811 | Joseph | came | upon a skull". */
export interface Clause {
  readonly words: readonly TaggedWord[];
  /** What stands before the subject, without its comma; often empty. */
  readonly intro: Range;
  readonly subject: Range;
  /** Auxiliaries and *not*; empty before a lone main verb. */
  readonly auxiliaries: Range;
  /** The main verb; empty where a form of *be* is all there is. */
  readonly verb: Range;
  /** What follows, up to where another clause begins. */
  readonly rest: Range;
  /** Whether the rest is whole, without a second verb in it or a *that* before it. */
  readonly plain: boolean;
}

/** Takes a statement apart; undefined for what is no plain statement. */
export function readClause(tagged: readonly TaggedWord[]): Clause | undefined {
  const words = withVerbs(tagged);
  const subjectFrom = endOfIntro(words);
  const subjectTo = endOfSubject(words, subjectFrom);
  if (subjectTo === subjectFrom || words[subjectFrom]!.tag === 'ADV') return undefined;
  const verbFrom = afterAdverbs(words, afterApposition(words, subjectTo));
  const verbs = readVerbs(words, verbFrom);
  if (!verbs) return undefined;
  const rest: Range = [verbs.verb[1], endOfRest(words, verbs.verb[1])];
  const introEnd = words[subjectFrom - 1]?.text === ',' ? subjectFrom - 1 : subjectFrom;
  const saysThat = words[rest[0]]?.lower === 'that';
  const plain = !saysThat && isPlainRest(words, ...rest) && !isParticiple(words, verbs, rest[0]);
  return { words, intro: [0, introEnd], subject: [subjectFrom, subjectTo], ...verbs, rest, plain };
}

/** "Children under 16 need the …", "Printing costs 10p": a noun before an article or sum is the verb. */
function withVerbs(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const verb = words.findIndex(
    ({ tag, lower }, i) =>
      i > 0 &&
      i < 8 &&
      tag === 'NOUN' &&
      /^(?:NOUN|PROPN|NUM)$/.test(words[i - 1]!.tag) &&
      (words[i + 1]?.tag === 'DET' ||
        (/^costs?$/.test(lower) && /^(?:NUM|SYM)$/.test(words[i + 1]?.tag ?? ''))),
  );
  const earlier = words.slice(0, Math.max(0, verb)).some(({ tag }) => /^(?:VERB|AUX|PUNCT)$/.test(tag));
  return verb < 0 || earlier ? words : words.with(verb, { ...words[verb]!, tag: 'VERB' });
}

/** "The clock itself came", "the K2 also has": what a question can do without. */
function afterAdverbs(words: readonly TaggedWord[], from: number): number {
  let at = from;
  while (
    /^(?:itself|himself|herself|themselves|also|then|later|therefore|thus|soon|now|even)$/.test(
      words[at]?.lower ?? '',
    )
  )
    at++;
  return at;
}

/** "In 1811", "In February 1941,", "Wrapped in a linen cloth,": a phrase without a finite verb. */
function endOfIntro(words: readonly TaggedWord[]): number {
  const first = words[0];
  if (first === undefined) return 0;
  const opens = first.tag === 'ADP' || /^(?:wrapped|built|born|founded|opened|written)$/.test(first.lower);
  if (!opens) return 0;
  const comma = words.findIndex(({ text }) => text === ',');
  const date = endOfPlainDate(words, 1);
  if (date > 1) return words[date]?.text === ',' ? date + 1 : date;
  if (comma < 0 || comma > 9 || words.slice(1, comma).some(({ tag }) => tag === 'AUX' || tag === 'PRON'))
    return 0;
  return comma + 1;
}

/** Day, month and year after the preposition at the very beginning. */
function endOfPlainDate(words: readonly TaggedWord[], from: number): number {
  let at = from;
  while (
    at < words.length &&
    (/^(?:\d{1,2}|(?:1\d|20)\d\d)$/.test(words[at]!.text) || isMonth(words[at]!.text))
  )
    at++;
  return at > from && /^(?:(?:1\d|20)\d\d|[A-Z]\w+)$/.test(words[at - 1]!.text) ? at : from;
}

/** A noun phrase with what hangs on it by *of*, *in* and the like, as long as a verb follows. */
function endOfSubject(words: readonly TaggedWord[], from: number): number {
  if (words[from]?.lower === 'you') return from + 1;
  let end = endOfTaggedPhrase(words, from);
  if (words[end]?.lower === 'and') {
    const second = endOfTaggedPhrase(words, end + 1);
    if (second > end + 1 && /^(?:VERB|AUX)$/.test(words[second]?.tag ?? '')) return second;
  }
  while (end > from && words[end]?.tag === 'ADP') {
    const further = endOfTaggedPhrase(words, end + 1);
    if (further === end + 1) return from;
    end = further;
  }
  return end;
}

/** "The lord of the manor, Henry Henley, paid": to the verb after the second comma. */
function afterApposition(words: readonly TaggedWord[], from: number): number {
  if (words[from]?.text !== ',') return from;
  const closing = words.findIndex(({ text }, i) => i > from && text === ',');
  if (closing < 0 || closing - from > 10) return from;
  return words
    .slice(from, closing)
    .some(({ tag, lower }) => tag === 'AUX' || tag === 'CCONJ' || lower === 'which')
    ? from
    : closing + 1;
}

/** "Tin used on a large scale is …": rather a participle than the verb. */
function isParticiple(words: readonly TaggedWord[], { auxiliaries, verb }: Verbs, next: number): boolean {
  if (auxiliaries[0] < auxiliaries[1] || verb[0] === verb[1]) return false;
  if (words[next]?.tag === 'CCONJ') return true;
  const mayBe =
    /^(?:used|based|called|known|led|made|found|born|located|given|taken|seen|written|held|built|covered|formed|produced|related|compared)$/;
  return mayBe.test(words[verb[0]]!.lower) && /^(?:ADP|ADV|PUNCT)$/.test(words[next]?.tag ?? 'PUNCT');
}

type Verbs = Pick<Clause, 'auxiliaries' | 'verb'>;

function readVerbs(words: readonly TaggedWord[], from: number): Verbs | undefined {
  let at = from;
  while (
    words[at]?.tag === 'AUX' ||
    (at > from && (words[at]?.lower === 'not' || words[at]?.lower === "n't"))
  )
    at++;
  const auxiliaries: Range = [from, at];
  const main = words[at];
  const last = words[at - 1];
  const noun = main?.tag === 'VERB' && isBe(last?.lower ?? '') && isBase(main.lower);
  if (main?.tag === 'VERB' && !noun && !(at === from && main.lower.endsWith('ing')))
    return { auxiliaries, verb: [at, at + 1] };
  if (at - from === 1 && last !== undefined && /^(?:have|has|had|do|does|did)$/.test(last.lower))
    return { auxiliaries: [from, from], verb: [from, at] };
  const be = at > from && isBe(words[at - 1]!.lower) && at - from === 1;
  return be ? { auxiliaries, verb: [at, at] } : undefined;
}

/** "Sourdough is bread": no participle, so the tagger took a noun for a verb. */
function isBase(lower: string): boolean {
  return !/(?:ed|en|n|ing)$/.test(lower) && readVerb(lower, false)?.form === 'plural';
}

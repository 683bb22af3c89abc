import { endOfTaggedPhrase } from '../english/tagged-phrase.ts';
import type { TaggedWord } from '../english/tagged-words.ts';

const OPENS_CLAUSE =
  /^(?:which|who|whom|whose|where|when|while|because|although|though|if|unless|since|whereas|so|that|but|until|as|than|including|how|why|what|whether|before|after|like)$/;

/**
 * One past the last word of what follows a verb at `from`: up to a mark, a word that opens another clause, an
 * *and* with another clause behind it, or a comparison.
 */
export function endOfRest(words: readonly TaggedWord[], from: number): number {
  const end = endOfWords(words, from);
  if (!isList(words, end)) return end;
  // Of a list not even the first thing is named, nor the phrase that holds it.
  const phrase = words.findLastIndex(
    ({ tag, lower }, at) => at > from && at < end && tag === 'ADP' && lower !== 'of',
  );
  return phrase < 0 ? end : phrase;
}

function endOfWords(words: readonly TaggedWord[], from: number): number {
  for (let at = from; at < words.length; at++) {
    const { tag, lower } = words[at]!;
    if (tag === 'PUNCT' && !isInsideWords(words, at)) return at;
    if (OPENS_CLAUSE.test(lower) && !isPreposition(words, at)) return isComparison(words, at) ? at - 1 : at;
    if (tag === 'CCONJ' && opensClause(words, at + 1)) return at;
  }
  return words.length;
}

/** A verb, or a noun phrase with its verb. */
function opensClause(words: readonly TaggedWord[], at: number): boolean {
  const next = words[at];
  if (next === undefined || /^(?:VERB|AUX|PRON|ADV)$/.test(next.tag)) return true;
  if (next.tag === 'ADP') return false;
  const end = endOfTaggedPhrase(words, at);
  return end > at
    ? /^(?:VERB|AUX)$/.test(words[end]?.tag ?? '')
    : words.slice(at).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
}

/**
 * Whether what follows the verb is whole and plain: no second verb but an infinitive or one that describes a
 * noun, and no end inside a name, a bracket, or a noun with a restrictive clause.
 */
export function isPlainRest(words: readonly TaggedWord[], from: number, to: number): boolean {
  if (isList(words, to)) return false;
  const [last, next] = [words[to - 1], words[to]];
  if (next !== undefined && last !== undefined && isCutShort(words, to)) return false;
  if (
    to > from &&
    ((last!.tag === 'VERB' && !isGerund(words, to - 1)) || (last!.tag === 'ADJ' && to - from > 1))
  )
    return false;
  return words.slice(from, to).every(({ tag, lower }, i) => {
    if (tag !== 'VERB' && tag !== 'AUX') return true;
    if (isGerund(words, from + i)) return true;
    const describes =
      /(?:ed|en|ing)$/.test(lower) && /^(?:NOUN|PROPN|ADJ)$/.test(words[from + i + 1]?.tag ?? '');
    return describes || (i > 0 && words[from + i - 1]!.lower === 'to');
  });
}

/** "A sailing", "by taking". */
function isGerund(words: readonly TaggedWord[], at: number): boolean {
  return words[at]!.lower.endsWith('ing') && /^(?:DET|ADP)$/.test(words[at - 1]?.tag ?? '');
}

/** An end before a restrictive clause, inside a name, at a bracket, or at an abbreviation's stop. */
function isCutShort(words: readonly TaggedWord[], to: number): boolean {
  const [last, next] = [words[to - 1]!, words[to]!];
  if (/^(?:that|which|who|whose|whom)$/.test(next.lower)) return true;
  if (next.text === '.' && to < words.length - 1) return true;
  if (next.tag === 'PUNCT') return !/^[,.;:]$/.test(next.text);
  return next.tag === 'CCONJ' && /^\p{Lu}/u.test(last.text);
}

/** "Field, laboratory, and …": the first of several. */
function isList(words: readonly TaggedWord[], comma: number): boolean {
  if (words[comma]?.text !== ',' || !/^(?:NOUN|ADJ|PROPN)$/.test(words[comma + 1]?.tag ?? '')) return false;
  const after = words[endOfTaggedPhrase(words, comma + 1)];
  return after?.text === ',' || after?.tag === 'CCONJ';
}

/** A hyphen, an apostrophe, or the comma of "secret, indirect talks". */
function isInsideWords(words: readonly TaggedWord[], at: number): boolean {
  const { text } = words[at]!;
  if (text === ',') return isInsidePhrase(words[at - 1], words[at + 1]);
  return /^[-–'’]$/.test(text) && words[at + 1]?.start === words[at]!.end;
}

/** "Secret, indirect talks", "April 15, 2013". */
function isInsidePhrase(before: TaggedWord | undefined, after: TaggedWord | undefined): boolean {
  if (before?.tag === 'ADJ' && after?.tag === 'ADJ') return true;
  return /^\d{1,2}$/.test(before?.text ?? '') && /^(?:1\d|20)\d\d$/.test(after?.text ?? '');
}

/** "More than", "longer than". */
function isComparison(words: readonly TaggedWord[], at: number): boolean {
  return (
    words[at]!.lower === 'than' &&
    /^(?:more|less|fewer|rather|other|\p{L}+er)$/u.test(words[at - 1]?.lower ?? '')
  );
}

/** *Before 1824*, *after the war*: no clause. */
function isPreposition(words: readonly TaggedWord[], at: number): boolean {
  if (!/^(?:since|until|before|after|as|like)$/.test(words[at]!.lower)) return false;
  const behind = words.slice(at + 1, at + 7);
  const stop = behind.findIndex(({ tag }) => tag === 'PUNCT');
  return !behind.slice(0, stop < 0 ? behind.length : stop).some(({ tag }) => tag === 'AUX' || tag === 'VERB');
}

import type { TaggedWord } from './tagged-words.ts';

const NAMING = /^(?:NOUN|PROPN)$/;
const SIGN = /^(?:[-–]|'s|’s|'|’|\.|&)$/;

/** One past the noun phrase at `first`, without what hangs on it by a preposition. `first` for none. */
export function endOfTaggedPhrase(words: readonly TaggedWord[], first: number): number {
  let end = first;
  for (let at = first; at < words.length && belongs(words, first, at); at++) {
    if (NAMING.test(words[at]!.tag) || isNounAfterAll(words, first, at)) end = at + 1;
    if (/^(?:'s|’s)$/.test(words[at]!.text)) end = first;
  }
  return end;
}

/** "The market square was": an adjective after a noun, with nothing to describe. */
function isNounAfterAll(words: readonly TaggedWord[], first: number, at: number): boolean {
  if (words[at]!.tag !== 'ADJ' || at === first || !NAMING.test(words[at - 1]!.tag)) return false;
  return /^(?:AUX|ADP|PUNCT|VERB)$/.test(words[at + 1]?.tag ?? 'PUNCT');
}

function belongs(words: readonly TaggedWord[], first: number, at: number): boolean {
  const { tag, text, start, lower } = words[at]!;
  if (NAMING.test(tag) || tag === 'ADJ' || tag === 'NUM' || tag === 'SYM') return true;
  if (tag === 'DET') return at === first || words[at - 1]!.lower === 'all' || words[at - 1]!.lower === 'both';
  if (SIGN.test(text)) return at > first && (start === words[at - 1]!.end || tag === 'PART');
  if (tag === 'VERB') return at > first && /(?:ed|en|ing)$/.test(lower) && isBeforeNoun(words, at);
  return (
    tag === 'ADV' &&
    isBeforeNoun(words, at) &&
    !/^(?:then|also|now|there|here|never|always|often)$/.test(lower)
  );
}

function isBeforeNoun(words: readonly TaggedWord[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && (NAMING.test(next.tag) || /^(?:ADJ|NUM)$/.test(next.tag));
}

import { endOfPhrase } from '../english/phrase-end.ts';
import { sortOfNoun } from '../english/sorts-of-nouns.ts';
import type { TaggedWord } from '../english/tagged-words.ts';
import type { Draft } from './draft.ts';

const EMPTY =
  /^(?:thing|way|lot|bit|kind|sort|time|day|year|reason|problem|people|person|part|place|one|fact|case|number|point|end|side|review|product|item|something|anything|everything|half|rest|matter|others?|issue|example|amount|couple|bunch|while|moment|total|order|addition)s?$/;
/** A question of any kind is better than this one. */
const WEIGHT = 0.1;

/**
 * What a sentence speaks of, asked about in the plainest way: "What does the article say about the lid?", or about two of its things
 * together. For articles whose sentences make no other question.
 */
export function askAbout(text: string, words: readonly TaggedWord[]): readonly Draft[] {
  const phrases = findPhrases(text, words);
  const single = phrases.map((phrase) => about(phrase, WEIGHT + weightOf(phrase)));
  const pairs = phrases.slice(1).map((phrase, i) => about(`${phrases[i]} and ${phrase}`, WEIGHT - 0.1));
  return [...single, ...pairs];
}

function about(phrase: string, weight: number): Draft {
  return { kind: 'about', weight, question: `What does the article say about ${phrase}?` };
}

/** The things that a sentence names, as one asks about them; each once. */
function findPhrases(text: string, words: readonly TaggedWord[]): readonly string[] {
  const phrases = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const end = endOfPhrase(words, at);
    // "Montana shares a border": what an article follows is rather the verb.
    const whole = end > at && words[end]?.tag !== 'DET' && words[end]?.tag !== 'NUM';
    const phrase = whole ? spokenOf(text, words.slice(at, end), at === 0) : undefined;
    if (phrase !== undefined && words[at - 1]?.tag !== 'NUM')
      phrases.add(phrase + ofPhrase(text, words, end));
    at = Math.max(end, at + 1);
  }
  return [...phrases];
}

/** " of the channel", where that belongs to it. */
function ofPhrase(text: string, words: readonly TaggedWord[], at: number): string {
  if (words[at]?.lower !== 'of') return '';
  const end = endOfPhrase(words, at + 1);
  const phrase = end > at + 1 ? spokenOf(text, words.slice(at + 1, end), false) : undefined;
  return phrase === undefined ? '' : ` of ${phrase}`;
}

const VAGUE =
  /^(?:good|great|nice|bad|best|better|worst|big|little|small|large|next|last|first|second|third|new|old|many|several|most|few|more|much|other|own|same|whole|right|wrong|real|total|only|happy|sure|able|free|high|low|long|short|thanks?|mine|yes|no|ok|okay|hi|hello)$/;

/** "A dial" is "the dial" to one who asks; undefined for what is too vague to ask about. */
function spokenOf(text: string, phrase: readonly TaggedWord[], opens: boolean): string | undefined {
  const [first, head] = [phrase[0]!, phrase.at(-1)!];
  const determined = /^(?:the|an?)$/.test(first.lower);
  const named = determined ? phrase.slice(1) : phrase;
  if (
    named.length === 0 ||
    named.length > 3 ||
    !named.every((word, i) => isTelling(word, i === named.length - 1))
  )
    return undefined;
  if (EMPTY.test(head.lower) || /^(?:time|measure)$/.test(sortOfNoun(head.lower))) return undefined;
  // "Friend Liszt": the name alone says it.
  const from = head.tag === 'PROPN' ? named.findIndex(({ tag }) => tag === 'PROPN') : 0;
  const words = text.slice(named[from]!.start, head.end);
  if (!/^[\p{L}\s-]+$/u.test(words)) return undefined;
  if (determined && from === 0) return `the ${words}`;
  if (head.tag === 'PROPN') return opens && named.length === 1 ? undefined : words;
  return /[^s]s$/.test(head.lower) ? lowered(text, first, head) : undefined;
}

/** A noun, or before it a name, a single noun or an adjective that tells something; nothing shouted. */
function isTelling({ tag, lower, text }: TaggedWord, isHead: boolean): boolean {
  if (VAGUE.test(lower) || (text.length > 5 && text === text.toUpperCase()) || lower.length < 3) return false;
  if (tag === 'PROPN') return true;
  if (isHead) return tag === 'NOUN';
  return tag === 'ADJ' || (tag === 'NOUN' && !/[^s]s$/.test(lower));
}

function lowered(text: string, first: TaggedWord, head: TaggedWord): string {
  const phrase = text.slice(first.start, head.end);
  return first.tag === 'PROPN' ? phrase : phrase.slice(0, 1).toLowerCase() + phrase.slice(1);
}

/** A few words say more than one. */
function weightOf(phrase: string): number {
  const words = phrase.replace(/\bthe /g, '').split(' ').length;
  return words === 1 ? 0 : words < 5 ? 0.08 : 0.03;
}

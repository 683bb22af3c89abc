import { type TaggedWord, tagText } from './tagged-words.ts';

/** A sentence's first words, and what opens it: nothing, a phrase ("In 1826"), a clause ("When she died"). */
export interface Opening {
  readonly words: readonly TaggedWord[];
  readonly intro: 'none' | 'phrase' | 'clause';
  /** The comma that ends the intro; -1 without one. */
  readonly comma: number;
  /** How many words are looked at: what comes later is understood from the sentence itself. */
  readonly reach: number;
}

/** Enough for an opening, and a bound on the work. */
const LONGEST_OPENING = 150;

const SUBORDINATES =
  /^(?:when|while|if|because|although|though|once|unless|whereas|where|whenever|wherever|even (?:if|though))\b/;
const OPENS_PHRASE =
  /^(?:to|as|in|on|at|by|for|from|of|with|without|during|since|until|before|after|because of|like|unlike|despite|according)\b|^\S+ (?:days|weeks|months|years|decades|centuries) (?:after|before)\b/;

/** The opening's characters, without marks before them. */
export function openingText(sentence: string): string {
  return sentence
    .slice(0, LONGEST_OPENING)
    .replace(/\S{41,}/g, 'x')
    .replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Reads a text from `openingText`. */
export function readOpening(text: string): Opening {
  const words = tagText(text);
  const intro = introOf(words, text.toLowerCase());
  const comma = endOfIntro(words, intro);
  const end = words.findIndex((word) => /^(?:[;:—–”]|--)$/.test(word.text));
  return { words, intro, comma, reach: Math.min(comma < 0 ? 9 : comma + 7, end < 0 ? words.length : end) };
}

function introOf(words: readonly TaggedWord[], lower: string): Opening['intro'] {
  if (SUBORDINATES.test(lower)) return 'clause';
  return words[0]?.tag === 'ADP' || OPENS_PHRASE.test(lower) ? 'phrase' : 'none';
}

/** The first comma; -1 where a verb before it makes what opens no phrase. */
function endOfIntro(words: readonly TaggedWord[], intro: Opening['intro']): number {
  const comma = intro === 'none' ? -1 : words.slice(0, 24).findIndex(({ text }) => text === ',');
  const isClause = intro === 'phrase' && words.slice(1, Math.max(1, comma)).some(isVerb);
  return isClause && words[comma + 1]?.tag !== 'PRON' ? -1 : comma;
}

/** Any verb that can make a clause, so not one in -ing. */
export function isVerb({ tag, lower }: TaggedWord): boolean {
  return tag === 'AUX' || (tag === 'VERB' && !lower.endsWith('ing'));
}

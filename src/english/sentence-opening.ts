import { tagWords } from './language.ts';

/** A word of the opening, as it stands in its sentence. */
export interface Tag {
  readonly word: string;
  readonly lower: string;
  readonly speech: string;
}

/** A sentence's first words, and what opens it: nothing, a phrase ("In 1826"), a clause ("When she died"). */
export interface Opening {
  readonly tags: readonly Tag[];
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
  const tags = tagWords(text).map(({ word, partOfSpeech }) => ({
    word,
    lower: word.toLowerCase(),
    speech: partOfSpeech,
  }));
  const intro = introOf(tags, text.toLowerCase());
  const comma = endOfIntro(tags, intro);
  const end = tags.findIndex(({ word }) => /^(?:[;:—–”]|--)$/.test(word));
  return { tags, intro, comma, reach: Math.min(comma < 0 ? 9 : comma + 7, end < 0 ? tags.length : end) };
}

function introOf(tags: readonly Tag[], lower: string): Opening['intro'] {
  if (SUBORDINATES.test(lower)) return 'clause';
  return tags[0]?.speech === 'ADP' || OPENS_PHRASE.test(lower) ? 'phrase' : 'none';
}

/** The first comma; -1 where a verb before it makes what opens no phrase. */
function endOfIntro(tags: readonly Tag[], intro: Opening['intro']): number {
  const comma = intro === 'none' ? -1 : tags.slice(0, 24).findIndex(({ word }) => word === ',');
  const isClause = intro === 'phrase' && tags.slice(1, Math.max(1, comma)).some(isVerb);
  return isClause && tags[comma + 1]?.speech !== 'PRON' ? -1 : comma;
}

/** Any verb that can make a clause, so not one in -ing. */
export function isVerb({ speech, lower }: Tag): boolean {
  return speech === 'AUX' || (speech === 'VERB' && !lower.endsWith('ing'));
}

/** A made-up word in the forms that English would give it; the first is the plain one. */
export type Word = readonly string[];

/** Draws words as often as natural text would hold them. */
export interface Vocabulary {
  readonly functionWord: () => string;
  readonly word: () => Word;
  /** A word that is rarer as a rule, such as articles are about. */
  readonly topic: () => Word;
  readonly name: () => string;
}

const WORDS = 120_000;
const NAMES = 30_000;

/** With it, 20 million words hold some 250,000 different ones, as in natural text (Heaps 1978). */
const TAIL = 0.35;

/** Real function words, so that stop words and questions are as they are in English; most frequent first. */
export const FUNCTION_WORDS: readonly string[] = (
  'the of and to in a is was that for it as with on by he at from his be are this an were which had or not have has but ' +
  'their they its one also been when who after more her can two she other into than first all during would there some him most ' +
  'only over between such about up out these many made no may where will through being both then while before under so because'
).split(' ');

const ONSETS = 'b c d f g h l m n p r s t v w br cl cr dr fl gr pl pr sc sh sl sp st str th tr'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ee ou'.split(' ');
const CODAS = 'b d g l m n n r s t t ck ld ll mp nd ng nt rd rk rm rn rt sk st'.split(' ');

/** How each sort of word is inflected; nouns are the most common. */
const ENDINGS: readonly (readonly string[])[] = [
  ['', 's'],
  ['', 's'],
  ['', 's', 'ed', 'ing'],
  ['', 'ly'],
  ['', 's', 'ment'],
  ['', 's', 'ed', 'ing', 'er'],
];

/** The same words for the same random numbers. None of them is meant to be a word of any language. */
export function makeVocabulary(random: () => number): Vocabulary {
  const taken = new Set(FUNCTION_WORDS);
  const words = Array.from({ length: WORDS }, (_, rank): Word => {
    const stem = newStem(rank, random, taken);
    return pick(ENDINGS, random).map((ending) => stem + ending);
  });
  const names = Array.from({ length: NAMES }, () => {
    const stem = newStem(0, random, taken);
    return stem[0]!.toUpperCase() + stem.slice(1);
  });
  const drawn = <T>(values: readonly T[], shift: number): (() => T) => {
    const deck = layDeck(values.length, shift);
    return () => values[pick(deck, random)]!;
  };
  return {
    functionWord: drawn(FUNCTION_WORDS, 2),
    word: drawn(words, 25),
    topic: drawn(words, 400),
    name: drawn(names, 50),
  };
}

/** Frequent words are shorter (Zipf 1935). One syllable would often be a real word. Ends in a consonant, so that endings can follow. */
function newStem(rank: number, random: () => number, taken: Set<string>): string {
  const syllables = rank < 30_000 ? 2 : 3;
  for (let tries = 0; ; tries++) {
    const parts: string[] = [];
    // After some vain tries the stem grows: there are not enough short ones.
    for (let i = 0; i < syllables + (tries >> 3); i++) parts.push(pick(ONSETS, random), pick(VOWELS, random));
    parts.push(pick(CODAS, random));
    const stem = parts.join('');
    if (taken.has(stem)) continue;
    taken.add(stem);
    return stem;
  }
}

/** Any one of the values. */
export function pick<T>(values: ArrayLike<T>, random: () => number): T {
  return values[Math.floor(random() * values.length)]!;
}

/** As many ranks as are laid out in a deck to draw from. */
const DECK = 1 << 20;

/**
 * Ranks from 0 to `size - 1` to draw from with even chances: rank r lies in it about as often as 1 / (r + shift)^1.35 demands (Mandelbrot 1953).
 * The shift takes from the very first ranks, which in natural text belong to function words.
 */
function layDeck(size: number, shift: number): Uint32Array {
  const first = shift ** -TAIL;
  const last = (size + shift) ** -TAIL;
  return Uint32Array.from({ length: DECK }, (_, i) => {
    const share = first + ((i + 0.5) / DECK) * (last - first);
    return Math.min(size - 1, Math.floor(share ** (-1 / TAIL) - shift));
  });
}

import { articleOf, type Index } from '../index/build-index.ts';
import { NO_TERM } from '../index/lexicon.ts';

/** What names the lists and sections of a library: headings and what leads to lists. */
export interface PartNames {
  /** The sentences that name one, in reading order; an outer name stands before those inside. */
  readonly sentences: readonly number[];
  /** The place, among these, of the name around each; an article's title is `~article`. */
  readonly outer: readonly number[];
  /** The last sentence that each holds and that can be an answer. */
  readonly last: readonly number[];
  /** Where among them each term stands, ascending. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

const PART_NAMES = Symbol('part names');

/** The names of an index's parts, read when first asked for: about 20 ms for three megabytes, once. */
export function partNamesOf(index: Index): PartNames {
  return index.derived.once(index, PART_NAMES, () => readNames(index));
}

/** What leads to a sentence, else the heading above it, else its article's title: `~article`. */
export function nameAbove(index: Index, sentence: number): number {
  const [lead, heading] = [index.lead[sentence]!, index.heading[sentence]!];
  if (lead !== sentence) return lead;
  return heading === sentence ? ~articleOf(index, sentence) : heading;
}

function readNames(index: Index): PartNames {
  const lastIn = new Map<number, number>();
  for (let one = 0; one < index.candidate.length; one++) {
    if (!index.candidate[one]) continue;
    for (let at = nameAbove(index, one); at >= 0; at = nameAbove(index, at)) lastIn.set(at, one);
  }
  const sentences = [...lastIn.keys()].sort((a, b) => a - b);
  const placeOf = new Map(sentences.map((sentence, place) => [sentence, place]));
  const outer = sentences.map((sentence) => {
    const above = nameAbove(index, sentence);
    return above < 0 ? above : placeOf.get(above)!;
  });
  return {
    sentences,
    outer,
    last: sentences.map((sentence) => lastIn.get(sentence)!),
    places: placesIn(index, sentences),
  };
}

function placesIn({ lexicon, words }: Index, sentences: readonly number[]): PartNames['places'] {
  const places = new Map<number, number[]>();
  sentences.forEach((sentence, place) => {
    for (const word of words.of(sentence)) {
      const term = lexicon.termOf(word);
      if (term === NO_TERM) continue;
      const known = places.get(term);
      if (known === undefined) places.set(term, [place]);
      else if (known.at(-1) !== place) known.push(place);
    }
  });
  return places;
}

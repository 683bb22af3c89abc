import languageModel from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItemToken, type ItsHelpers, type Model } from 'wink-nlp';

/** What of the language model is mended before the analyser sees it. */
interface CoreModel {
  readonly features: Readonly<Record<string, Feature>>;
  /** Patterns of tokens with their flags and the number of the token's kind: `ltc` for whole runs, `rtc` for parts of a run. */
  readonly trex: Record<'ltc' | 'rtc', (readonly [pattern: string, flags: string, kind: number])[]>;
}

/** Every value that words have, the dictionary's own first, and then those of unknown words as they are met. */
interface Feature {
  readonly list: string[];
  readonly hash?: Record<string, number>;
  readonly intrinsicSize?: number;
  index: number;
}

export interface Analyser {
  /** The document of a text in which runs of more than 60 characters are cut by a blank. */
  readonly read: (text: string) => Document;
  readonly its: ItsHelpers;
  /** Whether the dictionary has the token's word, about 87,000 English ones, as it stands. */
  readonly knows: (token: ItemToken) => boolean;
}

/** What is left of the model's patterns takes cubic time in a run's length at worst: 1 ms for 600 such characters. */
const LONG_RUN = /[^ \n\r\t]{60}/gu;

/** The analyser keeps every word that its dictionary lacks, at 140 bytes each; after so many they are forgotten. */
const MOST_UNKNOWN = 5_000;

/** The model's patterns for links and mail addresses, by their token's kind, take exponential time; these do not. */
const MENDED_PATTERNS: Readonly<Record<number, string>> = {
  3: String.raw`(?:(?:https?|ftp):)?\/\/[^\s()[\]{}<>"“”,;!]*[\w\/]`,
  4: String.raw`[-!#$%&'*+\/=?^\w{|}~.]+@[a-z0-9][-.a-z0-9]*\.[a-z][-a-z0-9]*`,
};

// One analyser for the process; it costs about 100 ms to make, so it is made when the first word is read.
let made: Analyser | undefined;

/** The analyser of English words: its time is bounded by a text's length, and its memory whatever it reads. */
export function analyser(): Analyser {
  made ??= makeAnalyser();
  return made;
}

function makeAnalyser(): Analyser {
  const loaded = (languageModel as unknown as { core: () => CoreModel }).core();
  const core = { ...loaded, trex: { ...loaded.trex, ...mendPatterns(loaded.trex) } };
  // The model writes itself out anew, twice as long, whenever this is asked for.
  const machines = (languageModel as unknown as { metaCER: () => unknown }).metaCER();
  const model = { ...languageModel, core: () => core, metaCER: () => machines } as Model;
  const words = core.features.lexeme!;
  const dictionarySize = words.list.length;
  let nlp = winkNLP(model, ['pos']);
  return {
    its: nlp.its,
    knows: (token) => Number(token.out(nlp.its.uniqueId as never)) < dictionarySize,
    read(text) {
      if (words.list.length > dictionarySize + MOST_UNKNOWN) {
        forgetUnknown(core);
        nlp = winkNLP(model, ['pos']);
      }
      return nlp.readDoc(text.replace(LONG_RUN, '$& '));
    },
  };
}

function mendPatterns({ ltc, rtc }: CoreModel['trex']): CoreModel['trex'] {
  return {
    ltc: ltc.map(([pattern, flags, kind]) => [wholeRun(MENDED_PATTERNS[kind]) ?? pattern, flags, kind]),
    rtc: rtc.map(([pattern, flags, kind]) => [MENDED_PATTERNS[kind] ?? pattern, flags, kind]),
  };
}

function wholeRun(pattern: string | undefined): string | undefined {
  return pattern === undefined ? undefined : `^${pattern}$`;
}

/** Leaves the model as it was loaded, so that an analyser made of it anew costs 5 ms and no memory. */
function forgetUnknown({ features }: CoreModel): void {
  for (const feature of Object.values(features)) {
    if (feature.hash === undefined || feature.intrinsicSize === undefined) continue;
    for (const value of feature.list.splice(feature.intrinsicSize)) delete feature.hash[value];
    feature.index = feature.intrinsicSize;
  }
}

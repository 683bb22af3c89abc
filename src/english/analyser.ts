import languageModel from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItsHelpers, type Model } from 'wink-nlp';

/** What of the language model is mended before the analyser sees it, or used beside it. */
interface LanguageModel {
  readonly core: () => CoreModel;
  readonly metaCER: () => unknown;
  readonly featureFn: (config: unknown) => Features;
  readonly addons: {
    readonly stem: (word: string) => string;
    readonly lemmatize: (word: string, partOfSpeech: string, dictionary: Dictionary) => string;
  };
}

interface CoreModel {
  readonly packing: { readonly config: unknown };
  readonly features: Readonly<Record<string, Feature>>;
  /** Patterns of tokens, their flags and kinds: `ltc` for whole runs, `rtc` for parts of a run. */
  readonly trex: Record<'ltc' | 'rtc', (readonly [pattern: string, flags: string, kind: number])[]>;
}

/** Every value that words have: the dictionary's, then those of unknown words as they are met. */
interface Feature {
  readonly list: string[];
  readonly hash?: Record<string, number>;
  readonly intrinsicSize?: number;
  index: number;
}

/** What is told from a word's letters alone. */
interface Features {
  /** The number of the part of speech. */
  pos: (word: string, kind: number, dictionary: Dictionary) => number;
}

/** The dictionary as the model's own functions ask it; a word's number is its place there. */
interface Dictionary {
  readonly lookup: (word: string) => readonly number[] | null;
  readonly intrinsicSize: () => number;
  readonly hasSamePOS: (word: string, partOfSpeech: string) => boolean;
}

export interface Analyser {
  /** The document of a text in which runs of more than 60 characters are cut by a blank. */
  readonly read: (text: string) => Document;
  readonly its: ItsHelpers;
  /** Whether the dictionary has the word as it stands. */
  readonly hasWord: (word: string) => boolean;
  /** What `read` tells of an unknown word of small plain letters, in a tenth of the time, keeping nothing. */
  readonly guess: (word: string) => { readonly lemma: string; readonly partOfSpeech: string };
  /** Porter's. */
  readonly stem: (word: string) => string;
}

/** What is left of the model's patterns takes cubic time at worst: 1 ms for 600 such characters. */
const LONG_RUN = /[^ \n\r\t]{60}/gu;

/** The kind of a token that is a word. */
const WORD = 1;

/** The analyser keeps every unknown word, at 140 bytes each; after so many they are forgotten. */
const MOST_UNKNOWN = 5_000;

/** The model's patterns for links and mail take exponential time; these, by token's kind, do not. */
const MENDED_PATTERNS: Readonly<Record<number, string>> = {
  3: String.raw`(?:(?:https?|ftp):)?\/\/[^\s()[\]{}<>"“”,;!]*[\w\/]`,
  4: String.raw`[-!#$%&'*+\/=?^\w{|}~.]+@[a-z0-9][-.a-z0-9]*\.[a-z][-a-z0-9]*`,
};

// One analyser for the process; it costs about 100 ms to make, so it is made when the first word is read.
let made: Analyser | undefined;

/** The analyser of English words: time bounded by the text's length, memory whatever it reads. */
export function analyser(): Analyser {
  made ??= makeAnalyser();
  return made;
}

function makeAnalyser(): Analyser {
  const { addons, ...language } = languageModel as unknown as LanguageModel;
  const core = mendPatterns(language.core());
  // The model writes itself out anew, twice as long, whenever this is asked for.
  const machines = language.metaCER();
  const features = language.featureFn(core.packing.config);
  let dictionary: Dictionary | undefined;
  const pos: Features['pos'] = (word, kind, asked) => {
    dictionary = asked;
    return features.pos(word, kind, asked);
  };
  const model = {
    ...languageModel,
    core: () => core,
    metaCER: () => machines,
    featureFn: () => ({ ...features, pos }),
  } as unknown as Model;
  const words = core.features.lexeme!;
  const dictionarySize = words.list.length;
  const unknown = { lookup: () => [dictionarySize], intrinsicSize: () => dictionarySize };
  let nlp = winkNLP(model, ['pos']);
  // An unknown word, since the dictionary is handed out for these alone.
  nlp.readDoc('zzxqvjk');
  return {
    its: nlp.its,
    stem: addons.stem,
    hasWord: (word) => (words.hash![word] ?? dictionarySize) < dictionarySize,
    guess(word) {
      const partOfSpeech = core.features.pos!.list[features.pos(word, WORD, { ...dictionary!, ...unknown })]!;
      return { partOfSpeech, lemma: addons.lemmatize(word, partOfSpeech, dictionary!) };
    },
    read(text) {
      if (words.list.length > dictionarySize + MOST_UNKNOWN) {
        forgetUnknown(core);
        nlp = winkNLP(model, ['pos']);
      }
      return nlp.readDoc(text.replace(LONG_RUN, '$& '));
    },
  };
}

/** The model with patterns that take linear time. */
function mendPatterns(core: CoreModel): CoreModel {
  const { ltc, rtc } = core.trex;
  const mended = {
    ltc: ltc.map(
      ([pattern, flags, kind]) =>
        [kind in MENDED_PATTERNS ? `^${MENDED_PATTERNS[kind]}$` : pattern, flags, kind] as const,
    ),
    rtc: rtc.map(([pattern, flags, kind]) => [MENDED_PATTERNS[kind] ?? pattern, flags, kind] as const),
  };
  return { ...core, trex: { ...core.trex, ...mended } };
}

/** Leaves the model as it was loaded, so that an analyser made of it anew costs 5 ms and no memory. */
function forgetUnknown({ features }: CoreModel): void {
  for (const feature of Object.values(features)) {
    if (feature.hash === undefined || feature.intrinsicSize === undefined) continue;
    for (const value of feature.list.splice(feature.intrinsicSize)) delete feature.hash[value];
    feature.index = feature.intrinsicSize;
  }
}

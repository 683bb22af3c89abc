import type { Sentence } from './article.ts';

/** A sentence of which it is not yet known whether it is a question that something answers. */
export type Draught = { -readonly [Field in keyof Sentence]: Sentence[Field] };

/** A question that is no heading is answered by so many blocks after it; interviews have seldom more. */
const MOST_BLOCKS = 5;

/**
 * Tells which sentences are questions of the article, and which sentences answer them, as headings, blocks
 * and parts are read in order. A question that nothing answers stays what it was. One that is a part of its
 * own, or a heading, is answered by all up to the next such question or heading, a few blocks at most unless
 * it is a heading; one that ends a part, by the next block; any other, by the rest of its part.
 */
export class QuestionFinder {
  readonly #sentences: readonly Draught[];
  /** The questions right before, each following the other, that nothing has answered yet. */
  #unanswered: number[] = [];
  #standing: number | null = null;
  /** Blocks that the standing question may still reach over. */
  #left = Number.POSITIVE_INFINITY;
  /** The question that ended the block before, and that of the block before this one. */
  #passing: number | null = null;
  #passed: number | null = null;

  constructor(sentences: readonly Draught[]) {
    this.#sentences = sentences;
  }

  readHeading(place: number, isQuestion: boolean): void {
    this.endHeading();
    if (!isQuestion) return;
    this.#standing = place;
    this.#left = Number.POSITIVE_INFINITY;
    this.#unanswered = [place];
  }

  /** What comes next stands under no question. */
  endHeading(): void {
    this.#standing = null;
    this.#unanswered = [];
    this.#passing = null;
  }

  beginBlock(): void {
    this.#passed = this.#passing;
    this.#passing = null;
    if (this.#left-- <= 0) this.#standing = null;
  }

  /** Reads the sentences `first` to `last` of one part. */
  readPart(first: number, last: number, isQuestion: (sentence: Sentence) => boolean): void {
    let open = this.#passed ?? this.#standing;
    for (let place = first; place <= last; place++) {
      const sentence = this.#sentences[place]!;
      if (isQuestion(sentence)) {
        sentence.question = this.#unanswered.at(-1) ?? null;
        this.#unanswered.push(place);
        open = place;
        if (first === last) {
          this.#standing = place;
          this.#left = MOST_BLOCKS;
        } else if (place === last) this.#passing = place;
        else if (place === first && this.#standing !== null) {
          // Of questions in a row each takes the place of the one before.
          this.#standing = place;
          this.#left = MOST_BLOCKS;
        }
      } else {
        sentence.question = open;
        for (const asked of this.#unanswered) this.#sentences[asked]!.role = 'question';
        this.#unanswered = [];
      }
    }
  }
}

/** No question of an article is longer. */
const LONGEST = 300;
const QUESTION_MARK = /[?？؟]["'”’)\]*_]{0,4}$/;
/** `Q: can I use mods`: who asks so may leave out the mark; `Q3: sales rose.` tells. */
const ASKER = /^Q(?:uestion)?:\s.*[^.]$/i;
/** A quotation that opens behind the beginning: somebody in the article asks somebody else. */
const REPORTED = /[^\s"“„«]\s*["“„«](?=\S)/;

/** Emphasis around a question and no code or link, where no sentence ends either. */
export function isAskedInBold(text: string): boolean {
  return /^[^`[\]]{1,300}\?[*_]{1,3}$/.test(text);
}

/** Whether a sentence or a heading, as shown, is a question that the article itself asks. */
export function asks(shown: string): boolean {
  return shown.length <= LONGEST && (QUESTION_MARK.test(shown) || ASKER.test(shown)) && !REPORTED.test(shown);
}

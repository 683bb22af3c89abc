import type { Article, Paragraph } from './article.ts';
import type { ArticleDraft, Block, BlockPart } from './block.ts';
import { findLabel } from './label.ts';
import { findPartSentences } from './part-sentences.ts';
import { asks, type Draught, QuestionFinder } from './question-finder.ts';
import { shownText } from './shown-text.ts';

type Assembled = Pick<Article, 'paragraphs' | 'sentences' | 'marks'>;

/** Finds the sentences of a draft and how they belong together. */
export function assemble(draft: ArticleDraft): Assembled {
  const assembly = new Assembly(draft);
  for (const block of draft.blocks) assembly.add(block);
  return assembly;
}

interface Heading {
  readonly level: number;
  /** Where what it heads ends; infinite where the next heading ends it. */
  readonly until: number;
  /** Its place among the sentences. */
  readonly place: number;
  /** Its text and those of the headings above. */
  readonly section: string;
}

class Assembly implements Assembled {
  readonly paragraphs: Paragraph[] = [];
  readonly sentences: Draught[] = [];
  readonly marks: Article['marks'];
  readonly text: string;
  readonly #draft: ArticleDraft;
  readonly #headings: Heading[] = [];
  readonly #questions = new QuestionFinder(this.sentences);

  constructor(draft: ArticleDraft) {
    this.#draft = draft;
    this.text = draft.text;
    this.marks = draft.marks ?? [];
  }

  add(block: Block): void {
    this.#leaveNotes(block.start);
    if (block.role === 'heading') this.#addHeading(block);
    else this.#addText(block);
  }

  /** Ends what is headed by the title of a note that ends before `at`. */
  #leaveNotes(at: number): void {
    const left = this.#headings.findIndex(({ until }) => until <= at);
    if (left < 0) return;
    this.#headings.length = left;
    this.#questions.endHeading();
  }

  #addText(block: Block): void {
    if (block.role === 'body') {
      const { start, end, list } = block;
      this.paragraphs.push({ start, end, number: this.paragraphs.length + 1, list });
      this.#questions.beginBlock();
    }
    const leads = block.list ? this.#leadsTo() : [];
    for (const part of block.parts) this.#addPart(block, part, leads);
  }

  #addHeading(block: Block): void {
    const until = block.until ?? Number.POSITIVE_INFINITY;
    const ends = (heading: Heading) => heading.level >= block.level && heading.until === until;
    while (this.#headings.length > 0 && ends(this.#headings.at(-1)!)) this.#headings.pop();
    const place = this.sentences.length;
    for (const part of block.parts) this.#addPart(block, part, []);
    if (this.sentences.length === place) return;
    const text = shownText(this, block).trim();
    this.#questions.readHeading(place, asks(text));
    const above = this.#headings.at(-1)?.section;
    this.#headings.push({
      level: block.level,
      until,
      place,
      section: above === undefined ? text : `${above} › ${text}`,
    });
  }

  /** What leads to a list that comes next: the sentence right before it. A heading counts there already. */
  #leadsTo(): number[] {
    const role = this.sentences.at(-1)?.role;
    return role === 'body' || role === 'metadata' ? [this.sentences.length - 1] : [];
  }

  /** `leads`: what leads to the block and, by depth, the items around the part, its last sentence added. */
  #addPart({ role, whole }: Block, part: BlockPart, leads: number[]): void {
    const heading = this.#headings.at(-1);
    const first = this.sentences.length;
    const depth = Math.min(part.depth ?? 0, Math.max(0, leads.length - 1));
    const lead = leads[depth] ?? null;
    // Named field by field: spreading costs a second in a text of a million short lines.
    for (const { start, end } of findPartSentences(this.#draft, part, whole)) {
      this.sentences.push({
        start,
        end,
        role,
        paragraph: role === 'body' ? this.paragraphs.length : 0,
        section: heading?.section ?? null,
        heading: heading?.place ?? null,
        lead,
        question: null,
        label: null,
        number: part.number ?? null,
      });
    }
    const last = this.sentences.length - 1;
    if (role !== 'body' || last < first) return;
    const begins = this.sentences[first]!;
    begins.label = part.label ?? findLabel(this.text, begins);
    if (!whole) this.#questions.readPart(first, last, (sentence) => asks(shownText(this, sentence).trim()));
    leads.length = depth + 1;
    leads.push(last);
  }
}

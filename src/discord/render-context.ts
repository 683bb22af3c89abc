import type { Article, Sentence } from '../article/article.ts';
import { passageOf } from './answer-buttons.ts';
import { askedLine } from './asked-line.ts';
import { CONTENT_LENGTH } from './discord-limits.ts';
import { placeLine } from './place-line.ts';
import type { AskedOf } from './press.ts';
import { plainQuote, quote } from './quote.ts';
import { button, type Reply, row } from './reply.ts';

/** How many sentences are shown on either side at most. */
const REACH = 4;
const NO_HIGHLIGHTS = {
  highlights: [],
  score: 0,
  opposed: false,
  explanation: { terms: [], evidence: [], sum: 0 },
};

/** A sentence of the article, and the question that led to it; null when that is not known any more. */
export interface Surroundings {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly question: string | null;
  readonly of: AskedOf;
}

/** The sentence, bold, amid as many whole sentences around it as fit, each paragraph on its own; below it the way to the reasons. */
export function renderContext({ article, sentence, question, of }: Surroundings): Reply {
  const asked = question === null ? [] : [askedLine(question)];
  const place = placeLine({ article, sentence });
  const room = CONTENT_LENGTH - [...asked, place].join('\n').length - 1;
  const content = [...asked, ...passageLines(article, sentence, room), place].join('\n');
  const why = button('Why this sentence?', { action: 'why', of, passage: passageOf({ article, sentence }) });
  return { content, components: question === null ? [] : row(why) };
}

/** Grows from the sentence outwards, the nearer ones first, and stops on a side where the next does not fit. */
function passageLines(article: Article, sentence: Sentence, room: number): readonly string[] {
  const bold = quote({ article, sentence, contextStart: sentence.start, ...NO_HIGHLIGHTS }, room);
  const lines = new Map([[sentence, bold]]);
  const at = article.sentences.indexOf(sentence);
  const isOpen = { before: true, after: true };
  for (let step = 1; step <= REACH; step++) {
    for (const [side, place] of [
      ['before', at - step],
      ['after', at + step],
    ] as const) {
      const neighbour = article.sentences[place];
      if (!isOpen[side] || neighbour === undefined) continue;
      if (neighbour.role === 'metadata' || neighbour.role === 'title') continue;
      lines.set(neighbour, neighbourLine(article, neighbour));
      if (inParagraphs(article, lines).join('\n').length <= room) continue;
      lines.delete(neighbour);
      isOpen[side] = false;
    }
  }
  return inParagraphs(article, lines);
}

/** A heading in small print, so that it is not taken for a sentence. */
function neighbourLine(article: Article, sentence: Sentence): string {
  const line = plainQuote(article, sentence);
  return sentence.role === 'body' ? line : line.replace('> ', '> -# ');
}

/** The lines in the article's order, those of one paragraph joined into one line. */
function inParagraphs(article: Article, lines: ReadonlyMap<Sentence, string>): readonly string[] {
  const paragraphs: string[] = [];
  let last: Sentence | undefined;
  for (const sentence of article.sentences) {
    const line = lines.get(sentence);
    if (line === undefined) continue;
    const continues =
      last !== undefined && last.paragraph === sentence.paragraph && last.role === sentence.role;
    if (continues) paragraphs.push(`${paragraphs.pop()} ${line.slice(2)}`);
    else paragraphs.push(...(last === undefined ? [] : ['>']), line);
    last = sentence;
  }
  return paragraphs;
}

import type { Article, Sentence } from '../../article/article.ts';
import type { Words } from '../../words/words.ts';
import type { AskedArticle } from '../buttons/press.ts';
import { CONTENT_LENGTH } from '../discord-limits.ts';
import { passageOf } from './answer-buttons.ts';
import { askedLine } from './asked-line.ts';
import { placeLine } from './place-line.ts';
import { plainQuote, quote, quoteLine } from './quote.ts';
import { button, type Reply, row } from './reply.ts';

/** How many sentences are shown on either side at most. */
const REACH = 4;

/** A sentence of the article, and the question that led to it; null when that is not known any more. */
export interface Surroundings {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly question: string | null;
  readonly of: AskedArticle;
  readonly words: Words;
}

/** The sentence, bold, amid as many whole ones as fit, by paragraphs; below it the way to the reasons. */
export function renderContext({ article, sentence, question, of, words }: Surroundings): Reply {
  const asked = question === null ? [] : [askedLine(question, words)];
  const place = placeLine({ article, sentence }, words);
  const room = CONTENT_LENGTH - [...asked, place].join('\n').length - 1;
  const content = [...asked, ...passageLines(article, sentence, room), place].join('\n');
  const passage = passageOf({ article, sentence });
  const why = button(words.buttons.why, { action: 'why', of, passage });
  return { content, buttons: question === null ? [] : row(why) };
}

/** Grows from the sentence outwards, nearer ones first; stops on a side where the next does not fit. */
function passageLines(article: Article, sentence: Sentence, room: number): readonly string[] {
  const at = article.sentences.indexOf(sentence);
  let [first, last] = [at, at];
  let lines = [quote({ article, sentence, contextStart: sentence.start, highlights: [] }, room)];
  const open = new Set(['before', 'after'] as const);
  for (let step = 1; step <= REACH; step++) {
    for (const side of [...open]) {
      const [from, to] = side === 'before' ? [first - 1, last] : [first, last + 1];
      const role = article.sentences[side === 'before' ? from : to]?.role ?? 'title';
      const wider =
        role === 'metadata' || role === 'title' ? null : linesBetween(article, from, to, sentence);
      if (wider === null || wider.join('\n').length > room) open.delete(side);
      else [first, last, lines] = [from, to, wider];
    }
  }
  return lines;
}

/** Sentences `first` to `last` as the article has them, each paragraph a line; headings in small print. */
function linesBetween(article: Article, first: number, last: number, bold: Sentence): string[] {
  const paragraphs: Sentence[][] = [];
  for (const sentence of article.sentences.slice(first, last + 1)) {
    const before = paragraphs.at(-1)?.at(-1);
    const continues = before?.paragraph === sentence.paragraph && before.role === sentence.role;
    if (continues) paragraphs.at(-1)!.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs.flatMap((sentences, i) => [
    ...(i === 0 ? [] : ['>']),
    paragraphLine(article, sentences, bold),
  ]);
}

function paragraphLine(article: Article, sentences: readonly Sentence[], bold: Sentence): string {
  const stretch = { start: sentences[0]!.start, end: sentences.at(-1)!.end };
  if (sentences.includes(bold)) return quoteLine({ article, ...stretch, bold: [bold] });
  const line = plainQuote(article, stretch);
  return sentences[0]!.role === 'body' ? line : line.replace('> ', '> -# ');
}

import { type Article, sentenceText } from '../../../src/article/article.ts';
import { parseArticle } from '../../../src/article/parse-article.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { articlePath } from '../../quality/article-text.ts';
import { generateLibrary } from '../speed/generate-library.ts';

const OWN = [
  'us-iran-oman-talks',
  'mary-anning',
  'sourdough-bread',
  'library-card',
  'salty-sea',
  'clock-tower',
  'ferry-strike',
  'kettle-review',
];

/** Some made-up sentences run together when they are read. */
const SPARE = 10;

/** One article of at least so many sentences: the project's own, one after another, and made-up ones behind them. */
export async function longArticle(sentences: number): Promise<Article> {
  const own = await Promise.all(OWN.map((id) => readArticle(articlePath(id))));
  const paragraphs = own.flatMap(paragraphsOf);
  let left = sentences + SPARE - own.reduce((sum, article) => sum + bodyOf(article).length, 0);
  for (const article of generateLibrary(sentences)) {
    if (left <= 0) break;
    const made = article.sentences.slice(0, left);
    paragraphs.push(made.join(' '));
    left -= made.length;
  }
  return parseArticle('long', `A long article\n\n${paragraphs.join('\n\n')}`, 'txt');
}

function bodyOf({ sentences }: Article): Article['sentences'] {
  return sentences.filter(({ role }) => role === 'body');
}

function paragraphsOf(article: Article): string[] {
  const paragraphs = new Map<number, string[]>();
  for (const sentence of bodyOf(article)) {
    const known = paragraphs.get(sentence.paragraph) ?? [];
    paragraphs.set(sentence.paragraph, [...known, sentenceText(article, sentence)]);
  }
  return Array.from(paragraphs.values(), (texts) => texts.join(' '));
}

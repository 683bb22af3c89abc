import { describe, expect, test } from 'vitest';
import { startOfContext } from '../../src/answer/context.ts';
import { type Article, sentenceText } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { articlePath } from '../quality/article-text.ts';
import { readOpenings } from '../quality/read-tables.ts';

const openings = readOpenings();
const articles = new Map<string, Article>();
for (const id of new Set(openings.map(({ article }) => article))) {
  articles.set(id, await readArticle(articlePath(id)));
}

/** What is shown of the article for the sentence: its context and itself. */
function shownFor(article: Article, text: string): string {
  const sentence = article.sentences.find((one) => sentenceText(article, one) === text);
  if (!sentence) throw new Error(`no sentence ${JSON.stringify(text)} in ${article.id}`);
  return article.text.slice(startOfContext(buildIndex([article]), article, sentence), sentence.end);
}

const dangling = openings.flatMap(({ referent, ...row }) =>
  referent === null ? [] : [{ ...row, referent }],
);
/** What answers a question, or stands in a list, is never alone. */
const alone = openings.filter(({ referent, article, sentence }) => {
  const { sentences, text } = articles.get(article)!;
  const found = sentences.find(({ start, end }) => text.slice(start, end) === sentence);
  return referent === null && found?.question === null && found.lead === null;
});

test.each(dangling)('$id: the referent is in what is shown: $sentence', ({ article, sentence, referent }) => {
  expect(shownFor(articles.get(article)!, sentence)).toContain(referent);
});

test('at most one in ten sentences that stand alone gets context', () => {
  const extended = alone.filter(
    ({ article, sentence }) => shownFor(articles.get(article)!, sentence) !== sentence,
  );
  expect(extended.length).toBeLessThanOrEqual(alone.length / 10);
});

describe('how far it reaches', () => {
  const shown = (markdown: string, sentence: string): string =>
    shownFor(parseArticle('made', markdown, 'md'), sentence);

  test('one sentence, when that one stands alone', () => {
    expect(shown('Rain fell. Tench left the inn. He took the road.', 'He took the road.')).toBe(
      'Tench left the inn. He took the road.',
    );
  });

  test('two, when the first leans on the one before it', () => {
    expect(shown('Rain fell. Tench left the inn. He was tired. He took the road.', 'He took the road.')).toBe(
      'Tench left the inn. He was tired. He took the road.',
    );
  });

  test('never three', () => {
    expect(shown('Tench left. He was old. He was tired. He took the road.', 'He took the road.')).toBe(
      'He was old. He was tired. He took the road.',
    );
  });

  test('into the paragraph right before', () => {
    expect(shown('Tench left the inn.\n\nHe took the road.', 'He took the road.')).toBe(
      'Tench left the inn.\n\nHe took the road.',
    );
  });

  test('never over a heading', () => {
    expect(shown('Tench left the inn.\n\n## The road\n\nHe took the road.', 'He took the road.')).toBe(
      'He took the road.',
    );
  });

  test('not before the first sentence', () => {
    expect(shown('He took the road. Tench was tired.', 'He took the road.')).toBe('He took the road.');
  });

  test('a sentence that the article does not hold keeps its own start', () => {
    const article = parseArticle('made', 'Tench left the inn.', 'md');
    const stranger = { ...article.sentences[0]!, start: 100, end: 110 };
    expect(startOfContext(buildIndex([article]), article, stranger)).toBe(100);
  });
});

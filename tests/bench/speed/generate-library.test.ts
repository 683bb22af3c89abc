import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/article/parse-article.ts';
import { generateLibrary } from './generate-library.ts';
import { makeQuestions } from './make-questions.ts';

const articles = [...generateLibrary(2000)];
const sentences = articles.flatMap((article) => article.sentences);

describe('a made-up library', () => {
  test('as many sentences as asked for, the same every time', () => {
    expect(sentences).toHaveLength(2000);
    expect([...generateLibrary(2000)]).toEqual(articles);
  });

  test('a larger one begins with the same articles', () => {
    const larger = [...generateLibrary(4000)];
    expect(larger.slice(0, articles.length - 1)).toEqual(articles.slice(0, -1));
  });

  test('our own splitting finds the very same sentences', () => {
    for (const [i, { title, text, sentences: made }] of articles.entries()) {
      const parsed = parseArticle(String(i), text, 'txt', title);
      expect(parsed.sentences.map(({ start, end }) => text.slice(start, end))).toEqual(made);
    }
  });

  test('few words are frequent and most are rare', () => {
    const counts = new Map<string, number>();
    for (const word of sentences
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g)!)
      counts.set(word, (counts.get(word) ?? 0) + 1);
    const once = [...counts.values()].filter((count) => count === 1).length;
    expect(counts.get('the')!).toBeGreaterThan(1000);
    expect(once / counts.size).toBeGreaterThan(0.4);
  });
});

describe('questions made from sentences', () => {
  test('as many as asked for, the same every time, each with a word of the sentences', () => {
    const questions = makeQuestions(sentences, 50);
    expect(questions).toHaveLength(50);
    expect(makeQuestions(sentences, 50)).toEqual(questions);
    const words = new Set(sentences.join(' ').match(/\w{5,}/g));
    const known = questions.filter((question) => question.match(/\w{5,}/g)?.some((word) => words.has(word)));
    expect(known.length).toBeGreaterThan(45);
  });
});

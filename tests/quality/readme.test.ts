import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { turnsOf } from '../../src/answer/turns-of.ts';
import { sentenceText } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { articleText } from './article-text.ts';

const index = buildIndex(
  ['mary-anning', 'sourdough-bread', 'us-iran-oman-talks'].map((id) =>
    parseArticle(id, articleText(id), 'md'),
  ),
);
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const ASKED = [...README.matchAll(/^› (.+)\n(.+)/gm)].map(([, question, reply]) => [
  question!,
  reply!.trim(),
]);

test('what the README shows is what is answered, one question after the other', () => {
  expect(ASKED).toHaveLength(2);
  const [[question, reply], [other, refusal]] = ASKED as [[string, string], [string, string]];
  const first = ask(index, question);
  const [best] = first.matches;
  expect([first.verdict, best && sentenceText(best.article, best.sentence)]).toEqual(['answer', reply]);
  expect(refusal).toBe('The article does not seem to say.');
  expect(ask(index, other, { turns: turnsOf(first) }).verdict).toBe('none');
});

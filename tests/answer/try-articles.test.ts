import { expect, test } from 'vitest';
import type { Match } from '../../src/answer/answer.ts';
import { ask } from '../../src/answer/ask.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { articleText } from '../quality/article-text.ts';
import { questionedArticles, readArticleQuestions } from '../quality/read-questions.ts';

const shipped = questionedArticles.map((id) => parseArticle(id, articleText(id), 'md'));
const alone = new Map(shipped.map((article) => [article.id, buildIndex([article])]));
/** Of 640 sentences, on other matters. */
const treatise = parseArticle(
  'treatise',
  Array.from(
    { length: 160 },
    (_, i) =>
      `Lamp ${i} burns oil of the ${i}th pressing. Its wick is cut on a Monday. The keeper trims lamp ${i} twice a night, and the light is seen for miles. Nobody else may touch it.`,
  ).join('\n\n'),
  'txt',
);

test.each([
  ['two others', shipped, 0.95],
  ['two others and a long one', [...shipped, treatise], 0.8],
] as const)('what an article is sure of by itself, it is sure of beside %s', (_, articles, share) => {
  const library = buildIndex(articles);
  const sure = questionedArticles.flatMap((id) =>
    readArticleQuestions(id)
      .map(({ question }) => ({ question, best: ask(alone.get(id)!, question) }))
      .filter(({ best }) => best.verdict === 'answer' && best.matches.length > 0),
  );
  expect(sure.length).toBeGreaterThan(40);
  const kept = sure.filter(({ question, best }) => {
    const { verdict, matches } = ask(library, question);
    return verdict === 'answer' && isSame(matches[0], best.matches[0]!);
  });
  expect(kept.length / sure.length).toBeGreaterThanOrEqual(share);
});

function isSame(one: Match | undefined, other: Match): boolean {
  return one?.article.id === other.article.id && one.sentence.start === other.sentence.start;
}

test('what one article alone is sure of comes first, where another matches better, as possible', () => {
  const named = (id: string, text: string) => parseArticle(id, text, 'txt');
  const rescue = named(
    'rescue',
    'Miners brought up\n\nThree men were brought up on Friday. Two have broken ribs; the youngest, Ivo Dankov, aged 22, has a crushed hand. They were below for nine hours.',
  );
  const fares = named(
    'fares',
    'Fares fall\n\nWhich one pays least is the youngest. The youngest one travels free, that one being anyone under six. Which one is older pays half.',
  );
  const notes = Array.from({ length: 7 }, (_, i) =>
    named(`note${i}`, `Note ${i}\n\nThe board met on day ${i}. It spoke of roof ${i}.`),
  );
  const question = 'who is the youngest';
  const sure = ask(buildIndex([rescue]), question);
  expect(sure.verdict).toBe('answer');
  const { verdict, matches } = ask(buildIndex([fares, ...notes, rescue]), question);
  expect(verdict).toBe('possible');
  expect(isSame(matches[0], sure.matches[0]!)).toBe(true);
});

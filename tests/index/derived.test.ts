import { expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { Derived } from '../../src/index/derived.ts';

test('each thing is made once for each owner and name, and kept even where it is nothing', () => {
  const derived = new Derived();
  const [one, other] = [{}, {}];
  const [first, second] = [Symbol('first'), Symbol('second')];
  let made = 0;
  const make = () => {
    made++;
    return undefined;
  };
  for (const owner of [one, other, one]) for (const name of [first, second]) derived.once(owner, name, make);
  expect(made).toBe(4);
});

test('an index hands on what was worked out of its articles, and a fresh one knows nothing of it', () => {
  const article = parseArticle('pier', 'The pier\n\nThe pier opened in 1887. It burnt down.', 'txt');
  const before = buildIndex([article]);
  const name = Symbol('worked out');
  before.derived.once(article, name, () => 'then');
  expect(buildIndex([article], before).derived.once(article, name, () => 'now')).toBe('then');
  expect(buildIndex([article]).derived.once(article, name, () => 'now')).toBe('now');
});

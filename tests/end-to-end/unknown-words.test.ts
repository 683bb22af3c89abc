import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { LARGE_TEXTS, ORDINARY, uncommonWord } from '../support/hostile/large-texts.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const heapInMegabytes = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const processorSeconds = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

test('questions of words that nobody has seen leave memory and time where they were', () => {
  const index = buildIndex([parseArticle('ordinary', ORDINARY, 'md')]);
  let word = 0;
  const question = (): string => `who ${Array.from({ length: 16 }, () => uncommonWord(word++)).join(' ')}?`;
  const askMany = (): void => {
    for (let i = 0; i < 200; i++) ask(index, question());
  };
  askMany();
  const before = { seconds: processorSeconds(askMany), heap: heapInMegabytes() };
  for (let i = 0; i < 5; i++) askMany();
  const after = { seconds: processorSeconds(askMany), heap: heapInMegabytes() };
  expect(after.heap - before.heap).toBeLessThan(5);
  expect(after.seconds).toBeLessThan(3 * before.seconds);
  expect(ask(index, 'Who found the skeleton?').verdict).not.toBe('none');
}, 120_000);

test('an article of 460,000 different words is read and asked like any other', () => {
  const text = `${ORDINARY}\n\n${LARGE_TEXTS['unique words']!(3_000_000)}`;
  expect(new Set(text.match(/\bz[a-z]+/g)).size).toBeGreaterThan(460_000);
  const before = heapInMegabytes();
  {
    const index = buildIndex([parseArticle('words', text, 'txt')]);
    const { matches } = ask(index, 'Who found the skeleton?');
    expect(matches[0]?.article.id).toBe('words');
    expect(heapInMegabytes() - before).toBeLessThan(500);
  }
  expect(heapInMegabytes() - before).toBeLessThan(50);
}, 240_000);

import { expect, test } from 'vitest';
import { seededRandom } from '../../src/evaluation/seeded-random.ts';
import type { Index } from '../../src/index/build-index.ts';
import type { Turn } from '../../src/question/turn.ts';
import { hostileArticle, hostileQuestion } from '../support/hostile/hostile-inputs.ts';
import { LARGE_TEXTS, ORDINARY } from '../support/hostile/large-texts.ts';
import { type Measure, showAnswer, showArticle } from '../support/hostile/surfaces.ts';

/** Processor milliseconds for one step, far above what any takes, far below what a person notices as a fault. */
const BOUND = 2_000;

const bounded: Measure = (surface, work) => {
  const start = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000, surface).toBeLessThan(BOUND);
  return made;
};

function talk(index: Index, questions: readonly string[]): void {
  let turns: readonly Turn[] = [];
  for (const question of questions)
    turns = [...turns, ...showAnswer(index, question, turns, bounded)].slice(-4);
}

test.each(['md', 'txt'] as const)(
  'any article as %s is read, asked and shown in bounded time',
  (format) => {
    const random = seededRandom(11);
    for (let i = 0; i < 80; i++) {
      const text = hostileArticle(random);
      const index = showArticle(text, format, bounded);
      if (index) talk(index, ['What is it?', 'who', 'why', hostileQuestion(random)]);
    }
  },
  120_000,
);

test('any question is answered in bounded time, in any conversation', () => {
  const random = seededRandom(12);
  const index = showArticle(ORDINARY, 'txt', bounded)!;
  talk(
    index,
    Array.from({ length: 800 }, () => hostileQuestion(random)),
  );
}, 120_000);

test.each(Object.keys(LARGE_TEXTS))(
  '100,000 characters of %s are an article like any other',
  (kind) => {
    const index = showArticle(`${ORDINARY}\n\n${LARGE_TEXTS[kind]!(100_000)}\n\n${ORDINARY}`, 'md', bounded)!;
    talk(index, ['Who found the skeleton?', 'why', 'What is a heading?']);
  },
  60_000,
);

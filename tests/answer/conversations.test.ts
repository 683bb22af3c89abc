import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { turnsOf } from '../../src/answer/turns-of.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex, type Index } from '../../src/index/build-index.ts';
import type { Turn } from '../../src/question/turn.ts';
import { articleIds, indexOf } from './quality-index.ts';

const REAL = [
  'how much salt',
  'why?',
  'who',
  'when?',
  'which countries',
  'what temperature',
  'who died',
  'and then?',
  'what about the others?',
  'Who took part, and what did they discuss?',
  'is it open there?',
  'how long does it take to prove?',
  'why not',
  'the steps',
  'List the names.',
  'what did he say about it',
  'and the one before that?',
  'Is it true that she left?',
  'who wrote this?',
  'thanks, and where was that?',
]; // prettier-ignore
/** Marks that patterns, Markdown, chats and terminals give a meaning to. */
const MARKS = [
  '*',
  '**',
  '(',
  ')',
  '[',
  ']',
  '\\',
  '$',
  '^',
  '+',
  '?',
  '{2,',
  '|',
  '#',
  '`',
  '@everyone',
  '\u202e',
  '\u200b',
  '"',
  '·',
  ' [a · b]',
  '…',
];

const mark = fc.constantFrom(...MARKS);
const mangled = fc
  .tuple(
    fc.constantFrom(...REAL),
    fc.nat(60),
    fc.oneof(mark, fc.string({ unit: 'binary', maxLength: 8 })),
    fc.nat(60),
  )
  .map(([question, from, put, to]) => question.slice(0, from) + put + question.slice(to));
const questions = fc.array(fc.oneof(fc.constantFrom(...REAL), mangled), { minLength: 1, maxLength: 6 });

const word = fc.oneof(
  fc.constantFrom(
    'The',
    'salt',
    'Ann',
    'lake',
    'was',
    'opened',
    'in',
    '1862',
    'Oman',
    'twelve',
    '50',
    'g',
    'they',
  ),
  mark,
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const document = fc.array(fc.tuple(fc.constantFrom('', '# ', '- ', '> ', '1. '), paragraph), {
  minLength: 1,
  maxLength: 6,
});

/** Milliseconds that no question takes, on a machine that is busy with other things. */
const LONGEST = 2000;
const MOST_CARRIED = 10;

function converse(index: Index, asked: readonly string[]): void {
  let turns: readonly Turn[] = [];
  for (const question of asked) {
    const started = performance.now();
    const answer = ask(index, question, { turns });
    expect(performance.now() - started).toBeLessThan(LONGEST);
    expect(answer.carried.join(' ').split(/\s+/).length).toBeLessThanOrEqual(MOST_CARRIED);
    if (answer.readAs !== null)
      expect(wordsIn(answer.readAs)).toBeLessThanOrEqual(wordsIn(question) + MOST_CARRIED);
    for (const {
      article,
      sentence: { start, end },
    } of answer.shown)
      expect(article.sentences.some((own) => own.start === start && own.end === end)).toBe(true);
    turns = [...turns, ...turnsOf(answer)].slice(-4);
  }
}

/** Words, not the dots between those that are carried. */
function wordsIn(text: string): number {
  return text.split(/[\s·]+/).filter(Boolean).length;
}

test.each(articleIds)(
  'whatever is asked of %s, in whatever order, is answered in time and grows by no more than ten words',
  (id) => {
    fc.assert(
      fc.property(questions, (asked) => converse(indexOf(id), asked)),
      { numRuns: 15 },
    );
  },
  60_000,
);

test('so it is with documents full of marks', () => {
  fc.assert(
    fc.property(document, questions, (blocks, asked) => {
      const text = blocks.map(([opening, body]) => opening + body).join('\n\n');
      converse(buildIndex([parseArticle('marks', text, 'md')]), asked);
    }),
    { numRuns: 200 },
  );
}, 60_000);

import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { isOpposed, readDenial } from '../../src/english/denial.ts';
import { readYesNo } from '../quality/read-tables.ts';
import { holdsOneOf, indexOf } from './quality-index.ts';

describe('a question and a sentence of which just one denies', () => {
  test.each([
    ['Is the kettle silent?', 'But it is not silent: we measured 61 decibels.', true],
    ['Is the kettle not silent?', 'But it is not silent.', false],
    ['Did she marry?', 'She never married.', true],
    ["Didn't she marry?", 'She married in 1830.', true],
    ['Did anyone answer?', 'Nobody answered.', true],
    ['Can it be renewed?', 'It can be renewed unless another reader wants it.', false],
    ['Did he comment?', 'He declined to comment.', true],
    ['Did the plan work?', 'The plan failed to work.', true],
    ['Is it known to be cheap?', 'It is not only cheap but fast.', false],
    ['Is it fast?', 'It is not cheap, but it is fast.', false],
    ['Is it cheap?', 'It is not cheap, but it is fast.', true],
    ['Did the crews strike?', 'The crews went on strike for nine days without a sailing.', false],
    ['Was there no warning?', 'There was no warning at all.', false],
    ['Is it true that it contains no gluten?', 'It is used because it contains no gluten.', false],
    ['Has the sea an outlet?', 'The sea, which has no outlet, is very salty.', true],
    ['Is the bridge open?', 'The bridge is open.', false],
    ['May I take photographs?', 'Sorry, no, apart from assistance dogs.', false],
    ["Isn't it silent?", 'We measured 61 decibels.', false],
  ] as const)('%s %s %s', (question, sentence, opposed) => {
    expect(isOpposed(readDenial(question), sentence)).toBe(opposed);
  });
});

describe('the project’s own questions of yes or no', () => {
  const rows = readYesNo().map(({ article, question, answers, opposed }) => {
    const { kind, matches } = ask(indexOf(article), question, { limit: 10 });
    const right = matches.find((match) => holdsOneOf(match, answers));
    return { question, kind, first: holdsOneOf(matches[0], answers), marked: right?.opposed === opposed };
  });

  test('there are at least 30', () => expect(rows.length).toBeGreaterThanOrEqual(30));
  test('all are known as such', () => expect(rows.filter(({ kind }) => kind !== 'yes-no')).toEqual([]));
  test('nine in ten find their sentence', () => {
    expect(rows.filter(({ first }) => first).length / rows.length).toBeGreaterThanOrEqual(0.9);
  });
  test('the right sentence is marked where it and the question disagree, and only there', () => {
    expect(rows.filter(({ marked }) => !marked).map(({ question }) => question)).toEqual([]);
  });
});

test('no other question is ever marked', () => {
  const { matches } = ask(indexOf('mary-anning'), 'Why could she not join the Geological Society?');
  expect(matches.some(({ opposed }) => opposed)).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { asAsked, readKind } from '../../src/question/question-kind.ts';
import { readDefinitions, readYesNo } from '../quality/read-tables.ts';

describe('the kind of a question', () => {
  test.each([
    ['Which countries were bombed?', 'list'],
    ['What topics were discussed?', 'list'],
    ['In which cities did they meet?', 'list'],
    ['What are the reasons for the strike?', 'list'],
    ['Who are the officials mentioned?', 'list'],
    ['List the ingredients.', 'list'],
    ['name all the islands', 'list'],
    ['Give me a list of dates', 'list'],
    ['What equipment do I need?', 'list'],
    ['How do I join, step by step?', 'list'],
    ['What features does the kettle have?', 'list'],
    ['What did Peter Lindqvist say?', 'question'],
    ['What has the council done for the park?', 'question'],
    ['Was she married?', 'yes-no'],
    ["Isn't it dangerous?", 'yes-no'],
    ['and did he survive?', 'yes-no'],
    ['What is sourdough?', 'definition'],
    ['who was mary anning', 'definition'],
    ['whats a starter', 'definition'],
    ['What are the Houthis?', 'definition'],
    ['define bezoars', 'definition'],
    ['What does autolyse mean?', 'definition'],
    ['What is meant by proving?', 'definition'],
    ['What is her job?', 'question'],
    ["What is McGurk's job?", 'question'],
    ['What is the capital of Oman?', 'question'],
    ['What causes the rise?', 'question'],
    ['Which country eats the most bread?', 'question'],
    ['What did Charles Darwin think of her?', 'question'],
    ['What does the keep-warm function do?', 'question'],
    ['What has been done?', 'question'],
    ['What did the neighbours do to help her?', 'question'],
    ['What did the council want to do?', 'question'],
    ['How many times do I fold it?', 'question'],
    ['When did she die?', 'question'],
    ['talks where', 'question'],
    ['', 'question'],
  ] as const)('%s: %s', (question, kind) => {
    expect(readKind(question)).toBe(kind);
  });

  test('all questions of the table of yes or no', () => {
    expect(readYesNo().filter(({ question }) => readKind(question) !== 'yes-no')).toEqual([]);
  });

  test('of the table of definitions all but one, which asks for a use', () => {
    const others = readDefinitions().filter(({ question }) => readKind(question) !== 'definition');
    expect(others.map(({ question }) => question)).toEqual(['what does the keep-warm function do']);
  });
});

test.each([
  ['define bezoars', 'definition', 'What is bezoars?'],
  ['meaning of autolyse?', 'definition', 'What is autolyse?'],
  ['List the reasons for the strike.', 'list', 'Which reasons for the strike?'],
  ['Who was Mary Anning?', 'definition', 'Who was Mary Anning?'],
] as const)('%s (%s) is asked as %s', (question, kind, asked) => {
  expect(asAsked(question, kind)).toBe(asked);
});

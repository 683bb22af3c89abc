import { describe, expect, test } from 'vitest';
import { tagText } from '../../src/english/tagged-words.ts';
import { wholeScope } from '../../src/index/build-index.ts';
import { asAsked, readForm } from '../../src/question/question-kind.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import { indexOf } from '../answer/quality-index.ts';
import { readDefinitions, readYesNo } from '../quality/read-tables.ts';

const index = indexOf('mary-anning');
const readKind = (question: string) =>
  readQuestion(question, [], { index, scope: wholeScope(index), spells: false }).kind;

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

  test.fails("What is McGurk's job?: question", () => {
    expect(readKind("What is McGurk's job?")).toBe('question');
  });

  test('of the table of definitions all but one, which asks for a use, and one for a person', () => {
    const others = readDefinitions().filter(({ question }) => readKind(question) !== 'definition');
    expect(others.map(({ question }) => question)).toEqual([
      "who's abram paley",
      'what does the keep-warm function do',
    ]);
  });
});

test.each([
  ['define bezoars', 'question', 'What is bezoars?'],
  ['meaning of autolyse?', 'question', 'What is autolyse?'],
  ['Who was Mary Anning?', 'question', 'Who was Mary Anning?'],
] as const)('%s (%s) is asked as %s', (question, form, asked) => {
  const tagged = tagText(question);
  expect(readForm(question, tagged)).toBe(form);
  expect(asAsked(question)).toBe(asked);
});

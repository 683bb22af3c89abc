import { describe, expect, test } from 'vitest';
import { tagText } from '../../src/english/tagged-words.ts';
import { readShape } from '../../src/question/question-shape.ts';

const shapeOf = (question: string) => readShape(tagText(question), question);

describe('how a question is built', () => {
  test.each([
    ['Where were the talks held?', 'where', 'were', 'the talks held', false],
    ['How many people did the strike cut off?', 'how many people', 'did', 'the strike cut off', false],
    ['How many people were killed?', 'how many people', 'were', 'killed', true],
    ['Who found the skull?', 'who', '', 'found the skull', true],
    ['In which year did she die?', 'in which year', 'did', 'she die', false],
    ['Which of the ferries is the oldest?', 'which of the ferries', 'is', 'the oldest', false],
    ["Why wasn't she a member?", 'why', "wasn't", 'she a member', false],
    ['Could she join?', '', 'could', 'she join', false],
    ['and how long had it lasted?', 'how long', 'had', 'it lasted', false],
    ['through whom?', 'through whom', '', '', true],
  ])('%s', (question, asks, auxiliary, rest, asksForSubject) => {
    expect(shapeOf(question)).toMatchObject({ asks, auxiliary, rest, asksForSubject });
  });

  test.each(['the dog', 'Tell me about Oman', ''])('%j has none', (text) => {
    expect(shapeOf(text)).toBeUndefined();
  });
});

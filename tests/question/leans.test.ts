import { describe, expect, test } from 'vitest';
import { tagText } from '../../src/english/tagged-words.ts';
import { leansOnBefore } from '../../src/question/leans.ts';

const leans = (question: string): boolean => leansOnBefore(tagText(question));

describe('a question leans on the one before', () => {
  test.each([
    // Nothing of its own to look for.
    'when?',
    'and why?',
    'by whom?',
    'how long?',
    'why not?',
    'in what year?',
    'which kind?',
    'what else?',
    // Something else is put to the same question.
    'what about Iran?',
    'how about the children?',
    'and water?',
    'and who went?',
    'on Mondays too?',
    // Who or what is meant stands before.
    'what did she write?',
    'how do i feed it?',
    'who is their leader?',
    'what does that mean?',
    'who lives there?',
    'was it open until then?',
    'what does the last one do?',
    'is there a doctor over there?',
    'who told him about the boat?',
  ])('%s', (question) => expect(leans(question)).toBe(true));
});

describe('a question stands alone', () => {
  test.each([
    // Short, but with a noun or a verb of its own.
    'who died?',
    'how much salt',
    'which countries',
    'what temperature',
    'lighthouse height',
    'Ellen Marsh?',
    'And when did the storm come?',
    // The question itself names whom its pronoun means.
    'What did Ellen Marsh do when she left?',
    'Why did the wardens sell their garden?',
    'Who lost their boats?',
    'How do wolves hunt when they are hungry?',
    'and the mediator, where is he from?',
    // The pronoun means nothing.
    'Is it true that a storm broke the tower?',
    'How long does it take to build a tower?',
    'Was it raining in March?',
    'Is there a garden?',
    'How many settings are there?',
    'Did the council say that the lamp was old?',
    'Who wrote that book?',
  ])('%s', (question) => expect(leans(question)).toBe(false));
});

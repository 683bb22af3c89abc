import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { plainQuestion } from '../../src/question/plain-question.ts';
import { readSmallTalk } from '../../src/question/small-talk.ts';
import { indexOf } from '../answer/quality-index.ts';
import { readSmallTalk as readTable } from '../quality/read-tables.ts';

describe('the table of small talk', () => {
  const rows = readTable();
  test('has at least 30 rows of it', () => {
    expect(rows.filter(({ smallTalk }) => smallTalk).length).toBeGreaterThanOrEqual(30);
  });
  test.each(rows.map(({ question, smallTalk, article }) => [question, smallTalk, article] as const))(
    '%s: %s',
    (question, smallTalk, article) => {
      const answer = ask(indexOf(article ?? 'mary-anning'), question);
      expect(answer.kind === 'small-talk').toBe(smallTalk);
      expect(answer.note !== null).toBe(smallTalk);
      expect(answer.matches.length === 0).toBe(smallTalk);
    },
  );
});

test('small talk gets a fixed sentence and questions to ask', () => {
  const { note, suggestions, verdict } = ask(indexOf('mary-anning'), 'Hello!');
  expect(note).toBe('greeting');
  expect(suggestions.length).toBeGreaterThan(0);
  expect(suggestions.length).toBeLessThanOrEqual(3);
  expect(verdict).toBe('none');
});

describe('in German, French and Spanish', () => {
  test.each([
    ['Guten Tag!', 'greeting'],
    ['Bonjour', 'greeting'],
    ['¡Hola, buenos días!', 'greeting'],
    ['Vielen Dank!', 'thanks'],
    ['merci beaucoup', 'thanks'],
    ['Muchas gracias', 'thanks'],
    ['Hilfe', 'self'],
    ['Aidez-moi !', 'self'],
    ['¿Qué puedes hacer?', 'self'],
  ])('%s: %s', (text, topic) => {
    const { kind, note, suggestions } = ask(indexOf('mary-anning'), text);
    expect({ kind, note }).toEqual({ kind: 'small-talk', note: topic });
    expect(suggestions.length).toBeGreaterThan(0);
  });
  test.each([
    ['Hola! Where was she born?', 'Where was she born?'],
    ['Merci, and who found it?', 'and who found it?'],
    ['Hilfe kam woher?', 'Hilfe kam woher?'],
    ['Who wrote Bonjour Tristesse?', 'Who wrote Bonjour Tristesse?'],
  ])('%s: %s', (text, question) => {
    expect(readSmallTalk(text)).toEqual({ topic: null, question });
  });
});

describe('greetings and thanks around a question', () => {
  test.each([
    ['hi, where were the talks held?', 'where were the talks held?'],
    ['Thanks! And who is she?', 'And who is she?'],
    ['hi bot, who is that', 'who is that'],
    ['hello is the library open', 'is the library open'],
    ['Nice is in which country?', 'Nice is in which country?'],
    ['Right whales are what?', 'Right whales are what?'],
    ['Good Friday was when?', 'Good Friday was when?'],
    ['Cool the loaf for how long?', 'Cool the loaf for how long?'],
    ['what stopped the clock', 'what stopped the clock'],
  ])('%s: %s', (text, question) => {
    expect(readSmallTalk(text)).toEqual({ topic: null, question });
  });
});

describe('politeness around a question', () => {
  test.each([
    ['can you please tell me when she was born?', 'when she was born?'],
    ['Do you know who found it?', 'who found it?'],
    ['I was wondering how hot the oven is', 'how hot the oven is'],
    ['According to the article, why did he leave?', 'why did he leave?'],
    ['Does the article say who found it?', 'who found it?'],
    ['Does the article mention Yemen?', 'Yemen?'],
    ['What does the article say about Yemen?', 'Yemen?'],
    ['where is it please?', 'where is it?'],
    ['could you list the steps', 'list the steps'],
    ['Can you swim there?', 'Can you swim there?'],
    ["I'd like to know how long it lasts", 'how long it lasts'],
    ['I need to know whether it is open', 'whether it is open'],
    ['does anybody happen to remember where it was', 'where it was'],
    ["hey, can't remember who found it", 'who found it'],
    ['please', 'please'],
  ])('%s: %s', (text, question) => {
    expect(plainQuestion(text)).toBe(question);
  });
});

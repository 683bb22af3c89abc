import { expect, test } from 'vitest';
import { askedLine, readAskedLines, readWithLine } from '../../src/discord/render/asked-line.ts';
import { LANGUAGES, wordsOf } from '../../src/words/words.ts';

const CARRIED = ['talks', 'Mary *Anning*'];

test.each(LANGUAGES)('what a message says in %s of its question is read again', (language) => {
  const words = wordsOf(language);
  const [asked, readWith] = [askedLine('and when?', words), readWithLine(CARRIED, words)];
  expect(readAskedLines(`${asked}\n${readWith}\n> It began.`)).toEqual({
    asked: 'and when?',
    carried: CARRIED,
  });
  expect(readAskedLines(`${readWith}\n> It began.`)).toEqual({ asked: undefined, carried: CARRIED });
  expect(readAskedLines(`${asked}\n> It began.`)).toEqual({ asked: 'and when?', carried: [] });
});

test('the words that a message carries stand as the product has them', () => {
  expect(readWithLine(['talks', 'Oman'], wordsOf('en'))).toBe('-# read with: talks, Oman');
  expect(readWithLine([], wordsOf('en'))).toBeNull();
});

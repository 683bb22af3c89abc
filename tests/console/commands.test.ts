import { describe, expect, test } from 'vitest';
import { type Command, readCommand } from '../../src/console/commands.ts';
import { complete } from '../../src/console/completion.ts';
import { nearestName } from '../../src/console/did-you-mean.ts';
import { ENGLISH } from '../../src/words/en.ts';

describe('a line of input', () => {
  const table: [line: string, command: Command][] = [
    ['Where is it?', { name: 'ask', question: 'Where is it?' }],
    ['', { name: 'ask', question: '' }],
    ['/', { name: 'ask', question: '/' }],
    ['/2 of what?', { name: 'ask', question: '/2 of what?' }],
    ['/ask Where is it?', { name: 'ask', question: 'Where is it?' }],
    ['/ask /why is a command', { name: 'ask', question: '/why is a command' }],
    ['/ask', { name: 'ask', question: '' }],
    ['/WHY', { name: 'why' }],
    ['  /next  ', { name: 'next' }],
    ['/summary', { name: 'summary', sentences: 3 }],
    ['/summary 10', { name: 'summary', sentences: 10 }],
    ['/context', { name: 'context', sentences: 2 }],
    ['/context 5', { name: 'context', sentences: 5 }],
    ['/article', { name: 'article', deed: 'list' }],
    ['/article list', { name: 'article', deed: 'list' }],
    ['/article use a file with blanks', { name: 'article', deed: 'use', id: 'a file with blanks' }],
    ['/article text', { name: 'article', deed: 'text', id: null }],
    ['/article sentences mill', { name: 'article', deed: 'sentences', id: 'mill' }],
  ];
  test.each(table)('%j', (line, command) => {
    expect(readCommand(line, ENGLISH)).toEqual(command);
  });

  const mistakes: [line: string, told: string][] = [
    ['/summry 3', 'there is no /summry; did you mean /summary?'],
    ['/hlep', 'there is no /hlep; did you mean /help?'],
    ['/exit', 'there is no /exit; /help lists the commands'],
    ['/article txt', 'there is no /article txt; did you mean /article text?'],
    ['/article use', 'name the article: /article use ID, or all for every one'],
    ['/article list all', '/article list stands alone, without “all”'],
    ['/why not', '/why stands alone, without “not”'],
    ['/summary 0', '“0” is not a number from 1 to 10; example: /summary 3'],
    ['/summary 11', '“11” is not a number from 1 to 10; example: /summary 3'],
    ['/summary three', '“three” is not a number from 1 to 10; example: /summary 3'],
    ['/context -1', '“-1” is not a number from 1 to 20; example: /context 2'],
  ];
  test.each(mistakes)('%j is answered with what was meant', (line, told) => {
    expect(readCommand(line, ENGLISH)).toEqual({ name: 'mistake', message: told });
  });
});

describe('the nearest name', () => {
  const names = ['console', 'start', 'deploy', 'doctor', 'eval', 'train'];
  test.each([
    ['consol', 'console'],
    ['strat', 'start'],
    ['Doctro', 'doctor'],
    ['con', 'console'],
    ['evla', 'eval'],
    ['x', null],
    ['banana', null],
    ['', null],
    ['y'.repeat(100_000), null],
  ])('%s', (typed, meant) => {
    expect(nearestName(typed, names)).toBe(meant);
  });
});

describe('completion', () => {
  const known = {
    articles: ['mill', 'lighthouse'],
    suggestions: ['Where is the mill?', 'Who was Marta Lind?'],
  };
  const table: [line: string, whole: string[]][] = [
    ['', known.suggestions],
    ['who', ['Who was Marta Lind?']],
    ['Wh', known.suggestions],
    ['why', []],
    ['/su', ['/suggest', '/summary ']],
    ['/article ', ['/article list', '/article use ', '/article text ', '/article sentences ']],
    ['/article use ', ['/article use mill', '/article use lighthouse', '/article use all']],
    ['/article text l', ['/article text lighthouse']],
    ['/article sentences x', []],
  ];
  test.each(table)('%j', (line, whole) => {
    expect(complete(line, known)).toEqual(whole);
  });
});

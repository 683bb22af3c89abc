import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { turnsOf } from '../../src/answer/turns-of.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { isWorthSaying } from '../../src/discord/messages/addressed.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import type { Turn } from '../../src/question/turn.ts';
import { articleText } from './article-text.ts';

/** The articles that ship, as a library in which a channel may ask. */
const index = buildIndex(
  ['mary-anning', 'sourdough-bread', 'us-iran-oman-talks'].map((id) =>
    parseArticle(id, articleText(id), 'md'),
  ),
);

const linesOf = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);

const questions = linesOf('ask-channel-questions.tsv').map((line) => line.split('\t')[1]!);

const answered = (messages: readonly string[], turns: readonly Turn[] = []): string[] =>
  messages.filter((message) => isWorthSaying('ask-channel', ask(index, message, { turns })));

// Both were written by people who saw neither the rule nor, for the talk, the articles; nothing was learned from them.
test('of 490 lines of talk, more than half of them questions, an ask channel answers five at most', () => {
  const chatter = linesOf('ask-channel-chatter.txt');
  expect(chatter.length).toBeGreaterThanOrEqual(490);
  const heard = answered(chatter);
  expect(heard.length, heard.join('\n')).toBeLessThanOrEqual(5);
});

// A question that sounds like talk ("what's Brett McGurk's job") must fit the articles all the better.
test('of 100 questions about the articles it answers 66 at least', () => {
  expect(answered(questions).length).toBeGreaterThanOrEqual(66);
});

// Who was just answered may go on with "and when?", which sounds like talk.
describe('who was just answered', () => {
  const turns = turnsOf(ask(index, 'When was Mary Anning born?'));
  const heard = answered(linesOf('ask-channel-chatter.txt'), turns);

  test('is heard in 60 of the questions at least, and in 25 of the 490 lines at most', () => {
    expect(answered(questions, turns).length).toBeGreaterThanOrEqual(60);
    expect(heard.length, heard.join('\n')).toBeLessThanOrEqual(25);
  });
});

import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { readCommand } from '../../src/console/commands.ts';
import { BEGINNING, type Conversation, carryOut } from '../../src/console/conversation.ts';
import type { ConsoleReply } from '../../src/console/reply.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { ENGLISH } from '../../src/words/en.ts';
import { LIGHTHOUSE } from './lighthouse.ts';

const MILL = parseArticle(
  'mill',
  'The mill stands by a river. It grinds rye and wheat. Its wheel was made of oak.',
  'txt',
);
const both = buildIndex([LIGHTHOUSE, MILL]);
const one = buildIndex([LIGHTHOUSE]);

/** What the lines are answered with, one after another, and what is remembered after the last. */
function talk(
  lines: readonly string[],
  index = both,
): { replies: ConsoleReply[]; conversation: Conversation } {
  let conversation = BEGINNING;
  let clock = 0;
  const now = () => clock++;
  const replies = lines.map((line) => {
    const step = carryOut(conversation, readCommand(line, ENGLISH), {
      ...{ index, limit: 3, now, picks: true },
      words: ENGLISH,
    });
    conversation = step.conversation;
    return step.reply;
  });
  return { replies, conversation };
}

const lastOf = (lines: readonly string[], index = both): ConsoleReply => talk(lines, index).replies.at(-1)!;

function told(reply: ConsoleReply): string {
  return reply.kind === 'mistake' ? reply.message : `(a reply of kind ${reply.kind})`;
}

const ASKED = 'What does the mill grind?';

describe('a conversation', () => {
  test('a question is answered, timed by the clock that is given', () => {
    const reply = lastOf([ASKED]);
    expect(reply).toMatchObject({ kind: 'answer', milliseconds: 1, answer: { question: ASKED } });
  });

  test('the last four exchanges are remembered, each with its best sentence', () => {
    const { turns } = talk([
      ...Array.from({ length: 5 }, (_, i) => `Where is number ${i}?`),
      ASKED,
    ]).conversation;
    expect(turns).toHaveLength(4);
    expect(turns.at(-1)).toEqual({
      question: ASKED,
      carried: [],
      sentence: 'It grinds rye and wheat.',
      article: 'mill',
    });
    expect(turns[0]!.question).toBe('Where is number 2?');
  });

  test('/next goes through the matches, and says when there are no more', () => {
    const { replies } = talk([ASKED, '/next', '/next', '/next', '/next']);
    const shown = replies
      .filter(({ kind }) => kind === 'next')
      .map((reply) => reply.kind === 'next' && reply.rank);
    expect(shown.slice(0, 2)).toEqual([2, 3]);
    expect(told(replies.at(-1)!)).toBe('that was the last match');
  });

  test('/context shows the sentences around the match shown last', () => {
    const reply = lastOf([ASKED, '/context 1']);
    if (reply.kind !== 'context') throw new Error(told(reply));
    const { text } = reply.match.article;
    expect(reply.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The mill stands by a river.',
      'It grinds rye and wheat.',
      'Its wheel was made of oak.',
    ]);
  });

  test('/why tells of the match shown last: after /next, of the next', () => {
    const { replies } = talk([ASKED, '/why', '/next', '/why']);
    const [asked, why, next, whyNext] = replies;
    if (asked?.kind !== 'answer' || why?.kind !== 'why' || next?.kind !== 'next' || whyNext?.kind !== 'why') {
      throw new Error(replies.map(told).join());
    }
    expect(why.match).toBe(asked.answer.matches[0]);
    expect(whyNext.match).toBe(next.match);
    const { evidence, sum } = why.match.explanation;
    expect(evidence.reduce((total, { value, weight }) => total + value * weight, 0)).toBeCloseTo(sum, 9);
  });

  test("/summary gives sentences of the article's body, in reading order", () => {
    const reply = lastOf(['/article use lighthouse', '/summary 2']);
    if (reply.kind !== 'summary') throw new Error(told(reply));
    expect(reply.sentences).toHaveLength(2);
    expect(reply.sentences.map(({ role }) => role)).toEqual(['body', 'body']);
    expect(reply.sentences[0]!.start).toBeLessThan(reply.sentences[1]!.start);
  });

  test('/suggest gives questions of the article in use, and each is answered', () => {
    const reply = lastOf(['/article use lighthouse', '/suggest']);
    if (reply.kind !== 'suggestions') throw new Error(told(reply));
    expect(reply.suggestions.length).toBeGreaterThan(0);
    for (const question of reply.suggestions) {
      expect(lastOf(['/article use lighthouse', question])).toMatchObject({ answer: { verdict: 'answer' } });
    }
  });

  test('a number asks the question offered under it', () => {
    const { replies } = talk(['/article use lighthouse', '/suggest', '1']);
    const [, offered, asked] = replies;
    if (offered?.kind !== 'suggestions' || asked?.kind !== 'answer')
      throw new Error(replies.map(told).join());
    expect(asked).toMatchObject({ picked: true, answer: { question: offered.suggestions[0] } });
  });

  test('a number under which nothing is offered is what was asked', () => {
    expect(lastOf(['/article use lighthouse', '/suggest', '/article use mill', '2'])).toMatchObject({
      picked: false,
      answer: { question: '2' },
    });
    expect(lastOf(['0'])).toMatchObject({ picked: false, answer: { question: '0' } });
  });

  test('of a question of several parts each is remembered', () => {
    const { turns } = talk([`${ASKED.slice(0, -1)} and where does it stand?`]).conversation;
    expect(turns.map(({ question }) => question)).toEqual([ASKED, 'Where does it stand?']);
  });

  test.each(['/next', '/context', '/why'])('%s before any question says that nothing was asked', (line) => {
    expect(told(lastOf([line]))).toBe('nothing has been asked yet');
  });
});

describe('hostile questions', () => {
  const hostile: [what: string, line: string][] = [
    ['nothing', ''],
    ['blanks', ' \t\u00a0\u3000 '],
    ['one character', 'x'],
    ['emoji only', '🙂👩‍🚒🏳️‍🌈'],
    ['a hundred thousand characters', 'a'.repeat(100_000)],
    ['a hundred thousand letters and blanks', 'a '.repeat(50_000)],
    ['addresses without a blank', 'http://'.repeat(572)],
    ['control characters', '\u0000\u0007\u001b[2J\u009b31m'],
    ['an overridden direction', '\u202ewhen\u202c \u2066was\u2069'],
    ['half characters', '\ud83d when \ude00 was it \ud800'],
    ['accents upon accents', `o${'\u0301'.repeat(5_000)}`],
    ['an unfinished regular expression', '((((([[[\\'],
    ['a key of every object', '__proto__ constructor hasOwnProperty'],
  ];
  test.each(hostile)('%s: an answer, and nothing thrown', (_what, line) => {
    const reply = lastOf([line, ASKED, line]);
    expect(reply.kind === 'answer' && reply.answer.question).toBe(line);
  });
});

describe('articles', () => {
  test('one can be chosen, and then it alone answers, until all are again', () => {
    const { replies, conversation } = talk(['/article use lighthouse', ASKED, '/article use all', ASKED]);
    const articles = replies.map((reply) =>
      reply.kind === 'answer'
        ? [...new Set(reply.answer.matches.map(({ article }) => article.id))]
        : reply.kind,
    );
    expect(articles[1]).not.toContain('mill');
    expect(articles[3]).toContain('mill');
    expect(conversation.chosen).toBeNull();
  });

  test('an unknown one is answered with the nearest', () => {
    expect(told(lastOf(['/article use lighthose']))).toBe(
      'there is no article “lighthose”; did you mean lighthouse?',
    );
    expect(told(lastOf(['/article text banana']))).toBe(
      'there is no article “banana”; /article list names them',
    );
  });

  test('/article list says which is in use', () => {
    expect(lastOf(['/article use mill', '/article list'])).toEqual({
      kind: 'articles',
      articles: [LIGHTHOUSE, MILL],
      chosen: 'mill',
    });
  });

  const whose: [what: string, lines: string[], index: typeof both, article: string][] = [
    ['the one that is named', ['/article use mill', '/article text lighthouse'], both, 'lighthouse'],
    ['the one in use', ['/article use mill', '/article text'], both, 'mill'],
    ['the only one', ['/article text'], one, 'lighthouse'],
    ['the one that answered last', [ASKED, '/article text'], both, 'mill'],
  ];
  test.each(whose)('/article text is of %s', (_what, lines, index, article) => {
    expect(lastOf(lines, index)).toMatchObject({ kind: 'text', article: { id: article } });
  });

  test('with several and none chosen it asks which', () => {
    expect(told(lastOf(['/article sentences']))).toMatch(/^which article\?/);
  });

  test('when the one in use has been removed, that is said', () => {
    const { conversation } = talk(['/article use mill']);
    const { reply } = carryOut(conversation, readCommand(ASKED, ENGLISH), {
      index: one,
      limit: 3,
      now: () => 0,
      picks: true,
      words: ENGLISH,
    });
    expect(told(reply)).toMatch(/^there is no article “mill”/);
  });
});

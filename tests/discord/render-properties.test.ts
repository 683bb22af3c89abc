import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Match } from '../../src/answer/answer.ts';
import { ask } from '../../src/answer/ask.ts';
import { chooseShown } from '../../src/answer/shown.ts';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { shownText } from '../../src/article/shown-text.ts';
import { cardOf } from '../../src/discord/engine/article-card.ts';
import { payloadOf } from '../../src/discord/payload.ts';
import { unescapeMarkdown } from '../../src/discord/render/escape-markdown.ts';
import { CUT } from '../../src/discord/render/quote.ts';
import { renderAnswer } from '../../src/discord/render/render-answer.ts';
import { articleLines, renderArticle, renderArticleList } from '../../src/discord/render/render-articles.ts';
import { renderContext } from '../../src/discord/render/render-context.ts';
import { renderSummary } from '../../src/discord/render/render-summary.ts';
import { renderWhy } from '../../src/discord/render/render-why.ts';
import { plainReply, type Reply } from '../../src/discord/render/reply.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { LANGUAGES, type Words, wordsOf } from '../../src/words/words.ts';
import { pingsNobody, pingsOf } from '../support/discord/mentions.ts';
import { checkMessageBody, checkNotEmpty } from '../support/discord/validate/message-body.ts';

/** As the client sends it: with its allowed mentions. Throws where Discord would refuse. */
function expectAcceptable(reply: Reply): void {
  const body = { ...payloadOf(reply, 'a key'), allowed_mentions: { parse: [], replied_user: false } };
  const sent = JSON.parse(JSON.stringify(body)) as Record<string, unknown>;
  checkMessageBody(sent, { uploads: 0, newer: false });
  checkNotEmpty(sent, 0);
  expect(pingsNobody(pingsOf(reply.content, body.allowed_mentions, '1'))).toBe(true);
}

const blanksAsOne = (text: string): string => text.replace(/[\s\u0085]+/g, ' ').trim();

/** What a reply quotes, line by line, with the escapes removed and without the ellipsis of a cut. */
function quoted(content: string): readonly string[] {
  return content
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => (line.endsWith(CUT) ? line.slice(2, -CUT.length) : line.slice(2)))
    .map((line) => blanksAsOne(unescapeMarkdown(line.replace(/^-# /, ''))));
}

function expectVerbatim({ content }: Reply, articles: readonly Article[]): void {
  const texts = articles.map((each) => blanksAsOne(shownText(each, { start: 0, end: each.text.length })));
  for (const words of quoted(content))
    expect(
      texts.some((text) => text.includes(words)),
      words,
    ).toBe(true);
}

const WORDS = [
  'ferry',
  'captain',
  'Norrhavn',
  'sails',
  'on',
  '3 May 2021',
  'who',
  'the',
  'U.S.',
  'crowns',
  'It',
  'said',
];
const TRICKS = [
  ...[
    '@everyone',
    '@here',
    '<@1234567890123456789>',
    '<@&1>',
    '<#2>',
    '<t:1:R>',
    '</ask:3>',
    '<:smile:4>',
    ':smile:',
    ':100:',
  ],
  ...[
    '[click](https://evil.example)',
    '[a](<https://b.c>)',
    'https://x.y/a_b',
    'https://x.y/__z__',
    '```',
    '`',
    '||',
  ],
  ...[
    '**',
    '__',
    '~~',
    '\\',
    '*',
    '_',
    '# ',
    '-# ',
    '> ',
    '>>> ',
    '- ',
    '1. ',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200f',
  ],
  ...[
    '\u2028',
    '\u0085',
    '\u0007',
    '😀',
    '👩‍👩‍👧',
    'é',
    'ﷺ',
    '.',
    '. ',
    '.\n',
    '?',
    '!\n\n',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '"',
    '”',
  ],
];
const LONG = fc.tuple(
  fc.constantFrom('a', '*', '_ ', '@', 'word ', '\\', '😀', '\u202e'),
  fc.integer({ min: 1, max: 3_000 }),
);
const part = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...WORDS).map((word) => `${word} `) },
  { weight: 10, arbitrary: fc.constantFrom(...TRICKS) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: LONG.map(([unit, times]) => unit.repeat(times)) },
);
const text = fc.array(part, { maxLength: 60 }).map((parts) => parts.join('').replace(/\p{Cs}/gu, ''));
const article = fc
  .record({
    id: fc.oneof(
      fc.constant('ferry'),
      text.map((id) => id.slice(0, 255) || 'x'),
    ),
    text,
    url: fc.constantFrom('', 'url: https://e.org/a_(b)?c=[d]', 'url: javascript:alert(1)'),
  })
  .map(({ id, text, url }) => parseArticle(id, url ? `---\n${url}\n---\n${text}` : text, 'md'));
const question = text.map((words) => words.slice(0, 400));

const SHOWING = { of: null, asked: 1, asker: '1234567890123456789', isPrivate: false, rank: 0 };
const words = fc.constantFrom(...LANGUAGES.map(wordsOf));

/** Few enough to be looked over: three under an answer, four under a refusal. */
function expectFewButtons(answer: Answer, words: Words): void {
  for (const rank of [0, 1, 2]) {
    const { buttons } = renderAnswer({ ...SHOWING, answer, rank, repeatsQuestion: true, words });
    const presses = buttons.flat().map(({ press }) => press.action);
    expect(presses.length).toBeLessThanOrEqual(presses.includes('context') ? 3 : 4);
  }
}

/** All that the bot can show of an answer. */
function everyReply(answer: Answer, articles: readonly Article[], words: Words): readonly Reply[] {
  const showings = [0, 1, 2].map((rank) => ({
    ...{ ...SHOWING, answer, rank, words },
    repeatsQuestion: rank !== 1,
  }));
  const { question } = answer;
  return [
    ...showings.map(renderAnswer),
    ...answer.matches.map((match) => renderContext({ ...match, question, of: null, words })),
    ...articles.map((each) => plainReply(renderSummary(each, each.sentences.slice(0, 10), words))),
  ];
}

describe('for arbitrary articles and questions', { timeout: 60_000 }, () => {
  test('every reply is accepted by Discord, pings nobody and quotes the article', () => {
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 3 }),
        question,
        words,
        (articles, asked, words) => {
          const answer = ask(buildIndex(articles), asked);
          for (const reply of everyReply(answer, articles, words)) {
            expectAcceptable(reply);
            expectVerbatim(reply, articles);
          }
          expectFewButtons(answer, words);
          for (const match of answer.matches) expectAcceptable(plainReply(renderWhy(answer, match, words)));
          const cards = articles.map(cardOf);
          const reading = { chosen: cards[0]!, isAskChannel: true };
          expectAcceptable(
            plainReply(renderArticleList(articleLines(cards, cards[0]!), reading, 'told in <#1>', words)),
          );
          for (const card of cards) expectAcceptable(plainReply(renderArticle(card, words)));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('so is every kind of answer that the engine could give', () => {
    const shapes = fc.record({
      verdict: fc.constantFrom('answer' as const, 'possible' as const, 'none' as const),
      kind: fc.constantFrom(
        'question' as const,
        'list' as const,
        'yes-no' as const,
        'metadata' as const,
        'small-talk' as const,
        'empty' as const,
      ),
      readAs: fc.option(question, { nil: null }),
      note: fc.constantFrom(null, 'thanks' as const, 'not-language' as const, {
        code: 'tr',
        isCertain: true,
      }),
      corrections: fc.array(fc.record({ from: question, to: question }), { maxLength: 8 }),
      suggestions: fc.array(question, { maxLength: 5 }),
      items: fc.boolean(),
      parts: fc.array(
        fc.record({
          question,
          carried: fc.constant([]),
          verdict: fc.constantFrom('answer' as const, 'none' as const),
        }),
        {
          maxLength: 5,
        },
      ),
      facts: fc.array(
        fc.record({
          field: fc.constantFrom('source' as const, 'language' as const),
          value: fc.option(question, { nil: null }),
        }),
        {
          maxLength: 20,
        },
      ),
      opposed: fc.boolean(),
      context: fc.nat(),
      highlight: fc.tuple(fc.nat(), fc.nat()),
    });
    fc.assert(
      fc.property(article, question, shapes, words, (only, asked, shape, words) => {
        fc.pre(only.sentences.length > 0);
        const matches = only.sentences.slice(0, 5).map((sentence): Match => {
          const length = sentence.end - sentence.start;
          const ends = shape.highlight
            .map((at) => sentence.start + (at % (length + 1)))
            .sort((a, b) => a - b);
          const contextStart = only.sentences[shape.context % (only.sentences.indexOf(sentence) + 1)]!.start;
          return {
            article: only,
            sentence,
            score: 0.5,
            highlights: [ends as [number, number]],
            contextStart,
            opposed: shape.opposed,
            explanation: { terms: [], evidence: [], sum: 0 },
          };
        });
        const answer: Answer = {
          ...shape,
          carried: [],
          answerable: 0.5,
          isAsked: true,
          read: [],
          question: asked,
          matches,
          shown: chooseShown(shape.verdict, matches),
          items: shape.items ? matches : [],
          itemsLeft: shape.items ? 7 : 0,
          parts: shape.parts.map((each) => ({
            ...each,
            answerable: 0.5,
            matches,
            shown: chooseShown(each.verdict, matches),
          })),
          facts: shape.facts.map((fact) => ({ ...fact, article: only })),
        };
        expectFewButtons(answer, words);
        for (const reply of everyReply(answer, [only], words)) {
          expectAcceptable(reply);
          expectVerbatim(reply, [only]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

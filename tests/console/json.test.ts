import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { jsonLine } from '../../src/console/json.ts';
import type { ConsoleReply } from '../../src/console/reply.ts';
import { answerOf, LIGHTHOUSE, matchOf } from './lighthouse.ts';

const parsed = (reply: ConsoleReply, explain = false) => JSON.parse(jsonLine(reply, explain));
const answered = (answer: Partial<Answer>, milliseconds = 0.4321): ConsoleReply => ({
  kind: 'answer',
  answer: answerOf(answer),
  milliseconds,
  picked: false,
});

const built = matchOf('It was built in 1871', { highlight: '1871', score: 0.912345 });
const first = matchOf('The lighthouse stands');

describe('one object a line', () => {
  test('an answer has these fields, in this order', () => {
    const line = jsonLine(
      answered({
        verdict: 'answer',
        matches: [{ ...built, contextStart: first.sentence.start }],
        corrections: [{ from: 'biult', to: 'built' }],
      }),
    );
    const { start, end } = built.sentence;
    const year = LIGHTHOUSE.text.indexOf('1871');
    expect(line).toBe(
      `{"version":1,"question":"When was it built?","readAs":null,"carried":[],"corrections":[{"from":"biult","to":"built"}],"kind":"question","verdict":"answer",` +
        `"matches":[{"article":"lighthouse","sentence":"It was built in 1871 by Henrik Falk, a mason from the village.","start":${start},"end":${end},` +
        `"paragraph":1,"section":null,"score":0.9123,"highlights":[[${year},${year + 4}]],"contextStart":${first.sentence.start}}],"suggestions":[],"milliseconds":0.43}`,
    );
  });

  test('places count in the text', () => {
    const [match] = parsed(answered({ verdict: 'answer', matches: [built] })).matches;
    expect(LIGHTHOUSE.text.slice(match.start, match.end)).toBe(match.sentence);
  });

  test('what marks hide is left out of what is shown', () => {
    const article = parseArticle('a', 'It **broke** on ~~3 May~~ [4 May](b.md).\n\nIt was late.', 'md');
    const { sentences } = parsed({ kind: 'summary', article, sentences: article.sentences });
    expect(
      sentences.map(({ sentence, shown }: { sentence: string; shown?: string }) => [sentence, shown]),
    ).toEqual([
      ['It **broke** on ~~3 May~~ [4 May](b.md).', 'It broke on 4 May.'],
      ['It was late.', undefined],
    ]);
  });

  test('parts, items, facts, a note and an opposed negation are there when there are any', () => {
    const full = parsed(
      answered({
        verdict: 'answer',
        matches: [{ ...built, opposed: true }],
        items: [first],
        parts: [{ question: 'When?', carried: [], answerable: 0, verdict: 'none', matches: [], shown: [] }],
        facts: [{ article: LIGHTHOUSE, field: 'published', value: null }],
        note: 'thanks',
      }),
    );
    expect(full.matches[0].opposed).toBe(true);
    expect(full.items[0].start).toBe(first.sentence.start);
    expect(full.parts).toEqual([{ question: 'When?', verdict: 'none', matches: [] }]);
    expect(full.facts).toEqual([{ article: 'lighthouse', label: 'publication date', value: null }]);
    expect(full.note).toBe('You are welcome.');
  });

  test('with reasons, each match carries its explanation', () => {
    const explanation = { terms: [{ term: 'build', bm25: 1 }], evidence: [], sum: 2 };
    const reply = answered({ matches: [{ ...built, explanation }] });
    expect(parsed(reply, true).matches[0].explanation).toEqual(explanation);
    expect(parsed(reply).matches[0]).not.toHaveProperty('explanation');
  });

  test('a summary', () => {
    expect(parsed({ kind: 'summary', article: LIGHTHOUSE, sentences: [first.sentence] })).toEqual({
      version: 1,
      kind: 'summary',
      sentences: [
        {
          start: first.sentence.start,
          end: first.sentence.end,
          sentence: 'The lighthouse stands on a cliff of red granite.',
          paragraph: 1,
        },
      ],
    });
  });

  test("an article's sentences", () => {
    const { version, kind, article } = parsed({ kind: 'sentences', article: LIGHTHOUSE });
    expect([version, kind]).toEqual([1, 'article']);
    expect(Object.keys(article)).toEqual(['id', 'title', 'metadata', 'paragraphs', 'sentences']);
    expect(article.metadata).toEqual({ author: 'Ada Brandt' });
    expect(article.sentences.map(({ role }: { role: string }) => role)).toContain('heading');
    for (const { start, end, sentence } of article.sentences) {
      expect(LIGHTHOUSE.text.slice(start, end)).toBe(sentence);
    }
    expect(Object.keys(article.sentences[0])).toEqual([
      'start',
      'end',
      'paragraph',
      'section',
      'sentence',
      'role',
    ]);
  });

  const others: [reply: ConsoleReply, rest: object][] = [
    [
      { kind: 'chosen', article: LIGHTHOUSE },
      { kind: 'chosen', article: 'lighthouse' },
    ],
    [
      { kind: 'chosen', article: null },
      { kind: 'chosen', article: null },
    ],
    [
      { kind: 'suggestions', suggestions: ['Why?'] },
      { kind: 'suggestions', suggestions: ['Why?'] },
    ],
    [
      { kind: 'mistake', message: 'what' },
      { kind: 'mistake', message: 'what' },
    ],
    [
      { kind: 'text', article: LIGHTHOUSE },
      { kind: 'text', article: 'lighthouse', text: LIGHTHOUSE.text },
    ],
    [
      { kind: 'articles', articles: [LIGHTHOUSE], chosen: null },
      {
        kind: 'articles',
        chosen: null,
        articles: [
          {
            id: 'lighthouse',
            title: 'The lighthouse of Gull Point',
            paragraphs: LIGHTHOUSE.paragraphs.length,
            sentences: LIGHTHOUSE.sentences.length,
          },
        ],
      },
    ],
  ];
  test.each(others)('%#: other replies', (reply, rest) => {
    expect(parsed(reply)).toEqual({ version: 1, ...rest });
  });

  test('what a terminal would obey is escaped, and means the same', () => {
    const question = 'a\u001b[2J\u009b31m\u202eb\n\u2028\ud800';
    const line = jsonLine(answered({ question }));
    expect(line).toMatch(/^[\u0020-\u007e]*$/);
    expect(JSON.parse(line).question).toBe(question);
  });
});

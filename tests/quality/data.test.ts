import { describe, expect, test } from 'vitest';
import { rowArticle } from '../../src/evaluation/row-article.ts';
import type { Span } from '../../src/text/span.ts';
import { articleText, sentencesByLine } from './article-text.ts';
import { questionedArticles, readArticleQuestions } from './read-questions.ts';
import { readReports } from './read-reports.ts';
import {
  type LabelledConversation,
  readConversations,
  readDefinitions,
  readHighlights,
  readLists,
  readMetadata,
  readOpenings,
  readParts,
  readSmallTalk,
  readYesNo,
} from './read-tables.ts';

/** Where a text stands when it stands just once. Throws otherwise, since the label would not name one place. */
function onlyPlace(text: string, part: string): Span {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`${JSON.stringify(part)} does not stand in the article`);
  if (text.indexOf(part, start + 1) >= 0) throw new Error(`${JSON.stringify(part)} stands in it twice`);
  return { start, end: start + part.length };
}

/** The number, from 0, of the sentence that holds the only place of `part`. Throws when it runs over a sentence's end. */
function sentenceHolding(text: string, part: string): number {
  const place = onlyPlace(text, part);
  const found = sentencesByLine(text).findIndex(({ start, end }) => start <= place.start && place.end <= end);
  if (found < 0) throw new Error(`${JSON.stringify(part)} is not within one sentence`);
  return found;
}

function checkAnswers(article: string, answers: readonly string[]): void {
  const text = articleText(article);
  for (const answer of answers) sentenceHolding(text, answer);
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function standsAlone(conversation: LabelledConversation): number {
  return conversation.turns.slice(1).filter((turn) => turn.full === turn.question).length;
}

describe.each(questionedArticles)('the questions on %s', (article) => {
  const questions = readArticleQuestions(article);

  test('at least 45 answerable, 15 unanswerable', () => {
    const unanswerable = questions.filter((question) => question.type === 'unanswerable').length;
    expect(unanswerable).toBeGreaterThanOrEqual(15);
    expect(questions.length - unanswerable).toBeGreaterThanOrEqual(45);
  });

  test('every id and every question is there once', () => {
    expect(repeated(questions.map(({ id }) => id))).toEqual([]);
    expect(repeated(questions.map(({ question }) => question.toLowerCase()))).toEqual([]);
  });

  test('colloquial, misspelt and paraphrased ones among them', () => {
    for (const style of ['colloquial', 'misspelt', 'paraphrase']) {
      expect(questions.filter((question) => question.style === style).length, style).toBeGreaterThanOrEqual(
        5,
      );
    }
  });

  test.each(questions)('$id: each answer stands once, within a sentence', ({ answers }) => {
    checkAnswers(article, answers);
  });
});

const tables = [
  ['conversations', readConversations(), 60],
  ['parts', readParts(), 30],
  ['lists', readLists(), 30],
  ['definitions', readDefinitions(), 30],
  ['yes-no', readYesNo(), 30],
  ['metadata', readMetadata(), 30],
  ['small-talk', readSmallTalk(), 45],
  ['highlights', readHighlights(), 100],
  ['dangling', readOpenings(), 100],
] as const;

describe.each(tables)('the table %s', (_name, rows, least) => {
  test(`at least ${least} rows`, () => expect(rows.length).toBeGreaterThanOrEqual(least));
  test('every id is there once', () => expect(repeated(rows.map(({ id }) => id))).toEqual([]));
  test('every article exists', () => {
    for (const { article } of rows) if (article !== null) expect(articleText(article)).not.toBe('');
  });
});

describe('conversations', () => {
  const conversations = readConversations();

  test.each(conversations)('$id: two to four turns, the first standing alone, answers in place', (row) => {
    expect(row.turns.length).toBeLessThanOrEqual(4);
    expect(row.turns[0]!.full).toBe(row.turns[0]!.question);
    for (const { answers } of row.turns) {
      expect(answers).not.toEqual([]);
      checkAnswers(row.article, answers);
    }
  });

  test('at least twelve later turns stand alone', () => {
    expect(conversations.reduce((sum, row) => sum + standsAlone(row), 0)).toBeGreaterThanOrEqual(12);
  });
});

describe('questions of parts', () => {
  const questions = readParts();

  test.each(questions)('$id: each answer in place', ({ article, parts }) => {
    for (const { answers } of parts) checkAnswers(article, answers);
  });

  test('some parts have no answer, but never all of a question', () => {
    const open = questions.filter(({ parts }) => parts.some(({ answers }) => answers.length === 0));
    expect(open.length).toBeGreaterThanOrEqual(8);
    for (const { parts } of open) expect(parts.some(({ answers }) => answers.length > 0)).toBe(true);
  });
});

describe.each([
  ['lists', readLists()],
  ['definitions', readDefinitions()],
  ['yes-no', readYesNo()],
  ['highlights', readHighlights()],
] as const)('%s', (_name, rows) => {
  test.each(rows)('$id: each answer in place', ({ article, answers }) => {
    expect(answers).not.toEqual([]);
    checkAnswers(article, answers);
  });
});

describe('lists', () => {
  test.each(readLists())("$id: the items come in the article's order", ({ article, answers }) => {
    const places = answers.map((item) => onlyPlace(articleText(article), item).start);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
});

test('of the yes/no questions a third or more are opposed, and a third or more not', () => {
  const questions = readYesNo();
  const opposed = questions.filter((row) => row.opposed).length;
  expect(opposed).toBeGreaterThanOrEqual(questions.length / 3);
  expect(questions.length - opposed).toBeGreaterThanOrEqual(questions.length / 3);
});

test.each(readMetadata())('$id: its value stands in the file', ({ article, label, value }) => {
  if (value !== null && label !== 'length') expect(articleText(article)).toContain(value);
});

test('thirty bits of small talk, fifteen real questions that look like it', () => {
  const talk = readSmallTalk();
  expect(talk.filter((row) => row.smallTalk).length).toBeGreaterThanOrEqual(30);
  expect(talk.filter((row) => !row.smallTalk).length).toBeGreaterThanOrEqual(15);
  for (const row of talk) expect(row.article === null).toBe(row.smallTalk);
});

test.each(readHighlights())('$id: the span stands once in its one answer', ({ answers, span }) => {
  expect(answers).toHaveLength(1);
  onlyPlace(answers[0]!, span);
});

describe('openings', () => {
  const openings = readOpenings();

  test('forty that dangle, sixty that stand alone', () => {
    const alone = openings.filter(({ referent }) => referent === null).length;
    expect(openings.length - alone).toBeGreaterThanOrEqual(40);
    expect(alone).toBeGreaterThanOrEqual(60);
  });

  test.each(openings)('$id: a whole sentence, its referent at most two before', (row) => {
    const text = articleText(row.article);
    const place = onlyPlace(text, row.sentence);
    const sentences = sentencesByLine(text);
    const number = sentenceHolding(text, row.sentence);
    expect(sentences[number]).toEqual(place);
    if (row.referent !== null) {
      expect(text.slice(sentences[Math.max(0, number - 2)]!.start, place.start)).toContain(row.referent);
    }
  });
});

describe('the reports', async () => {
  const reports = await readReports();
  const questions = reports.flatMap((report) => report.questions);

  test('24 of 30 to 60 sentences, 20 questions each, at least one in twelve without an answer', () => {
    expect(reports).toHaveLength(24);
    for (const report of reports) {
      expect(report.questions, report.id).toHaveLength(20);
      const { length } = rowArticle(report).sentences;
      expect(length >= 30 && length <= 60, `${report.id}: ${length}`).toBe(true);
    }
    expect(questions.filter(({ impossible }) => impossible).length).toBeGreaterThanOrEqual(40);
  });

  test('each answer stands in one sentence of the body', () => {
    for (const report of reports) {
      const body = rowArticle(report).sentences.filter(({ role }) => role === 'body');
      for (const { id, answers } of report.questions) {
        for (const { start, end } of answers) {
          const holding = body.filter((sentence) => sentence.start <= start && end <= sentence.end);
          expect(holding, id).toHaveLength(1);
        }
      }
    }
  });

  test('no id and no question is there twice', () => {
    expect(repeated(questions.map(({ id }) => id))).toEqual([]);
    for (const report of reports)
      expect(repeated(report.questions.map(({ question }) => question))).toEqual([]);
  });
});

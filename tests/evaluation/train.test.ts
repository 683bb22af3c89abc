import { describe, expect, test } from 'vitest';
import type { LabelledArticle } from '../../src/evaluation/labelled-article.ts';
import { dot } from '../../src/evaluation/learn-ranking.ts';
import { rowArticle } from '../../src/evaluation/row-article.ts';
import { train } from '../../src/evaluation/train.ts';
import { buildIndex, wholeScope } from '../../src/index/build-index.ts';
import { packMatcher } from '../../src/learned/matcher.ts';
import { inOrder, type Weights } from '../../src/learned/weights.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { EVIDENCE } from '../../src/ranking/evidence.ts';
import { rankSentences } from '../../src/ranking/rank.ts';
import { readSigns, SIGNS } from '../../src/ranking/verdict-evidence.ts';
import { labelledCases } from './labelled-cases.ts';

const { learned, matcher } = train([{ name: 'cases', articles: labelledCases, weight: 1 }]);

/** How many of the questions have their answer first when the sentences stand by these weights. */
function rightFirst(ranking: Weights): number {
  const weights = inOrder(ranking, EVIDENCE);
  return labelledCases.filter((row) => {
    const { questions } = row;
    const index = buildIndex([rowArticle(row)]);
    const terms = readQuestionTerms(questions[0]!.question, index.lexicon);
    const { ranked } = rankSentences(index, terms, wholeScope(index));
    const [best] = ranked.toSorted(
      (a, b) => dot(b.evidence, weights) - dot(a.evidence, weights) || a.sentence - b.sentence,
    );
    return index.articles[0]!.sentences[best!.sentence]!.start === questions[0]!.answers[0]!.start;
  }).length;
}

describe('what is learned', () => {
  test('a weight for every piece of evidence, and for every sign twice', () => {
    expect(Object.keys(learned.ranking)).toEqual(EVIDENCE.map(({ name }) => name));
    expect(Object.keys(learned.verdict.right)).toEqual(SIGNS.map(({ name }) => name));
    expect(Object.keys(learned.verdict.answerable)).toEqual(SIGNS.map(({ name }) => name));
    const all = [learned.ranking, learned.verdict.right, learned.verdict.answerable].flatMap(Object.values);
    expect(all.every(Number.isFinite)).toBe(true);
  });

  test('right sentences are put first', () => {
    expect(rightFirst({})).toBeLessThan(labelledCases.length / 2);
    expect(rightFirst(learned.ranking)).toBeGreaterThan(labelledCases.length - 2);
  });

  test('how many questions each file taught is kept', () => {
    const files = [
      { name: 'first', articles: labelledCases.slice(0, 3), weight: 1 },
      { name: 'second', articles: labelledCases.slice(3), weight: 4 },
    ];
    expect(train(files).learned.trainedOn).toEqual([
      'first: 3 questions',
      `second × 4: ${labelledCases.length - 3} questions`,
    ]);
  });

  test('an own question counts for the article, a misdirected one against it', () => {
    const { question } = labelledCases[0]!.questions[0]!;
    const odds = (row: LabelledArticle) => {
      const index = buildIndex([rowArticle(row)]);
      const ranking = rankSentences(index, readQuestionTerms(question, index.lexicon), wholeScope(index));
      return dot(readSigns(ranking)!, inOrder(learned.verdict.answerable, SIGNS));
    };
    expect(odds(labelledCases[0]!)).toBeGreaterThan(odds(labelledCases[4]!));
  });
});

test('a question asked of another article is not taken to be answered there, though its answer’s place may be right', () => {
  // Every answer is its article's first sentence, so that its place is the same in all of them.
  const rows = labelledCases.map((row) => {
    const [{ start, end }] = row.questions[0]!.answers as [{ start: number; end: number }];
    const text = `${row.text.slice(start, end)} ${row.text.slice(0, start)}${row.text.slice(end)}`;
    const questions = row.questions.map((one) => ({ ...one, answers: [{ start: 0, end: end - start }] }));
    return { ...row, text, questions };
  });
  const { answerable } = train([{ name: 'first', articles: rows, weight: 1 }]).learned.verdict;
  const weights = inOrder(answerable, SIGNS);
  const elsewhere = rows.filter((row, i) => {
    const index = buildIndex([rowArticle(rows[(i + 3) % rows.length]!)]);
    const terms = readQuestionTerms(row.questions[0]!.question, index.lexicon);
    return dot(readSigns(rankSentences(index, terms, wholeScope(index)))!, weights) > 0;
  });
  expect(elsewhere.length).toBeLessThan(rows.length / 3);
});

describe('what teaches nothing', () => {
  const change = (row: LabelledArticle, question: object): LabelledArticle => ({
    ...row,
    questions: row.questions.map((one) => ({ ...one, ...question })),
  });

  test.each([
    ['a question without an answer', { answers: [], impossible: true }],
    ['one whose answer is every sentence', { answers: [{ start: 0, end: 10_000 }] }],
  ])('%s', (_, question) => {
    const rows = labelledCases.map((row) => change(row, question));
    expect(train([{ name: 'cases', articles: rows, weight: 1 }]).learned.trainedOn).toEqual([
      'cases: 0 questions',
    ]);
  });

  test('no file, no weights but those that are set', () => {
    const { ranking, trainedOn } = train([]).learned;
    expect(trainedOn).toEqual([]);
    expect(rightFirst(ranking)).toBe(rightFirst({ lead: ranking.lead! }));
  });
});

test('what is set is not learned', () => {
  const nothing = train([]).learned;
  expect(learned.ranking.lead).toBe(nothing.ranking.lead);
  for (const name of ['question denies', 'sentence denies', 'opposites']) {
    expect(learned.verdict.right[name], name).toBe(nothing.verdict.right[name]);
    expect(learned.verdict.right[name], name).toBeLessThan(0);
  }
  for (const name of ['unknown', 'words unknown', 'best: title', 'best: heading'])
    expect(learned.verdict.right[name], name).toBe(0);
});

test('the same files give the same bytes', () => {
  const again = train([{ name: 'cases', articles: labelledCases, weight: 1 }]);
  expect(JSON.stringify(again.learned)).toBe(JSON.stringify(learned));
  expect(packMatcher(again.matcher)).toEqual(packMatcher(matcher));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex, type Index, type Scope, scopeOf, wholeScope } from '../../src/index/build-index.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { rankSentences } from '../../src/ranking/rank.ts';
import { indexOf, markdown, textOf } from '../index/small-index.ts';
import { type RankCase, rankCases } from './rank-cases.ts';

function rank(index: Index, question: string, scope: Scope = wholeScope(index)) {
  return rankSentences(index, readQuestionTerms(question, index.lexicon), scope).ranked;
}

/** All candidates as their author wrote them, best first. */
function order(index: Index, question: string, scope?: Scope): string[] {
  return rank(index, question, scope).map(({ sentence }) => textOf(index, sentence));
}

/** The first places, as many as are expected. */
const firstPlaces = ({ question, text, places }: RankCase) =>
  order(indexOf(text), question).slice(0, places.length);

describe('the first places', () => {
  test.each(rankCases)('$what: $question', (row) => {
    expect(firstPlaces(row)).toEqual(row.places.map(([sentence]) => sentence));
  });
});

describe('what is ranked', () => {
  const index = indexOf(
    '# When the ferry sank\n\nBy Ann Lee\n\nThe ferry sank in June.\n\n## How the ferry sank\n\nIt hit a rock.',
    '# Ferries\n\nNo ferry sank in July.',
  );

  test('sentences of the body, never a title or a heading, however well they fit', () => {
    const ranked = order(index, 'When and how did the ferry sink?');
    expect(ranked).toContain('The ferry sank in June.');
    expect(ranked).not.toContain('When the ferry sank');
    expect(ranked).not.toContain('How the ferry sank');
    expect(rank(index, 'ferry').every(({ sentence }) => index.candidate[sentence] === 1)).toBe(true);
  });

  test('nor a line of metadata', () => {
    expect(order(index, 'Who is Ann Lee?')).not.toContain('By Ann Lee');
  });

  test('of the scope alone', () => {
    expect(order(index, 'When did the ferry sink?', scopeOf(index, 'b'))).toEqual(['No ferry sank in July.']);
  });

  test('nothing, where nothing can be an answer', () => {
    expect(order(index, 'When did the ferry sink?', scopeOf(index, 'nowhere'))).toEqual([]);
    expect(order(buildIndex([]), 'When did the ferry sink?')).toEqual([]);
    expect(order(indexOf('# When the ferry sank'), 'When did the ferry sink?')).toEqual([]);
  });

  test('everything, where nothing is asked', () => {
    expect(order(indexOf('Rain fell. Snow fell.'), '')).toHaveLength(2);
  });
});

test('equal sentences stand in reading order', () => {
  const same = Array.from({ length: 6 }, () => 'Rain fell.').join('\n\n');
  const index = indexOf(...Array.from({ length: 6 }, () => 'Rain fell.'), same);
  const ranked = rank(index, 'Did rain fall?');
  expect(ranked).toHaveLength(12);
  // Those of the articles that have no other.
  const alike = ranked.filter(({ sentence }) => sentence < 6);
  expect(new Set(alike.map(({ score }) => score)).size).toBe(1);
  ranked.forEach(({ sentence, score }, place) => {
    if (ranked[place - 1]?.score === score) expect(sentence).toBeGreaterThan(ranked[place - 1]!.sentence);
  });
});

test('the same question to the same articles gets the same ranking, whoever asked before', () => {
  const ask = (index: Index) => rank(index, 'When was the windmill built?');
  const text = rankCases.map((row) => row.text).join('\n\n');
  const index = indexOf(text);
  const first = ask(index);
  for (const { question } of rankCases) rank(index, question);
  expect(ask(index)).toEqual(first);
  expect(ask(indexOf(text))).toEqual(first);
});

test('an article is ranked alike, alone or in a library, when it is asked by itself', () => {
  const [one, other] = [markdown(rankCases[0]!.text, 'one'), markdown(rankCases[1]!.text, 'other')];
  const library = buildIndex([other, one]);
  const { question } = rankCases[0]!;
  expect(order(library, question, scopeOf(library, 'one'))).toEqual(order(buildIndex([one]), question));
});

test('any question to any text: best first, every score a number, each sentence once', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...rankCases.map((row) => row.text)));
  const question = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...rankCases.map((row) => row.question)),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), question, (texts, asked) => {
      const ranked = rank(indexOf(...texts), asked);
      expect(ranked.every(({ score }) => Number.isFinite(score))).toBe(true);
      const scores = ranked.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(new Set(ranked.map(({ sentence }) => sentence)).size).toBe(ranked.length);
    }),
    { numRuns: 200 },
  );
});

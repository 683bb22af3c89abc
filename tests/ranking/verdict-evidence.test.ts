import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex, type Index, wholeScope } from '../../src/index/build-index.ts';
import { LEARNED } from '../../src/learned/weights.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { EVIDENCE } from '../../src/ranking/evidence.ts';
import { type Ranking, rankSentences } from '../../src/ranking/rank.ts';
import { readSigns, SIGNS } from '../../src/ranking/verdict-evidence.ts';
import { indexOf } from '../index/small-index.ts';

function rankingOf(question: string, index: Index): Ranking {
  return rankSentences(index, readQuestionTerms(question, index.lexicon), wholeScope(index));
}

/** One sign of a question to a text. */
function sign(name: string, question: string, text: string): number {
  const at = SIGNS.findIndex((one) => one.name === name);
  expect(at, name).toBeGreaterThanOrEqual(0);
  return readSigns(rankingOf(question, indexOf(text)))![at]!;
}

test('each sign has a name of its own, and a weight for either probability', () => {
  const names = SIGNS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(LEARNED.verdict.right)).toEqual(names);
  expect(Object.keys(LEARNED.verdict.answerable)).toEqual(names);
});

test('without a candidate there are no signs', () => {
  expect(readSigns(rankingOf('Who sank?', buildIndex([])))).toBeUndefined();
});

describe('what the signs say', () => {
  test.each([
    // The best sentence holds both words; one; none.
    ['said', 'the ferry at Holm', 'The ferry left Holm.', 1],
    ['said', 'whales of Bergen', 'The ferry left Holm.', 0],
    ['words covered', 'the ferry at Holm', 'The ferry left Holm.', 2],
    ['words covered', 'the ferry at Bergen', 'The ferry left Holm.', 1],
    ['words covered of all', 'the ferry at Bergen', 'The ferry left Holm.', 0.5],
    ['words covered of all', 'of the', 'The ferry left Holm.', 0],
    // Of words a relative covers too; a paraphrase may mean something else.
    ['words covered', 'Iranian ships', 'Iran lost a vessel.', 1],
    // Unknown is what the articles hold nowhere, not even a relative.
    ['unknown', 'whales of Bergen', 'The ferry left Holm.', 1],
    ['unknown', 'Iranian weather', 'Iran lost a vessel.', 0.5],
    ['words unknown', 'the ferry at Bergen', 'The ferry left Holm.', 1],
    ['words unknown', 'the ferry in rain', 'The ferry left.\n\nRain fell.', 0],
    ['names unknown', 'whales of Holm', 'The ferry left Holm.', 0],
    ['numbers unknown', 'the ferry', 'The ferry left Holm.', 0],
    ['wrong sort', 'When did the ferry leave?', 'The ferry left Holm.', 1],
    ['wrong sort', 'When did the ferry leave?', 'The ferry left Holm in June.', 0],
    ['wrong sort', 'What did the ferry leave?', 'The ferry left Holm.', 0],
    ['right sort', 'When did the ferry leave?', 'The ferry left Holm in June.', 1],
    ['right sort', 'What did the ferry leave?', 'The ferry left Holm in June.', 0],
    ['candidates', 'the ferry', 'The ferry left Holm.', 0],
    ['candidates', 'the ferry', 'The ferry left. Rain fell.', Math.log(2)],
    // Alone it is beyond doubt, and all of the softmax.
    ['margin', 'the ferry', 'The ferry left Holm.', 5],
    ['share of all', 'the ferry', 'The ferry left Holm.', 0],
    ['margin to third', 'the ferry', 'The ferry left. Rain fell.', 5],
    ['second says', 'the ferry', 'The ferry left Holm.', 0],
    ['second says', 'the ferry', 'The ferry left. Rain fell.', 0],
    ['second says', 'the ferry', 'The ferry left. The ferry came.', 1],
    // Alone under a heading it stands where a second would be beside it.
    ['second beside it', 'the ferry', '# Holm\n\nThe ferry left.', 0],
    ['second beside it', 'the ferry', 'The ferry left. Rain fell.', 1],
    ['second beside it', 'the ferry', 'The ferry left.\n\n## Holm\n\nRain fell.', 0],
    ['always', 'the ferry', 'Rain fell.', 1],
  ])('%s: %s | %s', (name, question, text, expected) => {
    expect(sign(name, question, text)).toBeCloseTo(expected, 9);
  });

  test('a library larger than any article learned on counts as no larger', () => {
    const library = (sentences: number) =>
      indexOf(...Array.from({ length: sentences / 100 }, () => 'Rain fell. '.repeat(100)));
    const at = SIGNS.findIndex(({ name }) => name === 'sentences');
    const sentences = (many: number) => readSigns(rankingOf('rain', library(many)))![at]!;
    expect(sentences(1_000)).toBeGreaterThan(sentences(500));
    expect(sentences(3_000)).toBe(sentences(2_000));
  });

  test('a capital tells a name, but not in the first word', () => {
    expect(sign('names unknown', 'Is it in Bergen?', 'The ferry left Holm.')).toBe(1);
    expect(sign('names unknown', 'Bergen?', 'The ferry left Holm.')).toBe(0);
    expect(
      sign('names missing', 'Is Holm near Tarn?', 'Rain fell on Holm. Snow fell on Tarn.'),
    ).toBeGreaterThan(0);
  });

  test('the rarest word that is missing weighs more than a common one', () => {
    const text = 'The ferry came. The ferry left. The ferry sank. Rain fell.';
    expect(sign('rarest missing', 'rain on the whale', text)).toBeGreaterThan(
      sign('rarest missing', 'rain on the ferry', text),
    );
  });

  test('two equal sentences share the softmax and leave no margin', () => {
    const text = 'Rain fell. Snow lay. Rain fell.';
    expect(sign('share of all', 'Did rain fall?', text)).toBeLessThan(0);
    const index = indexOf('Rain fell.', 'Rain fell.');
    const signs = readSigns(rankingOf('Did rain fall?', index))!;
    expect(signs[SIGNS.findIndex(({ name }) => name === 'margin')]).toBe(0);
    expect(signs[SIGNS.findIndex(({ name }) => name === 'share of all')]).toBeCloseTo(Math.log(1 / 2), 9);
  });

  test('the evidence of the best sentence is among them', () => {
    const ranking = rankingOf('When did the ferry sink?', indexOf('Rain fell. The ferry sank in June.'));
    const signs = readSigns(ranking)!;
    EVIDENCE.forEach(({ name }, i) => {
      const at = SIGNS.findIndex((one) => one.name === `best: ${name}`);
      expect(signs[at], name).toBe(ranking.ranked[0]!.evidence[i]);
    });
  });
});

test('any question to any text gives signs that are numbers', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 40, mode: 'sentences' }));
  fc.assert(
    fc.property(text, text, (question, article) => {
      const signs = readSigns(rankingOf(question, indexOf(article))) ?? [];
      expect(signs.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

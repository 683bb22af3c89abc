import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inverseDocumentFrequency, termImpact } from '../../src/index/bm25.ts';
import { buildIndex, type Index, type Scope, scopeOf, wholeScope } from '../../src/index/build-index.ts';
import { BLOCK } from '../../src/index/postings.ts';
import { documentFrequency, searchSentences } from '../../src/index/search.ts';
import { indexOf, markdown, textOf } from './small-index.ts';

/** The numbers of the words' terms; words that no article has are left out. */
function termsOf({ lexicon }: Index, words: string): number[] {
  return words.split(' ').flatMap((word) => lexicon.find(word).term ?? []);
}

/** The sentences that a search for the words finds, best first. */
function find(index: Index, words: string, scope: Scope = wholeScope(index), limit = 10): string[] {
  const terms = termsOf(index, words).map((term) => ({ term, weight: 1 }));
  return searchSentences(index, terms, scope, limit).map(({ sentence }) => textOf(index, sentence));
}

describe('a small article', () => {
  const index = indexOf(
    'The ferry left Holm. Nobody waved at the ferry. The ferry of Holm was the last ferry. It rained.',
  );

  test('scores are BM25, worked out by hand', () => {
    // Terms: ferry leave holm · nobody wave ferry · ferry holm last ferry · rain; 11 in 4 sentences.
    const ferry = Math.log(1 + 1.5 / 3.5);
    const holm = Math.log(1 + 2.5 / 2.5);
    const room = (length: number): number => 1.2 * (0.25 + (0.75 * length) / (11 / 4));
    const terms = termsOf(index, 'ferry Holm').map((term) => ({ term, weight: 1 }));
    const hits = searchSentences(index, terms, wholeScope(index), 10);
    expect(hits.map(({ sentence }) => sentence)).toEqual([2, 0, 1]);
    expect(hits[0]!.score).toBeCloseTo((ferry * 4.4) / (2 + room(4)) + (holm * 2.2) / (1 + room(4)), 9);
    expect(hits[1]!.score).toBeCloseTo(((ferry + holm) * 2.2) / (1 + room(3)), 9);
    expect(hits[2]!.score).toBeCloseTo((ferry * 2.2) / (1 + room(3)), 9);
  });

  test('a term’s weight multiplies what it gives', () => {
    const term = termsOf(index, 'wave')[0]!;
    const [once] = searchSentences(index, [{ term, weight: 1 }], wholeScope(index), 1);
    const [half] = searchSentences(index, [{ term, weight: 0.5 }], wholeScope(index), 1);
    expect(half!.score).toBeCloseTo(once!.score / 2, 12);
  });

  test.each([
    ['no terms', ''],
    ['a word that no article has', 'whale'],
    ['function words', 'the of it'],
  ])('%s find nothing', (_, words) => {
    expect(find(index, words)).toEqual([]);
  });

  test('as many as asked for', () => {
    expect(find(index, 'ferry', wholeScope(index), 2)).toHaveLength(2);
    expect(find(index, 'ferry', wholeScope(index), 100)).toHaveLength(3);
    expect(find(index, 'ferry', wholeScope(index), 0)).toEqual([]);
  });
});

describe('equal sentences', () => {
  const index = indexOf(['Rain fell.', 'Snow fell.', 'Rain fell.', 'Rain fell.'].join(' '), 'Rain fell.');

  test('stand in reading order, through all articles', () => {
    const terms = termsOf(index, 'rain').map((term) => ({ term, weight: 1 }));
    expect(searchSentences(index, terms, wholeScope(index), 10).map(({ sentence }) => sentence)).toEqual([
      0, 2, 3, 4,
    ]);
  });

  test('a short list takes the first of them', () => {
    const terms = termsOf(index, 'rain fell').map((term) => ({ term, weight: 1 }));
    expect(searchSentences(index, terms, wholeScope(index), 2).map(({ sentence }) => sentence)).toEqual([
      0, 2,
    ]);
  });
});

describe('a scope', () => {
  const index = indexOf('Rain fell on Holm. Snow fell.', 'Rain fell. Rain came again.');

  test('only its sentences are found', () => {
    expect(find(index, 'rain', scopeOf(index, 'b'))).toEqual(['Rain fell.', 'Rain came again.']);
    expect(find(index, 'rain snow', { first: 1, last: 3 })).toEqual(['Snow fell.', 'Rain fell.']);
  });

  test('an empty one finds nothing', () => {
    expect(find(index, 'rain', scopeOf(index, 'nowhere'))).toEqual([]);
  });

  test('a term is as telling as it is in the scope', () => {
    expect(documentFrequency(index, termsOf(index, 'rain')[0]!, wholeScope(index))).toBe(3);
    expect(documentFrequency(index, termsOf(index, 'rain')[0]!, scopeOf(index, 'a'))).toBe(1);
    expect(documentFrequency(index, termsOf(index, 'snow')[0]!, scopeOf(index, 'b'))).toBe(0);
  });
});

test('a word that only a later index has is not found in an earlier one', () => {
  const rain = markdown('Rain fell.', 'rain');
  const earlier = buildIndex([rain]);
  buildIndex([rain, markdown('A whale sang.', 'whale')], earlier);
  expect(find(earlier, 'whale sang')).toEqual([]);
  expect(find(earlier, 'whale rain')).toEqual(['Rain fell.']);
  expect(documentFrequency(earlier, earlier.lexicon.find('whale').term!, wholeScope(earlier))).toBe(0);
  expect(documentFrequency(earlier, earlier.lexicon.find('sang').term!, wholeScope(earlier))).toBe(0);
});

/** What any search must find: every sentence with one of the terms is scored, and the best are taken. */
function searchAll(index: Index, terms: readonly number[], scope: Scope): Map<number, number> {
  const scores = new Map<number, number>();
  for (const term of terms) {
    const places = Array.from(index.postings.keys()).filter(
      (at) =>
        at >= index.postingStart[term]! &&
        at < index.postingStart[term + 1]! &&
        index.postings[at]! >= scope.first &&
        index.postings[at]! < scope.last,
    );
    const idf = inverseDocumentFrequency(scope.last - scope.first, places.length);
    for (const at of places) {
      const sentence = index.postings[at]!;
      const impact = termImpact(index.frequencies[at]!, index.length[sentence]!, index.averageLength);
      scores.set(sentence, (scores.get(sentence) ?? 0) + idf * impact);
    }
  }
  return scores;
}

describe('any library, any terms, any scope', () => {
  const words = ['rain', 'snow', 'hail', 'wind', 'fog', 'frost', 'dew'];
  /** Words of unequal rarity: the first stands nearly everywhere, the last nearly nowhere. */
  const word = fc
    .nat(99)
    .map((luck) => words[[0, 45, 70, 84, 92, 96, 98].findLastIndex((from) => luck >= from)]!);
  const sentence = fc.array(word, { minLength: 1, maxLength: 7 }).map((chosen) => `${chosen.join(' ')}.`);
  const library = fc.array(sentence, { minLength: 1, maxLength: 6 * BLOCK, size: 'max' });
  const asked = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 7 });

  test('the best sentences and their scores are those of scoring every one', () => {
    let longest = 0;
    fc.assert(
      fc.property(
        library,
        asked,
        fc.nat(400),
        fc.nat(400),
        fc.integer({ min: 1, max: 50 }),
        (sentences, wanted, one, other, limit) => {
          const index = buildIndex([markdown(sentences.join('\n\n'))]);
          const all = wholeScope(index).last;
          const scope = { first: Math.min(one, other, all), last: Math.min(Math.max(one, other), all) };
          const terms = termsOf(index, wanted.join(' '));
          const hits = searchSentences(
            index,
            terms.map((term) => ({ term, weight: 1 })),
            scope,
            limit,
          );
          const scores = searchAll(index, terms, scope);
          longest = Math.max(longest, ...terms.map((term) => documentFrequency(index, term, scope)));

          const best = [...scores.values()].sort((a, b) => b - a).slice(0, limit);
          expect(hits).toHaveLength(best.length);
          hits.forEach(({ sentence: found, score }, place) => {
            expect(score).toBeCloseTo(best[place]!, 9);
            expect(score).toBeCloseTo(scores.get(found)!, 9);
          });
          expect(new Set(hits.map((hit) => hit.sentence)).size).toBe(hits.length);
          for (const [i, hit] of hits.entries()) {
            if (i > 0 && hit.score === hits[i - 1]!.score)
              expect(hit.sentence).toBeGreaterThan(hits[i - 1]!.sentence);
          }
        },
      ),
      { numRuns: 150 },
    );
    // Several blocks were searched, not just one.
    expect(longest).toBeGreaterThan(2 * BLOCK);
  });

  test('of two sentences with the same words the later one is never taken alone', () => {
    fc.assert(
      fc.property(library, asked, fc.integer({ min: 1, max: 20 }), (sentences, wanted, limit) => {
        const index = buildIndex([markdown(sentences.join('\n\n'))]);
        const terms = termsOf(index, wanted.join(' ')).map((term) => ({ term, weight: 1 }));
        const found = searchSentences(index, terms, wholeScope(index), limit).map((hit) => hit.sentence);
        for (const [place, later] of found.entries()) {
          const before = found.slice(0, place);
          for (let earlier = 0; earlier < later; earlier++) {
            if (sentences[earlier] === sentences[later]) expect(before).toContain(earlier);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

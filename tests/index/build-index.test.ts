import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termImpact } from '../../src/index/bm25.ts';
import { articleOf, buildIndex, type Index, scopeOf, wholeScope } from '../../src/index/build-index.ts';
import { NO_TERM } from '../../src/index/lexicon.ts';
import { BLOCK } from '../../src/index/postings.ts';
import type { Rows } from '../../src/index/rows.ts';
import { indexOf, markdown, textOf } from './small-index.ts';

const harbour = [
  '# The last ferry',
  'The ferry left Holm. Nobody waved at the ferry, the last ferry.',
  '## The harbour',
  'It was closed in June.',
].join('\n\n');

/** The sentences that hold a word, each with how often. */
function postingsOf(index: Index, word: string): [sentence: number, frequency: number][] {
  const { term } = index.lexicon.find(word);
  if (term === undefined) return [];
  const places = Array.from(
    { length: index.postingStart[term + 1]! - index.postingStart[term]! },
    (_, i) => index.postingStart[term]! + i,
  );
  return places.map((at) => [index.postings[at]!, index.frequencies[at]!]);
}

/** The terms of a row of words, without the function words between them. */
function termsOf({ lexicon }: Index, words: Rows, row: number): string[] {
  return [...words.of(row)]
    .map((word) => lexicon.termOf(word))
    .filter((term) => term !== NO_TERM)
    .map((term) => lexicon.termName(term));
}

function termsOfSentence(index: Index, sentence: number): string[] {
  return termsOf(index, index.words, sentence);
}

describe('one article', () => {
  const index = indexOf(harbour);

  test('sentences are numbered as they are read', () => {
    expect(Array.from(index.length, (_, sentence) => textOf(index, sentence))).toEqual([
      'The last ferry',
      'The ferry left Holm.',
      'Nobody waved at the ferry, the last ferry.',
      'The harbour',
      'It was closed in June.',
    ]);
  });

  test('a word stands in its sentences, ascending, as often as it does', () => {
    expect(postingsOf(index, 'ferry')).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(postingsOf(index, 'ferries')).toEqual(postingsOf(index, 'ferry'));
    expect(postingsOf(index, 'June')).toEqual([[4, 1]]);
  });

  test('a function word stands nowhere', () => {
    expect(postingsOf(index, 'the')).toEqual([]);
  });

  test('only sentences of the body can be found', () => {
    expect([...index.candidate]).toEqual([0, 1, 1, 0, 1]);
    expect(postingsOf(index, 'harbour')).toEqual([]);
    expect(index.bodyStart[0]).toBe(1);
  });

  test('a sentence knows its words, and its heading or else itself', () => {
    expect(termsOfSentence(index, 1)).toEqual(['ferri', 'leav', 'holm']);
    expect([...index.heading]).toEqual([0, 1, 2, 3, 3]);
  });

  test('lengths count terms; their mean is taken over what can be found', () => {
    expect([...index.length]).toEqual([2, 3, 5, 1, 2]);
    expect(index.averageLength).toBe((3 + 5 + 2) / 3);
  });

  test('the title’s words are kept, wherever the title stands', () => {
    const titled = buildIndex([markdown('---\ntitle: Storm at Holm\n---\n\nRain fell.')]);
    expect(termsOf(index, index.titles, 0)).toEqual(['last', 'ferri']);
    expect(termsOf(titled, titled.titles, 0)).toEqual(['storm', 'holm']);
    expect(postingsOf(titled, 'storm')).toEqual([]);
  });
});

describe('several articles', () => {
  const index = indexOf('Rain fell.', '', '# Only a title', 'Snow fell. Rain came.');

  test('sentences are numbered through all of them', () => {
    expect([...index.articleStart]).toEqual([0, 1, 1, 2, 4]);
    expect(postingsOf(index, 'rain')).toEqual([
      [0, 1],
      [3, 1],
    ]);
  });

  test('a sentence’s article is found past those that have none', () => {
    expect([0, 1, 2, 3].map((sentence) => articleOf(index, sentence))).toEqual([0, 2, 3, 3]);
  });

  test('an article’s scope is its sentences; an empty or unknown one has none', () => {
    expect(scopeOf(index, 'd')).toEqual({ first: 2, last: 4 });
    expect(scopeOf(index, 'b')).toEqual({ first: 1, last: 1 });
    expect(scopeOf(index, 'nowhere')).toEqual({ first: 0, last: 0 });
    expect(wholeScope(index)).toEqual({ first: 0, last: 4 });
  });

  test('an article without a body has its body’s start at its end', () => {
    expect([...index.bodyStart]).toEqual([0, 1, 2, 2]);
  });

  test('a heading holds for its own article only', () => {
    const three = indexOf('## Rain\n\nIt fell.', 'It stopped.', '## Snow\n\nIt lay.');
    expect([...three.heading]).toEqual([0, 0, 2, 3, 3]);
  });
});

describe('nothing to index', () => {
  test.each([[[]], [['']], [['# Title']]])('%j', (texts: readonly string[]) => {
    const index = indexOf(...texts);
    expect(index.postings).toHaveLength(0);
    expect(index.averageLength).toBe(1);
    expect(wholeScope(index).last).toBe(index.length.length);
  });

  test('sentences of function words alone have no terms', () => {
    const index = indexOf('It is. Was it?');
    expect([...index.length]).toEqual([0, 0]);
    expect(index.averageLength).toBe(1);
  });
});

describe('built upon a previous index', () => {
  const [one, two, three] = [harbour, 'Rain fell on the harbour.', '# Snow\n\nSnow fell in June.'].map(
    (text, i) => markdown(text, `article-${i}`),
  ) as [ReturnType<typeof markdown>, ReturnType<typeof markdown>, ReturnType<typeof markdown>];

  test('one article more gives the index of all', () => {
    const grown = buildIndex([one, two, three], buildIndex([one, two]));
    const { lexicon: _, ...parts } = grown;
    expect(parts).toEqual(
      Object.fromEntries(
        Object.entries(buildIndex([one, two, three])).filter(([name]) => name !== 'lexicon'),
      ),
    );
  });

  test('the same holds whatever went before, but for the numbers of words', () => {
    const fresh = buildIndex([three, one]);
    const changed = buildIndex([three, one], buildIndex([one, two, three]));
    expect(changed.length).toEqual(fresh.length);
    expect(changed.heading).toEqual(fresh.heading);
    expect(changed.averageLength).toBe(fresh.averageLength);
    for (const word of ['ferry', 'snow', 'harbour', 'June', 'rain', 'Holm']) {
      expect(postingsOf(changed, word), word).toEqual(postingsOf(fresh, word));
    }
    for (let sentence = 0; sentence < fresh.length.length; sentence++) {
      expect(termsOfSentence(changed, sentence)).toEqual(termsOfSentence(fresh, sentence));
    }
  });

  test('the lexicon is shared; no word of a known article is read again', () => {
    const previous = buildIndex([one, two]);
    const before = previous.lexicon.termCount;
    const next = buildIndex([two, one], previous);
    expect(next.lexicon).toBe(previous.lexicon);
    expect(next.lexicon.termCount).toBe(before);
    // An article that cannot be read proves it.
    const unreadable = {
      ...one,
      get text(): string {
        throw new Error('read again');
      },
    };
    expect(() => buildIndex([unreadable])).toThrow('read again');
    const known = { ...previous, articles: [unreadable, two] };
    expect(postingsOf(buildIndex([unreadable], known), 'ferry')).toEqual(
      postingsOf(buildIndex([one]), 'ferry'),
    );
  });

  test('an article of the same id and another text is read anew', () => {
    const changed = buildIndex([markdown('The ferry sank.', one.id)], buildIndex([one]));
    expect(postingsOf(changed, 'sink')).toEqual([[0, 1]]);
    expect(postingsOf(changed, 'Holm')).toEqual([]);
  });

  test('the previous index is as it was', () => {
    const previous = buildIndex([one]);
    const seen = ({ postings, postingStart, length }: Index) =>
      structuredClone({
        postings,
        postingStart,
        sentences: Array.from(length, (_, sentence) => termsOfSentence(previous, sentence)),
      });
    const before = seen(previous);
    buildIndex([three, one], previous);
    expect(seen(previous)).toEqual(before);
  });
});

describe('what has no room is bounded', () => {
  test('a word that stands 1,000 times in a sentence is counted 255 times', () => {
    expect(postingsOf(indexOf(`${'rain '.repeat(1000)}fell.`), 'rain')).toEqual([[0, 255]]);
  });

  test('70,000 words without a full stop are no one sentence', () => {
    const { length } = indexOf(`${'rain '.repeat(70_000)}fell.`);
    expect(length.length).toBeGreaterThan(70);
    expect(Math.max(...length)).toBeLessThanOrEqual(1_000);
  });

  test('200,000 lines without a word take no time', () => {
    expect(wholeScope(indexOf('!\n\n'.repeat(200_000))).last).toBe(200_000);
  });
});

/** Libraries of few words, so that these meet often, with headings among the text. */
const library = fc.array(
  fc
    .array(fc.constantFrom('rain ', 'snow ', 'the ', 'Holm ', 'fell. ', '\n\n', '## ', '\n\n- ', '5 '), {
      maxLength: 200,
      size: 'max',
    })
    .map((pieces) => pieces.join('')),
  { maxLength: 4 },
);

describe('any library', () => {
  test('postings are just the terms of what can be found', () => {
    fc.assert(
      fc.property(library, (texts) => {
        const index = indexOf(...texts);
        const counted = new Map<string, [number, number][]>();
        for (let sentence = 0; sentence < index.length.length; sentence++) {
          if (!index.candidate[sentence]) continue;
          const terms = termsOfSentence(index, sentence);
          for (const term of new Set(terms)) {
            const frequency = terms.filter((other) => other === term).length;
            counted.set(term, [...(counted.get(term) ?? []), [sentence, Math.min(frequency, 255)]]);
          }
        }
        for (const word of ['rain', 'snow', 'Holm', 'fall', '5']) {
          expect(postingsOf(index, word)).toEqual(counted.get(index.lexicon.find(word).name) ?? []);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a block’s impact is the greatest of its postings', () => {
    fc.assert(
      fc.property(library, (texts) => {
        const index = indexOf(...texts, 'Rain fell. '.repeat(150));
        for (let term = 0; term < index.lexicon.termCount; term++) {
          const [first, end] = [index.postingStart[term]!, index.postingStart[term + 1]!];
          for (let start = first; start < end; start += BLOCK) {
            const impacts = Array.from(
              index.postings.subarray(start, Math.min(start + BLOCK, end)),
              (sentence, i) =>
                termImpact(index.frequencies[start + i]!, index.length[sentence]!, index.averageLength),
            );
            const block = index.blockStart[term]! + (start - first) / BLOCK;
            expect(index.blockImpact[block]).toBeCloseTo(Math.max(...impacts), 5);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords, normalWord, wordsIn } from '../../src/text/words.ts';

function wordsOf(text: string): string[] {
  return findWords(text).map(({ start, end }) => text.slice(start, end));
}

/** A text, its words as written, and the same words as they are compared. */
type Row = readonly [text: string, words: string, normal: string];

const hardTokens: Readonly<Record<string, readonly Row[]>> = {
  'ordinary words': [
    ['The ferry left at noon.', 'The|ferry|left|at|noon', 'the|ferry|left|at|noon'],
    ['Run! (Now?) — “Yes…”', 'Run|Now|Yes', 'run|now|yes'],
    ['@ann #harbour a_b C++', 'ann|harbour|a|b|C', 'ann|harbour|a|b|c'],
    ['...!? — *** 😀', '', ''],
    ['', '', ''],
  ],
  'the country and the pronoun': [
    ['The U.S. and the US help us.', 'The|U.S.|and|the|US|help|us', 'the|u.s|and|the|u.s|help|us'],
    ["the US’s share, the US's share", "the|US’s|share|the|US's|share", 'the|u.s|share|the|u.s|share'],
    ['the U.S.-led force', 'the|U.S.|led|force', 'the|u.s|led|force'],
    ['the u.s. navy', 'the|u.s.|navy', 'the|u.s|navy'],
    ['Us? Not us.', 'Us|Not|us', 'us|not|us'],
  ],
  'numbers of versions': [
    ['v3.2.0 and V2.1', 'v|3.2.0|and|V|2.1', 'v|3.2.0|and|v|2.1'],
    ['rev4.0 has v2', 'rev4|0|has|v2', 'rev4|0|has|v2'],
  ],
  abbreviations: [
    ['A.I. in the U.K. and the U.S.A.', 'A.I.|in|the|U.K.|and|the|U.S.A.', 'ai|in|the|uk|and|the|usa'],
    ['e.g. J.R.R. Tolkien', 'e.g.|J.R.R.|Tolkien', 'eg|jrr|tolkien'],
    ['Dr. Ann B. Lee', 'Dr|Ann|B|Lee', 'dr|ann|b|lee'],
  ],
  'apostrophes, straight and curly': [
    ["Iran's and Oman’s", "Iran's|and|Oman’s", 'iran|and|oman'],
    ["don't, don’t", "don't|don’t", "don't|don't"],
    ['O’Brien’s l’école', 'O’Brien’s|l’école', "o'brien|l'ecole"],
    ['the dogs’ ‘quoted’ tails', 'the|dogs|quoted|tails', 'the|dogs|quoted|tails'],
    ['IRAN’S SHARE', 'IRAN’S|SHARE', 'iran|share'],
    ["'tis rock'n'roll", "tis|rock'n'roll", "tis|rock'n'roll"],
  ],
  'hyphens part words': [
    ['Iranian-backed twenty-one', 'Iranian|backed|twenty|one', 'iranian|backed|twenty|one'],
    ['10-12, 1914–1918', '10|12|1914|1918', '10|12|1914|1918'],
  ],
  numbers: [
    ['2,700,000 people', '2,700,000|people', '2700000|people'],
    ['3.5, then 4.', '3.5|then|4', '3.5|then|4'],
    ['1,5 is no thousand', '1,5|is|no|thousand', '1,5|is|no|thousand'],
    ['the 19th of the 1990s', 'the|19th|of|the|1990s', 'the|19th|of|the|1990s'],
    ['the 1,000,000th', 'the|1,000,000th', 'the|1000000th'],
    ['5KM at 12:30', '5KM|at|12|30', '5km|at|12|30'],
    ['½ ② Ⅳ ٣٤', '½|②|Ⅳ|٣٤', '½|②|ⅳ|٣٤'],
  ],
  'signs that tell what a number is': [
    ['€5, £2.5m, $1bn, ¥300', '€|5|£|2.5m|$|1bn|¥|300', '€|5|£|2.5m|$|1bn|¥|300'],
    ['80%', '80|%', '80|%'],
  ],
  'accents, joined to the letter or not': [
    ['Beyoncé’s café', 'Beyoncé’s|café', 'beyonce|cafe'],
    ['cafe\u0301 nai\u0308ve', 'cafe\u0301|nai\u0308ve', 'cafe|naive'],
    ['İstanbul', 'İstanbul', 'istanbul'],
    ['ﬁne H₂O', 'ﬁne|H₂O', 'fine|h2o'],
  ],
  'other scripts': [
    ['привет, Ελλάδα', 'привет|Ελλάδα', 'привет|ελλαδα'],
    ['العربية', 'العربية', 'العربية'],
    ['北京大学', '北|京|大|学', '北|京|大|学'],
    ['ひらカナ', 'ひ|ら|カ|ナ', 'ひ|ら|カ|ナ'],
    ['\uff9e \ufe70', '\uff9e|\ufe70', '\uff9e|\ufe70'],
    ['𝐁𝐎𝐋𝐃 𝓯ancy', '𝐁𝐎𝐋𝐃|𝓯ancy', 'bold|fancy'],
  ],
  'what nobody sees': [
    ['soft\u00adhyphen', 'soft\u00adhyphen', 'softhyphen'],
    ['co\u200doperate word\u2060joiner', 'co\u200doperate|word\u2060joiner', 'cooperate|wordjoiner'],
    ['zero\u200bwidth space', 'zero|width|space', 'zero|width|space'],
    ['\u202eleft\u202c to\u00a0right', 'left|to|right', 'left|to|right'],
    ['\ud800a\udc00', 'a', 'a'],
  ],
};

for (const [group, rows] of Object.entries(hardTokens)) {
  describe(group, () => {
    test.each(rows)('%s', (text, words, normal) => {
      expect(wordsOf(text).join('|')).toBe(words);
      expect(wordsOf(text).map(normalWord).join('|')).toBe(normal);
    });
  });
}

describe('known failures', () => {
  test.fails.each<Row>([
    // Marks are accents in Latin script, but vowels in Hindi and another consonant in Japanese.
    ['हिन्दी', 'हिन्दी', 'हिन्दी'],
    ['が', 'が', 'が'],
    // Typed for the apostrophe by some keyboards; Unicode counts it as a letter.
    ['Iranʼs', 'Iranʼs', 'iran'],
    ['6 200 000', '6 200 000', '6200000'],
    ['Ph.D.', 'Ph.D.', 'phd'],
  ])('%s', (text, words, normal) => {
    expect(wordsOf(text).join('|')).toBe(words);
    expect(wordsOf(text).map(normalWord).join('|')).toBe(normal);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'U.S.',
      'a.',
      "'s",
      '’',
      '2,700',
      '.5',
      '\u00ad',
      '\u200d',
      '\u0301',
      '京',
      '\ud83d',
      '\ude00',
      '%',
    ),
  );
  const anyText = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

  test('words stand in order without overlap, and hold every letter and every digit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of findWords(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(text.slice(start, end)).not.toMatch(/\s/u);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 1000 },
    );
  });

  test('a span is read as if it were the whole text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(60), (text, start, length) => {
        const end = Math.min(text.length, start + length);
        const alone = findWords(text.slice(start, end));
        expect(findWords(text, { start, end })).toEqual(
          alone.map((word) => ({ start: word.start + start, end: word.end + start })),
        );
      }),
    );
  });

  test('a normal form is in small letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const normal of wordsOf(text).map(normalWord)) {
          expect(normal).toBe(normal.toLowerCase());
        }
      }),
    );
  });
});

describe('a million characters without mercy', () => {
  const runs: readonly [name: string, text: string, words: number][] = [
    ['letters', 'a'.repeat(1e6), 1],
    ['digits', '1'.repeat(1e6), 1],
    ['thousands marks', '1,'.repeat(5e5), 1],
    ['dotted letters', 'a.'.repeat(5e5), 1],
    ['apostrophes', "a'".repeat(5e5), 1],
    ['accents', `a${'\u0301'.repeat(1e6)}`, 1],
    ['Chinese', '京'.repeat(1e6), 1e6],
    ['per cent signs', '%'.repeat(1e6), 1e6],
    ['exclamation marks', '!'.repeat(1e6), 0],
    ['lone surrogates', '\ud800'.repeat(1e6), 0],
    ['blanks', ' '.repeat(1e6), 0],
  ];
  // The limit is the runner's own, half a minute; anything not linear would take minutes.
  test.each(runs)('%s', (_, text, words) => {
    const found = wordsIn(text);
    const longest = found.reduce((most, word) => (word.length > most.length ? word : most), '');
    expect(found.length).toBe(words);
    expect(normalWord(longest).length).toBeLessThanOrEqual(longest.length);
  });

  test('many short spans without a word: none looks further than its own end', () => {
    const text = '!'.repeat(1e6);
    let words = 0;
    for (let start = 0; start < text.length; start += 5)
      words += findWords(text, { start, end: start + 5 }).length;
    expect(words).toBe(0);
  });
});

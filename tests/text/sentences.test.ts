import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSentences } from '../../src/text/sentences.ts';
import { knownFailures, sentenceCases } from './sentence-cases.ts';

/** The row's text and the sentences that its marks ask for. */
function read(row: string): { text: string; sentences: string[] } {
  return { text: row.replaceAll('¦', ''), sentences: row.split('¦').map((sentence) => sentence.trim()) };
}

function split(text: string): string[] {
  return findSentences(text).map((span) => text.slice(span.start, span.end));
}

for (const [group, rows] of Object.entries(sentenceCases)) {
  describe(group, () => {
    test.each(rows)('%s', (row) => {
      const { text, sentences } = read(row);
      expect(split(text)).toEqual(sentences);
    });
  });
}

describe('known failures', () => {
  test.fails.each(knownFailures)('%s', (row) => {
    const { text, sentences } = read(row);
    expect(split(text)).toEqual(sentences);
  });
});

describe('any text', () => {
  /** Pieces that meet at sentence ends, among arbitrary Unicode with lone surrogates. */
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '.',
      '. ',
      '...',
      '?!',
      '”',
      '"',
      ' (',
      ') ',
      '\n',
      '\r\n\r\n',
      '。',
      '1. ',
      'U.S. ',
      'The ',
      'said',
      '[12]',
    ),
    fc.constantFrom(
      'http://',
      'www.a.b',
      '\u202e',
      '\u200b',
      '\ud800',
      '\udc00',
      '\u0000',
      '\u00a0',
      '](',
      '**',
      '5 p.m. ',
    ),
  );
  const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('sentences tile the non-blank characters in order, without blanks at their ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of findSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  test('what has no end is cut at a blank, and never inside a character', () => {
    const words = findSentences('some words '.repeat(10_000));
    expect(words.every(({ start, end }) => end - start <= 5_000 && [0, 5].includes(start % 11))).toBe(true);
    const signs = `a${'😀'.repeat(10_000)}`;
    for (const { start, end } of findSentences(signs))
      expect(signs.slice(start, end)).toMatch(/^[^\p{Cs}]*$/u);
  });

  test('a range is read as if it were the whole text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(200), (text, start, length) => {
        const end = Math.min(text.length, start + length);
        const whole = findSentences(text.slice(start, end));
        expect(findSentences(text, start, end)).toEqual(
          whole.map((span) => ({ start: span.start + start, end: span.end + start })),
        );
      }),
    );
  });
});

describe('hundreds of thousands of characters without mercy', () => {
  const runs = {
    'no blank': 'a'.repeat(1e6),
    'full stops': '.'.repeat(1e6),
    'spaced full stops': '. '.repeat(1e5),
    'dotted letters': 'a.'.repeat(1e5),
    initials: 'A. '.repeat(100_000),
    addresses: 'http://'.repeat(142_857),
    'open brackets': '('.repeat(1e6),
    'nested brackets': 'x('.repeat(100_000) + ')'.repeat(100_000),
    quotes: '."'.repeat(1e5),
    'link targets': '.]('.repeat(100_000),
    'blank lines': '\n '.repeat(5e5),
    'lone surrogates': '\ud800'.repeat(1e6),
    'right to left': '\u202e.'.repeat(1e5),
    'control characters': '\u0001 '.repeat(5e5),
  };
  // The limit is the runner's own, half a minute; anything not linear would take far longer.
  test.each(Object.entries(runs))('%s', (_, text) => {
    const sentences = findSentences(text);
    const letters = sentences.map((span) => text.slice(span.start, span.end)).join('');
    expect(letters.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { type UnpackedArticle, unpackExport } from '../../src/library/unpack-export.ts';
import { suggest } from '../../src/suggestions/suggest.ts';
import { summarise } from '../../src/summary/summarise.ts';

const TEXT = `---
author: Karin Lund
---
# The mill at Ost

The **mill** was built in 1790 by Henrike Harrow. It grinds rye.

## Who works there?

The people are:

- Ada Quist: miller
- Ben Holt: carter
`;

const kept = {
  ...{ id: 'own/mill', origin: 'file', source: 'mill.md', format: 'md', readAt: '2026-01-01T00:00:00.000Z' },
  ...{ reread: 'off', reader: '1', url: null, etag: null, lastModified: null },
};
const settings = { keepsQuestions: true, channelArticles: [], askChannels: [], logChannel: null };
const whole = { verbatim: 1, settings, articles: [{ kept, article: parseArticle('mill', TEXT, 'md') }] };
const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

test('what was exported comes back as it was, packed or not', () => {
  for (const bytes of [bytesOf(whole), gzipSync(bytesOf(whole))]) {
    const unpacking = unpackExport(bytes);
    const { value } = unpacking.next();
    const { reading, ...rest } = value as UnpackedArticle;
    expect(rest).toEqual({ kept });
    expect(reading.title).toBe('The mill at Ost');
    expect(JSON.parse(reading.content)).toEqual(whole.articles[0]!.article);
    expect(unpacking.next()).toEqual({ done: true, value: settings });
  }
});

/** Every place of a value, as the keys that lead there. */
function placesIn(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...way, key]))];
}

function withPlace(value: unknown, [key, ...way]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  (copy as Record<string, unknown>)[key] = withPlace((value as Record<string, unknown>)[key], way, put);
  return copy;
}

test('whatever is changed in the file, what is taken from it can be asked, summarised and suggested from', () => {
  const places = placesIn(whole);
  const put = fc.oneof(
    ...[fc.integer({ min: -2, max: 400 }), fc.double(), fc.string(), fc.constant(null), fc.boolean()],
    ...[fc.constant([]), fc.constant({}), fc.constant('body'), fc.constant('heading')],
  );
  let taken = 0;
  fc.assert(
    fc.property(fc.nat({ max: places.length - 1 }), put, (at, value) => {
      for (const unpacked of unpackExport(bytesOf(withPlace(whole, places[at]!, value)))) {
        if (unpacked === null) continue;
        const index = buildIndex([JSON.parse(unpacked.reading.content) as Article]);
        for (const question of ['Who built the mill?', 'Who works there?', 'Who is the author?'])
          ask(index, question);
        summarise(index.articles[0]!, 3);
        suggest(index);
        taken += 1;
      }
    }),
    { numRuns: 120 },
  );
  expect(taken).toBeGreaterThan(5);
}, 60_000);

test('what would be more than a hundred megabytes unpacked is no export', () => {
  const bytes = gzipSync(Buffer.from(`${' '.repeat(100_000_000)}${JSON.stringify(whole)}`));
  expect(bytes.length).toBeLessThan(1_000_000);
  expect(unpackExport(bytes).next()).toEqual({ done: true, value: null });
});

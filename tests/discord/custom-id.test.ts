import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleKey } from '../../src/discord/buttons/article-key.ts';
import { readCustomId, writeCustomId } from '../../src/discord/buttons/custom-id.ts';
import type { Press } from '../../src/discord/buttons/press.ts';
import { CUSTOM_ID_LENGTH } from '../../src/discord/discord-limits.ts';

const key = fc.string({ unit: 'binary' }).map((id) => articleKey({ id }));
const of = fc.option(key, { nil: null });
const snowflake = fc.bigInt({ min: 1n, max: (1n << 64n) - 1n }).map(String);
const passage = fc.record({
  article: key,
  print: key.map((letters) => letters.slice(0, 6)),
  start: fc.nat({ max: 5_000_000 }),
});
const about = fc.option(passage, { nil: null });
const verdict = fc.constantFrom('answer' as const, 'possible' as const, 'none' as const);
const rank = fc.nat({ max: 100 });

const presses: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ action: fc.constantFrom('context' as const, 'why' as const), of, passage }),
  fc.record({ action: fc.constant('next' as const), of, passage, rank }),
  fc.record({ action: fc.constantFrom('follow-up' as const, 'form' as const), of, about }),
  fc.record({ action: fc.constantFrom('closest' as const, 'again' as const), of }),
  fc.record({ action: fc.constant('suggestion' as const), of, rank }),
  fc.record({ action: fc.constant('rate' as const), verdict, about }),
  fc.record({
    action: fc.constantFrom('right' as const, 'wrong' as const),
    verdict,
    about,
    message: snowflake,
  }),
  fc.record({ action: fc.constant('dismiss' as const), asker: snowflake }),
  fc.record({
    action: fc.constantFrom('forget-me' as const, 'forget-home' as const, 'forget-home-now' as const),
  }),
);

test('what was written is read back, and fits', () => {
  fc.assert(
    fc.property(presses, (press) => {
      const id = writeCustomId(press);
      expect(id.length).toBeLessThanOrEqual(CUSTOM_ID_LENGTH);
      expect(readCustomId(id)).toEqual(press);
    }),
  );
});

test('an id that was cut anywhere is not read', () => {
  fc.assert(
    fc.property(presses, fc.nat(), (press, at) => {
      const id = writeCustomId(press);
      expect(readCustomId(id.slice(0, at % id.length))).toBeUndefined();
    }),
  );
});

test('an id in which one character was changed is not read', () => {
  fc.assert(
    fc.property(presses, fc.nat(), fc.constantFrom(...'abz09.~-'), (press, at, letter) => {
      const id = writeCustomId(press);
      const place = at % id.length;
      fc.pre(id[place] !== letter);
      expect(readCustomId(id.slice(0, place) + letter + id.slice(place + 1))).toBeUndefined();
    }),
  );
});

test.each(['', '.', 'hello', '0.c.-.abc', '2.d.abc.WXYZ', '1', '1.', '1.h', 'a'.repeat(100)])(
  '%j is not read',
  (id) => {
    expect(readCustomId(id)).toBeUndefined();
  },
);

/** Ids of messages that were sent long ago. They must be read for ever: a change here means a new version, read beside this one. */
test.each([
  ['1.c.-.6Qh9CyDY~tO_tgU~6c.173lja8', 'context'],
  ['1.r.possible.6Qh9CyDY~tO_tgU~6c.1u3iosp', 'rate'],
])('%s still means %s', (id, action) => {
  expect(readCustomId(id)?.action).toBe(action);
});

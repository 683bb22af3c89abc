import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleKey } from '../../src/discord/buttons/article-key.ts';
import { readCustomId, writeCustomId } from '../../src/discord/buttons/custom-id.ts';
import type { Press } from '../../src/discord/buttons/press.ts';

/** What Discord accepts at most. */
const CUSTOM_ID_LENGTH = 100;

/** The bot's, with which it signs. */
const KEY = 'made at the first start';

const key = fc.string({ unit: 'binary' }).map((id) => articleKey({ id }));
const of = fc.option(key, { nil: null });
const snowflake = fc.bigInt({ min: 1n, max: (1n << 64n) - 1n }).map(String);
const passage = fc.record({
  article: key,
  fingerprint: key.map((letters) => letters.slice(0, 6)),
  start: fc.nat({ max: 5_000_000 }),
});
const about = fc.option(passage, { nil: null });
const verdict = fc.constantFrom('answer' as const, 'possible' as const, 'none' as const);
const rank = fc.nat({ max: 100 });

const presses: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ action: fc.constant('context' as const), of, passage, verdict, asker: snowflake }),
  fc.record({ action: fc.constant('why' as const), of, passage }),
  fc.record({ action: fc.constant('next' as const), of, passage, rank }),
  fc.record({ action: fc.constantFrom('follow-up' as const, 'form' as const), of, about }),
  fc.record({ action: fc.constant('closest' as const), of, verdict, asker: snowflake }),
  fc.record({ action: fc.constant('again' as const), of }),
  fc.record({ action: fc.constant('suggestion' as const), of, rank }),
  fc.record({
    action: fc.constantFrom('right' as const, 'wrong' as const),
    verdict,
    about,
    message: snowflake,
  }),
  fc.record({
    action: fc.constant('dismiss' as const),
    asker: snowflake,
    answer: fc.option(snowflake, { nil: null }),
  }),
  fc.record({ action: fc.constantFrom('add' as const, 'add-form' as const), asker: snowflake }),
  fc.record({
    action: fc.constantFrom(
      ...(['forget-me', 'forget-home', 'forget-home-now', 'keep-questions', 'keep-no-questions'] as const),
    ),
  }),
);

test('what was written is read back, and fits', () => {
  fc.assert(
    fc.property(presses, (press) => {
      const id = writeCustomId(press, KEY);
      expect(id.length).toBeLessThanOrEqual(CUSTOM_ID_LENGTH);
      expect(readCustomId(id, KEY)).toEqual(press);
    }),
  );
});

test('an id that was cut anywhere is not read', () => {
  fc.assert(
    fc.property(presses, fc.nat(), (press, at) => {
      const id = writeCustomId(press, KEY);
      expect(readCustomId(id.slice(0, at % id.length), KEY)).toBeUndefined();
    }),
  );
});

test('an id in which one character was changed is not read', () => {
  fc.assert(
    fc.property(presses, fc.nat(), fc.constantFrom(...'abz09.~-'), (press, at, letter) => {
      const id = writeCustomId(press, KEY);
      const place = at % id.length;
      fc.pre(id[place] !== letter);
      expect(readCustomId(id.slice(0, place) + letter + id.slice(place + 1), KEY)).toBeUndefined();
    }),
  );
});

test('an id that another key signed is not read', () => {
  fc.assert(
    fc.property(presses, fc.string(), (press, other) => {
      fc.pre(other !== KEY);
      expect(readCustomId(writeCustomId(press, other), KEY)).toBeUndefined();
    }),
  );
});

test.each(['', '.', 'hello', '0.c.-.abc', '2.d.abc.WXYZ', '2', '2.', '2.h', 'a'.repeat(100), '2.h.é😀'])(
  '%j is not read',
  (id) => {
    expect(readCustomId(id, KEY)).toBeUndefined();
  },
);

/** The first version's ids held a sum that anybody could make; whoever presses such a button is told to ask again. */
test('an id of the first version is not read', () => {
  expect(readCustomId('1.c.-.6Qh9CyDY~tO_tgU~6c.173lja8', KEY)).toBeUndefined();
});

/** Ids of messages that were sent long ago. They must be read for ever: a change here means a new version, read beside this one. */
test.each([
  ['2.c.-.6Qh9CyDY~tO_tgU~6c.answer.bz47zw9wmz9c.PZcER4JG-2Fx', 'context'],
  ['2.x.possible.6Qh9CyDY~tO_tgU~6c.bz47zw9wmz9d.kCnM9HfFAavV', 'wrong'],
])('%s still means %s', (id, action) => {
  expect(readCustomId(id, KEY)?.action).toBe(action);
});

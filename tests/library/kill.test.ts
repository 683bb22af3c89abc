import { beforeAll, describe, test } from 'vitest';
import { KINDS } from './places.ts';
import { buildWriter, surviveKills, WRITES } from './survive-kills.ts';

/** `npm run bench -- kills` makes more. */
const KILLS = 6;

beforeAll(buildWriter);

describe.each(KINDS)('over %s', (_kind, newPlace) => {
  test(`what was confirmed survives ${KILLS} kills in the middle of ${WRITES} writes`, {
    timeout: 240_000,
  }, async () => {
    const place = await newPlace();
    await surviveKills(place, KILLS);
    await place.remove();
  });
});

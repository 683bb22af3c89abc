import { expect, test } from 'vitest';
import { buildingPlaces, builtPatterns, literalPatterns } from './source-patterns.ts';

const patterns = [...(await builtPatterns()), ...literalPatterns()];

test('the patterns are found, those that are built from parts too', () => {
  expect(patterns.length).toBeGreaterThan(500);
  expect(patterns.filter(({ place }) => place.startsWith('english/links.ts:')).length).toBeGreaterThan(5);
});

test('no pattern is built while the program runs, from what an article or a question says', () => {
  const built = new Set(patterns.map(({ place }) => place));
  expect(buildingPlaces().filter((place) => !built.has(place))).toEqual([]);
});

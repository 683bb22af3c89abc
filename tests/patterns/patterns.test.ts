import { expect, test } from 'vitest';
import { findSlow } from './find-slow.ts';
import { buildingPlaces, builtPatterns, literalPatterns } from './source-patterns.ts';

// All patterns of the program: those written out are found in the syntax trees of all sources, those built from parts as they are built, while their files are
// loaded; one built later, or in a place that was not found, fails the second test. Each distinct one is looked at by recheck's automaton, and where that cannot
// tell, by running it on texts that repeat: all of it in about ten seconds.

const patterns = [...(await builtPatterns()), ...literalPatterns()];

test('the patterns are found, those that are built from parts too', () => {
  expect(patterns.length).toBeGreaterThan(500);
  expect(patterns.filter(({ place }) => place.startsWith('english/links.ts:')).length).toBeGreaterThan(5);
});

test('no pattern is built while the program runs, from what an article or a question says', () => {
  const built = new Set(patterns.map(({ place }) => place));
  expect(buildingPlaces().filter((place) => !built.has(place))).toEqual([]);
});

test('every pattern takes linear time', async () => {
  expect(await findSlow(patterns)).toEqual([]);
}, 120_000);

test.each([
  [/(?:a+)+b/, 'exponential'],
  [/(?<!x)(?:([a-z])\1{3,})+b/, 'slow on "a"'],
  [/\w+-\w+/, 'polynomial'],
  [/(?<!x)\s+$/, 'slow on " "'],
])('%s is told of', async ({ source, flags }, why) => {
  const faults = await findSlow([{ place: 'here', source, flags }]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(why);
});

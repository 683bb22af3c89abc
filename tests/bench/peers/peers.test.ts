import { describe, expect, test } from 'vitest';
import { allPeers } from './all-peers.ts';

const sentences = [
  'The baker weighs the flour before dawn.',
  'Ships were waiting outside the harbour for two days.',
  'A lighthouse keeper painted the lantern every spring.',
  'The harbour was dredged so that larger ships could enter.',
];

describe.each(allPeers)('$name', ({ build }) => {
  const search = build(sentences);

  test('finds a sentence by another form of its words', () => {
    expect(search('Who was painting lanterns?', 10)[0]).toBe(2);
  });

  test('finds sentences that hold only some of the words, at most as many as wanted', () => {
    expect([...search('Why did ships wait near the harbour?', 10)].sort()).toEqual([1, 3]);
    expect(search('Why did ships wait near the harbour?', 1)).toHaveLength(1);
  });

  test('takes the marks of a question for no syntax', () => {
    expect(search('flour: -dawn +baker* ~1^2?', 10)).toContain(0);
  });

  test('finds nothing for words that no sentence has', () => {
    expect(search('Zebra quantum?', 10)).toEqual([]);
  });
});

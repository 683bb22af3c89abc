import { expect, test } from 'vitest';
import { OwnShelves } from '../../../src/discord/engine/own-shelves.ts';
import { buildIndex } from '../../../src/index/build-index.ts';
import { readSource } from '../../../src/library/read-source.ts';

const read = async (id: string, text: string) => {
  const reading = await readSource({ name: `${id}.txt`, format: 'txt', bytes: Buffer.from(text) });
  if (reading.kind === 'refused') throw new Error(reading.reason);
  return { id, print: reading.print, content: reading.content };
};
const NOTHING = buildIndex([]);

test('of articles that take more memory than there is the largest is left out and told, and the others are held', async () => {
  const own = await Promise.all([
    read('mill', 'The mill\n\nThe mill on the Aare grinds rye.\n'),
    read('wall', `The wall\n\n${'The wall stands. '.repeat(3_000)}`),
    read('pier', 'The pier\n\nThe pier was built in 1954.\n'),
  ]);
  const shelves = new OwnShelves(1_000_000);
  const shelf = { server: 's', version: '1', articles: own };
  expect(shelves.indexOf(shelf, NOTHING)).toEqual(['mill', 'wall', 'pier']);
  const contents = new Map(own.map(({ id, content }) => [id, content]));
  expect(shelves.stock(shelf, contents, NOTHING)).toEqual(['wall']);
  expect(shelves.indexOf(shelf, NOTHING)).toMatchObject({ articles: [{ id: 'mill' }, { id: 'pier' }] });
});

test('a server is held even where the operator’s articles alone take all the memory', () => {
  const shelves = new OwnShelves(1_000);
  const shelf = { server: 's', version: '1', articles: [] };
  shelves.stock(shelf, new Map(), NOTHING);
  expect(shelves.indexOf(shelf, NOTHING)).toHaveProperty('articles', []);
});

test('a text of nothing but the shortest sentences, which would take all of it, is refused', async () => {
  const bytes = Buffer.from(`Head\n\n${'A b. '.repeat(300_000)}`);
  expect(await readSource({ name: 'short.txt', format: 'txt', bytes })).toMatchObject({ reason: 'too-hard' });
}, 60_000);

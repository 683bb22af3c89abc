import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import type { ArticleFormat } from '../../src/article/format.ts';
import { readArticleFile } from '../../src/article/read-article-file.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { wordsOf } from './quality-index.ts';

async function askOf(format: ArticleFormat, text: string, question: string) {
  return ask(buildIndex([await readArticleFile('file', Buffer.from(text), format)]), question);
}

const BRIDGES =
  '# Bridges of the county\n\n| Bridge | Opened | Span (m) | Toll |\n|---|---|---|---|\n| Hobb’s | 1871 | 42 | £1 |\n| New Ferry | 1964 | 310 | £2.50 |\n| Packhorse | 1655 | 11 | Free |\n';
const HISTORY =
  '# Bridges\n\nThe stone bridge was built in 1804. The iron bridge was built in 1890. The old mill was built in 1650.';
const SHIPS =
  '<html><head><title>Ferries</title></head><body><main><h1>Our ferries</h1><table><tr><th>Ship</th><th>Length</th><th>Top speed</th><th>Passengers</th></tr><tr><td>Aurora</td><td>88 m</td><td>21 knots</td><td>600</td></tr><tr><td>Borealis</td><td>121 m</td><td>19 knots</td><td>1,150</td></tr><tr><td>Cygnus</td><td>64 m</td><td>28 knots</td><td>310</td></tr></table></main></body></html>';
const MEMBERSHIPS =
  'Gym prices\n\nBasic: £12 a month\nOff-peak: £8 a month\nFamily: £30 a month\nYearly: £90 a year\n';
const LAKES =
  'Lakes\n\nMeasured in 2019.\n\nLake      Depth (m)   Area (km2)\nUllen     63          8.9\nWast      79          2.9\nWinder    64          14.7\n';
const DOGS =
  '# Our dogs\n\n- Rex weighs 31 kg.\n- Bella weighs 8 kg.\n- Otto weighs 44 kg.\n- Pip weighs 900 g.\n';
const TOWNS =
  '# Towns\n\n## Arl\nArl lies inland. It has 24,000 inhabitants.\n\n## Boden\nBoden has 3,100 inhabitants.\n\n## Cull\nCull is old. It has 51,300 inhabitants.\n';
const STAFF = 'Staff\n\nAda is 34 years old. Ben is 51 years old. Cy is 27 years old. They start at 9.';
const CASTLES =
  'Castles\n\nCastle Durn dates from 1240. Castle Ives was built in 1301. Castle Morr was founded in 1188.';
const GAMES =
  'The Games\n\nNorland won nine medals. Estmark won 14 medals. Sudvia won twelve medals. It rained.';
const WEATHER = 'Weather\n\nOn Monday it was 12 °C. On Tuesday it was 17 °C. On Friday it was -3 °C.';
const BUSES = 'Buses\n\nThe 12 leaves at 06:35. The 14 leaves at 07:10. The 9 leaves at 06:05.';
const FILMS =
  'Films\n\nHarbour runs for 94 minutes. The Dam runs for 2 hours 51 minutes. Snow runs for 1 hour 20 minutes.';
const STATED = 'Lakes\n\nUllen is 63 m deep. Wast is 79 m deep. The deepest lake is Winder.';
const BOATS = 'Boats\n\nThe ferry costs 12 euros. The launch costs 7 euros. The night boat costs 20 euros.';
const CLIMBS =
  'Ways to the roof\n\nThe lift takes 50 seconds and is free. The ramp takes 6 minutes 30 seconds. The old way takes twenty-five minutes.';
const ROOMS = '# Rooms\n\n- The Loft: 40 euros\n- The Green Room: 55 euros\n- Cabin: 120 euros\n';
const SHOPS =
  'Our street\n\nThe bakery opened in 1950. The butcher opened in 1931. The chemist opened in 1978.';

describe('of rows, items or like sentences the one that tells the most or the least', () => {
  test.each<[ArticleFormat, string, string, string]>([
    ['md', BRIDGES, 'which bridge is the oldest', 'Packhorse'],
    ['md', HISTORY, 'which bridge is the oldest', 'The stone bridge'],
    ['md', BRIDGES, 'what is the newest bridge', 'New Ferry'],
    ['md', BRIDGES, 'which bridge has the longest span', 'New Ferry'],
    ['md', BRIDGES, 'which bridge is the cheapest', 'Packhorse'],
    ['html', SHIPS, 'which ferry is the longest', 'Borealis'],
    ['html', SHIPS, 'which ship is the slowest', 'Borealis'],
    ['html', SHIPS, 'which ship carries the most passengers', 'Borealis'],
    ['html', SHIPS, 'which ship has the fewest passengers', 'Cygnus'],
    ['txt', MEMBERSHIPS, 'which membership is the cheapest', 'Yearly'],
    ['txt', MEMBERSHIPS, 'what is the most expensive membership', 'Family'],
    ['txt', LAKES, 'which lake is the deepest', 'Wast'],
    ['txt', LAKES, 'which lake is the largest', 'Winder'],
    ['md', DOGS, 'which dog weighs the most', 'Otto'],
    ['md', DOGS, 'what is the lightest dog', 'Pip'],
    ['md', TOWNS, 'which town is the largest', 'It has 51,300'],
    ['md', TOWNS, 'which town has the fewest inhabitants', 'Boden'],
    ['txt', STAFF, 'who is the oldest', 'Ben'],
    ['txt', STAFF, 'how old is the youngest', 'Cy'],
    ['txt', CASTLES, 'which castle is the oldest', 'Castle Morr'],
    ['txt', GAMES, 'which country won the most medals', 'Estmark'],
    ['txt', GAMES, 'who won the fewest medals', 'Norland'],
    ['txt', WEATHER, 'which day was the coldest', 'On Friday'],
    ['txt', BUSES, 'which bus leaves first', 'The 9'],
    ['txt', FILMS, 'what is the shortest film', 'Snow'],
    ['txt', STATED, 'which lake is the deepest', 'Winder'],
    ['txt', BOATS, 'which boat is the cheapest', 'The launch'],
    ['txt', BOATS, 'which boat is cheapest', 'The launch'],
    ['txt', BOATS, 'what is the cheapest boat', 'The launch'],
    ['txt', BOATS, 'which boat costs most', 'The night boat'],
    ['txt', CLIMBS, 'which way takes the longest', 'The old way'],
    ['txt', CLIMBS, 'which way takes longest', 'The old way'],
    ['txt', CLIMBS, 'what is the quickest way', 'The lift'],
    ['md', ROOMS, 'which room is the cheapest', 'The Loft'],
    ['txt', SHOPS, 'which shop is the oldest', 'The butcher'],
  ])('%s: %s %s', async (format, text, question, start) => {
    const { verdict, matches } = await askOf(format, text, question);
    expect(verdict).not.toBe('none');
    expect(
      wordsOf(matches[0]!)
        .replace(/[|\t].*/, '')
        .trim(),
    ).toContain(start);
  });
});

describe('nothing is compared', () => {
  const firstOf = (text: string) => text.split('\n\n')[1]!.split('. ')[0]!;
  test.each([
    [
      'of several currencies',
      'Bikes\n\nThe red bike costs €300. The blue bike costs $280.',
      'which bike is the cheapest',
    ],
    [
      'of several systems of units',
      'Fish\n\nThe eel is 90 cm long. The pike is 3 feet long.',
      'which fish is the longest',
    ],
    [
      'of other measures',
      'Sights\n\nThe pond is 12 m wide. The well is 14 m deep. The moat is 30 m wide.',
      'which is the highest',
    ],
    [
      'of ranges',
      'Animals\n\nThe fox weighs 5 to 7 kg. The badger weighs 8 to 12 kg.',
      'which animal is the heaviest',
    ],
    ['of what was done otherwise', 'Pigs\n\nAna bought 3 pigs. Ben bought 5 pigs.', 'who sold the most pigs'],
    [
      'of what nobody speaks of',
      'A farm\n\nIts barn is 30 m long. Its yard is 40 m long.',
      'what is the longest road in the country',
    ],
    ['of a single thing', 'A farm\n\nIts barn is 30 m long. It has 12 cows.', 'which barn is the shortest'],
  ])('%s', async (_, text, question) => {
    const { verdict, matches } = await askOf('txt', text, question);
    expect([verdict === 'answer' && matches[0]!.score >= 0.9, firstOf(text)]).toEqual([false, firstOf(text)]);
  });
});

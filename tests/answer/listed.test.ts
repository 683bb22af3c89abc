import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { chooseShown } from '../../src/answer/shown.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { indexOf, wordsOf } from './quality-index.ts';

const shed = buildIndex([
  parseArticle(
    'shed',
    `# Building a shed

## Tools

- A saw with fine teeth.
- A hammer.
- A spirit level.

## How it is done

Level the ground first. For the roof you need these materials:

- Twelve slates.
- A roll of felt.

The saw cuts the planks, and a hammer drives the nails in.
`,
    'md',
  ),
]);
const itemsOf = (question: string): string[] => ask(shed, question).items.map(wordsOf);

describe('a question for a list', () => {
  test.each([
    ['Which tools are needed?', ['A saw with fine teeth.', 'A hammer.', 'A spirit level.']],
    ['List the tools.', ['A saw with fine teeth.', 'A hammer.', 'A spirit level.']],
    ['What materials are needed for the roof?', ['Twelve slates.', 'A roll of felt.']],
  ])('%s: the list under the heading, or after the lead, that says so', (question, items) => {
    expect(itemsOf(question)).toEqual(items);
  });

  test('without such a list it is answered by the best matches, in the order of the article and ten at most', () => {
    const { items, matches, verdict } = ask(
      indexOf('us-iran-oman-talks'),
      'Which officials took part in the talks?',
    );
    expect(verdict).not.toBe('none');
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(10);
    const starts = items.map(({ sentence }) => sentence.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(items.map(wordsOf)).toContain(wordsOf(matches[0]));
  });
});

const kiln = buildIndex([
  parseArticle(
    'kiln',
    `# Kiln rules

1. **Clay first.** Bring your own.
2. **Wear gloves.** They hang by the door.

The club is led by these people:

- Tamsin Grey.
- Odd Larsen.

## Release 3.1

### Fixed

- The lid closes again.

### Added

- A second shelf.

## Release 3.0

### Fixed

- The fan turns.

## Firing

The kiln is fired at dawn.
`,
    'md',
  ),
]);

test.each([
  [9, 9, 0],
  [10, 10, 0],
  [23, 10, 13],
])('of %i items %i are told, and that there are %i more', (count, told, left) => {
  const items = Array.from(
    { length: count },
    (_, i) => `- Tool ${'abcdefghijklmnopqrstuvwxyz'[i]!.repeat(4)}.`,
  );
  const article = parseArticle(
    'shed',
    `# The shed\n\n## Tools\n\n${items.join('\n')}\n\n## Use\n\nIt is dry.\n`,
    'md',
  );
  const answer = ask(buildIndex([article]), 'which tools are there?');
  expect([answer.items.length, answer.itemsLeft]).toEqual([told, left]);
});

test('what merely matches is no list that has more', () => {
  const lines = Array.from({ length: 30 }, (_, i) => `Boat ${i} lay in the harbour.`);
  const answer = ask(
    buildIndex([parseArticle('boats', lines.join(' '), 'md')]),
    'what boats lay in the harbour?',
  );
  expect(answer.itemsLeft).toBe(0);
});

describe('items, whatever form the question has', () => {
  test.each([
    ['who leads the club?', ['Tamsin Grey.', 'Odd Larsen.'], 'what leads to the list'],
    ['what was fixed in release 3.0?', ['The fan turns.'], 'a heading and the one above it'],
    ['what was fixed in release 3.1?', ['The lid closes again.'], 'a heading and the one above it'],
    ['what is rule 2?', ['**Wear gloves.** They hang by the door.'], 'the number of an item'],
    ['what is rule 7?', [], 'a number that no item has'],
    ['where is the kiln fired?', [], 'a place is no item'],
    ['is the club led by people?', [], 'yes or no is no item'],
    ['what is firing?', [], 'a section of running text is no list'],
  ])('%s: %j (%s)', (question, items) => {
    expect(ask(kiln, question).items.map(wordsOf)).toEqual(items);
  });

  test('what leads to items is never shown alone', () => {
    const { matches, shown } = ask(kiln, 'who are the people the club is led by?');
    expect(wordsOf(matches[0])).toBe('The club is led by these people:');
    expect(shown.map(wordsOf)).toEqual(['Tamsin Grey.', 'Odd Larsen.']);
  });
});

/** A document's format and text. */
type Document = readonly ['md' | 'txt', string];

const CHANGES: Document = [
  'md',
  `# Changelog

## [3.2.0] - 2025-04-02

### Added

- Export of routes.
- A compass.

### Fixed

- A crash on tablets.

## v2.1.0

### Changed

- The cache holds more.

### Fixed

- The list no longer jumps.
`,
];
const LOG: Document = [
  'txt',
  'CHANGES\n\nVersion 1.8.0\n-------------\n\nAdded\n\n* Proxies.\n\nFixed\n\n* A leak.\n\nVersion 1.7.2\n-------------\n\nFixed\n\n* An exit code.\n',
];
const CAKE: Document = [
  'txt',
  'Lemon cake\n\nA soft cake.\n\nINGREDIENTS\n\n225 g butter\n4 eggs\n\nMETHOD\n\nBeat the butter.\nAdd the eggs.\n\nTIPS\n\nIt keeps for days.\n',
];
const BREADS: Document = [
  'md',
  '# Breads\n\n## Flatbread\n\n### You will need\n\n- Flour\n- Salt\n\n### Directions\n\n1. Mix it.\n2. Fry it.\n\n## Rye bread\n\n### Ingredients\n\n- Rye\n- Water\n\n### How to make it\n\n1. Wait a night.\n2. Bake it.\n',
];
const ROUTER: Document = [
  'md',
  '# Router setup\n\n## Installation steps\n\n1. Plug it in.\n2. Wait.\n\n## Building\n\nThe router was made in Malmö. It is old.\n',
];
const CLUB: Document = [
  'md',
  '# Rowing club\n\n## Members\n\n- Free boats\n- A key\n\n## Guests\n\n- One lesson\n\n## Others\n\nStudents get:\n\n- Half price\n- A coffee\n\nMondays are for repairs.\n\n- Phone: 555 0199\n- Mail: club@example.org\n',
];
const HOURS: Document = [
  'txt',
  'Brook Street Library\n\nOpening hours\n\nMon-Fri: 9:00-18:00\nSat: 10:00-16:00\nSun: closed\n\nAddress: 4 Brook Street\n',
];
const MUSEUM: Document = [
  'md',
  '# Museum\n\n| | Summer | Winter |\n|---|---|---|\n| Mon | closed | closed |\n| Tue–Fri | 10–18 | 10–16 |\n| Weekends | 10–20 | 11–16 |\n\nThe sun clock in the yard dates from 1702.\n',
];

const MINUTES: Document = [
  'md',
  `# Allotment meeting

PRESENT: Moira Tan, Dev Patel
APOLOGIES: Peter Knox

## 1. Minutes of last meeting

Agreed as correct.

## 2. Hosepipes

They had been left running. RESOLVED: that nobody leaves one unattended.

## 3. Bees

Sally asked for a hive by the pond. Agreed.

ACTION: Dev to buy a padlock.
`,
];
const COUNCIL: Document = [
  'txt',
  'Minutes of the parish council\n\nPresent: Cllrs Norris and Fay; the Clerk\nApologies for absence: Cllr Stubbs\nNot present: Cllr Wray\n\n1. Planning\nMembers felt the access was unsafe. It was agreed to object.\n\n2. Finance\nCheques were signed. The motion to raise the precept was defeated.\n',
];
const VERSIONS: Document = [
  'md',
  '# Trellis\n\n## [Unreleased]\n\n- Dark mode\n\n## [2.4.0] - 2026-05-19\n\n### Added\n\n- Import of calendars\n\n## [2.3.2] - 2026-05-02\n\n### Removed\n\n- The old exporter\n\n## [2.3.1] - 2026-04-11\n\n### Fixed\n\n- Paths with spaces\n',
];
const MANY = [
  'A small release.',
  'Nothing breaks.',
  ...['bees', 'owls', 'rooks', 'toads', 'moles', 'newts', 'hares', 'stoats'].map((one) => `Maps of ${one}.`),
];
const MANY_CHANGES: Document = [
  'md',
  `# Changes\n\nAll of Heron, the map server. Its maintainer is Ann Roe.\n\n## [3.1.0] – 2026-05-19\n\n${MANY[0]} ${MANY[1]}\n\n### Added\n\n${MANY.slice(
    2,
  )
    .map((one) => `- ${one}`)
    .join('\n')}\n- Maps of eels.\n\n## [3.0.0] – 2026-03-02\n\nThe version that moved to Rust.\n`,
];
const LEADS: Document = [
  'txt',
  'Heron\n\nVersion 2.0:\n- Maps of bees.\n- Maps of owls.\n\nVersion 1.0:\n- Signals from towers reach the lake.\n- Maps of toads.\n',
];
const NEWS: Document = [
  'md',
  '# Makerspace news\n\n## May 2026\n\nThe cutter is back. Members may book it.\n\n## April 2026\n\n- New shelves.\n- A blade.\n',
];
const GOSSIP: Document = [
  'md',
  '# Minutes of the kite club\n\nPresent: Bo, Una\n\n## Field\n\nBo said that his sister had adopted a cat. Una agreed that it rained. We agreed to mow. The offer of a shed was turned over, then rejected.\n\n## Money\n\nFees carried by 9 to 2. Una adopted a dog.\n',
];
const ISSUES: Document = [
  'md',
  '# Issues\n\n## MAY 2026\n\n- A slicer.\n\n## 2 april 2026\n\n- A vice.\n- A lamp.\n',
];
const SOUP: Document = [
  'md',
  "# Lentil soup\n\nA winter soup.\n\n## What goes in\n\n- Lentils\n- Stock\n\n## How it's done\n\n1. Soften them.\n2. Simmer.\n",
];

const RULES: Document = [
  'txt',
  'SERVER RULES\n\n1) Be kind.\n2) No spam outside #promo\n3) English only in #general\n\nPunishments\n- First strike: a warning\n- Second strike: a day of silence\n',
];
const TRIP: Document = [
  'txt',
  'Residential, for parents\n\nIt lasts five days.\n\nKIT LIST\nwaterproof coat\nold trainers\n',
];
const FLOOD: Document = [
  'md',
  '# Causes of the flood\n\nThe survey found two causes:\n\n1. a sluice that was left shut;\n2. a drain full of leaves.\n\nThe flood reached the second step. It was dry again by Friday.\n',
];
const CRASH: Document = [
  'md',
  '# Causes of the crash\n\n- a worn brake\n- ice on the bend\n\nThe crash blocked the road for a day.\n',
];

describe('what the parts of a document are called', () => {
  test.each<readonly [Document, string, readonly string[]]>([
    [CHANGES, "what's new in 3.2.0", ['Export of routes.', 'A compass.', 'A crash on tablets.']],
    [CHANGES, 'what was fixed in 2.1.0?', ['The list no longer jumps.']],
    [CHANGES, 'which bugs were fixed in 3.2.0', ['A crash on tablets.']],
    [
      CHANGES,
      'what are the changes in version 3.2.0',
      ['Export of routes.', 'A compass.', 'A crash on tablets.'],
    ],
    [CHANGES, "what's new in 2.1.0", ['The cache holds more.', 'The list no longer jumps.']],
    [CHANGES, "what's new in 9.9.9", []],
    [LOG, "what's new in 1.8.0?", ['Proxies.', 'A leak.']],
    [LOG, 'what was fixed in 1.7.2', ['An exit code.']],
    [FLOOD, 'what caused the flood', ['a sluice that was left shut;', 'a drain full of leaves.']],
    [CRASH, 'what caused the crash?', ['a worn brake', 'ice on the bend']],
    [CRASH, 'why did the crash block the road', []],
    [CAKE, 'what are the steps', ['Beat the butter.', 'Add the eggs.']],
    [CAKE, 'how do I make it', ['Beat the butter.', 'Add the eggs.']],
    [CAKE, 'what do I need', ['225 g butter', '4 eggs']],
    [CAKE, 'how long does it keep', []],
    [BREADS, 'how do you make rye bread', ['Wait a night.', 'Bake it.']],
    [BREADS, 'what are the steps for the flatbread', ['Mix it.', 'Fry it.']],
    [BREADS, 'what are the ingredients of the flatbread', ['Flour', 'Salt']],
    [ROUTER, 'how do I install the router', ['Plug it in.', 'Wait.']],
    [ROUTER, 'how is the router built', []],
    [CLUB, 'what do members get', ['Free boats', 'A key']],
    [CLUB, 'what do students get?', ['Half price', 'A coffee']],
    [CLUB, 'what is included for guests', ['One lesson']],
    [CLUB, 'what happens on Mondays', ['Mondays are for repairs.']],
    [HOURS, 'opening hours on Sunday', ['Sun: closed']],
    [HOURS, 'when is it open on Wednesday', ['Mon-Fri: 9:00-18:00']],
    [HOURS, 'what are the opening hours on Saturday?', ['Sat: 10:00-16:00']],
    [MUSEUM, 'when is it open on Saturday in winter', ['Weekends | 10–20 | 11–16']],
    [MUSEUM, 'winter hours on thursday', ['Tue–Fri | 10–18 | 10–16']],
    [MUSEUM, 'how old is the sun clock', []],
    [MINUTES, 'who was at the meeting?', ['PRESENT: Moira Tan, Dev Patel']],
    [MINUTES, 'who came', ['PRESENT: Moira Tan, Dev Patel']],
    [MINUTES, "who couldn't make it?", ['APOLOGIES: Peter Knox']],
    [MINUTES, "who wasn't there", ['APOLOGIES: Peter Knox']],
    [
      MINUTES,
      'what was decided?',
      ['RESOLVED: that nobody leaves one unattended.', 'Sally asked for a hive by the pond.', 'Agreed.'],
    ],
    [MINUTES, 'what did they decide about hosepipes', ['RESOLVED: that nobody leaves one unattended.']],
    [MINUTES, 'what are the action items', ['ACTION: Dev to buy a padlock.']],
    [COUNCIL, 'who attended the meeting', ['Present: Cllrs Norris and Fay; the Clerk']],
    [COUNCIL, 'who did not come?', ['Apologies for absence: Cllr Stubbs', 'Not present: Cllr Wray']],
    [
      COUNCIL,
      'what decisions were made',
      ['It was agreed to object.', 'The motion to raise the precept was defeated.'],
    ],
    [COUNCIL, 'who decided to object', []],
    [
      GOSSIP,
      'what was decided?',
      ['We agreed to mow.', 'The offer of a shed was turned over, then rejected.', 'Fees carried by 9 to 2.'],
    ],
    [GOSSIP, 'who was on the call', ['Present: Bo, Una']],
    [GOSSIP, 'who do I call', []],
    [GOSSIP, 'whose session was it', []],
    [VERSIONS, "what's new in May?", ['Import of calendars', 'The old exporter']],
    [VERSIONS, 'what changed in the latest version', ['Import of calendars']],
    [MANY_CHANGES, "what's new in the latest version?", MANY],
    [MANY_CHANGES, "what's the newest version of heron?", ['A small release.']],
    [MANY_CHANGES, 'when did the latest version come out', ['A small release.']],
    [MANY_CHANGES, 'who is the current maintainer', []],
    [LEADS, 'where do signals reach the current lake', []],
    [LEADS, "what's new in the latest version", ['Maps of bees.', 'Maps of owls.']],
    [VERSIONS, 'what was removed?', ['The old exporter']],
    [VERSIONS, 'when was 2.3.1 released', ['Paths with spaces']],
    [NEWS, "what's new in may", ['The cutter is back.', 'Members may book it.']],
    [ISSUES, "what's new in may", ['A slicer.']],
    [NEWS, 'what happened in April?', ['New shelves.', 'A blade.']],
    [SOUP, "what's in it?", ['Lentils', 'Stock']],
    [SOUP, 'what are the ingredients of the soup', ['Lentils', 'Stock']],
    [SOUP, 'what is the soup made of', ['Lentils', 'Stock']],
    [SOUP, 'how do I make it', ['Soften them.', 'Simmer.']],
    [CAKE, "what's in the cake", ['225 g butter', '4 eggs']],
    [RULES, 'what are the rules?', ['Be kind.', 'No spam outside #promo', 'English only in #general']],
    [RULES, 'what are the punishments', ['First strike: a warning', 'Second strike: a day of silence']],
    [TRIP, "what's on the kit list?", ['waterproof coat', 'old trainers']],
  ])('%$: $1', ([format, text], question, items) => {
    const { items: told } = ask(buildIndex([parseArticle('file', text, format)]), question);
    expect(told.map(wordsOf)).toEqual(items);
  });
});

describe('what a reply shows', () => {
  const { matches } = ask(indexOf('mary-anning'), 'Who found the skull?');
  const scored = [0.6, 0.4, 0.03].map((score, i) => ({ ...matches[i]!, score }));

  test.each([
    ['answer', 1],
    ['possible', 2],
    ['none', 0],
  ] as const)('%s: %i of three, since the third is far behind', (verdict, count) => {
    expect(chooseShown(verdict, scored)).toEqual(scored.slice(0, count));
  });

  test('no sentence is shown twice, by itself and before another', () => {
    const [first, second, third] = scored.map((match) => ({ ...match, score: 0.5 }));
    const before = { ...second!, sentence: { ...first!.sentence, start: first!.sentence.start - 10 } };
    const withContext = { ...first!, contextStart: before.sentence.start };
    expect(chooseShown('possible', [withContext, before, third!])).toEqual([withContext, third]);
    const alone = { ...withContext, contextStart: withContext.sentence.start };
    expect(chooseShown('possible', [before, withContext, third!])).toEqual([before, alone, third]);
  });
});

test('a list that is named in other words gives way to what answers the same question of the article', () => {
  const text =
    '# Loft\n\n**Q: What does it cost?**\n\n- Day: £4\n- Month: £30\n\n**Q: Who is in charge?**\nAnn Roe, and Ben Poe for the boats.\n';
  const { items, matches } = ask(buildIndex([parseArticle('file', text, 'md')]), 'who is in charge');
  expect([items.length, wordsOf(matches[0])]).toEqual([0, 'Ann Roe, and Ben Poe for the boats.']);
});

describe('what a list that is asked for holds comes first', () => {
  const MINUTES =
    '# Minutes of the Pier Board\n\nHeld in the loft on 4 June at half past six. The meeting was opened by the chair.\n\nThe following were present:\n\n- Ann Roe\n- Ben Poe\n\nThe next meeting is on 2 July.\n';
  const TRIP =
    'Choir trip\n\nThe bus leaves at seven. Please bring:\n- your folder\n- warm clothes\n\nBring no large bags on the trip.\n';
  const TOOL =
    '# Reed\n\nA tool with features that people like.\n\n## Features\n\n- Sorts lists\n- Reads mail\n';
  test.each([
    ['md', MINUTES, 'who was present at the meeting', 'Ann Roe', 'The following were present:'],
    ['txt', TRIP, 'what should I bring on the trip', 'your folder', 'your folder'],
    ['md', TOOL, 'what are the features', 'Sorts lists', 'Sorts lists'],
  ] as const)('%s %j: %s', (format, text, question, first, best) => {
    const { items, matches } = ask(buildIndex([parseArticle('file', text, format)]), question);
    expect([wordsOf(items[0]), wordsOf(matches[0])]).toEqual([first, best]);
  });
});

import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { shownText } from '../../src/article/shown-text.ts';

function read(text: string) {
  const article = parseArticle('file', text, 'txt');
  const lines = article.sentences.map(
    (sentence) => `${sentence.role}: ${shownText(article, sentence).trim()}`,
  );
  return { ...article, lines };
}

describe('first lines that are no title and no deck', () => {
  test.each([
    [
      'a call of many words',
      'The market in Tarn is moved to Sunday for the fair!\n\nBring a bag. It is free.',
    ],
    ['one of many lines alike', 'Doors open at six\nNo bags are allowed\nChildren pay half\nPlease be quiet'],
  ])('%s', (_, text) => {
    expect(read(text).lines.every((line) => line.startsWith('body: '))).toBe(true);
  });

  test('a first line of some length has its own line though the next begins small', () => {
    expect(
      read(
        'TRIP REPORT: the long way over the ridge, two nights\nposted by Juniper\n\nIt rained.\nWe walked.\nWe slept.',
      ).lines,
    ).toEqual([
      'title: TRIP REPORT: the long way over the ridge, two nights',
      'deck: posted by Juniper',
      'body: It rained.',
      'body: We walked.',
      'body: We slept.',
    ]);
  });

  test.each([
    ['a label', 'The club\nOpen: ten to six\nIt is old. It is small.', 'body: Open: ten to six'],
    ['speech', 'A night\n\n“Are we there”\n\n“No,” she said.\n\nThey slept.', 'body: “Are we there”'],
  ])('no deck: %s', (_, text, line) => {
    expect(read(text).lines[1]).toBe(line);
  });
});

describe('metadata', () => {
  test.each([
    [
      'labels of title and release',
      'Title: The mole\nAuthor: Ann Roe\nRelease Date: May 9, 2011\n\nIt held. It is old.',
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({
      title: 'The mole',
      metadata: { author: 'Ann Roe', published: 'May 9, 2011' },
    });
  });

  test('but a sentence set in there is the article’s', () => {
    const { metadata, lines } = read(
      'The mole\n\nPublished: 12 May 2020\n  It fell on Friday night, and nobody was hurt.\n\nIt is old.',
    );
    expect(metadata).toEqual({ published: '12 May 2020' });
    expect(lines).toContain('body: It fell on Friday night, and nobody was hurt.');
  });

  test('a line set in under one about the article is about it, too', () => {
    const { metadata, lines } = read(
      'Title: The mole\nRelease date: May 9, 2011 [eBook #77]\n              Renewed in the spring after\nLanguage: English\n\nIt held. It is old.',
    );
    expect(metadata).toEqual({ published: 'May 9, 2011', language: 'English' });
    expect(lines.filter((line) => line.startsWith('body'))).toEqual(['body: It held.', 'body: It is old.']);
  });

  test.each([
    [
      'what a wrapped sentence runs through',
      'The mole was built in the long dry summer of that year with much care\nby Ann Roe and her sons, who had come from the north in two small boats\nand stayed.',
    ],
    ['a date between paragraphs', 'It is old. It is small.\n\n12 March 2024\n\nIt broke. It fell.'],
    ['contact lines', 'The club\n\nPhone: 555 0199\nEmail: a@example.org\nContact: Ann Roe'],
    [
      'an address over lines with more figures',
      'The dentist\n\nAddress: 3 Station Square\nPhone: 0711 555 0132\nHours: Monday to Friday, 8 to 5',
    ],
    [
      'a price over times',
      'The club\n\nCost: 40 euros\nTimes: Mon 8 to 9, Tue 10 to 11\nPhone: 555 0199 010',
    ],
    ['a clause', '(b) The guest pays.\n(c) The guest cleans.'],
    ['what begins with the word', 'It is so.\nCopyright lasts seventy years in this country.\nIt is long.'],
  ])('not %s', (_, text) => {
    expect(read(text).lines.filter((line) => line.startsWith('metadata'))).toEqual([]);
  });
});

describe('wrapped text', () => {
  const prose =
    'The lamp on the mole is lit at dusk by the keeper of the harbour, who\nlives above the net loft, and it is put out by his daughter at the first\nlight of the day.';
  const table = Array.from({ length: 9 }, (_, i) => `19${10 + i}    Boat ${i}    ${i + 5} m`).join('\n');

  test('is joined, whatever table stands beside it', () => {
    expect(read(`The lamp\n\n${prose}\n\nBoats:\n${table}\n`).lines[1]).toBe(
      `body: ${prose.replaceAll('\n', ' ')}`,
    );
  });

  test('a line that ends in a preposition goes on, whatever the next is', () => {
    const text =
      'The lamp\n\nThe lamp on the mole was broken by the storm of last winter, and the new one\nis lit on\nMonday, 4 March 2024\nby the keeper of the harbour, who lives above the net loft, and his daughter\nwho puts it out.';
    expect(read(text).lines).toHaveLength(2);
  });

  test('goes on behind the foot and the head of a page', () => {
    const paged = `   A boat that enters the harbour has to slow down well before it is at\n   the mole, and a keeper who sees one that does not is to write down its\n\nRoe                      Best Practice                   [Page 1]\n\f\nRFC 9999                 Harbours                      March 1997\n\n   name in the book of the harbour.`;
    expect(read(paged).lines.at(-1)).toMatch(/write down its name in the book of the harbour\.$/);
    expect(read(paged).lines.join()).not.toContain('Best Practice');
  });
});

describe('signs of lists', () => {
  const shown = (text: string) => read(`Shed rules\n\nThey hold. They are old.\n\n${text}`).lines.slice(3);

  test.each([
    ['bullets', '• Sweep\n• Lock up', 'Sweep', 'Lock up'],
    ['bullets without a blank', '•Sweep\n•Lock up', 'Sweep', 'Lock up'],
    ['Word’s', '–\tSweep\n·\tLock up', 'Sweep', 'Lock up'],
    ['Word’s inner one', '•\tSweep\no\tUse the broom', 'Sweep', 'Use the broom'],
    ['numbers', '1) Sweep\n2) Lock up', 'Sweep', 'Lock up'],
  ])('%s are not shown', (_, text, ...items) => {
    expect(shown(text)).toEqual(items.map((item) => `body: ${item}`));
  });

  test.each([
    ['letters', 'a) Sweep\nb) Lock up'],
    ['Roman numbers', '(i) Sweep\n(ii) Lock up'],
    ['counting capitals', 'A. Sweep\nB. Lock up'],
  ])('%s are: that is how clauses are named', (_, text) => {
    expect(shown(text)).toEqual(text.split('\n').map((line) => `body: ${line}`));
  });

  test.each([
    ['by its sign', '1.\tSweep\n•\tthe floor\n2.\tLock up\n•\tboth doors'],
    ['by its indent', '- Sweep\n  - the floor\n- Lock up\n  - both doors'],
    ['by a clause’s sign', '(h) Sweep:\n(i) Lock up:\n(i) both doors'],
  ])('an inner list %s', (_, text) => {
    const { sentences, text: whole } = read(`Shed rules\n\nThey hold. They are old.\n\n${text}`);
    const lead = sentences[sentences.at(-1)!.lead!]!;
    expect(whole.slice(lead.start, lead.end)).toContain('Lock up');
  });

  test('initials are none', () => {
    const names = 'J. T. Poe          1847-1869\nW. Elm             1869-1890\nE. Marsh           1890-1911';
    expect(read(`The light\n\nIt is old. It is tall.\n\nKeepers\n\n${names}`).lines.slice(-4)).toEqual([
      'heading: Keepers',
      'body: J. T. Poe 1847-1869',
      'body: W. Elm 1869-1890',
      'body: E. Marsh 1890-1911',
    ]);
  });
});

describe('headings right above lists, labels and rows', () => {
  test.each([
    ['in capitals above a list', 'TOOLS\n\n• a broom\n• a key', 'TOOLS'],
    ['in capitals above labels', 'TECHNICAL DATA\n\nVoltage: 230 V\nPower: 1050 W', 'TECHNICAL DATA'],
    ['above a list', 'Tools\n- a broom\n- a key', 'Tools'],
    ['above labels', 'Open\nMon-Fri: 9 to 5\nSun: closed', 'Open'],
    ['above dotted lines', 'Prices\nAdults.......£4\nDogs.........free', 'Prices'],
  ])('%s', (_, text, section) => {
    const { sentences } = read(`The shed\n\nIt is old. It is small.\n\n${text}`);
    expect(sentences.at(-1)).toMatchObject({ section, role: 'body' });
  });

  test.each([
    ['what leads to a list', 'You need:\n- a broom\n- a key'],
    ['a name above an address', 'Ann Roe\n4 Pier Road\nTarn'],
    ['an example that is set in', 'Type this line:\n\n     SWEEP FLOOR\n\nIt sweeps.'],
  ])('not %s', (_, text) => {
    const { sentences } = read(`The shed\n\nIt is old. It is small.\n\n${text}`);
    expect(sentences.every(({ role }) => role !== 'heading')).toBe(true);
  });
});

describe('numbered headings', () => {
  test.each([
    [
      'of minutes, whatever stands under them',
      '1. APOLOGIES\nNone.\n\n2. REPORTS\na) The wall is mended.\n\n3. MONEY\nBalance: £90\n\n4. NEXT\nIn May.',
      ['1. APOLOGIES', '2. REPORTS', '3. MONEY', '4. NEXT'],
    ],
    [
      'with a letter, in capitals',
      'A. GUESTS\n\n 1. They are welcome.\n 2. They pay.\n\nB. THE LAMPS\n  green ... it runs\n  red ... it has stopped\n\nC. COST\nNone.',
      ['A. GUESTS', 'B. THE LAMPS', 'C. COST'],
    ],
    [
      'with a Roman number, in capitals',
      'I. GOALS\n\n   /goal sets one\n\nII. MAY WE TRY? WE MAY\n\nAsk first.\n\nIII. COST\n\nIt is free.',
      ['I. GOALS', 'II. MAY WE TRY? WE MAY', 'III. COST'],
    ],
    [
      'two sentences in capitals',
      '1. IT IS GONE. WHAT NOW?\nRing us.\n\n2. I AM LEAVING THE FIRM\na) You keep it.\nb) You sell it.',
      ['1. IT IS GONE. WHAT NOW?', '2. I AM LEAVING THE FIRM'],
    ],
    [
      'inside one another, behind a table of contents',
      'Table of Contents\n\n  1. Gates ..... 2\n  2. Locks ..... 3\n\n1. Gates\n\n   They open.\n\n1.1. Keys\n\n   They turn.\n\n2. Locks\n\n   They hold.',
      ['1. Gates', '1. Gates › 1.1. Keys', '2. Locks'],
    ],
  ])('%s', (_, text, sections) => {
    const { sentences, lines } = read(`Notes of May\n\nThey are true. They are short.\n\n${text}`);
    const found = sentences.filter(({ role }) => role === 'body').map(({ section }) => section);
    expect([...new Set(found)]).toEqual([null, ...sections]);
    expect(lines.join()).not.toContain('....');
  });
});

test.each([
  ['below an underlined one', 'Log\n\n1.8.0\n-----\n\nAdded\n\n* A lamp.', '1.8.0 › Added'],
  ['before labels', 'The shop\n\nOpening hours\n\nMon-Fri: 9-18\nSat: 9-12', 'Opening hours'],
  [
    'in capitals, of many words',
    'The hut\n\nIt is old. It leaks.\n\nWHY IS THERE NO CAKE ON MONDAYS\nThe cook rests :-)',
    'WHY IS THERE NO CAKE ON MONDAYS',
  ],
  [
    'in capitals before lines',
    'Cake\n\nIt is soft. It is old.\n\nINGREDIENTS\n\n4 eggs\nbutter',
    'INGREDIENTS',
  ],
])('a heading without a mark: %s', (_, text, section) => {
  expect(read(text).sentences.at(-1)?.section).toBe(section);
});

describe('headings by marks', () => {
  test.each([
    [
      'a wiki’s',
      "The mole\n\n== History ==\nThe '''mole''' was built.<ref>Roe</ref>\n\n=== Stone ===\nIt is [[stone|grey]].",
    ],
    ['underlined', 'The mole\n\nHistory\n=======\nThe mole was built.\n\nStone\n-----\nIt is grey.'],
    [
      'Markdown’s',
      '# The mole\n\nIt is long.\n\n# History\n\nThe **mole** was built.\n\n## Stone\n\nIt is grey.',
    ],
  ])('%s', (_, text) => {
    const { lines, sentences } = read(text);
    expect(lines.slice(-4)).toEqual([
      'heading: History',
      'body: The mole was built.',
      'heading: Stone',
      'body: It is grey.',
    ]);
    expect(sentences.at(-1)?.section).toBe('History › Stone');
  });
});

test.each(['txt', 'md'] as const)('the contents of a wiki’s page are not read: %s', (format) => {
  const list = '# [[#Stone|Its stone]]\n#* [[#Age]]\n## [[#Age#Now|Now]]\n\n* 1.2 [[#Use|Use]]';
  const text = `It is long.\r\n\r\n__TOC__\r\n\r\n${list}\n[[#A|A]] · [[#B]] | [[#C|C]]\n\n== Stone ==\n\nSee [[#Age|how old]] it is.\n\n== Age ==\n* [[Roe]]\n`;
  const article = parseArticle('file', text, format);
  const shown = article.sentences.map((one) => shownText(article, one).trim());
  expect(shown).toEqual(['It is long.', 'Stone', 'See how old it is.', 'Age', 'Roe']);
});

describe('what manuals of programs are made of', () => {
  const MANUAL = `ROW(1)                  User Commands                  ROW(1)

NAME
       row - move boats

SYNOPSIS
       row [OPTION]... [BOAT]...

OPTIONS
       -f, --far
              Leave the harbour, which is not done
              at night.

       -n NUM, --number=NUM
              Take NUM boats. The others wait.

              With none, take all.

       -q     Say nothing.

ENVIRONMENT
       ROW_HOME
              Where boats are kept.

ROW 1.2                     May 2024                     ROW(1)
`;
  const expected = [
    'NAME: row - move boats',
    'SYNOPSIS: row [OPTION]... [BOAT]...',
    'OPTIONS: -f, --far Leave the harbour, which is not done at night.',
    'OPTIONS: -n NUM, --number=NUM Take NUM boats.',
    'OPTIONS: The others wait.',
    'OPTIONS: With none, take all.',
    'OPTIONS: -q Say nothing.',
    'ENVIRONMENT: ROW_HOME Where boats are kept.',
  ];
  test.each([
    ['as printed', MANUAL],
    ['without a head', MANUAL.slice(MANUAL.indexOf('NAME'))],
    ['with tabs', MANUAL.replaceAll(' '.repeat(14), '\t\t').replaceAll(' '.repeat(7), '\t')],
    ['with line ends of Windows', MANUAL.replaceAll('\n', '\r\n')],
  ])('headings, and each option with what is said of it: %s', (_, text) => {
    const { sentences, ...article } = read(text);
    const body = sentences.filter(({ role }) => role === 'body');
    const told = body.map((one) => `${one.section}: ${shownText(article, one).trim()}`);
    expect(told).toEqual(expected);
    const labels = body.map(({ label }) => label && text.slice(label.start, label.end));
    expect(labels.filter((label) => label !== null)).toEqual([
      '-f, --far',
      '-n NUM, --number=NUM',
      '-q',
      'ROW_HOME',
    ]);
  });

  test('help that a program prints', () => {
    const help =
      'Usage: row [options] BOAT\n\nMoves boats.\n\nOptions:\n  -f, --far       Leave the harbour\n  -n NUM          Take NUM boats,\n                  and no more\n      --dry-run   Move nothing\n';
    expect(read(help).lines.slice(-4)).toEqual([
      'body: Options:',
      'body: -f, --far Leave the harbour',
      'body: -n NUM Take NUM boats, and no more',
      'body: --dry-run Move nothing',
    ]);
  });

  test.each([
    ['cells', ['North   14 points   Smith(2)', 'South   12 points   Roe(3)', 'East   9 points   Poe(2)']],
    ['a list of pages', ['ls   list files   ls(1)', 'cp   copy files   cp(1)', 'mv   move files   mv(1)']],
  ])('%s in brackets are no feet of pages', (_, rows) => {
    const { lines } = read(`The boats\n\nThese are known.\n\n${rows.join('\n')}`);
    expect(lines.slice(-3).every((line) => line.startsWith('body: '))).toBe(true);
  });

  test('figures below zero over what is set in are no options', () => {
    const { sentences } = read(
      'Frost\n\nIt was cold.\n\n-5 degrees in the morning\n   The pond froze over.\n',
    );
    expect(sentences.every(({ label }) => label === null)).toBe(true);
  });

  test('a line between underscores is a heading, unless it is a wiki’s own word', () => {
    expect(read('Boats\n\nTwo.\n\n__IMPORTANT__\n\nTie them up.\n\n__NOTOC__\n').lines).toEqual([
      'title: Boats',
      'body: Two.',
      'heading: IMPORTANT',
      'body: Tie them up.',
    ]);
  });

  test('what only looks so', () => {
    const text =
      'The storm\n\n-5 degrees was the lowest.\n\nTHE SEA\n  It rose.\n\nIt fell by noon - as ever.';
    expect(read(text).lines).toEqual([
      'title: The storm',
      'body: -5 degrees was the lowest.',
      'heading: THE SEA',
      'body: It rose.',
      'body: It fell by noon - as ever.',
    ]);
  });
});

describe('letters and chats', () => {
  const letter =
    'From: Ann Roe <a@example.org>\nTo: All\nDate: Mon, 6 May 2024 10:00:00 +0100\nSubject: Re: The gate\n\nHello,\n\nthe gate by the pond is shut from Monday on, and it\nopens in June.\n\n> Can you tell me when the gate by the pond is\n> shut?\n>\n> Ben';

  test('the head of a letter tells title, author and date', () => {
    expect(read(letter)).toMatchObject({
      title: 'The gate',
      metadata: { author: 'Ann Roe', published: 'Mon, 6 May 2024 10:00:00 +0100' },
    });
  });

  test('a letter’s lines run on, without the marks of what it quotes', () => {
    expect(read(letter).lines.slice(5)).toEqual([
      'body: the gate by the pond is shut from Monday on, and it opens in June.',
      'question: Can you tell me when the gate by the pond is shut?',
      'body: Ben',
    ]);
  });

  test('two labels are no head', () => {
    const text = 'To: Ann\nSubject: the gate\n\nIt is shut. It opens in June.';
    expect(read(text).lines[1]).toBe('body: Subject: the gate');
  });

  test('lines of a chat are no title and no table', () => {
    const chat = '[12:01] <ann> is it open?\n[12:02] <ben> at 8\n[12:05] <ann> thanks\n[12:06] <ben> bye';
    expect(read(chat).lines.map((line) => line.split(':')[0])).toEqual(['question', 'body', 'body', 'body']);
    expect(read(chat).paragraphs.some(({ list }) => list)).toBe(false);
  });
});

test('of subtitles only the words are read', () => {
  const cues =
    '1\n00:00:01,000 --> 00:00:03,500\nThe lamp is old.\n\n2\n00:00:04,000 --> 00:00:06,000\nIt is tall.\n';
  expect(read(cues).lines).toEqual(['body: The lamp is old.', 'body: It is tall.']);
});

describe('tables', () => {
  test.each([
    ['by blanks', 'Day        High     Low\nMonday     06:10    12:25\nFriday     06:55    13:05', 'Friday'],
    ['by tabs', 'Thing\tLong\tWide\nRope\t20 m\t1 cm\nSail\t3 m\t2 m', 'Sail'],
    ['by commas', 'Day,High,Low\n2 May,06:10,12:25\n3 May,06:55,13:05', '3 May'],
    ['by semicolons', 'Boat;Owner;Place\nVesper;Roe, Ann;north\nHeron;Poe, Ben;south', 'Heron'],
    ['a wiki’s', '{| class="t"\n! Line !! First\n|-\n| 7 || 05:50\n|-\n| 12 || none\n|}', '12'],
    [
      'by bars between cells',
      'line | first | last\n-----+-------+-----\n7    | 05:50 | none\n12   | none  | none',
      '12',
    ],
    [
      'with an empty first head',
      '     | Mon | Tue\n-----|-----|-----\nAnn  | 7   | none\nBen  | none| 9',
      'Ben',
    ],
    ['by bars', '| Line | First |\n|------|-------|\n| 7    | 05:50 |\n| 12   | none  |', '12'],
  ])('%s: head, rows and what each is about', (_, table, label) => {
    const { text, sentences, lines } = read(
      `The quay\n\nThese hold for the quay. They are local.\n\n${table}`,
    );
    expect(lines.slice(-3).map((line) => line.split(':')[0])).toEqual(['metadata', 'body', 'body']);
    const last = sentences.at(-1)!;
    expect(last.label && text.slice(last.label.start, last.label.end)).toBe(label);
    expect(lines.join()).not.toContain('|');
  });
});

test.each([';', ',', '\t'])('a sheet without a title has a head, cells by %j', (separator) => {
  const rows = ['line;first;last', '7;05:50;23:10', '12;none;none'].map((row) =>
    row.replaceAll(';', separator),
  );
  const { sentences } = read(rows.join('\n'));
  expect(sentences.map(({ role }) => role)).toEqual(['metadata', 'body', 'body']);
});

describe('headings with rules under them', () => {
  test.each(['=', '-', '~', '^', '+', '*', '#', '"'])('%s', (sign) => {
    const rule = (name: string) => `${name}\n${sign.repeat(name.length)}`;
    const text = `Mole log\n\nIt is kept by hand.\n\n${rule('3.1 (May)')}\n\nIt was mended.\n\n${rule('3.0')}\n\nIt fell.`;
    const body = read(text).sentences.filter(({ role }) => role === 'body');
    expect(body.map(({ section }) => section)).toEqual([null, '3.1 (May)', '3.0']);
  });

  test.each([
    ['in the order in which they are met', 'A\n****\n\nB\n+++\n\nOne.\n\nC\n***\n\nTwo.', ['A › B', 'C']],
    ['over and under it first', '***\nA\n***\n\nB\n***\n\nOne.\n\nC\n~~~\n\nTwo.', ['A › B', 'A › B › C']],
    [
      'with bold lines below',
      'Log\n===\n\n2.0\n+++\n\n**Fixed**\n\n- A lamp.\n\n1.9\n+++\n\n- A door.',
      ['Log › 2.0 › Fixed', 'Log › 1.9'],
    ],
    [
      'with bold lines right below',
      'Log\n===\n\n2.0\n+++\n**Fixed**\n- A lamp.\n\n**New**\n- A door.',
      ['Log › 2.0 › Fixed', 'Log › 2.0 › New'],
    ],
    ['and without a blank line', 'Log\n===\n2.0\n\n1.9\n"""\nA lamp hung there.', ['Log', 'Log › 1.9']],
    [
      'none where it is a line across the page',
      'He left the pier that night.\n\n****\n\nHe came back.',
      [null],
    ],
    ['none where it is far shorter', 'He left the pier that night.\n***\nHe came back.', [null]],
  ])('%s', (_, text, sections) => {
    const body = read(text).sentences.filter(({ role }) => role === 'body');
    expect([...new Set(body.map(({ section }) => section))]).toEqual(sections);
  });
});

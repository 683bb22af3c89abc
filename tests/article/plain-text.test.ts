import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { outline } from './outline.ts';

describe('a news report', () => {
  const report = [
    'Storm breaks the harbour wall in Old Sands',
    'Two fishing boats sank and nobody was hurt',
    'By Ann Lee',
    '12 March 2024',
    '',
    'The sea broke the wall on Sunday.The repair will cost £2.5m, the council said. “We saw it coming,” said Bob Roe.',
    'Nobody was hurt. Two boats sank.',
    '',
    'Source: Harbour Gazette',
    '#harbour# #storm#',
  ].join('\n');

  test('has title, deck, metadata and paragraphs', () => {
    expect(outline(report, 'txt')).toEqual([
      'title: Storm breaks the harbour wall in Old Sands',
      'deck: Two fishing boats sank and nobody was hurt',
      'metadata: By Ann Lee',
      'metadata: 12 March 2024',
      'body 1: The sea broke the wall on Sunday.',
      'body 1: The repair will cost £2.5m, the council said.',
      'body 1: “We saw it coming,” said Bob Roe.',
      'body 2: Nobody was hurt.',
      'body 2: Two boats sank.',
      'metadata: Source: Harbour Gazette',
      'metadata: #harbour# #storm#',
    ]);
  });

  test('tells its title, author, date and source', () => {
    const { id, title, metadata } = parseArticle('storm', report, 'txt');
    expect({ id, title, metadata }).toEqual({
      id: 'storm',
      title: 'Storm breaks the harbour wall in Old Sands',
      metadata: { author: 'Ann Lee', published: '12 March 2024', source: 'Harbour Gazette' },
    });
  });

  test('reads the same with Windows line ends', () => {
    expect(outline(report.replaceAll('\n', '\r\n'), 'txt')).toEqual(outline(report, 'txt'));
  });

  test('reads the same with old Macintosh line ends', () => {
    expect(outline(report.replaceAll('\n', '\r'), 'txt')).toEqual(outline(report, 'txt'));
  });
});

describe('title and deck', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    [
      'a question may be a title',
      'Who broke the wall?\nThe sea did.',
      ['title: Who broke the wall?', 'body 1: The sea did.'],
    ],
    [
      'a title may hold a stop',
      'U.S. ships leave\nThey left.',
      ['title: U.S. ships leave', 'body 1: They left.'],
    ],
    [
      'metadata may come first',
      '12 March 2024\nWall breaks\nIt broke.',
      ['metadata: 12 March 2024', 'title: Wall breaks', 'body 1: It broke.'],
    ],
    [
      'a title may look like a label',
      'Photos: the wall before the storm\nIt was old.',
      ['title: Photos: the wall before the storm', 'body 1: It was old.'],
    ],
    [
      'with a full stop it is no title',
      'The wall broke.\nIt was old.',
      ['body 1: The wall broke.', 'body 2: It was old.'],
    ],
    ['alone it is no title', 'The wall breaks', ['body 1: The wall breaks']],
    [
      'what is long is no title',
      `${'long '.repeat(40)}line\nIt was old.`,
      [`body 1: ${'long '.repeat(40)}line`, 'body 2: It was old.'],
    ],
    ['a list is no title', '- one\n- two', ['body 1: one', 'body 1: two']],
    [
      'with a full stop it is no deck',
      'Wall breaks\nIt was old.\nIt fell.',
      ['title: Wall breaks', 'body 1: It was old.', 'body 2: It fell.'],
    ],
    [
      'nothing after it: no deck',
      'Wall breaks\nNobody was hurt',
      ['title: Wall breaks', 'body 1: Nobody was hurt'],
    ],
    [
      'what leads to the list right below it is no deck',
      'Wall breaks\nLost boats\n- The Ann sank at noon.\n- The Lark sank later.',
      [
        'title: Wall breaks',
        'body 1: Lost boats',
        'body 2: The Ann sank at noon.',
        'body 2: The Lark sank later.',
      ],
    ],
    [
      'a word between blank lines is a heading',
      'Wall breaks\n\nBackground\n\nIt was old.',
      ['title: Wall breaks', 'heading: Background', 'body 1: It was old.'],
    ],
  ];
  test.each(rows)('%s', (_, text, expected) => {
    expect(outline(text, 'txt')).toEqual(expected);
  });
});

describe('headings', () => {
  const around = (line: string) =>
    outline(`Wall breaks\n\nIt was old.\n\n${line}\n\nIt will be built again.`, 'txt')[2];

  test.each(['What happens next', 'The 1953 flood', 'A short history of Old Sands', '“Never again”'])(
    '%s',
    (line) => {
      expect(around(line)).toBe(`heading: ${line}`);
    },
  );

  test.each([
    'Nobody was hurt.',
    'she said',
    'They counted:',
    'A line without a stop that goes on for so long that nobody would call it a heading at all',
  ])('no heading: %s', (line) => {
    expect(around(line)).toBe(`body 2: ${line}`);
  });

  const numbered = (text: string) =>
    outline(`Wall breaks\n\nThe club met.\n\n${text}`, 'txt').filter((line) => line.startsWith('heading'));

  test('lines with numbers, each before text of its own', () => {
    expect(
      numbered('1. The wall\nIt is old.\n\n2. Boats\n\n- Two were lost.\n\n3. Costs\nThey are high.'),
    ).toEqual(['heading: 1. The wall', 'heading: 2. Boats', 'heading: 3. Costs']);
  });

  test.each([
    ['items of one list', '1. Open the lid\n\n2. Fill the tank\n\n3. Close the lid'],
    ['items with more to say', '1. Open the lid\n   It is heavy.\n\n2. Fill the tank\n   Use rain.'],
    ['one alone', '1. The wall\nIt is old.'],
    ['whole sentences', '1. Open the lid.\nIt is heavy.\n\n2. Fill the tank.\nUse rain.'],
  ])('no headings: %s', (_, text) => {
    expect(numbered(text)).toEqual([]);
  });

  const headings = (...lines: readonly string[]) =>
    outline(`The harbour\n\nThe club met.\n\n${lines.join('\n')}`, 'txt')
      .filter((line) => line.startsWith('heading: '))
      .map((line) => line.slice('heading: '.length));

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'right above a sentence',
      [
        'The wall',
        'It is old, and nobody knows who built it.',
        '',
        'Boats',
        'Two of them were lost in the storm that winter.',
      ],
      ['The wall', 'Boats'],
    ],
    [
      'right above what is set in further',
      ['Times', '  17:09  first wave', '  17:40  the wall breaks', '', 'Boats', '  two, both lost'],
      ['Times', 'Boats'],
    ],
    [
      'between items',
      ['New', '- A second crane.', '- A bell.', 'Changed', '- The mole is longer.'],
      ['New', 'Changed'],
    ],
    ['between rules', ['--- Food ---', 'Soup is sold.', '', '== Boats ==', 'Two.'], ['Food', 'Boats']],
    ['between rules of other signs', ['*** 2.1 (May) ***', '- A crane.'], ['2.1 (May)']],
    [
      'sections of a law',
      ['§ 1 Admission', '(1) The mole is open.', '', '§ 2 Dogs', '(1) On a lead.'],
      ['§ 1 Admission', '§ 2 Dogs'],
    ],
    [
      'with letters',
      [
        'A. Hiring',
        '1) Choose a boat.',
        '2) Pay.',
        '',
        'B. Return',
        'Tie it up where you found it, and ring.',
      ],
      ['A. Hiring', 'B. Return'],
    ],
    [
      'with numbers, right above what is set in further',
      [
        '1. Last tasks',
        '   Ann Roe has mended the crane, and it lifts.',
        '',
        '2. Money',
        '   The club has 7,412 in the bank, less the crane.',
      ],
      ['1. Last tasks', '2. Money'],
    ],
    [
      'in capitals with a gap behind them',
      ['ACCESS   The mole has 14 steps.', 'There is a ramp.', '', 'DOGS\tOn a lead, all year.'],
      ['ACCESS', 'DOGS'],
    ],
    [
      'in capitals at their beginning',
      ['DAY 2 From the mole to the lake. 9 km, 4 h', 'We left at six, and the sea was calm all morning.'],
      ['DAY 2 From the mole to the lake. 9 km, 4 h'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(headings(...lines)).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ['rows', ['USB   2   yes', 'LAN   1   no', 'COM   0   no']],
    ['half a sentence', ['The club met on', 'Tuesday in the old hall and voted for the new wall.']],
    ['a verse', ['The sea came in', 'and took the wall', 'and took the boats']],
    ['what is said', ['“Never again”', '“It will be built again, as it was before,” said Ann Roe.']],
    ['a label', ['Boats: two', 'They were both lost in the winter, and not found.']],
    ['choices', ['A. Ferry', 'B. Bridge', 'C. Neither']],
  ])('no headings: %s, right above one another', (_, lines) => {
    expect(headings(...lines)).toEqual([]);
  });

  test('capitals over broken lines stand apart from them', () => {
    const lines = 'the wall of the harbour was built by the club in a summer of much rain and\n'.repeat(3);
    expect(headings('COSTS', lines)).toEqual(['COSTS']);
  });

  test('a line between lines is no heading unless it is all capitals', () => {
    expect(
      outline('It was old.\nWhat happens next\nNobody knows.\nTHE COSTS\nThey are high.', 'txt'),
    ).toEqual([
      'body 1: It was old.',
      'body 2: What happens next',
      'body 3: Nobody knows.',
      'heading: THE COSTS',
      'body 4: They are high.',
    ]);
  });

  test('a sentence knows the heading that it stands under', () => {
    const article = parseArticle('wall', 'Wall breaks\n\nIt was old.\n\nCosts\n\nThey are high.', 'txt');
    expect(article.sentences.map(({ section }) => section)).toEqual([null, null, null, 'Costs']);
  });
});

describe('lines broken by hand', () => {
  test('are joined, and a sentence runs over the break', () => {
    const mail = [
      'The sea broke the harbour wall on Sunday night, an hour before high',
      'water. Two boats sank. Nobody was hurt, for the quay had been closed',
      'since noon.',
      '',
      'The wall was built in 1903 and has been mended four times since. The',
      'last repair was in 1978.',
    ];
    expect(outline(mail.join('\n'), 'txt')).toEqual([
      'body 1: The sea broke the harbour wall on Sunday night, an hour before high\nwater.',
      'body 1: Two boats sank.',
      'body 1: Nobody was hurt, for the quay had been closed\nsince noon.',
      'body 2: The wall was built in 1903 and has been mended four times since.',
      'body 2: The\nlast repair was in 1978.',
    ]);
  });

  test('a title over them stays a line of its own', () => {
    const text = `Storm breaks the wall\n\n${'the sea broke the harbour wall on a Sunday night an hour before it\n'.repeat(4)}`;
    expect(outline(text, 'txt')[0]).toBe('title: Storm breaks the wall');
    expect(parseArticle('wall', text, 'txt').paragraphs).toHaveLength(1);
  });

  test('an indent or a short last line begins a paragraph', () => {
    const text = [
      '   The sea broke the harbour wall on a Sunday night, an hour before it',
      'was high water, and nobody on the quay had seen the first wave come in',
      'over the stones.',
      '   Two boats sank that night and were found on the beach a mile to the',
      'west of the town.',
    ].join('\n');
    expect(parseArticle('wall', text, 'txt').paragraphs).toHaveLength(2);
  });

  test('lines of one paragraph each are not joined', () => {
    const text =
      'The sea broke the wall of the harbour on Sunday night.\nTwo boats sank and were found on the beach.\n';
    expect(parseArticle('wall', text, 'txt').paragraphs).toHaveLength(2);
  });

  test('short lines of a poem are not joined', () => {
    expect(outline('The sea came in\nand took the wall\nand took the boats', 'txt')).toHaveLength(3);
  });
});

describe('lists', () => {
  test('are one paragraph, each item without its mark a sentence or more', () => {
    expect(
      outline('You need three things.\n- a spade\n- sand. Much sand.\n- time\nThen begin.', 'txt'),
    ).toEqual([
      'body 1: You need three things.',
      'body 2: a spade',
      'body 2: sand.',
      'body 2: Much sand.',
      'body 2: time',
      'body 3: Then begin.',
    ]);
  });

  test.each(['1. ', '1) ', '(1) ', '• ', '●\t', '* ', '- ', '+ ', '– ', 'o  ', '→ ', '✓ '])(
    '%j is no text of its item',
    (sign) => {
      const text = `Begin here.\n${sign}Dig a hole.\n${sign}Wait.`;
      expect(outline(text, 'txt').slice(1)).toEqual(['body 2: Dig a hole.', 'body 2: Wait.']);
    },
  );

  test.each(['a) ', '(a) ', 'i. '])('%j names a clause', (sign) => {
    const text = `Begin here.\n${sign}Dig a hole.\n${sign}Wait.`;
    expect(outline(text, 'txt').slice(1)).toEqual([`body 2: ${sign}Dig a hole.`, `body 2: ${sign}Wait.`]);
  });

  test('an indented line goes on with its item', () => {
    expect(outline('Begin here.\n- Dig a hole\n  in the sand.\n- Wait.', 'txt').slice(1)).toEqual([
      'body 2: Dig a hole\n  in the sand.',
      'body 2: Wait.',
    ]);
  });
});

describe('a table in lines', () => {
  const rows = ['Monday 8 to 18', 'Tuesday 8 to 18', 'Sunday 9 to 12'];
  const bodyOf = (...lines: readonly string[]) =>
    outline(
      ['A title of the text', 'The shop is open.', ...lines, 'It is closed at Easter.'].join('\n'),
      'txt',
    ).slice(1);

  test('is one paragraph, each row a sentence', () => {
    expect(bodyOf(...rows)).toEqual([
      'body 1: The shop is open.',
      'body 2: Monday 8 to 18',
      'body 2: Tuesday 8 to 18',
      'body 2: Sunday 9 to 12',
      'body 3: It is closed at Easter.',
    ]);
  });

  test('its head tells about it', () => {
    expect(bodyOf('Day, and hours in 2024', ...rows)[1]).toBe('metadata: Day, and hours in 2024');
  });

  test.each([
    ['two rows are too few', rows.slice(1)],
    ['a full stop ends a row', rows.map((row) => `${row}.`)],
    ['a blank line parts the rows', [rows[0]!, '', rows[1]!, '', rows[2]!]],
    ['rows without a figure', ['Monday early', 'Tuesday late', 'Sunday never']],
    ['rows too long', rows.map((row) => `${row} ${'and so on '.repeat(10)}`.trim())],
  ])('no table: %s', (_, lines) => {
    const paragraphs = new Set(bodyOf(...lines).map((line) => line.split(':')[0]));
    expect(paragraphs.size).toBe(lines.filter(Boolean).length + 2);
  });

  test('a title stays a title, whatever figures it has', () => {
    expect(
      outline('Storm of 1903\nTwo of 12 boats sank\n3 boats came home\nNobody was hurt.', 'txt')[0],
    ).toBe('title: Storm of 1903');
  });

  test('and lists say so', () => {
    const article = parseArticle(
      'shop',
      ['A title', 'Open:', ...rows, '- a', '- b', 'Yes.'].join('\n'),
      'txt',
    );
    expect(article.paragraphs.map(({ list }) => list)).toEqual([false, true, true, false]);
  });
});

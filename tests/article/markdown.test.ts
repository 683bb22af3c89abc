import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { outline } from './outline.ts';

const rows: Readonly<Record<string, readonly [string, string, readonly string[]][]>> = {
  'title and deck': [
    ['the first # heading', '# The wall\n\nIt broke.', ['title: The wall', 'body 1: It broke.']],
    [
      'a deck after it',
      '# The wall\n\nHow it broke and why\n\nIt was old.',
      ['title: The wall', 'deck: How it broke and why', 'body 1: It was old.'],
    ],
    [
      'a deck after front matter',
      '---\ntitle: The wall\n---\nHow it broke and why\n\nIt was old.',
      ['deck: How it broke and why', 'body 1: It was old.'],
    ],
    [
      'the same title in front matter and text',
      '---\ntitle: The wall\n---\n# The wall\n\nIt broke.',
      ['title: The wall', 'body 1: It broke.'],
    ],
    ['a short first line', 'The wall\n\nIt broke.', ['title: The wall', 'body 1: It broke.']],
    ['underlined', 'The wall\n========\n\nIt broke.', ['title: The wall', 'body 1: It broke.']],
    [
      'of several # headings only the first',
      '# The wall\n\nIt broke.\n\n# The mole\n\nIt held.',
      ['title: The wall', 'body 1: It broke.', 'heading: The mole', 'body 2: It held.'],
    ],
    [
      'after text and not alone a # heading is no title',
      'It broke.\n\n# One\n\nIt was old.\n\n# Two\n\nIt fell.',
      ['body 1: It broke.', 'heading: One', 'body 2: It was old.', 'heading: Two', 'body 3: It fell.'],
    ],
  ],
  headings: [
    ['with closing marks', '## The wall ##\n\nIt broke.', ['heading: The wall', 'body 1: It broke.']],
    [
      'a mark that belongs to the word',
      '## Written in C#\n\nIt broke.',
      ['heading: Written in C#', 'body 1: It broke.'],
    ],
    [
      'underlined',
      'It broke.\n\nThe wall\n---\nIt fell.',
      ['body 1: It broke.', 'heading: The wall', 'body 2: It fell.'],
    ],
    ['without text', '##\n\nIt broke.', ['body 1: It broke.']],
    [
      'right before and after text',
      'It broke.\n## Costs\nThey are high.',
      ['body 1: It broke.', 'heading: Costs', 'body 2: They are high.'],
    ],
    [
      'no blank, no heading',
      'It broke.\n\n#1 in the charts it was.',
      ['body 1: It broke.', 'body 2: #1 in the charts it was.'],
    ],
  ],
  paragraphs: [
    [
      'a line end is a blank',
      'It broke\non Sunday. It\nfell.',
      ['body 1: It broke\non Sunday.', 'body 1: It\nfell.'],
    ],
    [
      'two blanks at the end break the line',
      'It broke  \non Sunday  \nat noon.',
      ['body 1: It broke', 'body 1: on Sunday', 'body 1: at noon.'],
    ],
    ['a backslash breaks it, too', 'It broke\\\nIt fell.', ['body 1: It broke', 'body 1: It fell.']],
    ['emphasis stays', 'It **broke.** It *fell.*', ['body 1: It **broke.**', 'body 1: It *fell.*']],
    [
      'links stay',
      '[It broke.](https://example.org/a.b) It fell.',
      ['body 1: [It broke.](https://example.org/a.b)', 'body 1: It fell.'],
    ],
    [
      'metadata',
      'It broke.\n\n*By Ann Lee*\n\nSource: Harbour Gazette\n\n#harbour#',
      [
        'body 1: It broke.',
        'metadata: *By Ann Lee*',
        'metadata: Source: Harbour Gazette',
        'metadata: #harbour#',
      ],
    ],
    [
      'metadata at the ends',
      'By Ann Lee\n12 March 2024\nIt broke.\nSource: Gazette',
      ['metadata: By Ann Lee', 'metadata: 12 March 2024', 'body 1: It broke.', 'metadata: Source: Gazette'],
    ],
    [
      'a date that a sentence runs through',
      'It broke on\n12 March 2024\nat noon.',
      ['body 1: It broke on\n12 March 2024\nat noon.'],
    ],
    ['a line across separates', 'It broke.\n\n***\n\nIt fell.', ['body 1: It broke.', 'body 2: It fell.']],
  ],
  lists: [
    [
      'item by item, one paragraph',
      'You need:\n\n- a spade\n- sand. Much sand.\n\nBegin.',
      ['body 1: You need:', 'body 2: a spade', 'body 2: sand.', 'body 2: Much sand.', 'body 3: Begin.'],
    ],
    ['numbered', '1. Dig.\n2. Wait.\n10. Go.', ['body 1: Dig.', 'body 1: Wait.', 'body 1: Go.']],
    [
      'nested',
      '- tools\n  - spade\n    * steel\n- sand',
      ['body 1: tools', 'body 1: spade', 'body 1: steel', 'body 1: sand'],
    ],
    ['an item in an item', '- 1. Dig.', ['body 1: Dig.']],
    [
      'with blank lines',
      '- Dig.\n\n- Wait.\n\n  Then go.\n\nRest.',
      ['body 1: Dig.', 'body 1: Wait.', 'body 1: Then go.', 'body 2: Rest.'],
    ],
    [
      'lines that go on',
      '- Dig a\n  hole.\n- Wait\nlong.',
      ['body 1: Dig a\n  hole.', 'body 1: Wait\nlong.'],
    ],
    ['tasks', '- [ ] Dig.\n- [x] Wait.', ['body 1: Dig.', 'body 1: Wait.']],
    ['right after text', 'You need:\n- sand', ['body 1: You need:', 'body 2: sand']],
    [
      'by signs that Markdown does not know',
      'You may:\n\n(a) dig;\n\n(b) wait.\n\nBring:\n• a spade\n• sand',
      [
        'body 1: You may:',
        'body 2: (a) dig;',
        'body 2: (b) wait.',
        'body 3: Bring:',
        'body 4: a spade',
        'body 4: sand',
      ],
    ],
    [
      'what only looks like a sign',
      'It fell (a)\n(b) and broke.\n\n– No, he said.\n\nA. Lee came.',
      ['body 1: It fell (a)\n(b) and broke.', 'body 2: – No, he said.', 'body 3: A. Lee came.'],
    ],
    [
      'lines that begin with pictures',
      ':one: **No** fires\n:two: No dogs\n🐟 No fish',
      ['body 1: :one: **No** fires', 'body 1: :two: No dogs', 'body 1: 🐟 No fish'],
    ],
    [
      'definitions',
      'Bow\n: The front.\n: A knot.\n\nStern\n:   The back.',
      ['body 1: Bow\n: The front.', 'body 1: A knot.', 'body 2: Stern\n:   The back.'],
    ],
    [
      'a year is no item',
      'It was built in\n1903. It fell.',
      ['body 1: It was built in\n1903.', 'body 1: It fell.'],
    ],
  ],
  'quotes, tables, footnotes': [
    [
      'a quote',
      '> It broke. It\n> fell.\n> Nobody saw.\n\nSo he said.',
      ['body 1: It broke.', 'body 1: It\n> fell.', 'body 1: Nobody saw.', 'body 2: So he said.'],
    ],
    ['quotes in quotes', '> It broke.\n>\n> > It fell.', ['body 1: It broke.', 'body 2: It fell.']],
    ['a list in a quote', '> - sand\n> - time', ['body 1: sand', 'body 1: time']],
    [
      'a table: its rows',
      '| Name | Height |\n|:--|--:|\n| Wall | 4 m. High |\n| Mole | 9 m |\n\nEnd.',
      ['metadata: Name | Height', 'body 1: Wall | 4 m. High', 'body 1: Mole | 9 m', 'body 2: End.'],
    ],
    [
      'bars alone',
      'Open:\n\nMonday | 8–20\nSunday | closed',
      ['body 1: Open:', 'body 2: Monday | 8–20', 'body 2: Sunday | closed'],
    ],
    [
      'footnotes without a blank line between them',
      'It broke.[^a]\n\n[^a]: At noon. It was loud.\n[^b]: At one.',
      ['body 1: It broke.[^a]', 'body 2: At noon.', 'body 2: It was loud.', 'body 3: At one.'],
    ],
    [
      'a table right after text',
      'The heights:\n| Name | Height |\n|--|--|\n| Wall | 4 m |',
      ['body 1: The heights:', 'metadata: Name | Height', 'body 2: Wall | 4 m'],
    ],
    [
      'a footnote',
      'It broke.[^1] It fell.\n\n[^1]: At noon.',
      ['body 1: It broke.[^1]', 'body 1: It fell.', 'body 2: At noon.'],
    ],
  ],
  'lines in bold': [
    [
      'right above text stand for a heading',
      '**§1 Dogs**\nThey stay out.\n\n**Ages**<br>\nFrom six.',
      ['heading: **§1 Dogs**', 'body 1: They stay out.', 'heading: **Ages**', 'body 2: From six.'],
    ],
    ['that go on do not', '**We are open**\nfrom nine.', ['body 1: **We are open**\nfrom nine.']],
  ],
  'underlined headings with a number': [
    [
      'are no items',
      'It broke.\n\n1. The wall\n-----------\n\nIt is old.',
      ['body 1: It broke.', 'heading: 1. The wall', 'body 2: It is old.'],
    ],
  ],
  'what is hardly text': [
    [
      'MDX over several lines',
      "import {\n  Tabs,\n} from '@x/tabs';\n\nexport const Red = ({ children }) => (\n  <b>\n    {children}\n  </b>\n);\n\nIt fell.",
      ['body 1: It fell.'],
    ],
    ['where a table of contents comes', '* this list\n{:toc}\n\nIt fell.', ['body 1: It fell.']],
    [
      'tabs',
      '=== "Linux"\n\n    It fell. It broke.',
      ['heading: Linux', 'body 1: It fell.', 'body 1: It broke.'],
    ],
    [
      'code between fences',
      'It broke.\n\n```js\n# no heading\n\nconst a = 1;\n```\nIt fell.',
      ['body 1: It broke.', 'body 2: # no heading', 'body 2: const a = 1;', 'body 3: It fell.'],
    ],
    ['a longer fence holds a shorter one', '~~~~\n~~~\n~~~~\nIt fell.', ['body 1: ~~~', 'body 2: It fell.']],
    [
      'code by its indent',
      'It broke.\n\n    const a = 1;\n\nIt fell.',
      ['body 1: It broke.', 'body 2: const a = 1;', 'body 3: It fell.'],
    ],
    ['a comment', 'It broke.\n\n<!-- to do:\ncheck -->\nIt fell.', ['body 1: It broke.', 'body 2: It fell.']],
    ['text behind a comment', '<!-- check --> It fell.', ['body 1: It fell.']],
    [
      'where links lead',
      'It broke.\n\n[wall]: https://example.org "The wall"',
      ['body 1: It broke.', 'metadata: [wall]: https://example.org "The wall"'],
    ],
    [
      'tags',
      '<div align="center">\n<p>It broke. It fell.</p>\n</div>',
      ['body 1: It broke.', 'body 1: It fell.'],
    ],
    ['a script', '<script>\nlet a = 1;\n</script>\nIt fell.', ['body 1: It fell.']],
  ],
};

for (const [group, cases] of Object.entries(rows)) {
  describe(group, () => {
    test.each(cases)('%s', (_, text, expected) => {
      expect(outline(text, 'md')).toEqual(expected);
    });
    test.each(cases)('%s, with Windows line ends', (_, text, expected) => {
      const lines = expected.map((line) => line.replaceAll('\n', '\r\n'));
      expect(outline(text.replaceAll('\n', '\r\n'), 'md')).toEqual(lines);
    });
  });
}

describe('sections', () => {
  test('a sentence stands under the headings above it, the outermost first', () => {
    const text = '# Wall\n\nOld.\n\n## Costs\n\nHigh.\n\n### Stone\n\nDear.\n\n## Plans\n\nNone.';
    const { sentences } = parseArticle('wall', text, 'md');
    expect(sentences.map(({ section }) => section)).toEqual([
      null,
      null,
      null,
      'Costs',
      'Costs',
      'Costs › Stone',
      null,
      'Plans',
    ]);
  });
});

describe('the title', () => {
  test.each([
    ['front matter first', '---\ntitle: The mole\n---\n# The wall\n\nIt broke.', 'The mole'],
    ['else the text’s own', '# The wall\n\nIt broke.', 'The wall'],
    ['else the first line', 'The wall\n\nIt broke.', 'The wall'],
    ['else the id', 'It broke.', 'file-name'],
  ])('%s', (_, text, title) => {
    expect(parseArticle('file-name', text, 'md').title).toBe(title);
  });
});

describe('metadata', () => {
  test('front matter comes first, lines fill what it leaves', () => {
    const text = '---\nauthor: Bob Roe\n---\nBy Ann Lee\n\nIt broke.\n\nSource: Gazette';
    expect(parseArticle('wall', text, 'md').metadata).toEqual({ author: 'Bob Roe', source: 'Gazette' });
  });
});

describe('a table in lines', () => {
  const rows = ['Monday 8 to 18', 'Tuesday 8 to 18', 'Sunday 9 to 12'];
  const read = (lines: readonly string[]) =>
    outline(`# Shop\n\nIt is open:\n\n${lines.join('\n')}`, 'md').slice(2);

  test('is one paragraph, each row a sentence', () => {
    expect(read(rows)).toEqual(rows.map((row) => `body 2: ${row}`));
  });

  test('its head tells about it', () => {
    expect(read(['Day, and hours in 2024', ...rows])[0]).toBe('metadata: Day, and hours in 2024');
  });

  test.each([
    ['two lines', rows.slice(1)],
    ['a wrapped sentence', [...rows, 'and so on, it says.']],
    ['a line without a figure', [...rows, 'Easter never']],
  ])('not %s', (_, lines) => {
    expect(read(lines)).toEqual([`body 2: ${lines.join('\n')}`]);
  });

  test('nor lines of metadata', () => {
    expect(read(['12 March 2024', '13 March 2024', '14 March 2024']).join(' ')).not.toContain('body');
  });
});

test('any number of stretches of code in one line', () => {
  expect(() => parseArticle('code', '`a` '.repeat(200_000), 'md')).not.toThrow();
});

test('any number of lines in one paragraph', () => {
  expect(() => parseArticle('lines', 'Alpha beta gamma.\n'.repeat(150_000), 'md')).not.toThrow();
});

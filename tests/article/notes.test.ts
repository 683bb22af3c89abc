import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { readArticleFile } from '../../src/article/read-article-file.ts';
import { shownText } from '../../src/article/shown-text.ts';

/** The sentences as shown, each behind what it stands under. */
function linesOf(article: Article): string[] {
  return article.sentences
    .filter(({ role }) => role === 'body')
    .map((one) => `${one.section ?? '–'}: ${shownText(article, one).trim()}`);
}

test('what is told of tags in code heads nothing', () => {
  const article = parseArticle(
    'a',
    '# Tags\n\n`<details>` holds `<summary>`. It has 80 letters. Then `</summary>` ends it, and `</details>`.\n',
    'md',
  );
  expect(linesOf(article).map((line) => line.slice(0, 3))).toEqual(['–: ', '–: ', '–: ']);
});

describe('the title of a note heads what the note holds, and nothing behind it', () => {
  test.each<readonly [what: string, text: string, lines: readonly string[]]>([
    [
      'set in under its mark',
      '# Kite\n\n!!! note "Before the **first** flight"\n    Wet the line.\n\n    Dry it.\n\nFly low.\n',
      ['Before the first flight: Wet the line.', 'Before the first flight: Dry it.', '–: Fly low.'],
    ],
    [
      'folded',
      '# Kite\n\n??? tip inline "Knots"\n\n    Tie two.\n\n???+ tip "Reels"\n    Oil it.\n\nFly low.\n',
      ['Knots: Tie two.', 'Reels: Oil it.', '–: Fly low.'],
    ],
    [
      'tabs',
      '# Kite\n\n=== "Linux"\n\n    Run it.\n\n=== "Windows"\n\n    Open it.\n\nFly low.\n',
      ['Linux: Run it.', 'Windows: Open it.', '–: Fly low.'],
    ],
    [
      'inside another',
      '# Kite\n\n!!! note "Outer"\n\n    One.\n\n    !!! tip "Inner"\n\n        Two.\n\n    Three.\n\nFour.\n',
      ['Outer: One.', 'Outer › Inner: Two.', 'Outer: Three.', '–: Four.'],
    ],
    [
      'between colons',
      '# Kite\n\n:::warning In a storm\nReel in.\n:::\n\nFly low.\n\n:::tip[Saving line]\n\nUse less.\n\n:::\n\n::: {.callout-note title="For beginners"}\nStart small.\n:::\n\nEnd.\n',
      [
        'In a storm: Reel in.',
        '–: Fly low.',
        'Saving line: Use less.',
        'For beginners: Start small.',
        '–: End.',
      ],
    ],
    [
      'between colons, inside another',
      '# Kite\n\n::::note Outer\nOne.\n:::tip Inner\nTwo.\n:::\nThree.\n::::\nFour.\n',
      ['Outer: One.', 'Outer › Inner: Two.', 'Outer: Three.', '–: Four.'],
    ],
    [
      'quoted',
      '# Kite\n\n> [!NOTE] At low tide\n> Use sand. It holds.\n\n> [!tip]- At night\n> - Two lamps.\n> - A bell.\n\nFly low.\n',
      [
        'At low tide: Use sand.',
        'At low tide: It holds.',
        'At night: Two lamps.',
        'At night: A bell.',
        '–: Fly low.',
      ],
    ],
    [
      'in bold in a quotation',
      '# Kite\n\n> **Storm**\n> Reel in.\n\nFly low.\n',
      ['Storm: Reel in.', '–: Fly low.'],
    ],
    [
      'under a heading, with headings inside',
      '# Kite\n\n## Use\n\n:::note Care\n\n### Line\n\nDry it.\n\n:::\n\nFly low.\n\n## End\n\nStop.\n',
      ['Use › Care › Line: Dry it.', 'Use: Fly low.', 'End: Stop.'],
    ],
    [
      'folded by tags',
      '# Kite\n\n<details>\n<summary>Changing <b>the reel</b></summary>\n\nTurn it.\n\n- Pull.\n\n</details>\n\n<details><summary><h3>Sail</h3></summary><p>Cut it.</p></details>\n\nFly low.\n',
      ['Changing the reel: Turn it.', 'Changing the reel: Pull.', 'Sail: Cut it.', '–: Fly low.'],
    ],
    [
      'none for a kind alone, nor for what the note says itself',
      '# Kite\n\n!!! warning\n    Reel in.\n\n:::note\nDry it.\n:::\n\n> [!NOTE]\n> Use sand.\n\n> [!TIP] Take a bell.\n\n!!! danger ""\n    Let go.\n',
      ['–: Reel in.', '–: Dry it.', '–: Use sand.', '–: Take a bell.', '–: Let go.'],
    ],
    [
      'none for a kind before a long sentence',
      `# Kite\n\n> [!NOTE] ${'Reel in, and '.repeat(20)}go home\n`,
      [`–: ${'Reel in, and '.repeat(20)}go home`],
    ],
    [
      'nothing to head at the end of a list',
      '# Kite\n\n- Reel out.\n\n    !!! note "Mind the wires"\n\nFly low.\n\n1. Run.\n\n   <Tab title="By hand">\n   </Tab>\n\n## End\n\nStop.\n',
      ['–: Reel out.', '–: Mind the wires', '–: Fly low.', '–: Run.', '–: By hand', 'End: Stop.'],
    ],
    [
      'none inside of an item of HTML',
      '# Kite\n\n<ul><li>Reel\n!!! note "Wind"\n<li>Fly.\n!!! note "Rain"\n</ul>\n\nLand.\n',
      ['–: Reel Wind', '–: Fly.', '–: Rain', '–: Land.'],
    ],
    [
      'nothing to head: it is what the note says',
      '# Kite\n\nFly low.\n\n!!! warning "Mind the wires"\n',
      ['–: Fly low.', '–: Mind the wires'],
    ],
    [
      'inside of a list',
      '# Kite\n\n1. Reel out.\n\n    !!! note "Knots"\n        Tie two.\n\n2. Fly.\n\n   > [!TIP] By *night*\n   > Take a lamp.\n\n   - Home.\n',
      ['–: Reel out.', 'Knots: Tie two.', '–: Fly.', 'By night: Take a lamp.', '–: Home.'],
    ],
    [
      'inside of a list, and inside another',
      '# Kite\n\n- Reel out.\n\n    ??? note "Outer"\n        One.\n\n        !!! tip "Inner"\n            Two.\n\n        Three.\n\n- Fly.\n',
      ['–: Reel out.', 'Outer: One.', 'Outer › Inner: Two.', 'Outer: Three.', '–: Fly.'],
    ],
    [
      'components',
      '# Kite\n\n<Tabs>\n  <TabItem value="a" label="By hand" default>\n\n    Hold it. Run.\n\n    - Turn.\n\n  </TabItem>\n  <TabItem\n    value="b"\n  >\n\n  ```\n  winch -v\n  ```\n\n  </TabItem>\n</Tabs>\n\n<Step title={"Landing"}>\nPull.\n</Step>\nFly low.\n',
      [
        'By hand: Hold it.',
        'By hand: Run.',
        'By hand: Turn.',
        'b: winch -v',
        'Landing: Pull.',
        '–: Fly low.',
      ],
    ],
    [
      'components, inside one another and set in by tabs',
      '# Kite\r\n\r\n<Tab title="Wind">\r\n\t<Note label=\'Gusts\'>\r\n\t\tReel in.\r\n\t</Note>\r\n\r\n\tFly.\r\n</Tab>\r\n\r\nLand.\r\n',
      ['Wind › Gusts: Reel in.', 'Wind: Fly.', '–: Land.'],
    ],
    [
      'none inside of the mark of a component',
      '# Kite\n\n<Card title="\n!!! note\n">\n\nThe line costs two pounds.\n\n</Card>\n\n<Card\n  body={`\n!!! note "Wind"\n:::\n`}\n>\n\nReel in.\n\n</Card>\n\nFly low.\n',
      ['–: The line costs two pounds.', '–: Reel in.', '–: Fly low.'],
    ],
    [
      'no component without a title, nor in code',
      '# Kite\n\n<Card to="a">\nReel in.\n</Card>\n\n`<Tab title="A">`\n\n```mdx\n<Tab title="B">\nFly.\n</Tab>\n```\n',
      ['–: Reel in.', '–: <Tab title="A">', '–: <Tab title="B">', '–: Fly.', '–: </Tab>'],
    ],
  ])('%s', (_, text, lines) => {
    expect(linesOf(parseArticle('file', text, 'md'))).toEqual(lines);
  });

  test.fails('known failure: a component in one line has no title', () => {
    const text = '# Kite\n\n<Tab title="Wind">Reel in.</Tab>\n\nFly low.\n';
    expect(linesOf(parseArticle('file', text, 'md'))).toEqual(['Wind: Reel in.', '–: Fly low.']);
  });

  test('a question is answered by its note alone', () => {
    const article = parseArticle(
      'file',
      '# Kite\n\n<details><summary>Is it safe?</summary>\n\nIt is.\n\n</details>\n\nFly low.\n',
      'md',
    );
    expect(article.sentences.map(({ role, question }) => [role, question])).toEqual([
      ['title', null],
      ['question', null],
      ['body', 1],
      ['body', null],
    ]);
  });

  test('of pages too', async () => {
    const page = `<html><head><title>The kite</title></head><body><main><h1>The kite</h1>
<p>The kite is flown from the hill behind the school on every dry day of the autumn by all who like it.</p>
<details><summary>Changing the reel</summary><h2>Old</h2><p>Turn it to the left until it comes off its nail.</p></details>
<div class="admonition note"><p class="admonition-title">In a storm</p><p>Reel it in at once and go down to the school.</p></div>
<div class="admonition note"><p class="admonition-title">Note</p><p>The hill is slippery after rain in the morning.</p></div>
<p>It was made of silk by the pupils of the upper class in the summer of the long drought.</p></main></body></html>`;
    expect(linesOf(await readArticleFile('file', Buffer.from(page), 'html'))).toEqual([
      expect.stringMatching(/^–: The kite is flown/),
      expect.stringMatching(/^Changing the reel › Old: Turn it/),
      expect.stringMatching(/^In a storm: Reel it in/),
      '–: Note',
      expect.stringMatching(/^–: The hill is slippery/),
      expect.stringMatching(/^–: It was made of silk/),
    ]);
  });
});

test.each([
  ['colons', ':::a b\n'],
  ['admonitions', '!!! note "a"\n'],
  ['quotations', '> [!note] a\n'],
  ['components', '<Tab title="a">\n'],
  ['titles in a list', '- a\n\n    !!! note "b"\n        c\n\n'],
  ['open components', '<Tab title="a" '],
  ['indented lines', '    a\n\n'],
  ['details', '<details><summary>a</summary>\n\n'],
])('many %s inside one another take no time', (_, opening) => {
  const started = process.cpuUsage().user;
  parseArticle('file', `# A\n\n${opening.repeat(20_000)}\n\nText of it.\n`, 'md');
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(8);
});

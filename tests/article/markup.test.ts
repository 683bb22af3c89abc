import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { shownText } from '../../src/article/shown-text.ts';

/** Every sentence of the text as shown, those of metadata left out. */
function shown(text: string): string[] {
  const article = parseArticle('file', text, 'md');
  return article.sentences
    .filter(({ role }) => role !== 'metadata')
    .map((sentence) => shownText(article, sentence).trim());
}

const rows: Readonly<Record<string, readonly [string, readonly string[]][]>> = {
  'marks inside a sentence': [
    ['It **broke** on _Sunday_.', ['It broke on Sunday.']],
    ['**It broke.** *It fell.*', ['It broke.', 'It fell.']],
    ['See [the map](a.png "The map") and <https://a.org/b>.', ['See the map and https://a.org/b.']],
    ['See [the map][1] and [the list].\n\n[1]: a.png\n[the list]: b.md', ['See the map and the list.']],
    ['He wrote [sic] it.[^1] It stayed.\n\n[^1]: In May.', ['He wrote [sic] it.', 'It stayed.', 'In May.']],
    ['Use \\*stars\\*.', ['Use *stars*.']],
    ['> It broke. It\n> fell on\n> > Sunday.', ['It broke.', 'It fell on', 'Sunday.']],
    ['| Boat | Length |\n|--|--|\n| **Vesper** | 9 m |', ['Vesper 9 m']],
    ['See [[Elmouth]] and [[Tarn|the town]].', ['See Elmouth and the town.']],
  ],
  'stops where no sentence ends': [
    ['Run `stop. Then go` first. It works.', ['Run stop. Then go first.', 'It works.']],
    [
      'It fell. [We ran. It was dark](b). We came home.',
      ['It fell.', 'We ran. It was dark.', 'We came home.'],
    ],
    ['It is done. `wait` is slow.', ['It is done.', 'wait is slow.']],
    ['We saw *Mr. What* twice. It rained.', ['We saw Mr. What twice.', 'It rained.']],
    [
      'The **Oh! Calm** sails, the _St. The_, 9 m, is sold.',
      ['The Oh! Calm sails, the St. The, 9 m, is sold.'],
    ],
    ['*It broke. It sank.* We rowed.', ['It broke.', 'It sank.', 'We rowed.']],
    ['It **broke. It** *sank. In* May.', ['It broke.', 'It sank.', 'In May.']],
  ],
  'definitions and lists by signs': [
    ['Bow\n: The front. It leads.\n: A knot.', ['Bow: The front.', 'It leads.', 'A knot.']],
    ['You may:\n• dig\n• wait', ['You may:', 'dig', 'wait']],
    ['Monday | 8–20\nSunday | closed', ['Monday 8–20', 'Sunday closed']],
  ],
  'what is no text': [
    ['It opens at ten. <!-- at nine until May -->', ['It opens at ten.']],
    ['~~It opens at nine.~~ It opens at ten.', ['It opens at ten.']],
    ['See it. ![A boat. At sea.](boat.png)', ['See it.']],
    ['[![passing](a.svg)](b) ![c](d.svg)\n\nIt floats.', ['It floats.']],
    ['- [Hours](#hours)\n- [Fees](#fees)\n\nIt floats.', ['It floats.']],
    ['[TOC]\n\nIt floats.', ['It floats.']],
    ['- [[#Hull|The hull]]\n  - [[#Keel]]\n1. [[#Sail]]\n\nSee [[#Hull|the hull]].', ['See the hull.']],
    ['{{< figure src="a.png" title="A. B." >}}\n\nIt floats. {% ref %}', ['It floats.']],
    ['## Hours {#hours}\n\nIt floats.\n{: .wide}', ['Hours', 'It floats.']],
    ['*[MOB]: Man overboard', ['MOB: Man overboard']],
    ['It floats <a:duck:123456789012345678> well.', ['It floats well.']],
    [':::tip Be quick\nIt floats.\n:::', ['Be quick', 'It floats.']],
    ['> [!NOTE]\n> It floats.', ['It floats.']],
    ['!!! note "Be quick"\n    It floats.\n\n    It sinks.', ['Be quick', 'It floats.', 'It sinks.']],
    ["import Tabs from '@theme/Tabs';\nexport const a = 1;\n\nIt floats.", ['It floats.']],
    ['<Tabs>\n  <TabItem value="a">\n\nIt floats.\n\n  </TabItem>\n</Tabs>', ['a', 'It floats.']],
    ['<Card>\n```\nrow --far\n```\n</Card>\n', ['row --far']],
    [
      '<Card\n  to="/a"\n  icon={sail}\n>\n    It floats.\n\n    It sails.\n</Card>',
      ['It floats.', 'It sails.'],
    ],
  ],
  'code is text, whatever stands in it': [
    [
      "```js\nimport Tar from 'tar';\n{{ a.b }}\n:::tip\n```",
      ["import Tar from 'tar';", '{{ a.b }}', ':::tip'],
    ],
    ['Type:\n\n    !!! note "Mind"\n        Wait.\n\nRow.', ['Type:', '!!! note "Mind"', 'Wait.', 'Row.']],
    ['- Row.\n\n      {% sail %}\n\n  {% sail %}\n\n  Rest.', ['Row.', '{% sail %}', 'Rest.']],
    ['~~~\n```\n[[_toc_]]\n~~~\n{% sail %}\n\nRow.', ['```', '[[_toc_]]', 'Row.']],
    ['Write `{{ sail }}` or ``[[`` there.', ['Write {{ sail }} or [[ there.']],
  ],
  'HTML in Markdown': [
    ['<ul>\n<li>Ann sails.</li>\n<li>Ben <b>rows</b>.</li>\n</ul>', ['Ann sails.', 'Ben rows.']],
    [
      '<table><tr><th>Boat</th><th>Length</th></tr>\n<tr><td>Vesper</td><td>9 m</td></tr></table>',
      ['Vesper 9 m'],
    ],
    ['<h2>Hours</h2>\n<p>Ten to six.</p>', ['Hours', 'Ten to six.']],
    ['<div>\n\n    <p>It floats.</p>\n\n</div>', ['It floats.']],
    ['Phone: 555 0100<br>Fax: 555 0101', ['Phone: 555 0100', 'Fax: 555 0101']],
    ['Gate 1<br/>\nopens at six.<br/>\nGate 2', ['Gate 1', 'opens at six.', 'Gate 2']],
    ['Ann&nbsp;Roe &amp; sons', ['Ann Roe & sons']],
    ['<p>Ann&nbsp;Roe &amp; sons</p>', ['Ann Roe & sons']],
    ['<style>\np { top: 1px }\n</style>\n\nIt floats.', ['It floats.']],
    ['It is <kbd>Ctrl</kbd> and a < b.', ['It is Ctrl and a < b.']],
  ],
  'names in bold before what is said of them': [
    ['**The climb.** You need to be 1.10 m. Hold on.', ['The climb. You need to be 1.10 m.', 'Hold on.']],
    ['**9. Moving on.** A pupil may move.', ['9. Moving on. A pupil may move.']],
    ['- **Tape**. Warm it. Pull.\n- **Oil.** Wipe it.', ['Tape. Warm it.', 'Pull.', 'Oil. Wipe it.']],
    ['**It broke on the way to the sea.** Ann rowed.', ['It broke on the way to the sea.', 'Ann rowed.']],
    ['**The `hull`.** It leaks.', ['The hull.', 'It leaks.']],
    ['**Why [here](a)?** It is calm.', ['Why here?', 'It is calm.']],
  ],
  'questions in bold': [
    [
      '**You sailed with four. What became of them?**\n\nTwo left.',
      ['You sailed with four. What became of them?', 'Two left.'],
    ],
    ['*You sailed. Why?* It was calm.', ['You sailed.', 'Why?', 'It was calm.']],
    ['**See `a`. Why?**\n\nIt was calm.', ['See a.', 'Why?', 'It was calm.']],
  ],
  'lines of a paragraph': [
    ['**When:** 3 May\n**Where:** the hall', ['When: 3 May', 'Where: the hall']],
    ['Tank: 1.25 l\nLength: 9 m', ['Tank: 1.25 l', 'Length: 9 m']],
    ['Date: 3 May 2026\nPresent: Ann Roe', ['Date: 3 May 2026', 'Present: Ann Roe']],
  ],
};

for (const [group, cases] of Object.entries(rows)) {
  describe(group, () => {
    test.each(cases)('%j', (text, expected) => {
      expect(shown(`# The boat\n\n${text}`).slice(1)).toEqual(expected);
    });
  });
}

test('a short line in bold, alone, is a heading of what comes next', () => {
  const { sentences } = parseArticle(
    'file',
    '# Soup\n\n**You need**\n\n- salt\n\n**Steps**\n\n1. Stir.',
    'md',
  );
  expect(sentences.map(({ section }) => section)).toEqual([null, null, 'You need', null, 'Steps']);
});

test('an item knows its number', () => {
  const { sentences } = parseArticle('file', '# Rules\n\n3. Rest.\n4. Go. Now.\n   - slowly\n5. Stop.', 'md');
  expect(sentences.map(({ number }) => number)).toEqual([null, 3, 4, 4, null, 5]);
});

import { describe, expect, test } from 'vitest';
import { sentenceText } from '../../src/article/article.ts';
import type { TextFormat } from '../../src/article/format.ts';
import { parseArticle } from '../../src/article/parse-article.ts';

/** Each sentence with what it belongs to, by those sentences' own characters. */
function read(text: string, format: TextFormat = 'md') {
  const article = parseArticle('file', text, format);
  const at = (place: number | null) =>
    place === null ? null : sentenceText(article, article.sentences[place]!);
  return article.sentences.map((sentence) => ({
    text: sentenceText(article, sentence),
    role: sentence.role,
    section: sentence.section,
    heading: at(sentence.heading),
    lead: at(sentence.lead),
    question: at(sentence.question),
    label: sentence.label && article.text.slice(sentence.label.start, sentence.label.end),
    number: sentence.number,
  }));
}

const find = (text: string, start: string, format?: TextFormat) =>
  read(text, format).find((sentence) => sentence.text.startsWith(start));

describe('sections', () => {
  const changes =
    '# Changes\n\n## 2.1.0\n\n### Fixed\n\n- The gate opens.\n\n### Added\n\n- A bell.\n\n## 2.0.0\n\nNew paint.';

  test.each([
    ['The gate opens.', '2.1.0 › Fixed', 'Fixed'],
    ['A bell.', '2.1.0 › Added', 'Added'],
    ['New paint.', '2.0.0', '2.0.0'],
    ['Fixed', '2.1.0', '2.1.0'],
    ['2.0.0', null, null],
  ])('%s stands under %s', (start, section, heading) => {
    expect(find(changes, start)).toMatchObject({ section, heading });
  });
});

describe('what leads to a list', () => {
  test.each([
    ['the sentence before it', 'You need:\n\n- sand\n- time', 'time', 'You need:'],
    ['no heading', '## Needs\n\n- sand\n- time', 'sand', null],
    ['not to what follows', 'You need:\n\n- sand\n\nBegin.', 'Begin.', null],
    [
      'an outer item of HTML',
      '<ul><li>sand<ul><li>fine</li><li>coarse</li></ul></li></ul>',
      'coarse',
      'sand',
    ],
    ['all items by signs', 'You may:\n\n(a) dig;\n\n(b) wait.', '(b)', 'You may:'],
    ['the head of a table', 'It:\n\n| Boat | Length |\n|--|--|\n| Vesper | 9 m |', 'Vesper', 'Boat | Length'],
  ])('%s', (_, text, start, lead) => {
    expect(find(text, start)).toMatchObject({ lead });
  });
});

test('a quotation in an item parts no list', () => {
  const { paragraphs } = parseArticle('file', '# Rules\n\n- Be kind.\n\n  > As Ann said.\n\n- Sweep.', 'md');
  expect(paragraphs).toHaveLength(1);
});

test.each(['Q3: Sales rose to 15 million.', 'Q. Smith scored 30 points.'])('no question: %s', (line) => {
  const { sentences } = parseArticle('file', `The year\n\n${line}\n\nIt was good.`, 'txt');
  expect(sentences.map(({ role }) => role)).toEqual(['title', 'body', 'body']);
});

describe('questions of the article', () => {
  const rows: readonly [string, string, string, string | null][] = [
    ['a heading', '## Who pays?\n\nThe town does. It always did.', 'It always', 'Who pays?'],
    ['up to the next heading', '## Who pays?\n\nThe town.\n\n## Costs\n\nHigh.', 'High.', null],
    ['Q: without a mark', 'Q: who pays\n\nThe town.\n\nQ: when\n\nIn May.', 'In May.', 'Q: when'],
    ['Q: and A:', 'Q: Who pays?\nA: The town.\n\nQ: When?\nA: In May.', 'A: In May.', 'Q: When?'],
    ['in an item', '- **Who pays?** The town.\n- **When?** In May.', 'In May.', '**When?**'],
    ['in a paragraph, to its end', 'It is old. Who pays? The town.\n\nIt rained.', 'The town.', 'Who pays?'],
    ['in a paragraph, no further', 'It is old. Who pays? The town.\n\nIt rained.', 'It rained.', null],
    [
      'at the end of a paragraph',
      'It is old. Who pays?\n\nThe town.\n\nIt rained.',
      'The town.',
      'Who pays?',
    ],
    [
      'in the place of one before it that stands alone',
      '**Who pays?**\n\n- the town\n- the club\n\n**When?** In May.\n\nIt rained.',
      'It rained.',
      '**When?**',
    ],
    [
      'an interviewer’s, over several paragraphs',
      'EE: Who pays?\n\nThe town.\n\nIt always did.\n\nEE: Why?\n\nHabit.',
      'It always did.',
      'EE: Who pays?',
    ],
  ];
  test.each(rows)('%s', (_, text, start, question) => {
    const titled = `# The wall\n\n${text}`;
    expect(find(titled, start)).toMatchObject({ question });
    if (question !== null) expect(find(titled, question)).toMatchObject({ role: 'question' });
  });

  test('one that follows another has that one', () => {
    expect(read('It is old. Who pays? And why? The town does.').map(({ question }) => question)).toEqual([
      null,
      null,
      'Who pays?',
      'And why?',
    ]);
  });

  test.each([
    ['what nothing answers', 'It broke. Who pays?'],
    ['what somebody asks', 'She asked him: “Who pays?” He left.'],
  ])('not %s', (_, text) => {
    expect(read(text).every(({ role }) => role === 'body')).toBe(true);
  });
});

describe('labels', () => {
  test.each([
    ['Tank: 1.25 l', 'Tank'],
    ['**Present:** Ann Roe', 'Present'],
    ['**Present**: Ann Roe', 'Present'],
    ['**Length** – 9 m', 'Length'],
    ['**The climb.** Hold on.', 'The climb'],
    ['**4.2 Fees**. They are due.', '4.2 Fees'],
    ['- **Tape.** Warm it.', 'Tape'],
    ['Bow\n: The front.', 'Bow'],
    ['Bow\n: The front.\n: A knot.', 'Bow'],
    ['<dl><dt>Bow</dt><dd>The front.</dd></dl>', 'Bow'],
    ['<dl>\n<dt>Bow<dd>The front.\n<dt>Stern<dd>The back.\n</dl>', 'Stern'],
    ['<dl><dt>Bow</dt><dd>The front.</dd><dd>A knot.</dd></dl>', 'Bow'],
    ['Opening hours (summer): 9 to 5', 'Opening hours (summer)'],
    ['At 9:30 it opens.', null],
    ['See https://example.org/a for more.', null],
    ['We have all of these things here today: sand.', null],
    ['You need:', null],
  ])('%s', (line, label) => {
    expect(read(`Note it.\n\n${line}`).at(-1)).toMatchObject({ label });
  });
});

import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { readHtml } from '../../src/article/html/read-html.ts';
import { articleFromDraft, parseArticle } from '../../src/article/parse-article.ts';
import { shownText } from '../../src/article/shown-text.ts';
import { buildIndex } from '../../src/index/build-index.ts';

const page = (body: string) =>
  articleFromDraft('file', readHtml(`<html><body><h1>The hut</h1>${body}</body></html>`));
const markdown = (body: string) => parseArticle('file', `# The hut\n\n${body}`, 'md');
const plain = (body: string) => parseArticle('file', `The hut\n\n${body}`, 'txt');
const wiki = (body: string) =>
  parseArticle('file', `== The hut ==\n${body}\n\n== Else ==\nIt is old.`, 'txt');

/** How it is read, the text, and what of its body is shown. */
type Row = readonly [read: typeof page, text: string, shown: readonly string[]];

const rows: readonly Row[] = [
  [page, '<p><del>It sleeps four.</del></p><p>It sleeps six.</p>', ['It sleeps six.']],
  [page, '<p>It sleeps <s>four</s> six.</p>', ['It sleeps six.']],
  [page, '<ul><li><strike>four beds</strike></li><li>six beds</li></ul>', ['six beds']],
  [page, '<p>Wood: <span style="text-decoration:line-through red">free</span> £2.</p>', ['Wood: £2.']],
  [page, '<table><tr><td>Fair</td><td><s>3 May</s> 4 May</td></tr></table>', ['Fair 4 May']],
  [page, '<del><p>It is red.</p><p>It is big.</p></del><p>It is blue.</p>', ['It is blue.']],
  [page, '<p>It sleeps <ins>six</ins>.</p>', ['It sleeps six.']],
  [markdown, '<s>It sleeps four.</s>\n\nIt sleeps six.', ['It sleeps six.']],
  [markdown, 'It sleeps <del>four</del> <ins>six</ins>.', ['It sleeps six.']],
  [markdown, '- <strike>four beds</strike>\n- six beds', ['six beds']],
  [markdown, '- Fair: ~~3 May~~ 4 May\n- Sale: <S>5 May</S> 6 May', ['Fair: 4 May', 'Sale: 6 May']],
  [
    markdown,
    '| Fair | Day |\n|--|--|\n| Sale | <s>5 May</s> 6 May |\n| <s>Ball</s> | <s>7 May</s> |',
    ['Sale 6 May'],
  ],
  [markdown, '<del>\n\nIt is red.\n\n- It is big.\n\n</del>\n\nIt is blue.', ['It is blue.']],
  [markdown, '<div><s>It is red.</s> It is blue.</div>', ['It is blue.']],
  [markdown, 'Write `<s>red</s>` to strike.', ['Write <s>red</s> to strike.']],
  [markdown, 'A Store<S> keeps it. It is <s>red</s> blue.', ['A Store keeps it.', 'It is blue.']],
  [markdown, 'It is <s>never closed.', ['It is never closed.']],
  [plain, 'It sleeps ~~four~~ six. ~~It is red.~~ It is big.', ['It sleeps six.', 'It is big.']],
  [plain, '- Fair: ~~3 May~~ 4 May\n- Sale: 6 May', ['Fair: 4 May', 'Sale: 6 May']],
  [plain, 'It takes ~~5 or ~~6 days.', ['It takes ~~5 or ~~6 days.']],
  [
    wiki,
    'It sleeps <s>four</s> six.\n<del>It is red.</del> It is big.',
    ['It sleeps six.', 'It is big.', 'It is old.'],
  ],
];

describe('what is struck out is no text', () => {
  test.each(rows)('%o: %j', (read, text, shown) => {
    const article = read(text);
    const body = article.sentences.filter(({ role }) => role === 'body');
    expect(body.map((one) => shownText(article, one).trim())).toEqual(shown);
  });
});

describe('and answers nothing', () => {
  const asked: readonly (readonly [typeof page, string, string, string])[] = [
    [markdown, 'The fair is on ~~3 May~~ 4 May.\n\nIt is free.', 'when is the fair', '4 May'],
    [
      markdown,
      '- Fair: <s>Sunday 3 May</s> Monday 4 May\n- Ball: 9 June',
      'when is the fair',
      'Monday 4 May',
    ],
    [
      page,
      '<p>The club has <s>twelve</s> thirty members.</p><p>It is free.</p>',
      'how many members has the club',
      'thirty',
    ],
  ];
  test.each(asked)('%o: %j, %s', (read, text, question, answer) => {
    const { matches } = ask(buildIndex([read(text)]), question);
    const { article, highlights } = matches[0]!;
    expect(highlights.map(([start, end]) => shownText(article, { start, end }))).toEqual([answer]);
  });
});

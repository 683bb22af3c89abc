import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LabelledArticle } from '../../src/evaluation/labelled-article.ts';
import { readRows } from '../../src/evaluation/read-rows.ts';
import { line, row, squad11, squad20, text } from './lighthouse-row.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-rows-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the content to a file and reads it back; faults without the folder's name. */
async function read(content: string | Buffer): Promise<{ articles: LabelledArticle[]; faults: string[] }> {
  const file = join(folder, 'rows');
  writeFileSync(file, content);
  const articles: LabelledArticle[] = [];
  const faults: string[] = [];
  for await (const article of readRows(file, (fault) => faults.push(fault.replace(`${file}:`, ''))))
    articles.push(article);
  return { articles, faults };
}

/** Each question's answers as texts. */
function answersOf({ text: whole, questions }: LabelledArticle): string[][] {
  return questions.map(({ answers }) => answers.map(({ start, end }) => whole.slice(start, end)));
}

describe('rows of this project', () => {
  test('a row with its questions', async () => {
    const { articles, faults } = await read(line());
    expect(faults).toEqual([]);
    expect(articles).toHaveLength(1);
    const [article] = articles as [LabelledArticle];
    expect(article).toMatchObject({ id: 'lighthouse', title: 'Lighthouse', text });
    expect(article.questions.map(({ id, impossible, paragraph }) => [id, impossible, paragraph])).toEqual([
      ['q-built', false, 0],
      ['q-keeper', false, 1],
      ['q-height', true, 0],
    ]);
    expect(answersOf(article)).toEqual([['1851'], ['Ann Keeper'], []]);
    expect(article.paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
  });

  test.each([
    ['gzipped', gzipSync(line() + line())],
    ['gzipped in two members', Buffer.concat([gzipSync(line()), gzipSync(line())])],
    ['with a byte order mark', `\uFEFF${line()}${line()}`],
    ['with carriage returns and blank lines', `\r\n${line().trim()}\r\n\n \n${line()}`],
    ['without a last line feed', line() + line().trim()],
    ['with a line separator inside a text', line({ title: 'Light\u2028house' }) + line()],
    ['longer than what is looked at to tell the format', line({ source: 'x'.repeat(200_000) }) + line()],
    ['with fields before that are not known', line().replace('{', '{"data": 1, ') + line()],
  ])('%s', async (_, content) => {
    const { articles, faults } = await read(content);
    expect(faults).toEqual([]);
    expect(articles.map(({ id }) => id)).toEqual(['lighthouse', 'lighthouse']);
  });

  test('paragraphs may be missing', async () => {
    const questions = row.questions.map(({ para: _, ...question }) => question);
    const { articles, faults } = await read(line({ paras: undefined, questions }));
    expect(faults).toEqual([]);
    expect(articles[0]!.questions.map(({ paragraph }) => paragraph)).toEqual([null, null, null]);
  });

  test('an empty file holds nothing', async () => {
    expect(await read('')).toEqual({ articles: [], faults: [] });
  });
});

describe('malformed rows are named and left out, the others count', () => {
  const [built, keeper, height] = row.questions as [object, object, object];
  const malformed: readonly (readonly [fault: string, row: string | Buffer])[] = [
    ['the line is not JSON', '{"id": "half'],
    ['the row is not an object', '[1, 2]'],
    ['the row is not an object', 'null'],
    ['the line is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['"id" is missing', line({ id: undefined })],
    ['"id" is empty', line({ id: ' ' })],
    ['"title" is missing', line({ title: undefined })],
    ['"text" is not a text', line({ text: 5 })],
    ['"questions" is missing', line({ questions: undefined })],
    ['"questions" is not a list', line({ questions: {} })],
    ['"paras" is not a list', line({ paras: 'none' })],
    ['"paras" holds [5,2], not a [start, end] inside the text', line({ paras: [[5, 2]] })],
    ['"paras" holds [0,9999], not a [start, end] inside the text', line({ paras: [[0, 9999]] })],
  ];
  test.each(malformed)('%s', async (fault, bad) => {
    const content = Buffer.concat([Buffer.from(line()), Buffer.from(bad), Buffer.from(`\n${line()}`)]);
    const { articles, faults } = await read(content);
    expect(faults).toEqual([`2: ${fault}`]);
    expect(articles).toHaveLength(2);
  });

  const questions: readonly (readonly [fault: string, question: unknown])[] = [
    ['question q-built: "question" is missing', { ...built, question: undefined }],
    ['question q-built: "answers" is missing', { ...built, answers: undefined }],
    ['question q-built: an answer is not an object', { ...built, answers: ['1851'] }],
    [
      'question q-built: "start" is -1, not a whole number from 0',
      { ...built, answers: [{ start: -1, text: 'The' }] },
    ],
    [
      'question q-built: "start" is 1.5, not a whole number from 0',
      { ...built, answers: [{ start: 1.5, text: 'h' }] },
    ],
    [
      'question q-built: the text does not hold its answer at 1',
      { ...built, answers: [{ start: 1, text: '1851' }] },
    ],
    [
      `question q-built: an answer starts at 9999, beyond the text's end at ${text.length}`,
      { ...built, answers: [{ start: 9999, text: '1851' }] },
    ],
    ['question q-built: "text" is empty', { ...built, answers: [{ start: 0, text: '' }] }],
    ['question q-built: it has no answer and is not marked impossible', { ...built, answers: [] }],
    ['question q-built: "impossible" is neither true nor false', { ...built, impossible: 'no' }],
    ['question q-built: "para" is 2, and the row has 2 paragraphs', { ...built, para: 2 }],
    [
      'question q-height: it is marked impossible and has an answer',
      { ...height, answers: [{ start: 0, text: 'The' }] },
    ],
    ['question number 1: "id" is missing', { ...built, id: undefined }],
    ['question number 1: it is not an object', 'When?'],
  ];
  test.each(questions)('%s', async (fault, bad) => {
    const { articles, faults } = await read(line({ questions: [bad, keeper] }));
    expect(faults).toEqual([`1: ${fault}`]);
    expect(articles[0]!.questions.map(({ id }) => id)).toEqual(['q-keeper']);
  });
});

describe("SQuAD's own JSON", () => {
  test.each([
    ['version 1.1', JSON.stringify(squad11)],
    ['version 1.1, indented', JSON.stringify(squad11, null, 2)],
    ['gzipped', gzipSync(JSON.stringify(squad11))],
    ['with a byte order mark and a last line feed', `\uFEFF${JSON.stringify(squad11)}\n`],
  ])('%s', async (_, content) => {
    const { articles, faults } = await read(content);
    expect(faults).toEqual([]);
    const [article] = articles as [LabelledArticle];
    expect(article).toMatchObject({ id: 'Caf%C3%A9_lighthouse', title: 'Café lighthouse', text });
    expect(article.paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
    // The first answer stands behind an emoji: one code point, two code units.
    expect(answersOf(article)).toEqual([['1890'], ['40 years']]);
    expect(article.questions.map(({ paragraph }) => paragraph)).toEqual([0, 1]);
  });

  test('version 2.0 has impossible questions', async () => {
    const { articles, faults } = await read(JSON.stringify(squad20));
    expect(faults).toEqual([]);
    expect(articles[0]!.questions.map(({ id, impossible }) => [id, impossible])).toEqual([
      ['q-end', false],
      ['q-end-not', true],
      ['q-years', false],
      ['q-years-not', true],
    ]);
  });

  const [article] = squad11.data as [(typeof squad11.data)[0]];
  const [first, second] = article.paragraphs as [
    (typeof article.paragraphs)[0],
    (typeof article.paragraphs)[0],
  ];
  const moved = { ...first.qas[0], answers: [{ text: '1890', answer_start: 3 }] };
  const beyond = { ...first.qas[0], answers: [{ text: '1890', answer_start: 5000 }] };
  const faulty: readonly (readonly [fault: string, article: unknown, questions: number])[] = [
    ['the article is not an object', 7, 0],
    ['"title" is missing', { paragraphs: [] }, 0],
    ['"paragraphs" is missing', { title: 'A' }, 0],
    ['paragraph number 1: "context" is missing', { title: 'A', paragraphs: [{ qas: [] }, second] }, 1],
    ['paragraph number 2: "qas" is missing', { title: 'A', paragraphs: [first, { context: 'B' }] }, 1],
    [
      'question q-end: the context does not hold its answer at 3',
      { title: 'A', paragraphs: [{ ...first, qas: [moved] }, second] },
      1,
    ],
    [
      `question q-end: an answer starts at 5000, beyond the context's end at ${[...first.context].length}`,
      { title: 'A', paragraphs: [{ ...first, qas: [beyond] }] },
      0,
    ],
  ];
  test.each(faulty)('%s', async (fault, bad, questions) => {
    const { articles, faults } = await read(
      `{"version": "1.1",\n"data": [\n${JSON.stringify(bad)},\n${JSON.stringify(article)}]}`,
    );
    expect(faults).toEqual([`3: ${fault}`]);
    expect(articles.flatMap((one) => one.questions)).toHaveLength(questions + 2);
  });
});

describe('files that cannot be read to their end', () => {
  const packed = gzipSync(Array.from({ length: 300 }, (_, i) => line({ id: `row ${i}` })).join(''), {
    level: 0,
  });
  const squad = JSON.stringify({ data: [...squad11.data, ...squad11.data] });

  test.each([
    [
      'truncated gzip',
      packed.subarray(0, packed.length - 2000),
      200,
      'its gzip data ends too early: fetch or pack the file again',
    ],
    [
      'damaged gzip',
      Buffer.concat([packed.subarray(0, 2), Buffer.from('nonsense')]),
      0,
      'its gzip data is damaged: fetch or pack the file again',
    ],
    ['truncated JSON', squad.slice(0, -100), 1, 'the JSON ends too early: fetch the file again'],
    ['broken JSON', squad.replace('"paragraphs"', 'paragraphs'), 0, 'this is not JSON'],
  ])('%s: what stands before is handed out', async (_, content, atLeast, message) => {
    const file = join(folder, 'broken');
    writeFileSync(file, content);
    let articles = 0;
    const reading = (async () => {
      for await (const _article of readRows(file, () => {})) articles++;
    })();
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(file);
    expect(articles).toBeGreaterThanOrEqual(atLeast);
  });

  test.each([
    ['nowhere.jsonl', 'there is no such file: check the path'],
    ['', 'it is a folder: name a file in it'],
  ])('%j', async (name, message) => {
    const path = join(folder, name);
    const reading = readRows(path, () => {}).next();
    await expect(reading).rejects.toThrow(`${path}: ${message}`);
  });
});

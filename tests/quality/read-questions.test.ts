import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readQuestions } from './read-questions.ts';

const sound = { id: 'a-01', question: 'Where?', answers: ['in Oman'], type: 'where', style: 'plain' };

const faults: readonly (readonly [fault: string, line: string, message: string])[] = [
  ['no JSON', '{"id":', 'JSON'],
  ['no object', '[1, 2]', 'the row is not an object'],
  ['a field missing', JSON.stringify({ ...sound, id: undefined }), '"id" is missing'],
  ['a field empty', JSON.stringify({ ...sound, question: ' ' }), '"question" is empty'],
  [
    'an unknown type',
    JSON.stringify({ ...sound, type: 'whither' }),
    '"type" is "whither", not one of who, when',
  ],
  ['answers that are one text', JSON.stringify({ ...sound, answers: 'in Oman' }), '"answers" is not a list'],
  ['an empty answer', JSON.stringify({ ...sound, answers: [''] }), '"answers" item 1 is no text'],
  ['no answer, yet answerable', JSON.stringify({ ...sound, answers: [] }), 'of type where and has 0 answers'],
  [
    'an answer, yet unanswerable',
    JSON.stringify({ ...sound, type: 'unanswerable' }),
    'of type unanswerable and has 1 answers',
  ],
];

describe('reading a file of labelled questions', () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-questions-'));
    file = join(folder, 'questions.jsonl');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('one question a line, blank lines aside', () => {
    writeFileSync(file, `${JSON.stringify(sound)}\n\n${JSON.stringify({ ...sound, id: 'a-02' })}\n`);
    expect(readQuestions(file)).toEqual([sound, { ...sound, id: 'a-02' }]);
  });

  test.each(faults)('%s is named with file and line', (_fault, line, message) => {
    writeFileSync(file, `${JSON.stringify(sound)}\n${line}\n`);
    expect(() => readQuestions(file)).toThrow(`${file}:2: `);
    expect(() => readQuestions(file)).toThrow(message);
  });
});

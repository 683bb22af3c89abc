import { type FileLine, splitLines } from '../text/split-lines.ts';
import { type Complain, checkRow } from './check-row.ts';
import { Malformed } from './fields.ts';
import type { LabelledArticle } from './labelled-article.ts';
import { readBytes } from './read-bytes.ts';
import { readSquad } from './read-squad.ts';
import { squadArticle } from './squad-article.ts';

/** Is told `file:line: what is wrong` of all that is malformed and left out. */
export type ReportFault = (fault: string) => void;

/** Longer lines are left out, so that memory is bounded whatever the file holds. */
const LONGEST_ROW = 64 * 1024 * 1024;

/** How much is looked at to tell the two formats apart. */
const OPENING = 1 << 16;

/** SQuAD's JSON is one object whose `data` is a list; only plain fields, as `version`, come before. */
const SQUAD_OPENING =
  /^\uFEFF?\s*\{\s*(?:"[^"\\]*"\s*:\s*(?:"[^"\\]*"|[-\d.eE+]+|true|false|null)\s*,\s*)*"data"\s*:\s*\[/;

/** Behind a file's name: every second row, from the first (even) or the second (odd) on. */
const HALF = /#(even|odd)$/;

/**
 * The articles of a file with their questions, one at a time; of `FILE#even` the rows 0, 2, 4 …, of
 * `FILE#odd` the others. JSON lines in this project's own format, or SQuAD's own JSON (1.1 or 2.0), plain or
 * gzipped; told apart by what is in them, not by name. What is malformed is reported and left out. Throws
 * `OperatorError` when the file is missing or cannot be read to its end; the articles before that have been
 * handed out.
 */
export async function* readRows(path: string, report: ReportFault): AsyncGenerator<LabelledArticle> {
  const half = HALF.exec(path)?.[1];
  const rows = readAll(path.replace(HALF, ''), report);
  if (half === undefined) return yield* sound(rows);
  const every = half === 'even' ? 0 : 1;
  let place = 0;
  yield* sound(filter(rows, () => place++ % 2 === every));
}

/** A row that cannot be used keeps its place. */
type Row = LabelledArticle | null;

async function* filter(rows: AsyncIterable<Row>, keeps: () => boolean): AsyncGenerator<Row> {
  for await (const row of rows) if (keeps()) yield row;
}

async function* sound(rows: AsyncIterable<Row>): AsyncGenerator<LabelledArticle> {
  for await (const row of rows) if (row) yield row;
}

async function* readAll(path: string, report: ReportFault): AsyncGenerator<Row> {
  const pieces = readBytes(path);
  try {
    const opening = await takeOpening(pieces);
    const all = chain(opening, pieces);
    if (SQUAD_OPENING.test(opening.toString('utf8'))) yield* readSquadRows(path, all, report);
    else yield* readJsonLines(path, all, report);
  } finally {
    await pieces.return(undefined);
  }
}

async function takeOpening(pieces: AsyncGenerator<Buffer>): Promise<Buffer> {
  const taken: Buffer[] = [];
  let size = 0;
  while (size < OPENING) {
    const { value, done } = await pieces.next();
    if (done) break;
    taken.push(value);
    size += value.length;
  }
  return Buffer.concat(taken);
}

async function* chain(opening: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield opening;
  yield* rest;
}

async function* readSquadRows(
  path: string,
  pieces: AsyncIterable<Buffer>,
  report: ReportFault,
): AsyncGenerator<Row> {
  for await (const { line, value } of readSquad(path, pieces))
    yield soundOrNothing((complain) => squadArticle(value, complain), `${path}:${line}`, report);
}

async function* readJsonLines(
  path: string,
  pieces: AsyncIterable<Buffer>,
  report: ReportFault,
): AsyncGenerator<Row> {
  for await (const { number, ...line } of splitLines(pieces, LONGEST_ROW)) {
    const row = soundOrNothing((complain) => readLine(line, complain), `${path}:${number}`, report);
    if (row !== undefined) yield row;
  }
}

function soundOrNothing<T>(read: (complain: Complain) => T, place: string, report: ReportFault): T | null {
  try {
    return read((fault) => report(`${place}: ${fault}`));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    report(`${place}: ${error.message}`);
    return null;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Undefined for a blank line. */
function readLine(
  { bytes, isCut }: Omit<FileLine, 'number'>,
  complain: Complain,
): LabelledArticle | undefined {
  if (isCut) throw new Malformed(`the line is longer than ${LONGEST_ROW} bytes`);
  const line = decode(bytes);
  return line.trim() === '' ? undefined : checkRow(parse(line), complain);
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Malformed('the line is not UTF-8');
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Malformed('the line is not JSON');
  }
}

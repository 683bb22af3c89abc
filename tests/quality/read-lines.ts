import { readFileSync } from 'node:fs';
import { fieldsOf, listField, Malformed, textField } from '../../src/evaluation/fields.ts';
import type { Fields } from '../../src/text/fields.ts';

/**
 * Reads a file of one JSON object a line; blank lines are passed over. Throws at the first line that is not JSON or that `read`
 * finds malformed, naming file and line.
 */
export function readLines<T>(path: string, read: (fields: Fields) => T): T[] {
  const rows: T[] = [];
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      rows.push(read(fieldsOf(JSON.parse(line), 'the row')));
    } catch (error) {
      if (!(error instanceof Malformed) && !(error instanceof SyntaxError)) throw error;
      throw new Error(`${path}:${index + 1}: ${error.message}`);
    }
  }
  return rows;
}

/** A field that holds a list of texts, none of them empty; the list itself may be. */
export function textsField(fields: Fields, name: string): readonly string[] {
  const values = listField(fields, name);
  return values.map((value, index) => {
    if (typeof value !== 'string' || value === '')
      throw new Malformed(`"${name}" item ${index + 1} is no text`);
    return value;
  });
}

/** A field that holds one of a few words. */
export function wordField<W extends string>(fields: Fields, name: string, words: readonly W[]): W {
  const value = textField(fields, name);
  const word = words.find((known) => known === value);
  if (word === undefined)
    throw new Malformed(`"${name}" is ${JSON.stringify(value)}, not one of ${words.join(', ')}`);
  return word;
}

/** A field that holds a text or null, and must be there. */
export function textOrNullField(fields: Fields, name: string): string | null {
  return fields[name] === null ? null : textField(fields, name);
}

/** A field that holds true or false, and must be there. */
export function truthField(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (typeof value !== 'boolean') throw new Malformed(`"${name}" is neither true nor false`);
  return value;
}

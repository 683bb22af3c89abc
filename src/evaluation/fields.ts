import { type Fields, isCount, isFields } from '../text/fields.ts';

/** Something of unknown shape that was read from a file is not what it should be; the message says how. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

/** The value as an object with fields. Throws `Malformed`, as all of these do, naming what is wrong. */
export function fieldsOf(value: unknown, what: string): Fields {
  if (!isFields(value)) throw new Malformed(`${what} is not an object`);
  return value;
}

/** A field that holds a text; `empty` says whether "" will do. */
export function textField(fields: Fields, name: string, empty: 'empty' | 'filled' = 'filled'): string {
  const value = fields[name];
  if (value === undefined) throw new Malformed(`"${name}" is missing`);
  if (typeof value !== 'string') throw new Malformed(`"${name}" is not a text`);
  if (empty === 'filled' && value.trim() === '') throw new Malformed(`"${name}" is empty`);
  return value;
}

/** A field that holds a list. */
export function listField(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  if (value === undefined) throw new Malformed(`"${name}" is missing`);
  if (!Array.isArray(value)) throw new Malformed(`"${name}" is not a list`);
  return value;
}

/** A field that holds a whole number from 0. */
export function countField(fields: Fields, name: string): number {
  const value = fields[name];
  if (value === undefined) throw new Malformed(`"${name}" is missing`);
  if (!isCount(value))
    throw new Malformed(`"${name}" is ${JSON.stringify(value)}, not a whole number from 0`);
  return value;
}

/** A field that may be absent or null, which counts as false. */
export function flagField(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (value === undefined || value === null) return false;
  if (typeof value !== 'boolean') throw new Malformed(`"${name}" is neither true nor false`);
  return value;
}

import { readFileSync, writeFileSync } from 'node:fs';
import type { Quality } from './measure.ts';

const file = new URL('baseline.json', import.meta.url);

/** The figures that a change must not fall below. */
export function readBaseline(): Quality {
  return JSON.parse(readFileSync(file, 'utf8')) as Quality;
}

export function writeBaseline(quality: Quality): void {
  writeFileSync(file, `${JSON.stringify(quality, null, 2)}\n`);
}

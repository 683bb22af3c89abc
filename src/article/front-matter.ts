import { createRequire } from 'node:module';
import type { Metadata } from './article.ts';

/** Front matter that cannot be read. `line` counts from 1 in the file. */
export class FrontMatterError extends Error {
  readonly line: number;
  constructor(line: number, fault: string) {
    super(`front matter, line ${line}: ${fault}`);
    this.line = line;
  }
}

export interface FrontMatter {
  readonly title: string | null;
  readonly metadata: Metadata;
  /** Where the article itself begins. */
  readonly end: number;
}

const opening = /^---[ \t]*(?:\r\n|\n|\r|$)/;
const closing = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;

/** Reads the YAML between two lines of `---` at the file's beginning; null when the file does not begin with one. Throws a FrontMatterError. */
export function readFrontMatter(text: string): FrontMatter | null {
  const open = opening.exec(text);
  if (open === null) return null;
  const rest = text.slice(open[0].length);
  const close = closing.exec(rest);
  if (close === null) throw new FrontMatterError(1, 'it is not closed; end it with a line of ---');
  return { ...readFields(rest.slice(0, close.index)), end: open[0].length + close.index + close[0].length };
}

function readFields(source: string): Pick<FrontMatter, 'title' | 'metadata'> {
  // Loaded only for files that have front matter: it costs some 25 ms.
  const yaml = createRequire(import.meta.url)('yaml') as typeof import('yaml');
  const document = yaml.parseDocument(source, { prettyErrors: false });
  const fault = document.errors[0];
  if (fault !== undefined) {
    const line = source.slice(0, fault.pos[0]).split(/\r\n|\n|\r/).length + 1;
    throw new FrontMatterError(line, `${fault.message}; mend the YAML, or put the value in quotes`);
  }
  const fields: unknown = document.toJS({ maxAliasCount: 100 });
  if (fields === null) return { title: null, metadata: {} };
  if (typeof fields !== 'object' || Array.isArray(fields))
    throw new FrontMatterError(2, 'it must be lines of `name: value`');
  return toMetadata(fields as Readonly<Record<string, unknown>>);
}

function toMetadata(fields: Readonly<Record<string, unknown>>): Pick<FrontMatter, 'title' | 'metadata'> {
  const metadata: { -readonly [K in keyof Metadata]: Metadata[K] } = {};
  for (const name of ['author', 'source', 'published', 'language', 'url'] as const) {
    const value = toText(fields[name]);
    if (value !== null) metadata[name] = value;
  }
  return { title: toText(fields.title), metadata };
}

/** A scalar, or a list of them, as one line; null for anything else and for nothing. */
function toText(value: unknown): string | null {
  if (Array.isArray(value))
    return toText(
      value
        .map(toText)
        .filter((item) => item !== null)
        .join(', '),
    );
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().replace(/\s+/g, ' ') : null;
}

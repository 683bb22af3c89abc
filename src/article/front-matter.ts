import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { Metadata } from './article.ts';
import { readPlainFields } from './plain-fields.ts';
import { UnreadableArticle } from './unreadable.ts';

/** Front matter that cannot be read; the message names the line, counted from 1 in the file, and the mend. */
export class FrontMatterError extends UnreadableArticle {
  constructor(line: number, fault: string) {
    super(`front matter, line ${line}: ${fault}`);
    this.name = 'FrontMatterError';
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
/** The parser calls itself for each level, and thousands of them end the process. */
const deepest = 30;
/** As many signs in one line that each can open a level. */
const manySigns = /(?:(?:[[{?&!]|-(?=[ \t]))[^[{?&!-]*){30}/;
/** Nobody writes more; YAML made to be slow would be. In characters. */
const longest = 20_000;

/**
 * Reads the YAML between two lines of `---` at the file's beginning; null when the file does not begin with one. Fields
 * that an article does not have are ignored. Throws a FrontMatterError.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const open = opening.exec(text);
  if (open === null) return null;
  const rest = text.slice(open[0].length);
  const close = closing.exec(rest.slice(0, longest + 10));
  if (close === null && rest.length > longest) {
    throw new FrontMatterError(1, `it does not end within ${longest} characters; end it with a line of ---`);
  }
  if (close === null) throw new FrontMatterError(1, 'it is not closed; end it with a line of ---');
  const source = rest.slice(0, close.index);
  const plain = readPlainFields(source);
  const read = plain === null ? readYaml(source) : (name: string) => plain.get(name) ?? null;
  return {
    title: read('title'),
    metadata: readMetadata(read),
    end: open[0].length + close.index + close[0].length,
  };
}

/** The first line that is nested too deeply, from 0; -1 when there is none. */
function findDeepLine(source: string): number {
  let open = 0;
  return source.split(/\r\n|\n|\r/).findIndex((line) => {
    open += line.split(/[[{]/).length - line.split(/[\]}]/).length;
    return open > deepest || manySigns.test(line);
  });
}

/** Reads the fields by name; null for one that is not there. Throws a FrontMatterError. */
export function readYaml(source: string): (name: string) => string | null {
  const deep = findDeepLine(source);
  if (deep >= 0)
    throw new FrontMatterError(deep + 2, 'it is nested too deeply; write plain name: value lines');
  // Loaded only when a file asks for it: that takes tens of milliseconds.
  const yaml = createRequire(import.meta.url)('yaml') as typeof Yaml;
  const document = yaml.parseDocument(source, { prettyErrors: false });
  const fault = document.errors[0];
  if (fault !== undefined) {
    const line = source.slice(0, fault.pos[0]).split(/\r\n|\n|\r/).length + 1;
    throw new FrontMatterError(line, `${fault.message}; mend it, or put the value in quotes`);
  }
  const fields = document.contents;
  if (fields !== null && !yaml.isMap(fields)) {
    throw new FrontMatterError(
      2,
      'it is not a list of fields; write lines of "name: value", or begin the file without ---',
    );
  }
  return (name) => textOf(yaml, fields?.get(name, true));
}

function readMetadata(read: (name: string) => string | null): Metadata {
  const metadata: { -readonly [Field in keyof Metadata]: Metadata[Field] } = {};
  for (const name of ['author', 'source', 'published', 'language', 'url'] as const) {
    const value = read(name);
    if (value !== null) metadata[name] = value;
  }
  return metadata;
}

/** A value, or a list of them, as written, on one line: `1.10` stays `1.10`. Null for none and for anything else. */
function textOf(yaml: typeof Yaml, node: unknown): string | null {
  if (yaml.isSeq(node)) {
    const texts = node.items.map((item) => (yaml.isScalar(item) ? textOf(yaml, item) : null));
    return texts.filter((text) => text !== null).join(', ') || null;
  }
  if (!yaml.isScalar(node) || node.value === null) return null;
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  return text.trim().replace(/\s+/g, ' ') || null;
}

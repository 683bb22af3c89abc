import { createRequire } from 'node:module';
import type * as Toml from 'smol-toml';
import type * as Yaml from 'yaml';
import type { Metadata } from './article.ts';
import { UnreadableArticle } from './unreadable.ts';

/** Front matter that cannot be read; the message names the line, counted from 1 in the file, and the mend. */
export class FrontMatterError extends UnreadableArticle {
  override readonly name = 'FrontMatterError';
}

export interface FrontMatter {
  readonly title: string | null;
  readonly metadata: Metadata;
  /** Where the article itself begins. */
  readonly end: number;
}

/** What opens front matter, and what ends it: YAML between lines of ---, TOML between lines of +++. */
const YAML_OPENING = /^---[ \t]*(?:\r\n|\n|\r|$)/;
const YAML_END = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;
const TOML_OPENING = /^\+\+\+[ \t]*(?:\r\n|\n|\r|$)/;
const TOML_END = /(?:^|\r\n|\n|\r)\+\+\+[ \t]*(?:\r\n|\n|\r|$)/;
/** Nothing but notes, or a first field. Anything else is text below a line across the page. */
const FIELDS = /^(?:[ \t]*(?:#[^\r\n]*)?[\r\n])*(?:[ \t]*(?:#[^\r\n]*)?$|["']?[\w.-]{1,60}["']?[ \t]*[:=])/;
const FIELD = /^["']?([\w.-]{1,60})["']?[ \t]*[:=]/;
/** So many lines that nothing closes are looked at for a field of an article. */
const OPENING_LINES = 10;
const listed = (names: string): readonly string[] => names.trim().split(/\s+/);
/** How generators of sites name what an article has, the likeliest first; small letters, no `_` or `-`. */
const NAMES: Readonly<Record<keyof Metadata, readonly string[]>> = {
  author: listed('author authors byline writer'),
  source: listed('source publisher'),
  published: listed(`
    published datepublished publisheddate publishedat publishedon publishedtime publishdate publishat publishon
    publicationdate pubdate pubdatetime date posted postedat postdate released releasedate created createdat
    datecreated`),
  language: listed('language lang locale'),
  url: listed('url canonicalurl permalink'),
  description: listed(
    'description excerpt summary abstract subtitle tagline deck dek standfirst teaser lede',
  ),
  rights: listed('rights copyright license licence'),
};
/** The parser calls itself for each level, and thousands of them end the process. */
const deepest = 30;
/** As many signs in one line that each can open a level. */
const manySigns = /(?:(?:[[{?&!]|-(?=[ \t]))[^[{?&!-]*){30}/;
/** Nobody writes more; YAML made to be slow would be. In characters. */
const longest = 20_000;

/**
 * Reads the fields that the file begins with; null when it begins with none, a line across the page included.
 * Fields that an article does not have are ignored. Throws a FrontMatterError.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const yaml = YAML_OPENING.exec(text);
  const open = yaml ?? TOML_OPENING.exec(text);
  if (open === null) return null;
  const rest = text.slice(open[0].length, open[0].length + longest + 10);
  const mark = yaml === null ? '+++' : '---';
  const close = (yaml === null ? TOML_END : YAML_END).exec(rest);
  const source = close === null ? rest : rest.slice(0, close.index);
  const field = FIELDS.exec(source)?.[0];
  if (field === undefined || (close === null && field === source)) return null;
  if (close === null) {
    if (rest.length > longest) throw new FrontMatterError('endlessFields', 1, longest, mark);
    if (!source.split(/\r\n|\n|\r/, OPENING_LINES).some(isFieldOfArticle)) return null;
    throw new FrontMatterError('openFields', 1, mark);
  }
  const plain = yaml === null ? null : readPlainFields(source);
  const read = byPlainName(plain === null ? (yaml === null ? readToml : readYaml)(source) : plain);
  return {
    title: read('title'),
    metadata: readMetadata(read),
    end: open[0].length + close.index + close[0].length,
  };
}

/** Whether a line is a field of an article: `title: A`, and not `Note: closed today.` */
function isFieldOfArticle(line: string): boolean {
  const name = plainName(FIELD.exec(line)?.[1] ?? '');
  return name === 'title' || Object.values(NAMES).some((names) => names.includes(name));
}

/** Fields by name, as written. */
interface Fields {
  readonly keys: () => Iterable<string>;
  /** Nothing for a field that says nothing. */
  readonly get: (name: string) => string | null | undefined;
}

/** Reads a field however its name is written: `pubDate`, `pub_date`; null for one that is not there. */
function byPlainName(fields: Fields): (name: string) => string | null {
  const names = new Map<string, string>();
  for (const name of fields.keys()) {
    const plain = plainName(name);
    if (!names.has(plain)) names.set(plain, name);
  }
  return (plain) => {
    const name = names.get(plain);
    return name === undefined ? null : (fields.get(name) ?? null);
  };
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

/** Where generators keep the fields that they do not know themselves. */
const OWN_FIELDS = ['params', 'extra'];

/** Throws a FrontMatterError. */
function readToml(source: string): Fields {
  // Loaded only when a file asks for it.
  const toml = createRequire(import.meta.url)('smol-toml') as typeof Toml;
  try {
    const fields = toml.parse(source, { maxDepth: deepest });
    const all: readonly unknown[] = [fields, ...OWN_FIELDS.map((name) => fields[name])];
    const tables = all.filter(isTable);
    return {
      keys: () => tables.flatMap((table) => Object.keys(table)),
      get: (name) => tomlText(tables.find((table) => Object.hasOwn(table, name))?.[name]),
    };
  } catch (fault) {
    if (!(fault instanceof toml.TomlError)) throw fault;
    throw new FrontMatterError('noToml', fault.line + 1);
  }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function tomlText(value: unknown): string | null {
  if (Array.isArray(value))
    return (
      value
        .map(tomlText)
        .filter((text) => text !== null)
        .join(', ') || null
    );
  if (value instanceof Date) return value.toISOString();
  if (isTable(value)) return Object.hasOwn(value, 'name') ? tomlText(value.name) : null;
  if (!['string', 'number', 'bigint', 'boolean'].includes(typeof value)) return null;
  return onOneLine(String(value));
}

/** The first line that is nested too deeply, from 0; -1 when there is none. */
function findDeepLine(source: string): number {
  let open = 0;
  return source.split(/\r\n|\n|\r/).findIndex((line) => {
    open += line.split(/[[{]/).length - line.split(/[\]}]/).length;
    return open > deepest || manySigns.test(line);
  });
}

/** Throws a FrontMatterError. */
export function readYaml(source: string): Fields {
  const deep = findDeepLine(source);
  if (deep >= 0) throw new FrontMatterError('deepFields', deep + 2);
  // Loaded only when a file asks for it: that takes tens of milliseconds.
  const yaml = createRequire(import.meta.url)('yaml') as typeof Yaml;
  const document = yaml.parseDocument(source, { prettyErrors: false });
  const fault = document.errors[0];
  if (fault !== undefined) {
    const line = source.slice(0, fault.pos[0]).split(/\r\n|\n|\r/).length + 1;
    throw new FrontMatterError('noYaml', line, fault.message);
  }
  const fields = document.contents;
  if (fields !== null && !yaml.isMap(fields)) throw new FrontMatterError('noFields', 2);
  return {
    keys: () => fields?.items.flatMap(({ key }) => (yaml.isScalar(key) ? [String(key.value)] : [])) ?? [],
    get: (name) => textOf(yaml, fields?.get(name, true)),
  };
}

function readMetadata(read: (name: string) => string | null): Metadata {
  const metadata: { -readonly [Field in keyof Metadata]: Metadata[Field] } = {};
  for (const field of Object.keys(NAMES) as (keyof Metadata)[]) {
    const says = (text: string | null) => text !== null && (field !== 'published' || /\d/.test(text));
    const value = NAMES[field].map(read).find(says);
    if (value) metadata[field] = value;
  }
  return metadata;
}

/** A value or a list as written, on one line: `1.10` stays so; what has a name is called by it. Else null. */
function textOf(yaml: typeof Yaml, node: unknown): string | null {
  if (yaml.isSeq(node)) {
    const texts = node.items.map((item) => (yaml.isSeq(item) ? null : textOf(yaml, item)));
    return texts.filter((text) => text !== null).join(', ') || null;
  }
  if (yaml.isMap(node)) return textOf(yaml, node.get('name', true) ?? null);
  if (!yaml.isScalar(node) || node.value === null) return null;
  return onOneLine(typeof node.value === 'string' ? node.value : (node.source ?? String(node.value)));
}

function onOneLine(text: string): string | null {
  return text.trim().replace(/\s+/g, ' ') || null;
}

/** A name and a value that YAML reads as written: a letter or digit first, no sign with a meaning to YAML. */
const field = /^([A-Za-z]\w*):[ ]+([\p{L}\p{N}](?:[^\p{C}\p{Z}#:]|[ ](?!#)|:(?![ ]|$)|(?<! )#)*)$/u;
const nothing = /^null$/i;

/**
 * Front matter of nothing but such lines, as it nearly always is, read without the YAML library, whose
 * loading takes longer than reading the article. Null for anything else, which the library has to read. A
 * field without a value is absent.
 */
export function readPlainFields(source: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  const names = new Set<string>();
  for (const line of source.split(/\r\n|\n/)) {
    const [, name, value] = field.exec(line.trimEnd()) ?? [];
    if (name === undefined || value === undefined || names.has(name)) return null;
    names.add(name);
    if (!nothing.test(value)) fields.set(name, value.replace(/ +/g, ' '));
  }
  return fields;
}

import { type Fields, isFields } from '../../text/fields.ts';

/** What a page's structured data (schema.org as JSON-LD) says of the article in it. */
export interface StructuredData {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** Organisations that are named as authors where no person is. */
  readonly organisations: readonly string[];
  readonly published: string | null;
  readonly changed: string | null;
  readonly site: string | null;
  readonly language: string | null;
  readonly url: string | null;
}

/** Kinds of things that are written and published, at the end of a type's name. */
const WRITTEN = /(?:Article|Posting|Report|Review|Recipe|HowTo|FAQPage|Course|Book|Dataset)$/;
/** A page as such, asked when it describes nothing that is written. */
const PAGE = /(?:WebPage|Page)$/;
/** What a page may be about instead. */
const OTHER = /(?:Question|VideoObject|Episode|CreativeWork)$/;
const ORGANISATION = /(?:Organization|Corporation|LocalBusiness)$/;
/** Objects that are looked at; a page has some dozens. */
const MOST_OBJECTS = 2_000;

/** Reads scripts as written; one that is no JSON says nothing. */
export function readStructuredData(scripts: readonly string[]): StructuredData {
  const objects = scripts.flatMap((script) => objectsIn(parse(script)));
  const byId = new Map(
    objects.filter(({ name }) => name !== undefined).map((object) => [object['@id'], object]),
  );
  const written = objects.filter((object) => isOf(object, WRITTEN));
  const things = [
    written,
    objects.filter((object) => isOf(object, PAGE)),
    objects.filter((object) => isOf(object, OTHER)),
  ].flat();
  const first = <Value>(read: (thing: Fields) => Value | null) =>
    things.map(read).find((value) => value !== null) ?? null;
  return {
    title: first((thing) => text(thing.headline)) ?? first((thing) => text(thing.name)),
    authors: first((thing) => authorsOf(thing, false, byId)) ?? [],
    organisations: first((thing) => authorsOf(thing, true, byId)) ?? [],
    published:
      first((thing) => text(thing.datePublished)) ??
      first((thing) => text(thing.dateCreated)) ??
      first((thing) => text(thing.uploadDate)),
    changed: first((thing) => text(thing.dateModified)),
    site: first((thing) => names(thing.publisher, byId)[0] ?? null),
    language: first((thing) => text(thing.inLanguage)),
    url: first((thing) => text(thing.url)),
  };
}

/** The names in the first of its fields that has persons or organisations; a bare name is a person's. */
function authorsOf(
  { author, creator }: Fields,
  organisations: boolean,
  byId: ReadonlyMap<unknown, Fields>,
): string[] | null {
  const isAsked = (one: unknown): boolean => {
    const isOrganisation = isFields(one) && isOf(byId.get(one['@id']) ?? one, ORGANISATION);
    return isOrganisation === organisations;
  };
  for (const field of [author, creator]) {
    const found = names([field].flat(2).filter(isAsked), byId);
    if (found.length > 0) return found;
  }
  return null;
}

function parse(script: string): unknown {
  // Some sites wrap it in a comment or in CDATA, or break lines inside strings.
  const bare = script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, '');
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return fieldsIn(bare);
}

/** What can be made out of a script that is no JSON. */
function fieldsIn(script: string): Fields {
  const first = (field: RegExp) => field.exec(script)?.[1];
  return {
    '@type': 'Article',
    headline: first(/"headline"\s{0,9}:\s{0,9}"([^"\\]{1,300})"/),
    datePublished: first(/"datePublished"\s{0,9}:\s{0,9}"([^"\\]{1,60})"/),
    author: first(
      /"author"\s{0,9}:[\s[{]{0,20}(?:"@type"\s{0,9}:\s{0,9}"\w{1,20}"\s{0,9},\s{0,9})?"name"\s{0,9}:\s{0,9}"([^"\\]{1,100})"/,
    ),
  };
}

/** All objects inside a value, in the order in which they stand. */
function objectsIn(root: unknown): Fields[] {
  const objects: Fields[] = [];
  const waiting: unknown[] = [root];
  for (let i = 0; i < waiting.length && objects.length < MOST_OBJECTS; i++) {
    const value = waiting[i];
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_OBJECTS));
    else if (isFields(value)) {
      objects.push(value);
      waiting.push(...Object.values(value).slice(0, MOST_OBJECTS));
    }
  }
  return objects;
}

function isOf(object: Fields, kind: RegExp): boolean {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).some((name) => typeof name === 'string' && kind.test(name));
}

function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The names of persons or organisations, which may be named by their ids alone. */
function names(value: unknown, byId: ReadonlyMap<unknown, Fields>): string[] {
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((one) => names(one, byId));
  if (!isFields(value)) return [text(value)].filter((name) => name !== null);
  const parts = [text(value.givenName), text(value.familyName)].filter((part) => part !== null);
  const name = text(value.name) ?? text(byId.get(value['@id'])?.name) ?? text(parts.join(' '));
  return name === null ? [] : [name];
}

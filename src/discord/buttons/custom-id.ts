import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Verdict } from '../../ranking/judge.ts';
import { type Passage, type Press, type PressFields, SHAPES } from './press.ts';

const VERSION = '2';
/** In characters of six bits each: guessing one takes more tries than Discord lets anybody make. */
const SIGNATURE_LENGTH = 12;
const NONE = '-';

/** How a field is written, and read back: undefined for what cannot be one. */
interface Codec<Value> {
  readonly write: (value: Value) => string;
  readonly read: (field: string) => Value | undefined;
}

const NUMBER: Codec<number> = {
  write: (value) => value.toString(36),
  read: (field) => (/^[0-9a-z]{1,8}$/.test(field) ? Number.parseInt(field, 36) : undefined),
};

const SNOWFLAKE: Codec<string> = { write: (id) => BigInt(id).toString(36), read: readSnowflake };

const PASSAGE: Codec<Passage> = {
  write: ({ article, fingerprint, start }) => `${article}~${fingerprint}~${NUMBER.write(start)}`,
  read: readPassage,
};

const VERDICT: Codec<Verdict> = {
  write: (verdict) => verdict,
  read: (field) => (['answer', 'possible', 'none'] as const).find((verdict) => verdict === field),
};

const CODECS: { readonly [F in keyof PressFields]: Codec<PressFields[F]> } = {
  of: orNone({ write: (key: string) => key, read: (field) => field || undefined }),
  passage: PASSAGE,
  about: orNone(PASSAGE),
  rank: NUMBER,
  verdict: VERDICT,
  message: SNOWFLAKE,
  answer: orNone(SNOWFLAKE),
  asker: SNOWFLAKE,
};

/** Version, action, what it needs, and a signature that only the key's holder can make; under 80 long. */
export function writeCustomId(press: Press, key: string): string {
  const [letter, ...fields] = SHAPES[press.action];
  const values = press as unknown as Record<string, never>;
  const body = [VERSION, letter, ...fields.map((field) => CODECS[field].write(values[field]!))].join('.');
  return `${body}.${signatureOf(body, key)}`;
}

/** What it says; undefined for one that is cut, altered, of another version or not signed with the key. */
export function readCustomId(id: string, key: string): Press | undefined {
  const at = id.lastIndexOf('.');
  const body = id.slice(0, Math.max(at, 0));
  if (!isSame(id.slice(at + 1), signatureOf(body, key))) return undefined;
  const [version, letter, ...written] = body.split('.');
  const action = (Object.keys(SHAPES) as Press['action'][]).find((name) => SHAPES[name][0] === letter);
  if (version !== VERSION || action === undefined) return undefined;
  const fields = SHAPES[action].slice(1) as readonly (keyof PressFields)[];
  if (fields.length !== written.length) return undefined;
  const values = fields.map((field, i) => [field, CODECS[field].read(written[i]!)] as const);
  if (values.some(([, value]) => value === undefined)) return undefined;
  return { action, ...Object.fromEntries(values) } as Press;
}

function orNone<Value>({ write, read }: Codec<Value>): Codec<Value | null> {
  return {
    write: (value) => (value === null ? NONE : write(value)),
    read: (field) => (field === NONE ? null : read(field)),
  };
}

function readPassage(field: string): Passage | undefined {
  const [article, fingerprint, start, ...more] = field.split('~');
  const place = NUMBER.read(start ?? '');
  return article && fingerprint && place !== undefined && more.length === 0
    ? { article, fingerprint, start: place }
    : undefined;
}

function readSnowflake(field: string): string | undefined {
  if (!/^[0-9a-z]{1,13}$/.test(field)) return undefined;
  return [...field].reduce((id, digit) => id * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
}

/** HMAC-SHA256 (RFC 2104), shortened. */
function signatureOf(body: string, key: string): string {
  return createHmac('sha256', key).update(body).digest('base64url').slice(0, SIGNATURE_LENGTH);
}

/** Takes as long for any guess, so that time tells nothing. */
function isSame(guess: string, signature: string): boolean {
  const [one, other] = [Buffer.from(guess), Buffer.from(signature)];
  return one.length === other.length && timingSafeEqual(one, other);
}

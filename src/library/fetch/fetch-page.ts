import { LARGEST_FILE } from '../../article/format.ts';
import { follow } from './follow.ts';
import { readLink } from './link.ts';
import { type PageFormat, pageFormat } from './page-format.ts';
import { type Reason, type Refusal, refuse } from './refusal.ts';
import { type FetchSettings, type HttpAnswer, PATIENCE } from './request-once.ts';
import { robotsGuard } from './robots-guard.ts';

/** What a site said of a page, by which it can tell later whether that is still the same. */
export interface Validators {
  /** The address that the page came from, after all redirects. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A page or file without its compression; text in UTF-8, marked, where its encoding was named. */
export interface Page extends Validators {
  readonly kind: 'page';
  readonly bytes: Uint8Array;
  readonly format: PageFormat;
}

export type Fetched = Page | { readonly kind: 'unchanged' } | Refusal;

/**
 * Reads what a link leads to, within ten seconds, five redirects and 5 MB, from public addresses and the
 * hosts that are admitted. With `known` a server that still has the same page may say `unchanged`. Whatever
 * is wrong with link or site is a refusal.
 */
export async function fetchPage(
  link: string,
  settings: FetchSettings,
  known: Validators | null = null,
): Promise<Fetched> {
  const fetched = await readPage(link, settings, known);
  settings.told?.(fetched.kind === 'refused' ? fetched.reason : fetched.kind);
  return fetched;
}

async function readPage(link: string, settings: FetchSettings, known: Validators | null): Promise<Fetched> {
  const start = readLink(link, settings.admitted);
  if (!(start instanceof URL)) return start;
  const signal = AbortSignal.timeout(settings.patience ?? PATIENCE);
  const wanted = (url: URL) => ({ headers: conditions(url, known), most: LARGEST_FILE, signal });
  const arrival = await follow(start, settings, wanted, robotsGuard(settings, signal));
  if (arrival.kind === 'refused') return arrival;
  const { url, answer } = arrival;
  if (answer.status === 304 && known?.url === url.href) return { kind: 'unchanged' };
  const { status, header } = answer;
  if (status === 200) return pageOf(url, answer);
  // Guards against programs name themselves in this header; a part or nothing, unasked for, is damage.
  if (header('cf-mitigated') !== '') return refuse('bot-check');
  return refuse(
    BY_STATUS[status] ?? (status >= 500 ? 'server-error' : status >= 400 ? 'not-allowed' : 'broken'),
  );
}

function pageOf(url: URL, { header, body }: HttpAnswer): Page | Refusal {
  const contentType = header('content-type');
  const format = pageFormat({ url, contentType, contentDisposition: header('content-disposition'), body });
  if (format === null) return refuse('wrong-type');
  const isText = format === 'html' || format === 'md' || format === 'txt';
  return {
    kind: 'page',
    bytes: isText ? asHeaderSays(body, contentType) : body,
    format,
    url: url.href,
    etag: header('etag') || null,
    lastModified: header('last-modified') || null,
  };
}

/** Asks only whether the page has changed, where it was read before. */
function conditions(url: URL, known: Validators | null): Record<string, string> {
  if (known?.url !== url.href) return {};
  return {
    ...(known.etag !== null && { 'if-none-match': known.etag }),
    ...(known.lastModified !== null && { 'if-modified-since': known.lastModified }),
  };
}

const BY_STATUS: Readonly<Record<number, Reason>> = {
  401: 'login-page',
  403: 'not-allowed',
  404: 'not-found',
  407: 'login-page',
  410: 'not-found',
  // Too many requests, of a program that made one.
  429: 'bot-check',
  451: 'not-allowed',
};

/** Marks at the beginning that say UTF-8 or UTF-16, before all that is said elsewhere (WHATWG Encoding). */
const MARKS = ['efbbbf', 'fffe', 'feff'];

/**
 * The bytes of a text, in UTF-8 with a mark where the header `Content-Type` names its encoding, so that no
 * reader need know of the header. As they are when they have a mark of their own, or when the header names an
 * encoding that is unknown or that they are not in.
 */
export function asHeaderSays(bytes: Uint8Array, contentType: string): Uint8Array {
  const [, name] = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType) ?? [];
  const start = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  if (name === undefined || MARKS.some((mark) => start.startsWith(mark))) return bytes;
  try {
    return Buffer.from(`\uFEFF${new TextDecoder(name, { fatal: true }).decode(bytes)}`, 'utf8');
  } catch {
    return bytes;
  }
}

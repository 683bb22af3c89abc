import { Agent, type Dispatcher, errors, ProxyAgent, request } from 'undici';
import { ACCEPTED_ENCODINGS, decompress } from './decompress.ts';
import { guardedLookup, PrivateAddressError, type Resolve, systemResolve } from './guarded-lookup.ts';
import { type AdmittedHost, isAdmitted } from './link.ts';
import { type Reason, type Refusal, refuse } from './refusal.ts';

/** For all that one link takes, in milliseconds. */
export const PATIENCE = 10_000;

/** What is told from outside about reading links. */
export interface FetchSettings {
  /** Says who reads: the program, its version, and whom to write to. */
  readonly userAgent: string;
  readonly admitted: readonly AdmittedHost[];
  /** All links go by it, and then it is the proxy that looks names up; null for none. */
  readonly proxy: string | null;
  /** Null for the system's own. */
  readonly resolve?: Resolve;
  /** In the place of `PATIENCE`. */
  readonly patience?: number;
  /** Told what became of each link: `page`, `unchanged`, or why it was refused. */
  readonly told?: (outcome: string) => void;
}

/** A server's answer. A body is read of those with a status of 200 to 299 alone. */
export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** The value of a header, several joined by commas; empty when it is absent. */
  readonly header: (name: string) => string;
  readonly body: Uint8Array;
}

export interface Wanted {
  readonly headers?: Readonly<Record<string, string>>;
  /** The most bytes of the body, before and after decompression. */
  readonly most: number;
  readonly signal: AbortSignal;
}

/** One request, redirects not followed, of an address from `readLink`; its name is judged as it connects. */
export async function requestOnce(
  url: URL,
  settings: FetchSettings,
  { headers, most, signal }: Wanted,
): Promise<HttpAnswer | Refusal> {
  // A connection of its own, so that what was admitted for one address never serves another.
  const dispatcher = dispatcherFor(url, settings);
  try {
    const answer = await request(url, {
      dispatcher,
      signal,
      headers: {
        'user-agent': settings.userAgent,
        accept: 'text/html, application/xhtml+xml, text/markdown, text/plain, application/pdf, */*;q=0.1',
        'accept-encoding': ACCEPTED_ENCODINGS,
        'accept-language': 'en, *;q=0.5',
        ...headers,
      },
    });
    const header = (name: string): string => [answer.headers[name] ?? ''].flat().join(', ');
    const bytes = Math.floor(answer.statusCode / 100) === 2 ? await readBody(answer, header, most) : NONE;
    if (typeof bytes === 'string') return refuse(bytes);
    return { kind: 'answer', status: answer.statusCode, header, body: bytes };
  } catch (error) {
    return refuse(reasonOf(error, signal));
  } finally {
    // What is left of the answer is not wanted.
    dispatcher.destroy().catch(() => undefined);
  }
}

const NONE = new Uint8Array();

function dispatcherFor(url: URL, settings: FetchSettings): Dispatcher {
  const { proxy, admitted, resolve = systemResolve } = settings;
  // Plain http is handed to the proxy as it is, as proxies expect; https goes through a tunnel.
  if (proxy !== null) return new ProxyAgent({ uri: proxy, proxyTunnel: false });
  return new Agent({ connect: { lookup: guardedLookup(resolve, isAdmitted(url, admitted)) } });
}

async function readBody(
  { body }: Dispatcher.ResponseData,
  header: (name: string) => string,
  most: number,
): Promise<Uint8Array | 'too-large' | 'broken'> {
  if (Number(header('content-length')) > most) return 'too-large';
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return 'too-large';
    chunks.push(chunk);
  }
  return decompress(Buffer.concat(chunks), header('content-encoding'), most);
}

/** Faults after the connection stands are the site's; before, it is not reached. */
function reasonOf(error: unknown, signal: AbortSignal): Reason {
  if (signal.aborted) return 'timeout';
  if (error instanceof PrivateAddressError) return 'private-address';
  if (error instanceof errors.HTTPParserError) return 'broken';
  const { code = '' } = error as NodeJS.ErrnoException;
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return 'timeout';
  return /^UND_ERR_(?:SOCKET|RES|HEADERS)/.test(code) ? 'broken' : 'unreachable';
}

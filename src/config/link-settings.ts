import { type Environment, given, parseUrl, type Readers, readAll, refusal } from './setting.ts';

/** How links are read. */
export interface LinkSettings {
  /** Hosts that may be read though not public, spelt as in a parsed URL; without a port, at 80 and 443. */
  readonly admitted: readonly { readonly host: string; readonly port: number | null }[];
  /** The proxy that links and all that is said to Discord go by, which may hold a password; null for none. */
  readonly proxy: string | null;
  /** Whom the owner of a site may write to; null when nobody is named. */
  readonly contact: string | null;
}

/** Throws a UsageError at the first setting that is wrong. */
export function linkSettings(environment: Environment): LinkSettings {
  return readAll(LINK_SETTINGS, environment);
}

export const LINK_SETTINGS: Readers<LinkSettings> = { admitted: fetchAllow, proxy: httpsProxy, contact };

function fetchAllow(environment: Environment): LinkSettings['admitted'] {
  const entries = (given(environment, 'FETCH_ALLOW') ?? '').split(',').map((entry) => entry.trim());
  return entries.filter((entry) => entry !== '').map(readHost);
}

function readHost(entry: string): LinkSettings['admitted'][number] {
  const url = parseUrl(`http://${entry}`);
  // A port that is the usual one of http is dropped in parsing.
  const port = url?.port || /:0*80$/.exec(entry)?.[0].slice(1);
  if (url && url.href === `http://${url.host}/` && /^[^/?#@\\*]+$/.test(entry) && port !== '0') {
    return { host: url.hostname.replace(/\.$/, ''), port: port ? Number(port) : null };
  }
  const fault = `${JSON.stringify(entry)} is not a host, or a host and a port`;
  throw refusal('FETCH_ALLOW', fault, 'wiki.example.org,10.0.0.5:8080');
}

/** The value may hold a password and never stands in a message. */
function httpsProxy(environment: Environment): string | null {
  const value = given(environment, 'HTTPS_PROXY');
  if (value === undefined) return null;
  const url = parseUrl(value);
  const example = 'http://proxy.example.org:3128';
  if (!url || !/^https?:$/.test(url.protocol)) throw refusal('HTTPS_PROXY', 'is not a web address', example);
  if (url.pathname !== '/' || url.search || url.hash) {
    throw refusal('HTTPS_PROXY', 'holds more than a host and a port', example);
  }
  return value;
}

/** It stands in a header of every request for a page. */
function contact(environment: Environment): string | null {
  const value = given(environment, 'CONTACT');
  if (value === undefined) return null;
  const isWeb = /^https?:$/.test(parseUrl(value)?.protocol ?? '');
  if (/^[!-~]{3,200}$/.test(value) && !/[()]/.test(value) && (isWeb || /^[^@]+@[^@]+$/.test(value)))
    return value;
  throw refusal('CONTACT', 'is neither an e-mail address nor a web address', 'bot@example.org');
}

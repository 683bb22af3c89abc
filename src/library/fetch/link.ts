import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A host that may be read though it is not public or its port is unusual; without a port, at 80 and 443. */
export interface AdmittedHost {
  /** As in a parsed URL: lower-case, punycode, IPv6 in brackets. */
  readonly host: string;
  readonly port: number | null;
}

const LONGEST_LINK = 2_000;
const WEB_PORTS = [80, 443];
/** Names that never belong to the public internet (RFC 6761, 6762, 8375; ICANN's resolution on .internal). */
const LOCAL_DOMAINS = ['localhost', 'local', 'internal', 'home.arpa'];

/** The address that the link names, if it may be opened; names are judged further when they are looked up. */
export function readLink(link: string, admitted: readonly AdmittedHost[]): URL | Refusal {
  if (link.length > LONGEST_LINK || !URL.canParse(link)) return refuse('not-a-link');
  const url = new URL(link);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse('not-a-link');
  if (url.username || url.password) return refuse('credentials');
  url.hash = '';
  if (isAdmitted(url, admitted)) return url;
  if (!WEB_PORTS.includes(portOf(url))) return refuse('port');
  return isLocal(url) ? refuse('private-address') : url;
}

/** Where a redirect leads. It never goes from https to http, where anybody on the way could answer. */
export function readRedirect(from: URL, location: string, admitted: readonly AdmittedHost[]): URL | Refusal {
  if (location === '' || !URL.canParse(location, from.href)) return refuse('unsafe-redirect');
  const to = new URL(location, from);
  const downgrade = from.protocol === 'https:' && to.protocol === 'http:';
  if (downgrade || !/^https?:$/.test(to.protocol)) return refuse('unsafe-redirect');
  return readLink(to.href, admitted);
}

export function isAdmitted(url: URL, admitted: readonly AdmittedHost[]): boolean {
  const name = hostOf(url);
  const port = portOf(url);
  return admitted.some(
    (one) => one.host === name && (one.port === null ? WEB_PORTS.includes(port) : one.port === port),
  );
}

function isLocal(url: URL): boolean {
  const name = hostOf(url);
  const literal = name.startsWith('[') ? name.slice(1, -1) : name;
  if (isIP(literal) !== 0) return !isPublicAddress(literal);
  const labels = name.split('.');
  // With more than one dot at its end it is a name of no place, and what a proxy makes of it nobody knows.
  if (labels.length === 1 || labels.includes('')) return true;
  return labels.some((_, i) => LOCAL_DOMAINS.includes(labels.slice(i).join('.')));
}

/** Without the dot that may end a full name. */
function hostOf(url: URL): string {
  return url.hostname.endsWith('.') ? url.hostname.slice(0, -1) : url.hostname;
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

import { fetchFile } from '../library/fetch/fetch-file.ts';
import type { AdmittedHost } from '../library/fetch/link.ts';
import type { Refusal } from '../library/fetch/refusal.ts';
import type { FetchSettings } from '../library/fetch/request-once.ts';

/** Where Discord keeps the files of messages and commands. */
const HOSTS: readonly AdmittedHost[] = ['cdn.discordapp.com', 'media.discordapp.net'].map((host) => ({
  host,
  port: null,
}));

/** Reads a file that was attached to a message or a command; no other address is opened. */
export type FetchAttachment = (address: string, most?: number) => Promise<Uint8Array | Refusal>;

/** With an address of Discord's interface that the operator has named, files come from that host. */
export function attachmentsOf(api: string | null, settings: FetchSettings): FetchAttachment {
  if (api === null) return (address, most) => fetchFile(address, HOSTS, settings, most);
  const { hostname, port, protocol } = new URL(api);
  const host = { host: hostname, port: Number(port || (protocol === 'https:' ? 443 : 80)) };
  const admitting = { ...settings, admitted: [...settings.admitted, host] };
  return (address, most) => fetchFile(address, [host], admitting, most);
}

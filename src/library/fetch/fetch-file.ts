import { LARGEST_FILE } from '../../article/format.ts';
import { type AdmittedHost, isAdmitted, readLink } from './link.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type FetchSettings, PATIENCE, requestOnce } from './request-once.ts';

/**
 * Reads a file that somebody has put on one of the hosts, by the guard that links go by, but without asking
 * robots.txt (who put it there meant it to be read) and without following a redirect. Any other address is
 * refused.
 */
export async function fetchFile(
  address: string,
  hosts: readonly AdmittedHost[],
  settings: FetchSettings,
  most = LARGEST_FILE,
): Promise<Uint8Array | Refusal> {
  const url = readLink(address, settings.admitted);
  if (!(url instanceof URL)) return url;
  if (!isAdmitted(url, hosts)) return refuse('foreign-file');
  if (url.protocol !== 'https:' && !isAdmitted(url, settings.admitted)) return refuse('foreign-file');
  const signal = AbortSignal.timeout(settings.patience ?? PATIENCE);
  const answer = await requestOnce(url, settings, { most, signal });
  if (answer.kind === 'refused') return answer;
  if (answer.status === 200) return answer.body;
  return refuse(answer.status === 404 ? 'not-found' : 'broken');
}

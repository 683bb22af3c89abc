import { readRedirect } from './link.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type FetchSettings, type HttpAnswer, requestOnce, type Wanted } from './request-once.ts';

const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

/** An answer that leads no further, and where it came from. */
export interface Arrival {
  readonly kind: 'arrival';
  readonly url: URL;
  readonly answer: HttpAnswer;
}

/** Asks there and where it is passed on to, five times at most; `mayRead` judges each address too. */
export async function follow(
  start: URL,
  settings: FetchSettings,
  wanted: (url: URL) => Wanted,
  mayRead: (url: URL) => Promise<Refusal | null>,
): Promise<Arrival | Refusal> {
  let url = start;
  for (let passedOn = 0; passedOn <= MOST_REDIRECTS; passedOn++) {
    const refusal = await mayRead(url);
    if (refusal) return refusal;
    const answer = await requestOnce(url, settings, wanted(url));
    if (answer.kind === 'refused') return answer;
    if (!REDIRECTS.includes(answer.status)) return { kind: 'arrival', url, answer };
    const next = readRedirect(url, answer.header('location'), settings.admitted);
    if (!(next instanceof URL)) return next;
    url = next;
  }
  return refuse('too-many-redirects');
}

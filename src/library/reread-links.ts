import { isoTime } from './iso-time.ts';
import type { Due } from './kept-article.ts';
import type { ServerArticlesParts } from './server-articles.ts';
import { reloadDue } from './server-links.ts';

/** How often it is looked whether the time of a link has come, in milliseconds. */
const LOOK_EVERY = 60_000;
/** So many are known to be due at a time. */
const AT_ONCE = 20;

/** Told of a link that could not be read anew through a fault of ours. */
type Tell = (error: unknown) => void;

/** Reads servers' links anew when their time has come, until the function returned is called. */
export function rereadLinks(parts: ServerArticlesParts, tell: Tell): () => void {
  let isEnded = false;
  let isReading = false;
  // What is being read at the end finds everything closed.
  const tellOfFault = (error: unknown): void => {
    if (!isEnded) tell(error);
  };
  const look = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    await rereadDue(parts, tellOfFault, () => isEnded).catch(tellOfFault);
    isReading = false;
  };
  const timer = setInterval(look, LOOK_EVERY).unref();
  return () => {
    isEnded = true;
    clearInterval(timer);
  };
}

/** Reads all links anew whose time has come, in turn; what somebody reads just now is left for later. */
export async function rereadDue(
  parts: ServerArticlesParts,
  tell: Tell,
  isEnded: () => boolean = () => false,
): Promise<void> {
  const tried = new Set<string>();
  const isNew = ({ home, id }: Due): boolean => !tried.has(`${home} ${id}`);
  for (;;) {
    const due = (await parts.kept.due(isoTime(parts.now()), AT_ONCE)).filter(isNew);
    if (due.length === 0) return;
    for (const one of due) {
      if (isEnded()) return;
      tried.add(`${one.home} ${one.id}`);
      await reloadDue(parts, one).catch(tell);
    }
  }
}

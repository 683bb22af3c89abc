import { isoTime } from './iso-time.ts';
import type { Due } from './kept-article.ts';
import type { ServerArticlesParts } from './server-articles.ts';
import { reloadDue } from './server-links.ts';

/** How many links that are due are fetched from the store at a time. */
const AT_ONCE = 20;

/** Reads links anew when their time has come, until it is ended. `tell` hears of what failed through us. */
export async function rereadDue(
  parts: ServerArticlesParts,
  tell: (error: unknown) => void,
  end?: AbortSignal,
): Promise<void> {
  const tried = new Set<string>();
  const isNew = ({ home, id }: Due): boolean => !tried.has(`${home} ${id}`);
  for (;;) {
    const due = (await parts.kept.due(isoTime(parts.now()), AT_ONCE)).filter(isNew);
    if (due.length === 0) return;
    for (const one of due) {
      if (end?.aborted) return;
      tried.add(`${one.home} ${one.id}`);
      await reloadDue(parts, one).catch(tell);
    }
  }
}

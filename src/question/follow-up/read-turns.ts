import type { Article } from '../../article/article.ts';
import type { Index } from '../../index/build-index.ts';
import { nameTeller } from '../proper-names.ts';
import type { Turn } from '../turn.ts';
import { type ReadTurn, readTurn } from './referent.ts';

/** Exchanges taken apart that are kept; one takes some 10 kB and is asked for again with each of the next three questions. */
const MOST_KEPT = 200;
const kept = new WeakMap<Index, Map<string, ReadTurn>>();

/** An exchange taken apart, with its question as `asked`; the same exchange is read once, as long as not too many others come between. */
export function readTurnOnce(asked: string, { sentence, article }: Turn, index: Index): ReadTurn {
  const known = kept.get(index) ?? new Map<string, ReadTurn>();
  kept.set(index, known);
  const told = sentence ?? '';
  const key = `${article ?? ''}\n${asked}\n${told}`;
  const read = known.get(key) ?? readTurn(asked, told, findArticle(index, article), nameTeller(index));
  // The one asked for last goes last, so that the first is the one to forget.
  known.delete(key);
  known.set(key, read);
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value!);
  return read;
}

function findArticle({ articles }: Index, id: string | null): Article | undefined {
  return articles.find((article) => article.id === id) ?? (articles.length === 1 ? articles[0] : undefined);
}

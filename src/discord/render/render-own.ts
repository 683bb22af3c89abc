import type { KeptArticle, ShelfLimits } from '../../library/kept-article.ts';
import type { Words } from '../../words/words.ts';
import { cleanName } from './clean-name.ts';
import { faultInWords } from './render-added.ts';

/** A line for each of the server's articles, the channel's marked; those with a fault come first. */
export function ownLines(
  own: readonly KeptArticle[],
  chosen: string | null,
  limits: ShelfLimits,
  words: Words,
): readonly string[] {
  const { list } = words.own;
  const isFaulty = ({ fault }: KeptArticle): boolean => fault !== null;
  return [...own.filter(isFaulty), ...own.filter((one) => !isFaulty(one))].map((article) => {
    const { id, title, origin, readAt, fault } = article;
    const line = `${id === chosen ? '→ ' : '- '}${cleanName(title)} (${list[origin](ago(readAt))})`;
    return fault === null ? line : `${line}\n  - ${list.fault(faultInWords(fault, limits, words))}`;
  });
}

/** Where one of the server's own articles came from, when it was read, and what went wrong last. */
export function ownDetails(article: KeptArticle, limits: ShelfLimits, words: Words): readonly string[] {
  const { show } = words.own;
  const { origin, source, readAt, reread, fault } = article;
  return [
    origin === 'text' ? show.pasted : show.from(cleanName(source, 200)),
    show.read(ago(readAt)),
    ...(origin === 'link' ? [show.reread[reread]] : []),
    ...(fault === null ? [] : [show.fault(faultInWords(fault, limits, words))]),
  ];
}

/** The time as Discord shows it to each in his own language and zone: "2 hours ago". */
export function ago(time: string): string {
  return shownTime(Date.parse(time), 'R');
}

/** Unix milliseconds, shown to each in his own zone: how long ago (`R`), or day and time (`f`). */
export function shownTime(milliseconds: number, style: 'R' | 'f'): string {
  return `<t:${Math.floor(milliseconds / 1_000)}:${style}>`;
}

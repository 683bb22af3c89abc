import type { Article } from '../../article/article.ts';

/** A list as it stands in an article: places in `article.sentences`, the last exclusive. */
export interface ListParagraph {
  readonly first: number;
  readonly last: number;
}

const MARKER = /(?:^|\n)[ \t]*(?:[-*+•–]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+(?:\[[ x]\] )?[*_"“]*$/i;
const known = new WeakMap<Article, readonly ListParagraph[]>();

/** The bulleted and numbered lists of an article, in order; found once for each article. */
export function findLists(article: Article): readonly ListParagraph[] {
  const found = known.get(article) ?? readLists(article);
  known.set(article, found);
  return found;
}

function readLists({ text, sentences }: Article): ListParagraph[] {
  const lists: ListParagraph[] = [];
  for (let first = 0; first < sentences.length; ) {
    const { role, paragraph } = sentences[first]!;
    let last = first + 1;
    while (
      last < sentences.length &&
      sentences[last]!.paragraph === paragraph &&
      sentences[last]!.role === role
    )
      last++;
    const marked = sentences
      .slice(first, last)
      .filter(({ start }) => MARKER.test(text.slice(Math.max(0, start - 20), start)));
    if (role === 'body' && marked.length > 1) lists.push({ first, last });
    first = last;
  }
  return lists;
}

import type { Article, Sentence } from '../article/article.ts';
import { isFunctionWord } from '../english/word-classes.ts';

/** A name of two words that says who: not *Mr Holt* or *DI Holt*, nor a question's first word. */
const FULL_NAME =
  /(?<=\s(?:the )?)(?!(?:Mrs?|Ms|Miss|Mme|Dr|Prof|Sir|Dame|Lord|Lady|Don|Count|Prince|Princess|King|Queen|\p{Lu}+) )\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}\d'’-]*/u;
const SHORTEST = 4;

/** Whether it holds a full name or a word of title or headings: the rest only readers know of. */
export function isAnchored(question: string, { title }: Article, { section }: Sentence): boolean {
  if (FULL_NAME.test(question)) return true;
  const titled = new Set(wordsOf(`${title} ${section ?? ''}`));
  return wordsOf(question).some((word) => titled.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST && !isFunctionWord(word))
    .map((word) => word.replace(/s$/, ''));
}

import type { Article, Sentence } from '../article/article.ts';
import { isFunctionWord } from '../english/word-classes.ts';

/** Two words in a row with capitals: a name that says whom or what it means. The first word of the question has its capital from standing there. */
const FULL_NAME = /(?<=\s(?:the )?)\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}\d'’-]*/u;
const SHORTEST = 4;

/** Whether a question holds a full name or a word of the title or of its section's headings: what else it speaks of is known to none but those who have read the article. */
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

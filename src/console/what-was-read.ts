import type { Article } from '../article/article.ts';
import { troubleText } from '../words/trouble.ts';
import type { Words } from '../words/words.ts';

/** What was read as an article, in one line: title, author, date, counts, and what is doubtful. */
export function whatWasRead({ id, title, metadata, sentences, warnings }: Article, words: Words): string {
  const { reading } = words.console;
  const count = (role: string) => sentences.filter((sentence) => sentence.role === role).length;
  const facts = [
    title,
    metadata.author ?? reading.noAuthor,
    metadata.published ?? reading.noDate,
    reading.sections(count('heading')),
    reading.sentences(count('body')),
  ];
  return [`${id}: ${facts.join(' · ')}`, ...warnings.map((warning) => troubleText(warning, words))].join(
    '; ',
  );
}

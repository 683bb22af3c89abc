import type { Article } from '../article/article.ts';

/** What was read as an article, in one line: title, author, date, sections, sentences, and what is doubtful. */
export function whatWasRead({ id, title, metadata, sentences, warnings }: Article): string {
  const count = (role: string) => sentences.filter((sentence) => sentence.role === role).length;
  const facts = [
    title,
    metadata.author ?? 'no author named',
    metadata.published ?? 'no date',
    plural(count('heading'), 'section'),
    plural(count('body'), 'sentence'),
  ];
  return `${[`${id}: ${facts.join(' · ')}`, ...warnings].join('; ')}`;
}

function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

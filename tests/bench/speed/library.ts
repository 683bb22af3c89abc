import { readRows } from '../../../src/evaluation/read-rows.ts';
import { rowArticle } from '../../../src/evaluation/row-article.ts';
import { generateLibrary } from './generate-library.ts';
import { makeQuestions } from './make-questions.ts';

/** An article before any engine has seen it. */
export interface LibraryArticle {
  readonly title: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

/** What every engine is given: the same sentences, and questions to them. */
export interface Library {
  readonly articles: readonly LibraryArticle[];
  readonly questions: readonly string[];
}

/** `sentences` made-up sentences, or the first `sentences` of the files when there are any; at least one article. */
export async function openLibrary(
  sentences: number,
  files: readonly string[],
  questions: number,
): Promise<Library> {
  const articles = files.length ? await readArticles(files, sentences) : [...generateLibrary(sentences)];
  const all = articles.flatMap((article) => article.sentences);
  return { articles, questions: makeQuestions(all, questions) };
}

async function readArticles(files: readonly string[], sentences: number): Promise<LibraryArticle[]> {
  const articles: LibraryArticle[] = [];
  let read = 0;
  for (const file of files) {
    for await (const row of readRows(file, (fault) => process.stderr.write(`${fault}\n`))) {
      if (read >= sentences) return articles;
      const { title, text, sentences: found } = rowArticle(row);
      const bodies = found.filter(({ role }) => role === 'body');
      articles.push({ title, text, sentences: bodies.map(({ start, end }) => text.slice(start, end)) });
      read += bodies.length;
    }
  }
  return articles;
}

import type { Article } from '../article/article.ts';
import { ArticleError, readArticle } from '../article/read-article.ts';
import type { ReadArticle } from '../library/article-file.ts';
import { isLink } from '../library/fetch/is-link.ts';
import { openLibrary } from '../library/open-library.ts';
import { ENGLISH } from '../words/en.ts';
import { troubleText } from '../words/trouble.ts';
import { type Words, wordsOf } from '../words/words.ts';
import type { AnswerView } from './answer-blocks.ts';
import type { ConsoleOptions } from './options.ts';
import { Printer } from './printer.ts';
import { withProgress } from './progress.ts';
import { readLines } from './read-lines.ts';
import { Session } from './session.ts';
import type { Emphasis } from './styled.ts';
import type { ConsoleSurroundings } from './surroundings.ts';
import type { Terminal } from './terminal.ts';

/** An article that was named could not be read, or none could. */
const UNREADABLE = 3;

/** Of a longer line only the beginning is a question, in UTF-16 units. */
const LONGEST_LINE = 1_000_000;

const USUAL_LIMIT = 3;

/**
 * Opens the library and answers until there is nothing more to answer. Returns the exit code: 3 when an
 * article named with --article could not be read, though the others answered; at once when there is nothing
 * to ask.
 */
export async function serve(options: ConsoleOptions, surroundings: ConsoleSurroundings): Promise<number> {
  const words = options.json ? ENGLISH : wordsOf(surroundings.locale);
  const { articles } = options;
  const source = articles.length > 0 ? { paths: articles } : { folder: surroundings.knowledgeFolder() };
  const terminal = await terminalFor(options, surroundings, words);
  const library = await openLibrary(
    source,
    terminal ? (changes) => changes.forEach(terminal.tell) : undefined,
    withProgress(readerFor(options, surroundings, words), surroundings.stderr, surroundings.now, words),
  );
  try {
    const printer = printerFor(options, surroundings, { hints: terminal !== null, words });
    for (const { message } of library.problems()) printer.tell(message);
    if (library.current().articles.length === 0) {
      const where = source.folder ?? '--article';
      if (library.problems().length === 0) printer.tell(words.console.reading.nothingThere(where));
      return UNREADABLE;
    }
    if (options.articles.length > 0 && surroundings.stderr.isTTY)
      for (const article of library.current().articles) printer.tell(whatWasRead(article, words));
    // In a folder that is named a file may be left out.
    const missed = library.problems().some(({ path }) => options.articles.includes(path));
    const { limit, questions } = options;
    const { now, version, stdin } = surroundings;
    const session = new Session(
      { index: library.current, limit: limit ?? USUAL_LIMIT, now, picks: terminal !== null, words },
      printer,
    );
    terminal?.greet(library.current().articles, version);
    const lines = questions.length > 0 ? questions : readLines(stdin, LONGEST_LINE);
    const code = await (terminal?.run(session) ?? answerAll(lines, session));
    return code === 0 && missed ? UNREADABLE : code;
  } finally {
    await library.close();
  }
}

/** What was read as an article, in one line: title, author, date, counts, and what is doubtful. */
function whatWasRead({ id, title, metadata, sentences, warnings }: Article, words: Words): string {
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

async function answerAll(lines: Iterable<string> | AsyncIterable<string>, session: Session): Promise<number> {
  for await (const line of lines) {
    if (!session.hear(line)) break;
    // Lets Ctrl-C and a reader that has gone be noticed before the next line.
    await new Promise(setImmediate);
  }
  return 0;
}

/** Reads links too where one is named. */
function readerFor(
  { articles }: ConsoleOptions,
  { fetchSettings }: ConsoleSurroundings,
  words: Words,
): ReadArticle {
  if (!articles.some(isLink)) return readArticle;
  const settings = fetchSettings();
  return async (named) => {
    if (!isLink(named)) return readArticle(named);
    // Loaded here: whoever reads files alone has no use for it.
    const { fetchArticle } = await import('../library/fetch-article.ts');
    const fetched = await fetchArticle(named, settings);
    if (!('kind' in fetched)) return fetched;
    const { trouble, reason } = fetched;
    throw new ArticleError(named, trouble ? troubleText(trouble, words) : words.own.refused[reason]);
  };
}

/** A person at a keyboard gets a prompt; null for a pipe or when the questions are given. */
async function terminalFor(
  options: ConsoleOptions,
  surroundings: ConsoleSurroundings,
  words: Words,
): Promise<Terminal | null> {
  if (options.questions.length > 0 || !surroundings.stdin.isTTY) return null;
  const { Terminal } = await import('./terminal.ts');
  return new Terminal(surroundings, emphasisOn(surroundings.stderr, options, surroundings), words);
}

function printerFor(
  options: ConsoleOptions,
  surroundings: ConsoleSurroundings,
  view: Pick<AnswerView, 'hints' | 'words'>,
): Printer {
  const { stdout, stderr } = surroundings;
  return new Printer(stdout, stderr, {
    json: options.json,
    emphasis: options.marks ? 'marks' : emphasisOn(stdout, options, surroundings),
    view: { ...view, matches: options.limit ?? 1, explain: options.explain },
  });
}

function emphasisOn(
  output: { readonly isTTY?: boolean },
  { color }: ConsoleOptions,
  { plain }: ConsoleSurroundings,
): Emphasis {
  return output.isTTY && color && !plain ? 'terminal' : 'none';
}

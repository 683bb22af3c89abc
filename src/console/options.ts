import { articleFormats } from '../article/format.ts';
import { UsageError } from '../operator-error.ts';
import { parseFlags } from './parse-flags.ts';

export interface ConsoleOptions {
  /** Files, folders and links to ask; empty for the whole folder of articles. */
  readonly articles: readonly string[];
  /** Lines to answer instead of asking for any; empty without --question. */
  readonly questions: readonly string[];
  readonly json: boolean;
  /** The most matches; null when it was left open. */
  readonly limit: number | null;
  readonly explain: boolean;
  readonly color: boolean;
  readonly marks: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** The most matches that can be asked for. */
const MOST_MATCHES = 10;

const FLAGS = {
  article: { type: 'string', multiple: true },
  question: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  limit: { type: 'string' },
  explain: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  marks: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export const CONSOLE_USAGE = `npm run console -- [options]

Ask articles in the terminal; the answers are their own sentences. By pipe: one question a line, one answer each.

  --article NAME    ask this file, folder or link (repeatable; default: all of the folder KNOWLEDGE_DIR, knowledge);
                    files end in ${articleFormats.map((format) => `.${format}`).join(', ')}
  --question TEXT   answer this and leave (repeatable, as one conversation)
  --json            one JSON object a line
  --limit N         at most N matches, 1 to ${MOST_MATCHES} (default 3); off JSON, show as many at once
  --explain         show the words and figures behind each match
  --no-color        no emphasis; NO_COLOR and TERM=dumb do the same
  --marks           show emphasis as **bold** and __underline__
  --help            print this
  --version         print the version

Exit codes: 0; 1 a fault of the program; 2 a wrong option or setting; 3 an article named here, or every one of the folder, could not be read; 130 interrupted.
`;

/** Reads the arguments after `console`. Throws a UsageError. */
export function readOptions(args: readonly string[]): ConsoleOptions {
  const values = parseFlags(args, FLAGS, 'put a question after --question, in quotes');
  return {
    articles: values.article ?? [],
    questions: values.question ?? [],
    json: values.json ?? false,
    limit: readLimit(values.limit),
    explain: values.explain ?? false,
    color: !values['no-color'],
    marks: values.marks ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

function readLimit(value: string | undefined): number | null {
  if (value === undefined) return null;
  const limit = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (limit >= 1 && limit <= MOST_MATCHES) return limit;
  throw new UsageError(`--limit "${value}" is not a number from 1 to ${MOST_MATCHES}; example: --limit 5`);
}

import { parseArgs } from 'node:util';
import { UsageError } from '../operator-error.ts';
import type { Competition } from './ask-rows.ts';

export interface EvalOptions {
  readonly files: readonly string[];
  /** Where the predictions go; null when they are not wanted. */
  readonly predictions: string | null;
  readonly json: boolean;
  readonly by: Competition;
  readonly shuffleArticles: boolean;
}

export const EVAL_USAGE = `npm run eval -- FILE… [options]

Asks the questions of each file and prints how well they were answered. A FILE is JSON lines, one article a line, or
SQuAD's own JSON; gzipped or not. FILE#even takes its rows 0, 2, 4 …, FILE#odd the others.

  --by article|paragraph   which sentences compete: all of the article (default), or those of the question's paragraph
  --shuffle-articles       ask each question of another article too, which cannot answer it (keeps a file's texts in memory)
  --predictions OUT.jsonl  write down what was found for each question
  --json                   print one JSON object a file
  --help                   print this

Exit codes: 0; 1 when something was malformed or unreadable (the rest is counted); 2 for a wrong option.
`;

/** Reads the arguments; 'help' when that was asked for. Throws `UsageError`. */
export function evalOptions(args: readonly string[]): EvalOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (positionals.length === 0)
    throw new UsageError('name at least one file of questions (--help says more)');
  if (values['shuffle-articles'] && values.by === 'paragraph') {
    throw new UsageError('--shuffle-articles asks whole articles: leave out --by paragraph');
  }
  return {
    files: positionals,
    predictions: values.predictions ?? null,
    json: values.json ?? false,
    by: competition(values.by ?? 'article'),
    shuffleArticles: values['shuffle-articles'] ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        by: { type: 'string' },
        'shuffle-articles': { type: 'boolean' },
        predictions: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\.\s|\n/, 1)[0]! : String(error);
    throw new UsageError(`${reason} (--help lists the options)`);
  }
}

function competition(by: string): Competition {
  if (by === 'article' || by === 'paragraph') return by;
  throw new UsageError(`--by is ${JSON.stringify(by)}: say article or paragraph`);
}

import { UsageError } from '../operator-error.ts';
import { askArticle } from './ask-article.ts';
import { EVAL_USAGE, type EvalOptions, evalOptions } from './eval-options.ts';
import { evaluateFile } from './evaluate-file.ts';
import { EvaluationProgress, type ProgressOutput } from './evaluation-progress.ts';
import type { FileFigures } from './file-figures.ts';
import { figuresJson, formatFigures } from './format-figures.ts';
import { PredictionsFile } from './predictions.ts';

/** What a command line gives the evaluation. */
export interface EvalSurroundings {
  readonly stdout: ProgressOutput;
  readonly stderr: ProgressOutput;
  /** Milliseconds since some moment. */
  readonly now: () => number;
}

/**
 * `npm run eval`: prints the figures of each file, and on the error output what is malformed and, on a
 * terminal, how far it is. Returns the exit code: 0, or 1 when something was malformed or unreadable. Throws
 * a UsageError for wrong arguments.
 */
export async function runEval(args: readonly string[], surroundings: EvalSurroundings): Promise<number> {
  const options = evalOptions(args);
  if (options !== 'help') return evaluateAll(options, surroundings);
  surroundings.stdout.write(EVAL_USAGE);
  return 0;
}

async function evaluateAll(options: EvalOptions, surroundings: EvalSurroundings): Promise<number> {
  const predictions = openPredictions(options.predictions);
  let sound = true;
  try {
    for (const file of options.files) {
      const figures = await evaluateOne(file, options, predictions, surroundings);
      const { articles, malformed, complete } = figures.tally;
      if (articles > 0)
        surroundings.stdout.write(options.json ? figuresJson(figures) : formatFigures(figures));
      sound &&= complete && malformed === 0;
    }
  } catch (error) {
    predictions?.discard();
    throw error;
  }
  predictions?.keep();
  return sound ? 0 : 1;
}

async function evaluateOne(
  file: string,
  options: EvalOptions,
  predictions: PredictionsFile | undefined,
  { stderr, now }: EvalSurroundings,
): Promise<FileFigures> {
  const progress = new EvaluationProgress(file, stderr);
  const figures = await evaluateFile(
    { ask: askArticle, now },
    { ...options, file },
    {
      fault: (what) => progress.say(what),
      tried: (tried) => {
        progress.step();
        predictions?.add(tried);
      },
    },
  );
  progress.end();
  return figures;
}

function openPredictions(path: string | null): PredictionsFile | undefined {
  if (path === null) return undefined;
  try {
    return new PredictionsFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageError(
      `--predictions ${path} cannot be written${reason}: name a file in a folder that you may write to`,
    );
  }
}

import { rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { packMatcher } from '../learned/matcher.ts';
import { packReranker } from '../learned/reranker.ts';
import { OperatorError, UsageError } from '../operator-error.ts';
import type { ProgressOutput } from './evaluation-progress.ts';
import type { LabelledArticle } from './labelled-article.ts';
import { readRows } from './read-rows.ts';
import { type TrainingFile, train, trainReranker } from './train.ts';

/** Where training speaks, and where what it learned is kept. */
export interface TrainSurroundings {
  readonly out: ProgressOutput;
  readonly err: ProgressOutput;
  /** The folder of `weights.json`, `matcher.json` and `reranker.json`; what stood there is replaced. */
  readonly folder: string;
}

/**
 * `npm run train -- FILE…`: learns the weights from labelled questions and writes them; the questions of
 * `FILE*4` count four times each. With `--reranker` first, the re-ranker alone, on top of the rest. Returns
 * the exit code: 0, or 1 when a row was malformed, though the others were learned from. Throws an
 * OperatorError, and the weights stay as they were, when no file is named, one cannot be read, or there is
 * nothing to learn from.
 */
export async function runTrain(
  args: readonly string[],
  { out, err, folder }: TrainSurroundings,
): Promise<number> {
  const isReranker = args[0] === '--reranker';
  const paths = isReranker ? args.slice(1) : args;
  if (paths.length === 0) throw new UsageError('no file named; say npm run train -- FILE.jsonl.gz…');
  let faults = 0;
  const files: TrainingFile[] = [];
  for (const [path, weight] of paths.map(readWeight)) {
    const articles: LabelledArticle[] = [];
    for await (const article of readRows(path, (fault) => {
      faults++;
      err.write(`${fault}\n`);
    }))
      articles.push(article);
    files.push({ name: basename(path).replace(/\.jsonl?(?:\.gz)?(?=#|$)/, ''), articles, weight });
  }
  const questions = files.flatMap(({ articles }) => articles).flatMap((article) => article.questions);
  if (questions.every(({ impossible }) => impossible))
    throw new OperatorError('no file holds a question with an answer; the weights stay as they were');
  if (isReranker) {
    await replace(join(folder, 'reranker.json'), packReranker(trainReranker(files)));
    out.write(`wrote reranker.json in ${folder}\n`);
    return faults > 0 ? 1 : 0;
  }
  const trained = train(files);
  await replace(join(folder, 'weights.json'), trained.learned);
  await replace(join(folder, 'matcher.json'), packMatcher(trained.matcher));
  await replace(join(folder, 'reranker.json'), packReranker(trained.reranker));
  out.write(
    `${trained.learned.trainedOn.join('\n')}\nwrote weights.json, matcher.json and reranker.json in ${folder}\n`,
  );
  return faults > 0 ? 1 : 0;
}

/** `FILE*4`: each of its questions counts four times. */
function readWeight(path: string): [path: string, weight: number] {
  const weight = /\*(\d{1,3}(?:\.\d+)?)$/.exec(path);
  return weight ? [path.slice(0, weight.index), Number(weight[1])] : [path, 1];
}

async function replace(path: string, value: object): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`);
  await rename(`${path}.new`, path);
}

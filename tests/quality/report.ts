import { readBaseline, writeBaseline } from './baseline.ts';
import {
  askQuestions,
  figuresOf,
  MATTERS,
  measureQuality,
  type QualityFigures,
  type Tried,
} from './measure.ts';

// `npm run quality`: the figures beside the baseline, and every question that went wrong. With --update, stores them as the new baseline.
if (process.argv.includes('--update')) {
  writeBaseline(await measureQuality());
  process.stdout.write(
    'tests/quality/baseline.json holds the new figures; the commit says why they moved.\n',
  );
} else {
  for (const matter of MATTERS) {
    const tried = await askQuestions(matter);
    process.stdout.write(`${matter}\n${figures(figuresOf(tried), readBaseline()[matter])}${faults(tried)}\n`);
  }
}

function figures(now: QualityFigures, stored: QualityFigures | undefined): string {
  return (Object.keys(now) as (keyof QualityFigures)[])
    .map((name) => `  ${name.padEnd(22)}${String(now[name]).padStart(4)}   was ${stored?.[name] ?? '–'}\n`)
    .join('');
}

function faults(tried: readonly Tried[]): string {
  return tried
    .filter(({ answerable, reply, rank }) =>
      answerable ? rank !== 1 || reply.verdict === 'none' : reply.verdict !== 'none',
    )
    .map(
      ({ id, question, answerable, reply, rank }) =>
        `  ${reply.verdict.padEnd(9)} ${place(answerable, rank).padEnd(14)} ${id}  ${question}\n`,
    )
    .join('');
}

function place(answerable: boolean, rank: number): string {
  if (!answerable) return 'unanswerable';
  return rank === 0 ? 'not found' : `in place ${rank}`;
}

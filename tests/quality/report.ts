import { readBaseline, writeBaseline } from './baseline.ts';
import { askQuestions, figuresOf, measureQuality, type QualityFigures, type Tried } from './measure.ts';
import { questionedArticles } from './read-questions.ts';

// `npm run quality`: the figures beside the baseline, and every question that went wrong. With --update, stores them as the new baseline.
if (process.argv.includes('--update')) {
  writeBaseline(await measureQuality());
  process.stdout.write(
    'tests/quality/baseline.json holds the new figures; the commit says why they moved.\n',
  );
} else {
  for (const article of questionedArticles) {
    const tried = await askQuestions(article);
    process.stdout.write(
      `${article}\n${figures(figuresOf(tried), readBaseline()[article])}${faults(tried)}\n`,
    );
  }
}

function figures(now: QualityFigures, stored: QualityFigures | undefined): string {
  return (Object.keys(now) as (keyof QualityFigures)[])
    .map((name) => `  ${name.padEnd(22)}${String(now[name]).padStart(4)}   was ${stored?.[name] ?? '–'}\n`)
    .join('');
}

function faults(tried: readonly Tried[]): string {
  return tried
    .filter(({ question, reply, rank }) =>
      question.answers.length === 0 ? reply.verdict !== 'none' : rank !== 1 || reply.verdict === 'none',
    )
    .map(
      ({ question, reply, rank }) =>
        `  ${reply.verdict.padEnd(9)} ${place(question.answers.length, rank).padEnd(14)} ${question.id}  ${question.question}\n`,
    )
    .join('');
}

function place(answers: number, rank: number): string {
  if (answers === 0) return 'unanswerable';
  return rank === 0 ? 'not found' : `in place ${rank}`;
}

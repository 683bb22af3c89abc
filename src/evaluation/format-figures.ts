import type { ReliabilityBin } from './calibration.ts';
import type { FileFigures, Tally } from './file-figures.ts';
import type { VerdictShares } from './verdict-figures.ts';

/** A file's figures for people; the last line holds the times, which alone differ from run to run. */
export function formatFigures(figures: FileFigures): string {
  return [
    heading(figures),
    ...leftOut(figures.tally),
    ...ranking(figures),
    ...replies(figures),
    '',
    ...verdicts(figures),
    '',
    ...reliabilityTable(figures),
    ...followUps(figures),
    '',
    `  time of a question   p50 ${time(figures.milliseconds.p50)}   p99 ${time(figures.milliseconds.p99)}`,
    '',
    '',
  ].join('\n');
}

/** A file's figures as one JSON object on a line, shares rounded to six digits. */
export function figuresJson(figures: FileFigures): string {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
  return `${JSON.stringify({ version: 1, ...figures }, rounded)}\n`;
}

function heading({ file, by, shuffled, tally }: FileFigures): string {
  const how = shuffled ? 'by article, each question asked of another too' : `by ${by}`;
  return `${file}   ${how}   ${counted(tally.articles, 'article')}, ${counted(tally.questions, 'question')}`;
}

function leftOut(tally: Tally): string[] {
  const cut = tally.complete ? [] : ['  not read to its end'];
  const counted = [
    [tally.malformed, 'malformed, left out'],
    [tally.impossible, 'impossible, not counted: only paragraphs are judged by them'],
    [tally.withoutParagraph, 'name no paragraph, left out'],
    [tally.nowhereElse, 'have their answer in every article, left out'],
  ].flatMap(([number, what]) => (number ? [`  ${count(Number(number))} ${what}`] : []));
  return [...cut, ...counted];
}

function ranking({
  ranking: { questions, unreachable, hitAt1, hitAt3, meanReciprocalRank },
}: Pick<FileFigures, 'ranking'>): string[] {
  const lost = unreachable ? `   (in no candidate sentence: ${count(unreachable)})` : '';
  return [
    `  hit@1 ${percent(hitAt1)}   hit@3 ${percent(hitAt3)}   MRR ${decimal(meanReciprocalRank)}   of ${count(questions)} answerable${lost}`,
  ];
}

function replies({ replies: figures }: Pick<FileFigures, 'replies'>): string[] {
  const { first, three, shown, refused, answered, precision } = figures;
  return [
    `  in the reply: first ${percent(first)}   among three ${percent(three)}   shown ${percent(shown)}   refused ${percent(refused)}   answer ${percent(answered)}, right ${percent(precision)}`,
  ];
}

function followUps({ followUps: figures }: FileFigures): string[] {
  if (figures === null) return [];
  const { answerable, unanswerable } = figures.verdicts;
  return [
    '',
    `  follow-ups, in their conversations: ${counted(answerable.questions + unanswerable.questions, 'question')}`,
    ...ranking(figures),
    ...replies(figures),
    ...verdicts(figures),
  ];
}

function verdicts({ verdicts: figures }: Pick<FileFigures, 'verdicts'>): string[] {
  return [
    '  verdict        questions   answer  possible    none',
    verdictLine('answerable', figures.answerable),
    verdictLine('unanswerable', figures.unanswerable),
    `  precision of answer ${percent(figures.precision)}`,
  ];
}

function verdictLine(name: string, { questions, answer, possible, none }: VerdictShares): string {
  return `  ${name.padEnd(13)}${count(questions).padStart(11)}${percent(answer).padStart(9)}${percent(possible).padStart(10)}${percent(none).padStart(8)}`;
}

function reliabilityTable({ reliability, calibrationError }: FileFigures): string[] {
  return [
    '  score        questions    promised    right',
    ...reliability.map(binLine),
    `  expected calibration error ${decimal(calibrationError)}`,
  ];
}

function binLine({ from, to, questions, promised, kept }: ReliabilityBin): string {
  return `  ${from.toFixed(1)} – ${to.toFixed(1)}${count(questions).padStart(13)}${percent(promised).padStart(12)}${percent(kept).padStart(9)}`;
}

function counted(number: number, what: string): string {
  return `${count(number)} ${what}${number === 1 ? '' : 's'}`;
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}

function decimal(figure: number | null): string {
  return figure === null ? '–' : figure.toFixed(3);
}

function time(milliseconds: number | null): string {
  return milliseconds === null ? '–' : `${milliseconds.toFixed(2)} ms`;
}

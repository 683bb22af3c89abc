import type { Competition } from './ask-rows.ts';
import { expectedCalibrationError, type ReliabilityBin, reliability } from './calibration.ts';
import type { Outcome } from './outcome.ts';
import { percentile } from './percentile.ts';
import { type RankingFigures, rankingFigures } from './ranking-figures.ts';
import { type ReplyFigures, replyFigures } from './reply-figures.ts';
import { rocArea } from './roc-area.ts';
import { type VerdictFigures, verdictFigures } from './verdict-figures.ts';

/** What was read of a file, and what of it does not count. */
export interface Tally {
  /** Whether the file was read to its end. */
  readonly complete: boolean;
  readonly articles: number;
  /** All that were asked. */
  readonly questions: number;
  /** Rows, paragraphs and questions that were malformed. */
  readonly malformed: number;
  /** Impossible questions, which whole articles are not judged by. */
  readonly impossible: number;
  /** Questions that name no paragraph, when paragraphs compete. */
  readonly withoutParagraph: number;
  /** Questions whose answer stands in every article, when articles are shuffled. */
  readonly nowhereElse: number;
}

/** All figures of a file; those of follow-ups apart from all others. */
export interface FileFigures {
  readonly file: string;
  readonly by: Competition;
  readonly shuffled: boolean;
  readonly tally: Tally;
  readonly ranking: RankingFigures;
  readonly replies: ReplyFigures;
  readonly verdicts: VerdictFigures;
  readonly reliability: readonly ReliabilityBin[];
  readonly calibrationError: number | null;
  /** The same over the answerable questions only. */
  readonly calibrationErrorOfAnswerable: number | null;
  /** How well the best score tells answerable questions from others; null when there are not both. */
  readonly refusalArea: number | null;
  /** Questions asked in a conversation, after another; null when the file has none. */
  readonly followUps: Pick<FileFigures, 'ranking' | 'replies' | 'verdicts'> | null;
  /** How long one question takes. */
  readonly milliseconds: { readonly p50: number | null; readonly p99: number | null };
}

/** How the questions of a file were put. */
export type Setting = Pick<FileFigures, 'file' | 'by' | 'shuffled'>;

export function fileFigures(setting: Setting, tally: Tally, all: readonly Outcome[]): FileFigures {
  const [outcomes, followUps] = [all.filter((one) => !one.followUp), all.filter((one) => one.followUp)];
  const bins = reliability(outcomes);
  const scores = (answerable: boolean) =>
    outcomes.filter((outcome) => outcome.answerable === answerable).map(({ score }) => score);
  const times = all.map(({ milliseconds }) => milliseconds);
  return {
    ...setting,
    tally,
    ranking: rankingFigures(outcomes),
    replies: replyFigures(outcomes),
    verdicts: verdictFigures(outcomes),
    reliability: bins,
    calibrationError: expectedCalibrationError(bins),
    calibrationErrorOfAnswerable: expectedCalibrationError(
      reliability(outcomes.filter(({ answerable }) => answerable)),
    ),
    refusalArea: rocArea(scores(true), scores(false)),
    followUps: followUps.length
      ? {
          ranking: rankingFigures(followUps),
          replies: replyFigures(followUps),
          verdicts: verdictFigures(followUps),
        }
      : null,
    milliseconds: { p50: percentile(times, 50), p99: percentile(times, 99) },
  };
}

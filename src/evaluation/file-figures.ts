import type { Competition } from './ask-rows.ts';
import { expectedCalibrationError, type ReliabilityBin, reliability } from './calibration.ts';
import type { Outcome } from './outcome.ts';
import { percentile } from './percentile.ts';
import { type RankingFigures, rankingFigures } from './ranking-figures.ts';
import { type ReplyFigures, replyFigures } from './reply-figures.ts';
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
  const times = all.map(({ milliseconds }) => milliseconds);
  return {
    ...setting,
    tally,
    ...figuresOf(outcomes),
    reliability: bins,
    calibrationError: expectedCalibrationError(bins),
    followUps: followUps.length > 0 ? figuresOf(followUps) : null,
    milliseconds: { p50: percentile(times, 50), p99: percentile(times, 99) },
  };
}

function figuresOf(outcomes: readonly Outcome[]): Pick<FileFigures, 'ranking' | 'replies' | 'verdicts'> {
  return {
    ranking: rankingFigures(outcomes),
    replies: replyFigures(outcomes),
    verdicts: verdictFigures(outcomes),
  };
}

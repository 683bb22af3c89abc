import { describe, expect, test } from 'vitest';
import { expectedCalibrationError, reliability } from '../../src/evaluation/calibration.ts';
import { answerable, unanswerable } from './outcomes.ts';

const outcomes = [
  answerable(1, { score: 0.92 }),
  answerable(2, { score: 0.98 }),
  answerable(1, { score: 0.25 }),
  unanswerable({ score: 0.2 }),
];

describe('reliability', () => {
  test('ten bins, each with what was promised and what was kept', () => {
    const bins = reliability(outcomes);
    expect(bins).toHaveLength(10);
    expect(bins[9]).toEqual({
      from: 0.9,
      to: 1,
      questions: 2,
      promised: expect.closeTo(0.95, 12),
      kept: 0.5,
    });
    expect(bins[2]).toEqual({
      from: 0.2,
      to: 0.3,
      questions: 2,
      promised: expect.closeTo(0.225, 12),
      kept: 0.5,
    });
    expect(bins[0]).toEqual({ from: 0, to: 0.1, questions: 0, promised: null, kept: null });
  });

  test.each([
    [0, 0],
    [0.0999, 0],
    [0.1, 1],
    [0.5, 5],
    [1, 9],
  ])('a score of %d lies in bin %d', (score, bin) => {
    expect(reliability([answerable(1, { score })]).findIndex(({ questions }) => questions === 1)).toBe(bin);
  });
});

describe('expected calibration error', () => {
  test('half of the questions are 0.45 off and half 0.275', () => {
    expect(expectedCalibrationError(reliability(outcomes))).toBeCloseTo((0.45 + 0.275) / 2, 12);
  });

  test('nothing asked, no figure', () => {
    expect(expectedCalibrationError(reliability([]))).toBeNull();
  });
});

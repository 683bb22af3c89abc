import { heaviestFirst, type Match } from '../answer/answer.ts';
import { evidenceName } from '../words/evidence-name.ts';
import type { Words } from '../words/words.ts';
import { dim, type StyledBlock, type StyledPiece } from './styled.ts';

const INDENT = 4;
// 58 columns in all, to fit a terminal of 60.
const NAME = 24;
const FIGURE = 8;
/** What would be printed as 0.000 is left out. */
const LEAST = 0.0005;

/** Why a match stands where it stands, as tables: its words with BM25, then evidence × weight. */
export function renderExplanation({ explanation, score }: Match, words: Words): StyledBlock[] {
  const heads = words.console.explanation;
  const figure = (value: number): string => words.answer.figure(value, 3);
  const { terms, evidence, sum } = explanation;
  const heaviest = heaviestFirst(evidence).filter(({ value, weight }) => Math.abs(value * weight) >= LEAST);
  return [
    row(heads.word, 'BM25'),
    ...terms.map(({ term, bm25 }) => row(term, figure(bm25))),
    row(heads.evidence, heads.value, ' × ', heads.weight, ' = '),
    ...heaviest.map(({ name, value, weight }) =>
      row(evidenceName(name, words), figure(value), ' × ', figure(weight), ' = ', figure(value * weight)),
    ),
    row(heads.sum, '', '   ', '', ' = ', figure(sum)),
    row(heads.chance, '', '   ', '', '   ', figure(score)),
  ];
}

/** A name, then figures flush right with signs between. */
function row(name: string, ...cells: readonly string[]): StyledBlock {
  const columns = cells.map((cell, i) => (i % 2 === 0 ? cell.padStart(FIGURE) : cell));
  const pieces: StyledPiece[] = [dim(name.slice(0, NAME).padEnd(NAME) + columns.join(''))];
  return { pieces, indent: INDENT };
}

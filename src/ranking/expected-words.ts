import { WordClass } from '../english/word-classes.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import type { FreshWords } from './unasked-words.ts';

const {
  calendar,
  cause,
  clock,
  honorific,
  length,
  means,
  measure,
  money,
  number,
  often,
  person,
  time,
  year,
} = WordClass;

/** How well words not in the question fit what it asks for, from 0 to 1; steps chosen by hand. */
const FITS: Readonly<Partial<Record<AnswerType, (fresh: FreshWords, sought: number) => number>>> = {
  person: ({ names, classes }) => (names > 0 ? 0.75 : 0) + (classes & (person | honorific) ? 0.25 : 0),
  time: ({ classes, numbers }, sought) => {
    if (classes & sought) return 1;
    if (sought === clock && numbers > 0) return 0.6;
    if (classes & (year | calendar | clock)) return sought === 0 ? 1 : 0.4;
    return classes & (time | number) ? 0.5 : 0;
  },
  place: ({ placeName, names }) => (placeName ? 1 : names > 0 ? 0.6 : 0),
  count: ({ numbers, bare, counts }) => (bare > 0 ? 0.6 : numbers > 0 ? 0.2 : 0) + (counts ? 0.4 : 0),
  amount: ({ units, numbers, classes }, sought) => {
    if ((units | (classes & often)) & sought) return 1;
    if (units & (money | measure)) return sought === 0 ? 1 : 0.3;
    return numbers > 0 ? 0.4 : 0;
  },
  duration: ({ units, classes }) =>
    units & time ? 1 : units & length ? 0.4 : classes & (year | time) ? 0.3 : 0,
  age: ({ age, units, numbers, classes }) =>
    age ? 1 : units & time ? 0.5 : numbers > 0 || classes & year ? 0.2 : 0,
  cause: ({ classes }) => (classes & cause ? 1 : 0),
  means: ({ classes }) => (classes & means ? 1 : 0),
};

/** Whether the sort of answer can be told by its words at all. */
export function isTelling(asked: AnswerType): boolean {
  return FITS[asked] !== undefined;
}

/** How a sentence's fresh words fit the sort and the units asked for; 0 when words cannot tell that sort. */
export function fitOf({ asks, units }: QuestionTerms, fresh: FreshWords): number {
  return FITS[asks]?.(fresh, units) ?? 0;
}

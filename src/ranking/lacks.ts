import { calendarSort } from '../english/calendar.ts';
import { WordClass } from '../english/word-classes.ts';
import { speaksOfAnother } from './another-thing.ts';
import { type Candidate, saidAt } from './candidate.ts';
import { Bearing, isUnasked } from './question-view.ts';
import { tellsSort } from './told-sort.ts';
import { type WordBeside, wordsBeside } from './words-beside.ts';

/**
 * What a strong match may not lack, or do: where a text of a few sentences does not say what is asked, the
 * likeliest is still very like an answer, and the verdict is learned on long ones.
 */
const LACKS: readonly ((candidate: Candidate, words: readonly WordBeside[]) => boolean)[] = [
  isOpening,
  lacksSort,
  lacksWords,
  speaksOfAnother,
  tellsOtherDate,
  lacksDegree,
  tellsWhatIsNotDone,
];

/** Whether a sentence, however likely, lacks what makes an answer. */
export function lacksAnswer(candidate: Candidate): boolean {
  const words = wordsBeside(candidate.question, candidate.here.sentence);
  return LACKS.some((lacks) => lacks(candidate, words));
}

/** A title or a deck is never sure: it says in short what the body tells. */
export function isOpening({ question: { index }, here }: Candidate): boolean {
  return index.candidate[here.sentence] === 0;
}

/** Nobody stands there, no number, no cause, where that is asked for. */
function lacksSort({ question: { question }, here }: Candidate, words: readonly WordBeside[]): boolean {
  return !tellsSort(question, words, here.fresh);
}

/**
 * So much of the question, by weight, may stand nowhere in the articles. Set, not chosen: it takes away one
 * in fifteen strong matches, most of them right, which then are called possible.
 */
const NOWHERE = 0.45;

/** What no article speaks of is not sure: "what is the crew paid" where no pay is named. */
function lacksWords({ question: view, here: { said, related } }: Candidate): boolean {
  return view.share(~(view.known | said | related)) >= NOWHERE;
}

/** Before a date they ask for what is around it. */
const AROUND = /^(?:after|before|since|until|till|by|from|to|and|between)$/;

/** "In 2018", asked of 2015; but not "from 2012 to 2018". */
function tellsOtherDate(candidate: Candidate, words: readonly WordBeside[]): boolean {
  const { question: view, before, saidBefore } = candidate;
  const { asks, terms, words: asked } = view.question;
  if (asks === 'yes-no' || asks === 'other') return false;
  const said = saidAt(candidate) | before | saidBefore;
  return terms.some(({ classes, position }, i) => {
    const [term, prior] = [asked[position]?.normal ?? '', asked[position - 1]?.normal ?? ''];
    const sort = dateSort(term, classes);
    if (sort === undefined || said & (1 << i) || AROUND.test(prior)) return false;
    const others = words.filter((word) => isUnasked(word) && dateSort(word.normal, word.classes) === sort);
    return others.length === 1 || (others.length > 1 && !isWithin(term, others));
  });
}

function dateSort(normal: string, classes: number): string | undefined {
  return classes & WordClass.year ? 'year' : calendarSort(normal);
}

/** Whether a year lies between others. */
function isWithin(year: string, others: readonly WordBeside[]): boolean {
  const years = others.map(({ normal }) => Number.parseInt(normal, 10));
  return Math.min(...years) < Number(year) && Number(year) < Math.max(...years);
}

/** Asked for the largest, or the most points, it must hold such a form itself. */
function lacksDegree({ question: view }: Candidate, words: readonly WordBeside[]): boolean {
  const { terms, words: asked } = view.question;
  const isPlain = (place: number) => {
    const own = words.filter(({ bearing, terms }) => bearing === Bearing.own && terms & (1 << place));
    return own.length > 0 && !own.some(({ normal }) => /e(?:st|r)$/.test(normal));
  };
  const isHighest = (normal: string) => /^(?:most|least)$|est$/.test(normal);
  const asksMost = asked.some(
    ({ normal }, i) => /^(?:most|least)$/.test(normal) && asked[i - 1]?.normal === 'the',
  );
  if (asksMost && !words.some(({ normal }) => isHighest(normal))) return true;
  return terms.some(
    ({ name, position }, i) => /est$/.test(asked[position]?.normal ?? '') && !/est$/.test(name) && isPlain(i),
  );
}

/** How a thing is done is not told by what is not done. */
function tellsWhatIsNotDone({ question: { question }, here }: Candidate): boolean {
  return question.asks === 'means' && !question.negated && (here.fresh.classes & WordClass.negation) !== 0;
}

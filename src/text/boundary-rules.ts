import * as known from './abbreviations.ts';
import { wideMarks } from './punctuation.ts';
import type { Stop } from './stop.ts';

/** `true`: the sentence ends here. `false`: it goes on. `undefined`: another rule decides. */
type Rule = (stop: Stop) => boolean | undefined;

/** 今日は。明日は。 ends without a blank; 「はい。」と言った goes on. */
const wideMark: Rule = (stop) => {
  if (!wideMarks.includes(stop.text[stop.marks.end - 1]!)) return undefined;
  return !(stop.closing !== '' && /^(?:と|って|等|など|の|[\p{L}]{0,2}[说說问問道])/u.test(stop.next.word));
};

/** `[...]` and `(…)` stand for words left out. */
const wordsLeftOut: Rule = (stop) =>
  isEllipsis(stop) && /^[)\]]/.test(stop.closing) && /[([]/.test(stop.text[stop.marks.start - 1] ?? '')
    ? false
    : undefined;

/** `1. Heat the water`, `a) cold`, `iv. Rest`: a mark at the beginning belongs to what it counts. */
const listMarker: Rule = (stop) =>
  stop.marks.start - stop.sentence <= 10 &&
  stop.closing === '' &&
  /^[\s(*•–-]{0,4}(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})$/.test(
    stop.text.slice(stop.sentence, stop.marks.start),
  )
    ? false
    : undefined;

/** Without a blank only a missing one ends a sentence: `said.The`, not `index.ts`, `3.14` or `U.S.-led`. */
const withoutBlank: Rule = (stop) => {
  if (stop.gap) return undefined;
  if (stop.next.kind !== 'capital' || !/^\p{Lu}(?:\p{Ll}|['’]|$)/u.test(stop.next.word)) return false;
  if (/^[(/@_\\:=&]|^\.\p{L}/u.test(stop.text.slice(stop.next.end, stop.next.end + 2))) return false;
  if (
    /[/@\\_=]/.test(
      stop.text
        .slice(Math.max(stop.sentence, stop.marks.start - 30), stop.marks.start)
        .split(/\s/)
        .at(-1)!,
    )
  )
    return false;
  if (known.openers.has(stop.next.word)) return true;
  if (known.neverLast.has(stop.word) || known.mayBeLast.has(stop.word)) return false;
  return stop.closing !== '' || /^(?:\p{Ll}{2,}|\d{2,})$/u.test(stop.word) || /[?!]/.test(marksOf(stop));
};

/** Nothing but marks and blanks follows. */
const nothingFollows: Rule = (stop) => (stop.next.kind === 'nothing' ? false : undefined);

/** `Dr. Smith`, `e.g. a lake`, `Roe v. Wade`. */
const neverLast: Rule = (stop) => (isFullStop(stop) && known.neverLast.has(stop.word) ? false : undefined);

/** `No. 5`, `Oct. 7`, `Vol. II`, `Fig. 3`; but `No. The answer is in Fig. The …`. */
const beforeNumber: Rule = (stop) => {
  if (!isFullStop(stop) || !known.beforeNumber.has(stop.word)) return undefined;
  return !(stop.next.kind === 'digit' || stop.next.kind === 'small' || /^[IVXLC]+$/.test(stop.next.word));
};

/** `5 p.m. Then` ends; `5 p.m. Eastern` and `5 p.m. Monday` go on. */
const clock: Rule = (stop) =>
  isFullStop(stop) && /^[ap]\.m$/i.test(stop.word)
    ? stop.next.kind === 'capital' && !known.afterClock.has(stop.next.word)
    : undefined;

/** `etc. The`, `6 ft. Bill`. */
const lastBeforeCapital: Rule = (stop) =>
  isFullStop(stop) && known.lastBeforeCapital.has(stop.word) ? stop.next.kind === 'capital' : undefined;

/** `J. K. Rowling`, `U.S. Army`, `Apple Inc. chief` go on; `in the U.S. The` ends: the next word tells. */
const mayBeLast: Rule = (stop) => {
  if (!isFullStop(stop)) return undefined;
  const initial =
    /^\p{Lu}$|^(?:\p{L}{1,2}\.)+\p{L}{1,2}$|^\p{Lu}\p{Ll}?-\p{Lu}$|(?:^|-)(?:\p{Lu}\.)+\p{Lu}$/u.test(
      stop.word,
    );
  if (!initial && !known.mayBeLast.has(stop.word)) return undefined;
  return stop.next.kind === 'capital' && known.openers.has(stop.next.word);
};

/** `“Are you sure?” Bill asked.` */
const attribution: Rule = (stop) => {
  if (!/["”’»]/.test(stop.closing) || !/[?!]/.test(marksOf(stop)) || stop.next.kind !== 'capital')
    return undefined;
  const ahead = stop.text
    .slice(stop.next.start, stop.next.start + 80)
    .split(/\s+/)
    .slice(0, 5);
  const verb = ahead.findIndex((word) => known.sayings.has(word.replace(/[,.:]$/, '')));
  return verb > 0 && ahead.slice(0, verb).every((word) => /^\p{Lu}/u.test(word)) ? false : undefined;
};

/** `Yahoo! News` goes on, `Yahoo! The` ends. */
const exclaimedName: Rule = (stop) =>
  marksOf(stop) === '!' && known.exclaimed.has(stop.word) ? known.openers.has(stop.next.word) : undefined;

/** `Well... I think` goes on; `He left... The door` ends. */
const hesitation: Rule = (stop) =>
  isEllipsis(stop) && /^I(?:['’]|$)/.test(stop.next.word) ? false : undefined;

/** A small letter goes on, unless the author forgot the capital after a whole word: `to the store. then he left`. */
const smallLetter: Rule = (stop) => {
  if (stop.next.kind !== 'small') return undefined;
  return stop.closing === '' && !isEllipsis(stop) && /^(?=.*[aeiouy])\p{Ll}{4,}$/u.test(stop.word);
};

/** `Foo. & Bar`, `…. )`: no word follows. */
const noWord: Rule = (stop) => (stop.next.kind === 'other' ? false : undefined);

/** In this order; the first with an opinion decides. */
const rules: readonly Rule[] = [
  wideMark,
  wordsLeftOut,
  listMarker,
  withoutBlank,
  nothingFollows,
  neverLast,
  beforeNumber,
  clock,
  lastBeforeCapital,
  mayBeLast,
  attribution,
  exclaimedName,
  hesitation,
  smallLetter,
  noWord,
];

/** Whether a sentence ends at the stop; it does when no rule speaks against it. */
export function endsSentence(stop: Stop): boolean {
  for (const rule of rules) {
    const ends = rule(stop);
    if (ends !== undefined) return ends;
  }
  return true;
}

function marksOf(stop: Stop): string {
  return stop.text.slice(stop.marks.start, stop.marks.end);
}

function isFullStop(stop: Stop): boolean {
  return marksOf(stop) === '.';
}

function isEllipsis(stop: Stop): boolean {
  return /^(?:…|\.\s?\.)/.test(marksOf(stop));
}

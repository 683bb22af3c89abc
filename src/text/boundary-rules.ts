import * as known from './abbreviations.ts';
import type { Stop } from './possible-end.ts';
import { wideMarks } from './punctuation.ts';

/** `true`: the sentence ends here. `false`: it goes on. `undefined`: another rule decides. */
type Rule = (stop: Stop) => boolean | undefined;

/** 今日は。明日は。 ends without a blank; 「はい。」と言った goes on. */
const wideMark: Rule = (stop) => {
  if (!wideMarks.includes(stop.text[stop.marks.end - 1]!)) return undefined;
  return !(stop.closing !== '' && /^(?:と|って|等|など|の|[\p{L}]{0,2}[说說问問道])/u.test(stop.next.word));
};

/** `[...]` and `(…)` stand for words left out, `[FILE]... [DIR]` for more of the same. */
const wordsLeftOut: Rule = (stop) => {
  if (!isEllipsis(stop)) return undefined;
  const last = before(stop, 1);
  if (/^[)\]]/.test(stop.closing)) return /[([]/.test(last) ? false : undefined;
  return last === ']' && /^\s*[[<-]/.test(stop.text.slice(stop.end, stop.end + 9)) ? false : undefined;
};

/** `considered[who?] a success`: an editor's doubt, not a question. */
const doubt: Rule = (stop) =>
  stop.closing.startsWith(']') && /\[\p{Ll}{2,8}$/u.test(before(stop, 9)) ? false : undefined;

/** `…and then`, `[...] Then`: an ellipsis at the beginning ends nothing. */
const nothingYet: Rule = (stop) =>
  stop.marks.start - stop.sentence <= 3 && /^[\s([“"'‘]*$/.test(before(stop, 3)) ? false : undefined;

const marker = /^[\s(*•–-]{0,4}(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})$/;
const numberedName =
  /^\W{0,2}(?:Chapter|Part|Step|Section|Figure|Table|Box|Rule|Lesson|Article|Question|Exercise|Act|Scene|Q) \d{1,3}(?:\.\d{1,3})?$/;

/** `1. Heat the water`, `a) cold`, `Step 2. Wait`: an opening mark belongs to what it counts. */
const listMarker: Rule = (stop) => {
  if (stop.closing !== '' || stop.marks.start - stop.sentence > 16) return undefined;
  const counted = before(stop, 16);
  return marker.test(counted) || numberedName.test(counted) ? false : undefined;
};

/** `U.S.-led`, `3.14`, `app.Config`, `a/b.Html`, `log.Write(x)`: inside a word nothing ends. */
const insideWord: Rule = (stop) => {
  if (stop.gap) return undefined;
  if (stop.next.kind !== 'capital' || !/^\p{Lu}(?:\p{Ll}|['’]|$)/u.test(stop.next.word)) return false;
  if (/^[(/@_\\:=&]|^\.\p{L}/u.test(stop.text.slice(stop.next.end, stop.next.end + 2))) return false;
  return /[/@\\_=][^\s/@\\_=]*$/.test(before(stop, 30)) ? false : undefined;
};

/** `said.The`, `in 2004.The`, `a mess.”The`: the author forgot the blank. `React.Component` is one word. */
const missingBlank: Rule = (stop) => {
  if (stop.gap || opensSentence(stop)) return stop.gap ? undefined : true;
  if (known.neverLast.has(stop.word) || known.mayBeLast.has(stop.word)) return false;
  if (stop.closing !== '' || /[?!]/.test(stop.marks.text)) return true;
  return /^(?:\p{Ll}{2,}|\d{2,})$/u.test(stop.word) || before(stop, 1) === '%';
};

/** Nothing but marks and blanks follows. */
const nothingFollows: Rule = (stop) => (stop.next.kind === 'nothing' ? false : undefined);

/** Several abbreviations between two numbers, or one before a series (`2d`), or three before a number. */
const CITATION =
  /(?<![\p{L}\p{N}.])\d{1,4} (?:(?:\p{Lu}[\p{L}’']{0,7}\. ?){2,6}(?:\d(?:d|st|nd|rd|th) )?|\p{Lu}[\p{L}’']{0,7}\. ?\d(?:d|nd|rd|th) )\d|(?<!\p{L})(?:\p{Lu}\p{Ll}{0,4}\. ){3,6}\d/gu;
const LONGEST_CITATION = 50;

/** `12 F. Supp. 2d 340`, `9 S. Ct. 44`, `Fed. R. Civ. P. 12`: how a report or a rule is cited. */
const cited: Rule = (stop) => {
  const goesOn = stop.next.kind === 'digit' || stop.text[stop.next.end] === '.';
  if (!isFullStop(stop) || !goesOn) return undefined;
  const ahead = before(stop, LONGEST_CITATION);
  const near = ahead + stop.text.slice(stop.marks.start, stop.marks.start + LONGEST_CITATION);
  const isInside = ({ index, 0: whole }: RegExpExecArray) =>
    index < ahead.length && ahead.length < index + whole.length;
  return Array.from(near.matchAll(CITATION)).some(isInside) ? false : undefined;
};

/** `Dr. Smith`, `e.g. a lake`, `Roe v. Wade`. */
const neverLast: Rule = (stop) =>
  isFullStop(stop) && known.neverLast.has(usual(stop.word)) ? false : undefined;

/** `No. 5`, `Oct. 7`, `Vol. II`, a dateline’s `TARN, Fri. — The`; but `No. The answer is in Fig. The …`. */
const beforeNumber: Rule = (stop) => {
  if (!isFullStop(stop) || !known.beforeNumber.has(stop.word)) return undefined;
  if (/^ [–—-]{1,2} /.test(stop.text.slice(stop.end, stop.end + 4))) return false;
  const { kind, word, end } = stop.next;
  if (kind === 'digit' || kind === 'small' || /^[IVXLC]+$/.test(word)) return false;
  if (/^[A-Z]$/.test(word) && /[.,;:)]/.test(stop.text[end] ?? '')) return false;
  return initials.test(stop.word) ? undefined : true;
};

/** `5 p.m. Then` ends; `5 p.m. Eastern`, `5 p.m. Monday` and `At 5 p.m. Bill` go on. */
const clock: Rule = (stop) => {
  if (!isFullStop(stop) || !/^[ap]\.m$/i.test(stop.word)) return undefined;
  if (stop.next.kind !== 'capital' || known.afterClock.has(stop.next.word)) return false;
  return !(
    stop.marks.start - stop.sentence < 20 &&
    /^(?:At|By|Around|About|After|Before|Until|Since) /.test(before(stop, 20))
  );
};

/** `etc. The`, `6 ft. Bill`. */
const lastBeforeCapital: Rule = (stop) =>
  isFullStop(stop) && known.lastBeforeCapital.has(stop.word) ? stop.next.kind === 'capital' : undefined;

/** `K`, `U.S`, `Ph.D`, `J.-P`, `D-N.Y` */
const initials = /^\p{Lu}$|^(?:\p{L}{1,2}\.)+\p{L}{1,2}$|^\p{Lu}\.?-\p{Lu}$|-(?:\p{Lu}\.)+\p{Lu}$/u;

/** `10 A`, `220 °C`, `40° N`; but `in 1820 A. Roe` came. */
const unit = /(?:°|(?<!\d)\d{1,3})\s?[A-Z]$/;

/** As a sentence goes on behind its first word, and a name hardly does. */
const saysOn = /^\p{L}+ (?!and )\p{Ll}/u;

/** MR as Mr: headings and old texts have capitals alone. */
function usual(word: string): string {
  return /^\p{Lu}{2,4}$/u.test(word) ? word[0] + word.slice(1).toLowerCase() : word;
}

/** `J. K. Rowling`, `U.S. Army`, `Apple Inc. chief` go on; `in the U.S. The` ends: the next word tells. */
const mayBeLast: Rule = (stop) => {
  if (!isFullStop(stop)) return undefined;
  if (!initials.test(stop.word) && !known.mayBeLast.has(usual(stop.word))) return undefined;
  if (opensSentence(stop)) return true;
  if (stop.next.kind !== 'capital') return false;
  const ahead = before(stop, 20);
  if (unit.test(ahead)) return true;
  const [, noun = '', of = '', letter = ''] = /(?<!\p{L})(\p{L}+)(\s+of)?\s+(\p{Lu})$/u.exec(ahead) ?? [];
  if (of === '' && known.lettered.has(noun.toLowerCase())) return true;
  const isKey = known.keyed.has(noun) && /[A-DF-HR]/.test(letter);
  return isKey && saysOn.test(stop.text.slice(stop.next.start, stop.next.end + 5));
};

/** `“Are you sure?” Bill asked.` */
const attribution: Rule = (stop) => {
  if (stop.next.kind !== 'capital' || !/[?!]/.test(stop.marks.text)) return undefined;
  if (!/["”’»]/.test(stop.closing)) return undefined;
  const ahead = stop.text
    .slice(stop.next.start, stop.next.start + 80)
    .split(/\s+/)
    .slice(0, 5);
  const verb = ahead.findIndex((word) => known.sayings.has(word.replace(/[,.:]$/, '')));
  return verb > 0 && ahead.slice(0, verb).every((word) => /^\p{Lu}/u.test(word)) ? false : undefined;
};

/** `Yahoo! News` goes on, `Yahoo! The` ends. */
const exclaimedName: Rule = (stop) =>
  stop.marks.text === '!' && known.exclaimed.has(stop.word) ? known.openers.has(stop.next.word) : undefined;

/** `Well... I think` goes on; `He left... The door` and `We were too late... I left` end. */
const hesitation: Rule = (stop) =>
  isEllipsis(stop) && stop.marks.start - stop.sentence <= 12 && /^I(?:['’]|$)/.test(stop.next.word)
    ? false
    : undefined;

/** A small letter goes on, unless its capital was forgotten: `to the store. then he left`. */
const smallLetter: Rule = (stop) => {
  if (stop.next.kind !== 'small') return undefined;
  return stop.closing === '' && !isEllipsis(stop) && /^(?=.*[aeiouy])\p{Ll}{4,}$/u.test(stop.word);
};

/** `Judge (ret.) Mary Poe`: what one word in brackets leaves out ends nothing. */
const wordInBrackets: Rule = (stop) =>
  isFullStop(stop) && stop.closing.startsWith(')') && /\(\p{L}{1,12}$/u.test(before(stop, 13))
    ? opensSentence(stop)
    : undefined;

/** `Foo. & Bar`, `…. )`: no word follows. */
const noWord: Rule = (stop) => (stop.next.kind === 'other' ? false : undefined);

/** In this order; the first with an opinion decides. */
const rules: readonly Rule[] = [
  wideMark,
  wordsLeftOut,
  doubt,
  nothingYet,
  listMarker,
  insideWord,
  missingBlank,
  nothingFollows,
  cited,
  neverLast,
  beforeNumber,
  clock,
  lastBeforeCapital,
  wordInBrackets,
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

/** The last characters of the sentence before the marks. */
function before(stop: Stop, characters: number): string {
  return stop.text.slice(Math.max(stop.sentence, stop.marks.start - characters), stop.marks.start);
}

/** Whether the next word is one that opens sentences; `A.` in `N.W.A.` is none. */
function opensSentence(stop: Stop): boolean {
  return (
    stop.next.kind === 'capital' && known.openers.has(stop.next.word) && stop.text[stop.next.end] !== '.'
  );
}

function isFullStop(stop: Stop): boolean {
  return stop.marks.text === '.';
}

function isEllipsis(stop: Stop): boolean {
  return /^(?:…|\.\s?\.)/.test(stop.marks.text);
}

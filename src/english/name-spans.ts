import { isMonth, isWeekday } from './calendar.ts';
import type { SpanWord, TypedSpan } from './span-words.ts';
import { isFunctionWord } from './word-classes.ts';
import { wordList } from './word-lists.ts';

/** Stand inside a name between its capitals: Ludwig van Beethoven, Secretary of State, King of the Franks. */
const PARTICLE = wordList('particles-of-names');
/** Words that open a sentence with a capital and are no names. */
const OPENERS = wordList('sentence-openers');

/** Runs of capitalised words, in order. A lone first word counts when it is no common opener. */
export function findNames(text: string, words: readonly SpanWord[]): TypedSpan[] {
  const found: TypedSpan[] = [];
  for (let at = 0; at < words.length; ) {
    const end = endOfName(text, words, at);
    if (end > at) {
      const last = words[end - 1]!;
      const tail = last.text.replace(/['’]s$/, '').length;
      found.push({ type: 'name', start: words[at]!.start, end: last.start + tail });
    }
    at = Math.max(end, at + 1);
  }
  return found;
}

function endOfName(text: string, words: readonly SpanWord[], at: number): number {
  const first = words[at]!;
  if (!isNameWord(first) || (opensSentence(text, words, at) && isOpener(first))) return at;
  let end = at + 1;
  for (let next = end; next < words.length && belongs(words, next); next++) {
    if (isNameWord(words[next]!)) end = next + 1;
    else if (next - end >= 2 || !PARTICLE.has(words[next]!.lower)) break;
  }
  return end;
}

function opensSentence(text: string, words: readonly SpanWord[], at: number): boolean {
  return at === 0 || /[.!?:]["”’]?\s|["“]\s?$/.test(text.slice(words[at - 1]!.end, words[at]!.start));
}

function isOpener({ text }: SpanWord): boolean {
  return OPENERS.has(text) || /^\p{Lu}\p{Ll}{2,}(?:ly|ing|ally)$/u.test(text) || isFunctionWord(text);
}

/** A capital or a figure glued to one (K2), but no month, and no function word in capitals. */
function isNameWord({ text, lower, gap }: SpanWord): boolean {
  return (
    !gap.endsWith('°') &&
    /^\p{Lu}/u.test(text) &&
    !(text === 'I' || isMonth(text) || isWeekday(text)) &&
    !(isFunctionWord(lower) && text.length > 3 && text !== text.toUpperCase())
  );
}

/** Whether the word goes on with the run before it, past blanks, a hyphen, or an initial's full stop. */
function belongs(words: readonly SpanWord[], at: number): boolean {
  const { gap } = words[at]!;
  const before = words[at - 1]!.text;
  if (/['’]s$/.test(before)) return false;
  return (
    /^(?: |-|–|’|')$/.test(gap) ||
    (/^\. ?$/.test(gap) && (before.length <= 4 || before === 'Prof')) ||
    gap === ' & '
  );
}

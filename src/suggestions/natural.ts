import { isBe } from '../english/asking-words.ts';
import { isFunctionWord } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';
import type { QuestionDraft } from './draft.ts';

const POINTERS = wordList('pointers');
const PHRASES =
  /\b(?:as (?:many|much)|the (?:two|three|four|animal|creature|thing|case|fact)|as well|(?:last|next) (?:week|month|year|night|winter|summer|spring|autumn))\b/;
/** Marks that a question made of a plain statement does not need; a full stop only in U.S. and 6.5. */
const MARKS = /[“”"()[\]{}:;/\\*_<>|…#@=+~^!]|--|—|\.(?!\d|\p{L}\.|$| \p{Lu})|\s,|\.\?$/u;
const ENDS_OPEN =
  /\b(?:a|an|the|and|or|of|to|with|by|for|on|in|at|from|as|into|under|about|through|is|was|were|are|be|been|very|more|less|than|not|two|three|four|five|six|seven|eight|nine|ten|\p{Ll}+ly)\?$/u;
const ENDS_INCOMPLETE =
  /\b(?:in (?:part|response|reaction|succession|addition|order|favou?r|terms|front|spite|case|charge|particular)|between \S+|partly|mainly|'s)\?$/;
const UNSURE_NUMBER = /^How many things|^\S+ \S+ (?:some|many|most|few|several|all|any|no) /;

/** Whether it reads well alone: short, plain, and clear without the sentence it came from. */
export function isNatural({ question, kind }: QuestionDraft): boolean {
  const words = question.slice(0, -1).split(' ');
  if (words.length < 3 || words.length > 16 || question.length > 100) return false;
  if (words.some((word, at) => pointsOut(word, words, at)) || PHRASES.test(question)) return false;
  if (
    MARKS.test(question) ||
    ENDS_INCOMPLETE.test(question) ||
    (ENDS_OPEN.test(question) && !/^(?:made of|from|how long)$/.test(kind))
  )
    return false;
  if (
    words.slice(1).filter((word) => /\p{L}/u.test(word) && !isFunctionWord(word)).length < 2 &&
    kind !== 'definition'
  )
    return false;
  return !/\b(\p{L}+) \1\b/iu.test(question) && !UNSURE_NUMBER.test(question);
}

function pointsOut(word: string, words: readonly string[], at: number): boolean {
  const bare = word.replace(/,$/, '');
  if (
    !POINTERS.has(bare) &&
    !/^(?:Other|Others|Another|Such|Same|Both|These|Those|This|His|Her|Its|Their|Our|My)$/.test(bare)
  )
    return false;
  if (word === 'there' && isBe(words[at - 1] ?? '')) return false;
  return true;
}

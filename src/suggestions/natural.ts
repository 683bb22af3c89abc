import { isFunctionWord } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';
import type { QuestionDraft } from './draft.ts';

const POINTERS = wordList('pointers');
/** Several that were told of before. */
const GROUP = /\bthe (?:two|three|four|thing|case|fact)\b/;
/** Marks that a question made of a plain statement does not need; a full stop only in U.S. and 6.5. */
const MARKS = /[“”"()[\]{}:;/\\*_<>|…#@=+~^!]|--|—|\.(?!\d|\p{L}\.|$| \p{Lu})|\s,|\.\?$/u;

/** Whether it reads well alone: short, plain, and clear without the sentence it came from. */
export function isNatural({ question, kind }: QuestionDraft): boolean {
  const words = question.slice(0, -1).split(' ');
  if (words.length < 3 || words.length > 16 || question.length > 100) return false;
  if (MARKS.test(question) || GROUP.test(question)) return false;
  if (words.some((word) => POINTERS.has(word.replace(/,$/, '').toLowerCase()))) return false;
  const telling = words.slice(1).filter((word) => /\p{L}/u.test(word) && !isFunctionWord(word));
  return kind === 'definition' || telling.length > 1;
}

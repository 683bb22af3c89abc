import { isAuxiliary, isJoin, isPreposition, isQuestionWord } from '../english/asking-words.ts';
import { wordList } from '../english/word-lists.ts';
import { plainQuestion } from './plain-question.ts';

const END = /[?？؟]["'”’»)\]]*\s*(?:\p{Extended_Pictographic}\s*)*$/u;

/** Without what joins it to something before, and without closing marks: "and who went?" → "who went". */
export function bareQuestion(question: string): string {
  let bare = question.replace(/(?<![\s?!.,])[\s?!.,]+$/, '');
  for (;;) {
    const [opening, word] = /^(\p{L}+)[, ]+/u.exec(bare) ?? [];
    if (opening === undefined || !isJoin(word!.toLowerCase())) return bare;
    bare = bare.slice(opening.length);
  }
}

/**
 * Whether a text ends like a question in any language, or opens like one in English, be it behind what leads
 * to it: "I need to know how long …".
 */
export function looksLikeQuestion(text: string): boolean {
  return END.test(text.trim()) || opensLikeQuestion(text) || opensLikeQuestion(plainQuestion(text));
}

/** Whether it opens with a question word, an auxiliary or a request, be it behind "and" or "hey". */
export function opensLikeQuestion(text: string): boolean {
  const [first = '', second = ''] = openingWords(text);
  if (isQuestionWord(first) || isAuxiliary(first) || orders(text)) return true;
  return isPreposition(first) && isQuestionWord(second);
}

const ORDERS = wordList('orders');
const ORDERS_WITH_ME = wordList('orders-with-me');

/** Whether a text opens by telling to say something: "list the steps", "tell me". */
export function orders(text: string): boolean {
  const [first = '', second = ''] = openingWords(text);
  return ORDERS.has(first) || (ORDERS_WITH_ME.has(first) && /^(?:me|us)$/.test(second));
}

const CALLS = /^(?:hey|hi|please)$/;

/** The first two words in lower case that neither join nor call. */
function openingWords(text: string): readonly string[] {
  const words = text
    .trim()
    .slice(0, LONGEST)
    .toLowerCase()
    .split(/[\s,.!?:;]+/, 8);
  const first = words.findIndex((word) => !isJoin(word) && !CALLS.test(word));
  return first < 0 ? [] : words.slice(first, first + 2);
}

/** In UTF-16 code units, enough for the words of an opening. */
const LONGEST = 80;

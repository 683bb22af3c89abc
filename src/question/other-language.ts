import { readWordLists } from '../text/read-word-lists.ts';
import LISTS from './other-language.txt';

const list = readWordLists(LISTS);
const LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'tr'].map((code) => ({
  code,
  words: list(code),
  opens: list(`${code}-opens`),
}));
const ENGLISH = list('english');
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ['zh', /\p{sc=Han}/u],
  ['ko', /\p{sc=Hangul}/u],
  ['ru', /\p{sc=Cyrillic}/u],
  ['ar', /\p{sc=Arabic}/u],
  ['he', /\p{sc=Hebrew}/u],
  ['el', /\p{sc=Greek}/u],
  ['hi', /\p{sc=Devanagari}/u],
  ['th', /\p{sc=Thai}/u],
];

/** Those whose letters several languages share: which of them it is stays open. */
const SHARED = new Set(['ru', 'ar', 'hi']);

/** A language other than English. */
export interface OtherLanguage {
  /** Its code; for letters that several languages share, one of them. */
  readonly code: string;
  /** Whether it is that one; false when the letters leave it open. */
  readonly isCertain: boolean;
}

/** A question's language when not English, by letters or small words; null when nothing tells. */
export function readOtherLanguage(question: string): OtherLanguage | null {
  const script = readScript(question);
  if (script !== null) return { code: script, isCertain: !SHARED.has(script) };
  const words = question.toLowerCase().match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  let best: { readonly code: string; readonly hits: number } = { code: '', hits: 0 };
  for (const { code, words: known } of LANGUAGES) {
    const hits = words.filter((word) => known.has(word) && !ENGLISH.has(word)).length;
    if (hits > best.hits) best = { code, hits };
  }
  const opener = LANGUAGES.find(({ opens }) => opens.has(words[0] ?? ''));
  if (opener && english === 0 && best.hits < 2) return { code: opener.code, isCertain: true };
  const enough = best.hits >= 2 && best.hits > english && best.hits * 4 >= words.length;
  return enough ? { code: best.code, isCertain: true } : null;
}

const ASCII = /^[\0-\x7f]*$/;

/** The script of most letters, unless they are Latin. */
function readScript(question: string): string | null {
  if (ASCII.test(question)) return null;
  const letters = question.match(/\p{L}/gu) ?? [];
  for (const [code, script] of SCRIPTS) {
    const own = letters.filter((letter) => script.test(letter)).length;
    // Japanese mixes two scripts: a few kana are enough among Chinese signs.
    if (own * (code === 'ja' ? 6 : 2) > letters.length) return code;
  }
  return null;
}

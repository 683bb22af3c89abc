import { inDictionary } from '../english/language.ts';

/** Why a text is no question: nothing was said, or nothing in words. */
export type NoQuestion = 'empty' | 'not-language';

const LATIN_SIGN = /^[\p{sc=Latin}\p{N}]$/u;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S*/gi;
/** Rows of keys struck in passing, one letter over and over, and long runs without a vowel. */
const MASHED =
  /^(?:[asdfghjkl]{5,}|[qwertyuiop]{6,}|[zxcvbnm]{4,}|[a-z]*(?:asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert|zxcv|xcvb|cvbn)[a-z]*|(?:([a-z])\1{3,}(?!\1))+[a-z]?|[b-df-hj-np-tv-xz]{5,}|([a-z]{1,3})\2{3,})$/;

/** Whether a text is no question in any language; null when it may be one. */
export function readNoQuestion(text: string): NoQuestion | null {
  if (!/[^\s\p{P}\p{Cc}\p{Cf}]/u.test(text)) return text.trim() === '' ? 'empty' : 'not-language';
  const plain = text.replace(ADDRESS, ' ');
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (!words.some((word) => word.length > 1 || !LATIN_SIGN.test(word))) return 'not-language';
  const latin = words.every((word) => /^[a-z]+$/i.test(word));
  const isMashed = (word: string) => MASHED.test(word) && !inDictionary(word);
  return latin && words.every((word) => isMashed(word.toLowerCase())) ? 'not-language' : null;
}

import { canBeMeant, isPersonal } from '../english/antecedents.ts';
import { isAuxiliary } from '../english/asking-words.ts';
import { sortOfNoun } from '../english/sorts-of-nouns.ts';
import { hasVerb, type TaggedWord } from '../english/tagged-words.ts';
import { isFunctionWord } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';

type Words = readonly TaggedWord[];

/** Whether it cannot be read by itself: a fragment ("and why?"), or it points at what it does not name. */
export function leansOnBefore(words: Words): boolean {
  const plain = words.filter(({ tag }) => tag !== 'PUNCT');
  return isFragment(plain) || plain.some((_, at) => pointsOutside(plain, at));
}

const JOINS = wordList('joins-fragments');
const PREPOSITION = wordList('before-fragments');

/** Nothing of its own to look for, or another thing put to the question before: "what about Iran?" */
function isFragment(words: Words): boolean {
  const first = words.findIndex(({ lower }) => !JOINS.has(lower));
  if (first < 0) return words.length > 0;
  const own = words.slice(first);
  if (/^(?:what|how)$/.test(own[0]!.lower) && /^(?:about|of)$/.test(own[1]?.lower ?? '')) return true;
  if (!own.some(isTelling)) return true;
  if (first > 0 && !own.some((word) => isTelling(word) && word.tag !== 'VERB')) return true;
  const isClause = hasVerb(own);
  return !isClause && (first > 0 || PREPOSITION.has(own[0]!.lower));
}

/** Nouns that add nothing to their question word: "what kind?", "for what reason?", "in what year?" */
const EMPTY_NOUN = /^(?:kind|sort|type|reason|way|thing|one)s?$/;

function isTelling({ tag, lower }: TaggedWord): boolean {
  if (isFunctionWord(lower) || isAuxiliary(lower)) return false;
  if (tag === 'NOUN') return !EMPTY_NOUN.test(lower) && sortOfNoun(lower) !== 'time';
  return /^(?:PROPN|VERB|X)$/.test(tag);
}

function pointsOutside(words: Words, at: number): boolean {
  const { lower } = words[at]!;
  const before = words[at - 1]?.lower ?? '';
  if (isPersonal(lower)) return !(lower === 'it' && isEmptyIt(words, at)) && !isNamed(words, at);
  if (/^(?:this|that|these|those)$/.test(lower)) return isBare(words, at);
  if (lower === 'there') return !isExistential(words, at);
  if (lower === 'then') return PREPOSITION.has(before);
  if (lower === 'else') return /^wh|^how$/.test(before);
  return (
    /^ones?$/.test(lower) &&
    /^(?:the|another|other|first|second|third|last|next|new|old|that|this)$/.test(before)
  );
}

/** Whether an earlier clause or the owner names what it could mean: "why did Ann leave when she …". */
function isNamed(words: Words, at: number): boolean {
  const owns = isPossessive(words, at);
  const boundary = words.slice(0, at).findLastIndex(({ lower }, i) => i > 0 && CLAUSE.test(lower));
  const end = owns ? at : boundary;
  const before = words.slice(0, Math.max(0, end));
  if (before.some((_, i) => canBeMeant(before, i, words[at]!.lower))) return true;
  return (
    owns && /^(?:who|anyone|everyone|everybody|someone)$/.test(words[0]!.lower) && words[1]!.tag === 'VERB'
  );
}

const CLAUSE =
  /^(?:when|while|that|if|because|after|before|since|who|which|and|but|whether|although|though|until|where|as|so|to|,)$/;

function isPossessive(words: Words, at: number): boolean {
  const { lower } = words[at]!;
  if (/^(?:its|their|his)$/.test(lower)) return true;
  return lower === 'her' && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(words[at + 1]?.tag ?? '');
}

/** "how long does it take to", "is it true that", "is it raining": it stands for nothing. */
function isEmptyIt(words: Words, at: number): boolean {
  const [next = '', ...after] = words.slice(at + 1).map(({ lower }) => lower);
  if (/^(?:rain|snow)(?:s|ed|ing)?$/.test(next)) return true;
  if (!after.slice(0, 3).some((word) => /^(?:to|that|if|whether)$/.test(word))) return false;
  return /^(?:is|was)$/.test(words[at - 1]?.lower ?? '') || /^(?:take|cost|mean)s?$/.test(next);
}

/** "What does that mean?", but "that meeting", "the man that came", "did he say that she …". */
function isBare(words: Words, at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  const describes = next !== undefined && /^(?:NOUN|PROPN|NUM|ADJ|PRON|DET)$/.test(next.tag);
  if (describes && !(next.tag === 'ADJ' && before?.tag === 'AUX')) return false;
  if (words[at]!.lower !== 'that' || next === undefined) return true;
  return !(before && /^(?:NOUN|PROPN|ADJ|PRON)$/.test(before.tag) && /^(?:VERB|AUX|ADV|ADP)$/.test(next.tag));
}

/** "is there a café", "could there be", "how many settings are there". */
function isExistential(words: Words, at: number): boolean {
  const [before, next] = [words[at - 1]?.lower ?? '', words[at + 1]];
  if (next === undefined) return isAuxiliary(before) && /^(?:how|what|which)$/.test(words[0]!.lower);
  return isAuxiliary(next.lower) || isAuxiliary(before);
}

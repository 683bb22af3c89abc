import type { TaggedWord } from '../../english/tagged-words.ts';
import { isAuxiliary } from '../question-shape.ts';
import type { Mention } from './mentions.ts';

/** What a pronoun can stand for. */
export type Pointer = 'he' | 'she' | 'it' | 'they' | 'this' | 'these' | 'there' | 'then' | 'one';

/** A pronoun of a question that stands for something said before. */
export interface Pronoun {
  readonly at: number;
  readonly pointer: Pointer;
  readonly possessive: boolean;
  /** After in, on or at it stands for no person. */
  readonly placed: boolean;
}

const POINTERS: Readonly<Record<string, Pointer>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  it: 'it',
  its: 'it',
  itself: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themselves: 'they',
  this: 'this',
  that: 'this',
  these: 'these',
  those: 'these',
  there: 'there',
  one: 'one',
  ones: 'one',
}; // prettier-ignore

function pointerOf(lower: string): Pointer | undefined {
  if (lower === 'then') return 'then';
  return Object.hasOwn(POINTERS, lower) ? POINTERS[lower] : undefined;
}

/** A text holds none of these: no pronoun to look for. */
export const POINTING =
  /\b(?:he|him|his|himself|she|hers?|herself|it|its|itself|they|them|theirs?|themselves|this|that|these|those|there|then|ones?)\b/i;

/** The pronouns that nothing in the question itself explains, in order. Words such as the *it* of "is it true that" are not among them. */
export function findPronouns(words: readonly TaggedWord[], mentions: readonly Mention[]): Pronoun[] {
  return words.flatMap((word, at) => {
    const pointer = pointerOf(word.lower);
    if (pointer === undefined || !points(words, at, pointer)) return [];
    const possessive = isPossessive(words, at);
    return isExplained(words, mentions, at, pointer, possessive)
      ? []
      : [{ at, pointer, possessive, placed: PLACING.test(words[at - 1]?.lower ?? '') }];
  });
}

function points(words: readonly TaggedWord[], at: number, pointer: Pointer): boolean {
  switch (pointer) {
    case 'it':
      return !isExpletive(words, at);
    case 'this':
    case 'these':
      return isBare(words, at);
    case 'there':
      return !isExistential(words, at);
    case 'then':
      return /^(?:since|until|till|by|before|back)$/.test(words[at - 1]?.lower ?? '');
    case 'one':
      return /^(?:a|the|another|other|first|second|third|last|next|new|old|which|that|this)$/.test(
        words[at - 1]?.lower ?? '',
      );
    default:
      return true;
  }
}

const PLACING = /^(?:in|on|at|inside|near|under|over|into|onto)$/;

function isPossessive(words: readonly TaggedWord[], at: number): boolean {
  const { lower } = words[at]!;
  if (/^(?:its|their|his)$/.test(lower)) return true;
  return lower === 'her' && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(words[at + 1]?.tag ?? '');
}

const EXPLETIVE_ADJECTIVE =
  /^(?:true|possible|impossible|likely|known|clear|right|correct|important|necessary|safe|legal|hard|easy|difficult|common|normal|ok|okay|better|best|worth|said|thought|believed|reported|claimed|fair|good|bad|wrong|allowed|useful|enough)$/;

/** "is it true that", "how long does it take to", "what time is it", "was it raining". */
function isExpletive(words: readonly TaggedWord[], at: number): boolean {
  if (words[at]!.lower !== 'it') return false;
  const after = words.slice(at + 1).map(({ lower }) => lower);
  const adjective = after.slice(0, 4).findIndex((word) => EXPLETIVE_ADJECTIVE.test(word));
  if (adjective >= 0 && /^(?:that|to|for|if|whether|when)$/.test(after[adjective + 1] ?? '')) return true;
  if (
    /^(?:take|takes|took|taken|cost|costs|mean|means|matter|help|feel)$/.test(after[0] ?? '') &&
    after.includes('to')
  )
    return true;
  if (/^(?:rain|rains|rained|raining|snow|snowed|snowing|seem|seems)$/.test(after[0] ?? '')) return true;
  if (/^(?:that|like)$/.test(after[0] ?? '') && after.length > 2) return true;
  const before = words.slice(0, at).map(({ lower }) => lower);
  return (
    before.some((word) => /^(?:time|day|date|year)$/.test(word)) &&
    isAuxiliary(before.at(-1)!) &&
    after.length <= 1
  );
}

/** "What does that mean?", but "that meeting", "the man that came", "did he say that". */
function isBare(words: readonly TaggedWord[], at: number): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  if (
    next &&
    /^(?:NOUN|PROPN|NUM|ADJ|PRON|DET)$/.test(next.tag) &&
    !(next.tag === 'ADJ' && before?.tag === 'AUX')
  )
    return false;
  if (words[at]!.lower !== 'that' || next === undefined || next.tag === 'PUNCT') return true;
  return !(before && /^(?:NOUN|PROPN|ADJ|PRON)$/.test(before.tag) && /^(?:VERB|AUX|ADV|ADP)$/.test(next.tag));
}

/** "is there a café", "there has been", "could there be". */
function isExistential(words: readonly TaggedWord[], at: number): boolean {
  const [before, next] = [words[at - 1]?.lower ?? '', words[at + 1]];
  if (next === undefined || next.tag === 'PUNCT')
    return /^(?:many|much|are|is)$/.test(before) && isCount(words);
  if (isAuxiliary(next.lower)) return true;
  return isAuxiliary(before);
}

/** "How many settings are there?" */
function isCount(words: readonly TaggedWord[]): boolean {
  return (
    words.some(({ lower }, i) => lower === 'how' && /^(?:many|much)$/.test(words[i + 1]?.lower ?? '')) ||
    words.some(({ lower }) => /^(?:what|which)$/.test(lower))
  );
}

const NEW_CLAUSE =
  /^(?:when|while|that|if|because|after|before|since|who|which|and|but|whether|although|though|until|where|as|so|to)$/;

/** Whether the question itself names what the pronoun stands for: before it, and not as the subject of the pronoun's own clause. */
function isExplained(
  words: readonly TaggedWord[],
  mentions: readonly Mention[],
  at: number,
  pointer: Pointer,
  possessive: boolean,
): boolean {
  if (pointer === 'this' || pointer === 'these' || pointer === 'one') return false;
  const suits = mentions.some((mention) => {
    if (mention.first <= at && at < mention.last) return false;
    if (!agrees(mention, pointer) || (pointer !== 'he' && pointer !== 'she' && mention.inner)) return false;
    if (mention.first > at) return false;
    return possessive || isElsewhere(words, mention.last, at);
  });
  return suits || (possessive && isOwnersQuestion(words, at, pointer));
}

/** Another clause begins between the two, so the one can be the other. */
function isElsewhere(words: readonly TaggedWord[], from: number, at: number): boolean {
  return words.slice(from, at).some(({ lower }) => NEW_CLAUSE.test(lower));
}

/** "Who lost their homes?", "Which countries sent their troops?" */
function isOwnersQuestion(words: readonly TaggedWord[], at: number, pointer: Pointer): boolean {
  return (
    pointer === 'they' &&
    words.slice(0, at).some(({ lower }) => /^(?:who|anyone|everyone|everybody|someone)$/.test(lower)) &&
    words[1]?.tag === 'VERB'
  );
}

/** Whether a pronoun can stand for what is mentioned. */
export function agrees(mention: Mention, pointer: Pointer): boolean {
  const { sort, number, gender, named } = mention;
  if (sort === 'measure') return false;
  switch (pointer) {
    case 'he':
    case 'she':
      if (number === 'many') return false;
      if (sort === 'person') return gender === null || gender === (pointer === 'he' ? 'man' : 'woman');
      return sort === 'animal' || (named && sort === 'thing');
    case 'it':
    case 'this':
      return number !== 'many' && sort !== 'person' && sort !== 'time';
    case 'they':
    case 'these':
      return (
        sort !== 'time' &&
        (number === 'many' || sort === 'group' || (number === 'either' && sort !== 'person'))
      );
    case 'there':
      return (
        sort === 'place' ||
        sort === 'group' ||
        (/^(?:in|at|inside|on|near|to|from)$/.test(mention.preposition) &&
          (sort === 'thing' || sort === 'animal'))
      );
    case 'then':
      return sort === 'time';
    case 'one':
      return !named && sort !== 'time';
  }
}

import { isVerb, type Opening } from './sentence-opening.ts';
import type { TaggedWord } from './tagged-words.ts';
import { classify, WordClass } from './word-classes.ts';

const PEOPLE = /^(?:he|she|him|her|his|hers|himself|herself)$/;
const THINGS = /^(?:it|its|they|them|their|theirs|itself|themselves)$/;
const MANY = /^(?:they|them|their|theirs|themselves)$/;
const OBJECT = /^(?:him|her|it|them)$/;
const INDEFINITE = /^(?:any|every|some|no)(?:one|body)$|^(?:whoever|anyone|one)$/;
const PERSON_ENDING =
  /(?:man|woman|person|girl|boy|child|[^aeiou]er|or|ist|ess|ian|eer|ant|tive|yer|husband|wife|vicar|friend|boss|guest|hero|pilot|chef)$/;
const GROUP =
  /people|men$|children|police|team|company|council|government|union|band|group|family|couple|staff|crew|party|public|committee/;

/** Whether a word is a third-person pronoun. */
export function isPersonal(lower: string): boolean {
  return PEOPLE.test(lower) || THINGS.test(lower);
}

/** Whether the word at that place can be what a personal pronoun stands for. */
export function canBeMeant(words: readonly TaggedWord[], at: number, pronoun: string): boolean {
  if (PEOPLE.test(pronoun)) return isPerson(words, at);
  return MANY.test(pronoun) ? isMany(words, at) : isThing(words[at]!);
}

/** Whether the sentence holds before its pronoun at `at` what that means. */
export function hasAntecedent(opening: Opening, at: number): boolean {
  const { words } = opening;
  const start = clauseStart(opening, at);
  const end = isObject(words, at) ? ownClause(words, at) : at === 1 ? 0 : at;
  return words.slice(start, end).some((_, i) => canBeMeant(words, start + i, words[at]!.lower));
}

/** What an introductory phrase names ("In 1826") is not what a pronoun after it stands for. */
function clauseStart({ words, intro, comma }: Opening, at: number): number {
  if (intro !== 'phrase') return 0;
  if (comma >= 0 && at > comma) return comma + 1;
  return words.slice(0, at).some(isVerb) ? 0 : at;
}

/** Right after a verb: the subject of that verb is someone else. */
function isObject(words: readonly TaggedWord[], at: number): boolean {
  const { lower } = words[at]!;
  if (!OBJECT.test(lower) || words[at - 1]?.tag !== 'VERB') return false;
  return lower !== 'her' || !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(words[at + 1]?.tag ?? '');
}

/** Where the clause that holds the pronoun begins: after the last conjunction, relative or comma. */
function ownClause(words: readonly TaggedWord[], at: number): number {
  return (
    words
      .slice(0, at)
      .findLastIndex(
        ({ tag, lower }) => /^(?:SCONJ|CCONJ|PUNCT|PART)$/.test(tag) || /^(?:who|that|which)$/.test(lower),
      ) + 1
  );
}

function isPerson(words: readonly TaggedWord[], at: number): boolean {
  const { text, lower, tag } = words[at]!;
  if (INDEFINITE.test(lower)) return true;
  const classes = classify(text, lower, 'X');
  if (classes & (WordClass.calendar | WordClass.function | WordClass.time) || lower.endsWith('s'))
    return tag === 'PROPN' && at > 0 && !(classes & WordClass.calendar);
  if (classes & (WordClass.person | WordClass.honorific)) return true;
  if (tag === 'PROPN') return true;
  if (tag !== 'NOUN') return false;
  return at === 0 ? words[1]?.tag === 'VERB' : PERSON_ENDING.test(lower);
}

function isMany(words: readonly TaggedWord[], at: number): boolean {
  const { lower, tag } = words[at]!;
  if (INDEFINITE.test(lower)) return true;
  if (!/^(?:NOUN|PROPN)$/.test(tag)) return false;
  return /(?:^|[^s])s$/.test(lower) || GROUP.test(lower) || words[at + 1]?.lower === 'and' || tag === 'PROPN';
}

function isThing({ text, lower, tag }: TaggedWord): boolean {
  if (!/^(?:NOUN|PROPN)$/.test(tag)) return false;
  return !(classify(text, lower, 'X') & WordClass.calendar) && !/[^sui]s$/.test(lower);
}

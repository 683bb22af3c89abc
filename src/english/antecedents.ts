import { isVerb, type Opening, type Tag } from './sentence-opening.ts';
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
export function canBeMeant(tags: readonly Tag[], at: number, pronoun: string): boolean {
  return suiting(pronoun)(tags, at);
}

/** Whether a word can be what the pronoun stands for; `tags` around it, `at` its own place. */
type Suits = (tags: readonly Tag[], at: number) => boolean;

function suiting(pronoun: string): Suits {
  if (PEOPLE.test(pronoun)) return isPerson;
  return MANY.test(pronoun) ? isMany : isThing;
}

/** Whether the sentence holds before its pronoun at `at` what that means. */
export function hasAntecedent(opening: Opening, at: number): boolean {
  const { tags } = opening;
  const suits = suiting(tags[at]!.lower);
  const start = clauseStart(opening, at);
  const end = isObject(tags, at) ? ownClause(tags, at) : at === 1 ? 0 : at;
  for (let i = start; i < end; i++) if (suits(tags, i)) return true;
  return false;
}

/** What an introductory phrase names ("In 1826") is not what a pronoun after it stands for. */
function clauseStart({ tags, intro, comma }: Opening, at: number): number {
  if (intro !== 'phrase') return 0;
  if (comma >= 0 && at > comma) return comma + 1;
  return tags.slice(0, at).some(isVerb) ? 0 : at;
}

/** Right after a verb: the subject of that verb is someone else. */
function isObject(tags: readonly Tag[], at: number): boolean {
  const { lower } = tags[at]!;
  if (!OBJECT.test(lower) || tags[at - 1]?.speech !== 'VERB') return false;
  return lower !== 'her' || !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(tags[at + 1]?.speech ?? '');
}

/** Where the clause that holds the pronoun begins: after the last conjunction, relative or comma. */
function ownClause(tags: readonly Tag[], at: number): number {
  return (
    tags
      .slice(0, at)
      .findLastIndex(
        ({ speech, lower }) =>
          /^(?:SCONJ|CCONJ|PUNCT|PART)$/.test(speech) || /^(?:who|that|which)$/.test(lower),
      ) + 1
  );
}

const isPerson: Suits = (tags, at) => {
  const { word, lower, speech } = tags[at]!;
  if (INDEFINITE.test(lower)) return true;
  const classes = classify(word, lower, 'X');
  if (classes & (WordClass.calendar | WordClass.function | WordClass.time) || lower.endsWith('s'))
    return speech === 'PROPN' && at > 0 && !(classes & WordClass.calendar);
  if (classes & (WordClass.person | WordClass.honorific)) return true;
  if (speech === 'PROPN') return true;
  if (speech !== 'NOUN') return false;
  return at === 0 ? tags[1]?.speech === 'VERB' : PERSON_ENDING.test(lower);
};

const isMany: Suits = (tags, at) => {
  const { lower, speech } = tags[at]!;
  if (INDEFINITE.test(lower)) return true;
  if (!/^(?:NOUN|PROPN)$/.test(speech)) return false;
  return (
    /(?:^|[^s])s$/.test(lower) || GROUP.test(lower) || tags[at + 1]?.lower === 'and' || speech === 'PROPN'
  );
};

const isThing: Suits = (tags, at) => {
  const { word, lower, speech } = tags[at]!;
  if (!/^(?:NOUN|PROPN)$/.test(speech)) return false;
  return !(classify(word, lower, 'X') & WordClass.calendar) && !/[^sui]s$/.test(lower);
};

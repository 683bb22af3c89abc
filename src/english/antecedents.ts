import { isVerb, type Opening, type Tag } from './sentence-opening.ts';
import { classify, WordClass } from './word-classes.ts';

const PEOPLE = /^(?:he|she|him|her|his|hers|himself|herself)$/;
const THINGS = /^(?:it|its|they|them|their|theirs|itself|themselves)$/;
const MANY = /^(?:they|them|their|theirs|themselves)$/;
const OBJECT = /^(?:him|her|it|them)$/;
const POSSESSIVE = /^(?:his|her|its|their)$/;
const INDEFINITE = /^(?:any|every|some|no)(?:one|body)$|^(?:whoever|anyone|one)$/;
const PERSON_ENDING =
  /(?:man|woman|person|girl|boy|child|[^aeiou]er|or|ist|ess|ian|eer|ant|tive|yer|husband|wife|vicar|friend|boss|guest|hero|pilot|chef)$/;
const GROUP =
  /people|men$|children|police|team|company|council|government|union|band|group|family|couple|staff|crew|party|public|committee/;

/** Whether a word is a third-person pronoun. */
export function isPersonal(lower: string): boolean {
  return PEOPLE.test(lower) || THINGS.test(lower);
}

/** Whether the sentence holds what its pronoun at `at` means, before it or as the subject after it. */
export function isExplained(opening: Opening, at: number): boolean {
  return hasAntecedent(opening, at) || isNamedAfterwards(opening, at);
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

function hasAntecedent(opening: Opening, at: number): boolean {
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
    return speech === 'PROPN' && at > 0 && !(classes & WordClass.calendar) && !afterPlace(tags, at);
  if (classes & (WordClass.person | WordClass.honorific)) return true;
  if (speech === 'PROPN') return !afterPlace(tags, at);
  if (speech !== 'NOUN') return false;
  return at === 0 ? tags[1]?.speech === 'VERB' : PERSON_ENDING.test(lower);
};

/** "in Lyme Regis", "the Royal Society": the name of a place or of a body. */
function afterPlace(tags: readonly Tag[], at: number): boolean {
  let first = at;
  while (first > 0 && tags[first - 1]!.speech === 'PROPN') first--;
  return /^(?:in|at|on|from|near|to|of|the)$/.test(tags[first - 1]?.lower ?? '');
}

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

/** "In his meetings, Blinken made the point": the one who is meant follows as the subject. */
function isNamedAfterwards({ tags, comma }: Opening, at: number): boolean {
  if (at > comma) return false;
  const { lower } = tags[at]!;
  const next = tags[at + 1]?.speech ?? '';
  const owns = POSSESSIVE.test(lower) && /^(?:NOUN|ADJ|NUM|PROPN|VERB)$/.test(next);
  const acts = /^(?:he|she|it|they)$/.test(lower) && /^(?:AUX|VERB|ADV)$/.test(next);
  if (!owns && !acts) return false;
  const rest = tags.slice(comma + 1, comma + 10);
  const verb = rest.findIndex(isVerb);
  const subject = rest.slice(0, verb < 0 ? 3 : verb);
  if (subject[0] === undefined || subject[0].speech === 'PRON') return false;
  const suits = suiting(lower);
  if (suits === isPerson) return subject.some((_, i) => isPerson(subject, i));
  const head = subject.findLastIndex(({ speech }) => /^(?:NOUN|PROPN)$/.test(speech));
  return head >= 0 && suits(subject, head);
}

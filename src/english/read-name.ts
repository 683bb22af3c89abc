import type { Article } from '../article/article.ts';
import type { Gender, Sort } from './sorts-of-nouns.ts';
import { wordList } from './word-lists.ts';

/** What a name is taken for, and whose. */
export interface NameReading {
  readonly sort: Sort;
  readonly gender: Gender | null;
}

/** Countries, continents and cities that news names without saying what they are; in lower case. */
const PLACE_NAMES = wordList('place-names');
const MEN = wordList('first-names-of-men');
const WOMEN = wordList('first-names-of-women');

const MALE_TITLE = /\b(?:Mr|Sir|Lord|King|Prince|Duke|Pope|Father|Brother|Emperor|Baron)\b/;
const FEMALE_TITLE = /\b(?:Mrs|Ms|Miss|Lady|Queen|Princess|Duchess|Mother|Sister|Dame|Empress|Baroness)\b/;
const TITLE =
  /\b(?:Dr|Prof|Professor|President|Minister|Secretary|Senator|Governor|Mayor|General|Colonel|Captain|Judge|Rev|Saint|Chancellor|Ambassador|Bishop)\b/;
const GROUP_WORD =
  /\b(?:Department|Ministry|Company|Corporation|Inc|Ltd|Society|Union|Association|Council|Committee|University|College|School|Bank|Party|Club|Institute|Agency|Times|Post|News|Ferries|Airlines|Group|Court|Museum|Church|Library|House|Nations|Army|Parliament|Congress|Senate|Front|Alliance|Movement|League|Federation)\b/;
const PLACE_WORD =
  /\b(?:Sea|Ocean|Island|Islands|River|Lake|Mount|Mountains|City|Street|Square|Bay|Gulf|Desert|Valley|Port|East|West|North|South|States|Kingdom|Republic)\b/;

const ACRONYM = /^(?:the )?[A-Z]{2,6}$/;

/** How often a name is looked at in its article. */
const MOST_PLACES = 12;

/** What a name stands for, by its words and by how its article uses it. A thing when nothing tells. */
export function readName(name: string, article: Article | undefined): NameReading {
  if (ACRONYM.test(name)) return { sort: 'group', gender: null };
  const first = name.split(' ')[0]!.toLowerCase().replace(/\W/g, '');
  if (GROUP_WORD.test(name) && !TITLE.test(name)) return { sort: 'group', gender: null };
  if (PLACE_WORD.test(name) || PLACE_NAMES.has(name.toLowerCase())) return { sort: 'place', gender: null };
  const use = article ? readUse(name, article) : NO_USE;
  const gender = genderOf(name, first, use);
  if (use.the > 1 || (use.the > 0 && use.person <= 1)) return { sort: 'thing', gender: null };
  if (gender !== null || TITLE.test(name) || (use.person > use.place && use.person > 0))
    return { sort: 'person', gender };
  if (use.place > use.person) return { sort: 'place', gender: null };
  return { sort: 'thing', gender: null };
}

function genderOf(name: string, first: string, use: Use): Gender | null {
  if (MALE_TITLE.test(name)) return 'man';
  if (FEMALE_TITLE.test(name)) return 'woman';
  if (name.includes(' ') || use.person >= use.place) {
    if (MEN.has(first)) return 'man';
    if (WOMEN.has(first)) return 'woman';
  }
  if (use.person <= use.place || use.he === use.she) return null;
  return use.he > use.she ? 'man' : 'woman';
}

/** How the article uses a name: so often as a person's, as a place's, with *he*, with *she*. */
interface Use {
  /** After *the*, as ships and papers are named. */
  the: number;
  person: number;
  place: number;
  he: number;
  she: number;
}
const NO_USE: Use = { the: 0, person: 0, place: 0, he: 0, she: 0 };

function readUse(name: string, { text }: Article): Use {
  const use = { ...NO_USE };
  const last = name.split(' ').at(-1)!;
  let at = text.indexOf(last);
  for (let seen = 0; at >= 0 && seen < MOST_PLACES; seen++) {
    look(text.slice(Math.max(0, at - 40), at), text.slice(at + last.length, at + last.length + 160), use);
    at = text.indexOf(last, at + last.length);
  }
  return use;
}

const BEFORE_PLACE =
  /\b(?:in|at|near|from|across|outside|around|into|visit(?:ed)? to)\s(?:the\s)?(?:\p{Lu}[\p{L}.]*\s){0,2}$/u;
const AFTER_PERSON =
  /^(?:'s|’s)?(?:,? who\b| (?:said|says|told|added|wrote|argued|thought|died|married|was born)\b|, (?:a|an|the|then) [\w\s'’-]{0,40}(?:er|or|ist|ian|man|woman|ess|ant|official|chief|head|aide|diplomat|wife|husband|son|daughter|father|mother|brother|sister)\b)/;

function look(before: string, after: string, use: Use): void {
  const words = before.match(/[\p{L}.]+/gu) ?? [];
  const earlier = words.at(-1)?.replace('.', '') ?? '';
  if (/\bthe (?:St\. )?$/.test(before)) use.the += 1;
  if (MALE_TITLE.test(earlier) || FEMALE_TITLE.test(earlier) || TITLE.test(earlier)) use.person += 2;
  if (MEN.has(earlier.toLowerCase())) [use.person, use.he] = [use.person + 2, use.he + 2];
  if (WOMEN.has(earlier.toLowerCase())) [use.person, use.she] = [use.person + 2, use.she + 2];
  if (BEFORE_PLACE.test(before)) use.place += 1;
  if (AFTER_PERSON.test(after)) use.person += 2;
  if (/\b(?:of|in|at|on|from|to|near|outside|into)\s(?:the\s)?$/.test(before)) return;
  // The sentence at hand and the start of the next, as far as no other name comes between.
  const near = after
    .slice(0, after.search(/[.!?]\s+\S+\s+\S+\s|$/) + 12)
    .split(/(?<=\s)(?=\p{Lu}\p{Ll}+\s\p{Lu})/u)[0]!;
  const pronoun = /\b(he|his|him|himself|she|her|herself)\b/i.exec(near)?.[1]?.toLowerCase();
  if (pronoun?.startsWith('h') && !pronoun.startsWith('her'))
    [use.he, use.person] = [use.he + 1, use.person + 1];
  else if (pronoun) [use.she, use.person] = [use.she + 1, use.person + 1];
}

import type { Article } from '../article/article.ts';
import type { Sort } from './sorts-of-nouns.ts';
import { wordList } from './word-lists.ts';

/** Countries, continents and cities that news names without saying what they are; in lower case. */
const PLACE_NAMES = wordList('place-names');
const FIRST_NAMES = new Set([...wordList('first-names-of-men'), ...wordList('first-names-of-women')]);

const ADDRESS =
  /\b(?:Mrs?|Ms|Miss|Sir|Lord|Lady|King|Queen|Prince|Princess|Duke|Duchess|Dame|Pope|Father|Mother|Brother|Sister|Emperor|Empress|Baron|Baroness)\b/;
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
export function readName(name: string, article: Article): Sort {
  const first = name.split(' ')[0]!.toLowerCase().replace(/\W/g, '');
  if (ACRONYM.test(name) || (GROUP_WORD.test(name) && !TITLE.test(name))) return 'group';
  if (PLACE_WORD.test(name) || PLACE_NAMES.has(name.toLowerCase())) return 'place';
  const { the, person, place } = readUse(name, article);
  if (the > 1 || (the > 0 && person <= 1)) return 'thing';
  const isCalled = FIRST_NAMES.has(first) && (name.includes(' ') || person >= place);
  if (isCalled || ADDRESS.test(name) || TITLE.test(name) || person > place) return 'person';
  return place > person ? 'place' : 'thing';
}

/** How the article uses a name: so often after *the*, as ships are named, as a person's, as a place's. */
interface Use {
  the: number;
  person: number;
  place: number;
}

function readUse(name: string, { text }: Article): Use {
  const use: Use = { the: 0, person: 0, place: 0 };
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
  if (ADDRESS.test(earlier) || TITLE.test(earlier)) use.person += 2;
  if (FIRST_NAMES.has(earlier.toLowerCase())) use.person += 2;
  if (BEFORE_PLACE.test(before)) use.place += 1;
  if (AFTER_PERSON.test(after)) use.person += 2;
  if (/\b(?:of|in|at|on|from|to|near|outside|into)\s(?:the\s)?$/.test(before)) return;
  // The sentence at hand and the start of the next, as far as no other name comes between.
  const near = after
    .slice(0, after.search(/[.!?]\s+\S+\s+\S+\s|$/) + 12)
    .split(/(?<=\s)(?=\p{Lu}\p{Ll}+\s\p{Lu})/u)[0]!;
  if (/\b(?:he|his|him|himself|she|her|herself)\b/i.test(near)) use.person += 1;
}

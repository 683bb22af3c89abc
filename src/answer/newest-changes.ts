import { type Article, bodyOf, type Sentence } from '../article/article.ts';
import { wordList } from '../english/word-lists.ts';
import { bitsWhere } from '../index/bits.ts';
import { articleOf, type Scope } from '../index/build-index.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import { normalWord, wordsIn } from '../text/words.ts';
import type { Matter } from './matter.ts';
import { lineOf } from './named.ts';
import { SAYS_ALL } from './named-groups.ts';
import { termsIn } from './section-kinds.ts';

/** `2.1.0`, `v3`, `Version 12`, `[3.4.0] - 2026-06-18`, `pebble 0.9 (2 June)`; not `1.1 Safety`. */
const BARE = /^\W{0,3}(?:[\w-]{1,30} )?v?(\d{1,4}(?:\.\d{1,6}){1,3})[\w.+-]{0,20}\W{0,3}(?:$|[-–—:(/]|\d)/i;
const CALLED = /\b(?:version|release|v)[. ]{0,2}(\d{1,6}(?:\.\d{1,6}){0,3})\b/i;
/** A day, for a version. */
const DAY = /^\W{0,3}(\d{4}-\d{1,2}-\d{1,2})\W{0,3}$/;
const LONGEST = 80;
/** Versions that hold less of the text are told of in an article about something else. */
const MOST_OF = 0.5;

/** The versions of an article that tells of hardly anything else. */
interface Versions {
  /** The place of the first one's heading. */
  readonly first: number;
  /** The newest one's heading, and what stands under it. */
  readonly heading: Sentence;
  readonly changes: readonly Sentence[];
}

/** What stands under the newest of several versions; undefined where these are not most of the text. */
export function newestChanges(article: Article): Matter | undefined {
  const found = findVersions(article);
  if (!found) return undefined;
  return { worth: new Map(found.changes.map((one) => [one, 1])), heading: found.heading, headed: true };
}

function findVersions(article: Article): Versions | undefined {
  const { sentences } = article;
  const leads = new Set(sentences.map(({ lead }) => lead));
  const versions = sentences.flatMap((one, place) => {
    const number = one.role === 'heading' || leads.has(place) ? versionIn(lineOf(article, one)) : null;
    return number === null ? [] : [{ place, number }];
  });
  if (versions.length < 2) return undefined;
  const changes = versions.map(({ place }, i) =>
    sentences.slice(place + 1, versions[i + 1]?.place).filter(({ role }) => role === 'body'),
  );
  if (changes.flat().length < bodyOf(article).length * MOST_OF) return undefined;
  const filled = [...versions.keys()].filter((i) => changes[i]!.length > 0);
  const newest = filled.reduce((best, i) =>
    isNewer(versions[i]!.number, versions[best]!.number) ? i : best,
  );
  return {
    first: versions[0]!.place,
    heading: sentences[versions[newest]!.place]!,
    changes: changes[newest]!,
  };
}

const NEWEST = wordList('newest');
const VERSION = wordList('versions');
/** "When did the latest version come out" */
const COMING_OUT = wordList('coming-out');
const FOUND = Symbol('newest version');

/** The newest version, where a question asks for it. */
export interface NewestAsked {
  /** The number of its heading. */
  readonly name: number;
  /** The terms, as bits, that ask for it, and that name what all versions are of. */
  readonly bits: number;
  /** Whether it is the version itself that is asked for, and not what is new in it. */
  readonly isItself: boolean;
}

/** The newest version in the scope, one article, where a question asks for it; undefined elsewhere. */
export function newestAsked(view: QuestionView, { first, last }: Scope): NewestAsked | undefined {
  const { index } = view;
  const { terms, words, asks } = view.question;
  const written = (position: number) => words[position]?.normal ?? '';
  const newest = bitsWhere(terms, ({ position }) => NEWEST.has(written(position)));
  const place = first < last ? articleOf(index, first) : 0;
  if (newest === 0 || last > (index.articleStart[place + 1] ?? 0)) return undefined;
  const article = index.articles[place]!;
  const found = index.derived.once(article, FOUND, () => withNames(article));
  if (!found) return undefined;
  const versions = termsIn(view, VERSION);
  const coming = asks === 'time' ? termsIn(view, COMING_OUT) : 0;
  const bits = newest | coming | bitsWhere(terms, ({ position }) => found.names.has(written(position)));
  const isItself = versions !== 0 && view.share(bits | versions) >= SAYS_ALL;
  return { name: index.articleStart[place]! + article.sentences.indexOf(found.heading), bits, isItself };
}

/** As far as what stands before the first version is read for names, in characters. */
const OPENING = 1_000;
/** Not the first word of a sentence. */
const NAME = /(?<=[\p{L}\p{N},:] )\p{Lu}[\p{L}\p{N}]*/gu;

/** The newest version's heading, and the names in title and opening, as compared: of all versions. */
function withNames(article: Article) {
  const found = findVersions(article);
  if (!found) return null;
  const opening = article.text.slice(0, Math.min(OPENING, article.sentences[found.first]!.start));
  const names = [...wordsIn(article.title), ...(opening.match(NAME) ?? [])].map(normalWord);
  return { heading: found.heading, names: new Set(names) };
}

/** A version's figures, the weightiest first; null for what names none. */
function versionIn(line: string): readonly number[] | null {
  if (line.length > LONGEST) return null;
  const found = DAY.exec(line) ?? BARE.exec(line) ?? CALLED.exec(line);
  return found === null ? null : found[1]!.split(/[.-]/).map(Number);
}

function isNewer(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((figure, i) => figure !== (other[i] ?? 0));
  return at >= 0 && one[at]! > (other[at] ?? 0);
}

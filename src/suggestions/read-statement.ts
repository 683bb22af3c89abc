import type { Article } from '../article/article.ts';
import { isEnglish } from '../english/english.ts';
import { readName } from '../english/read-name.ts';
import { isPlural, sortOfNoun } from '../english/sorts-of-nouns.ts';
import type { TaggedWord } from '../english/tagged-words.ts';
import { findTypedSpans } from '../english/typed-spans.ts';
import { MEN, PLACE_NAMES, WOMEN } from '../english/well-known-names.ts';
import type { Clause, Range } from './clause.ts';
import { type Statement, textOf } from './question-parts.ts';

/** What its subject is: person or thing, one or several, a name or not. `isName` is for lower case. */
export function readStatement(
  text: string,
  clause: Clause,
  article: Article,
  isName: (lower: string) => boolean,
): Statement {
  const { words, subject } = clause;
  const head = headOf(words, subject);
  const { lower } = words[head]!;
  const named = isNameWord(words, head, isName);
  const name = named ? textOf(text, words, nameAround(words, head, subject)) : '';
  const joined = words.slice(...subject).some(({ tag }) => tag === 'CCONJ');
  return {
    text,
    clause,
    spans: findTypedSpans(text, { start: 0, end: text.length }),
    subject: asSpoken(text, words, subject, article),
    sort: named ? readName(name, article).sort : sortOfNoun(lower),
    plural: joined || lower === 'you' || (!named && isPlural(lower)),
    named,
  };
}

/** The last noun before a preposition. */
function headOf(words: readonly TaggedWord[], [first, last]: Range): number {
  let head = first;
  for (let at = first; at < last && words[at]!.tag !== 'ADP'; at++) {
    if (/^(?:NOUN|PROPN)$/.test(words[at]!.tag)) head = at;
  }
  return head;
}

/** A capital that a sentence's beginning does not explain. */
function isNameWord(words: readonly TaggedWord[], at: number, isName: (lower: string) => boolean): boolean {
  const { tag, text, lower } = words[at]!;
  if (tag !== 'PROPN' || !/^\p{Lu}/u.test(text)) return false;
  return at > 0 || isName(lower) || !isEnglish(lower);
}

function nameAround(words: readonly TaggedWord[], head: number, [from]: Range): Range {
  let first = head;
  while (first > from && words[first - 1]!.tag === 'PROPN') first--;
  return [first, head + 1];
}

/** Without the capital of a sentence's first word, unless that is a name's. */
function asSpoken(text: string, words: readonly TaggedWord[], subject: Range, article: Article): string {
  const spoken = textOf(text, words, subject);
  const [first, second] = words.slice(...subject);
  const partOfName = second?.tag === 'PROPN' && /^\p{Lu}/u.test(second.text);
  const common =
    first!.tag === 'DET' ||
    first!.lower === 'you' ||
    isCommon(first!.lower, article, /^\p{Ll}/u.test(second?.text.replace('-', 'x') ?? ''));
  if (subject[0] > 0 || !common || (partOfName && first!.tag !== 'DET') || /^\p{Lu}[\p{Lu}\d.]/u.test(spoken))
    return spoken;
  return spoken.slice(0, 1).toLowerCase() + spoken.slice(1);
}

/** How far the article is searched for a word in lower case. */
const SEARCHED = 50_000;

/** A word that the article writes in lower case at least as often as, inside a sentence, with a capital; or a dictionary's, rather
 * when it describes another. */
function isCommon(lower: string, { text }: Article, describes: boolean): boolean {
  if (lower === 'e') return true;
  if (MEN.has(lower) || WOMEN.has(lower) || PLACE_NAMES.has(lower)) return false;
  const searched = text.slice(0, SEARCHED);
  const capital = lower.slice(0, 1).toUpperCase() + lower.slice(1);
  const forms = new Set([lower, `${lower}s`, lower.replace(/y$/, 'ies'), lower.replace(/s$/, '')]);
  forms.delete('');
  const small = [...forms].map((form) => count(searched, form, /[^.!?]/)).reduce((sum, each) => sum + each);
  const large = count(searched, capital, /[\p{L},'’]/u);
  if (small > 0) return small >= large;
  return isEnglish(lower) && large === 0 && (describes || /(?:[^s]s|ing|tion|ment|ness|ity)$/.test(lower));
}

/** How often the text has the whole word after a blank before which stands such a character. */
function count(text: string, word: string, before: RegExp): number {
  let found = 0;
  for (let at = text.indexOf(` ${word}`, 1); at >= 0; at = text.indexOf(` ${word}`, at + 1)) {
    if (before.test(text[at - 1]!) && !/\w/.test(text[at + 1 + word.length] ?? '')) found++;
  }
  return found;
}

import { sentenceText } from '../../article/article.ts';
import { tagText } from '../../english/tagged-words.ts';
import { findMentions, type Mention } from './mentions.ts';
import { agrees, type Pointer } from './pronouns.ts';
import type { ReadTurn } from './referent.ts';

/** So many sentences before the one quoted are searched for whom it speaks of. */
const MOST_SENTENCES = 6;
const SUBJECT: Partial<Record<Pointer, RegExp>> = {
  he: /\b(?:he|him|his)\b/i,
  she: /\b(?:she|her|hers)\b/i,
  it: /^(?:\W*\w+\W+){0,3}it\b/i,
  they: /^(?:\W*\w+\W+){0,3}they\b/i,
};

/**
 * Whom the quoted sentence means by the same pronoun, found in the article's sentences before it, nearest first, and in its title;
 * undefined when the sentence does not use the pronoun or nothing before it suits.
 */
export function lookBack(
  turn: ReadTurn,
  pointer: Pointer,
  except: readonly string[],
  isName: (lower: string) => boolean,
): Mention | undefined {
  const { article, sentence } = turn;
  if (!article || !SUBJECT[pointer]?.test(sentence)) return undefined;
  const place = article.sentences.findIndex((own) => sentence === sentenceText(article, own));
  const before = article.sentences.slice(Math.max(0, place - MOST_SENTENCES), Math.max(0, place)).reverse();
  for (const text of [...before.map((own) => sentenceText(article, own)), article.title]) {
    const mentions = findMentions(tagText(text, isName), text, article).filter(
      (mention) => agrees(mention, pointer) && !except.includes(mention.text) && suits(mention, pointer),
    );
    const found = mentions.find(({ preposition, inner }) => !preposition && !inner) ?? mentions[0];
    if (found) return found;
  }
  return undefined;
}

/**
 * Who *they* are when nothing that was said tells, after a question that found no answer or asked who: those whom the title speaks of
 * first. "Who took part and what did they discuss?" Undefined after other answers, and when the title names no one of the kind.
 */
export function whomTitleNames(
  { article, sentence, shape }: ReadTurn,
  pointer: Pointer,
  isName: (lower: string) => boolean,
): Mention | undefined {
  const unsaid = sentence === '' || shape?.word === 'who';
  if (pointer !== 'they' || !article || !unsaid) return undefined;
  const mentions = findMentions(tagText(article.title, isName), article.title, article);
  return mentions.find((mention) => mention.first === 0 && agrees(mention, pointer));
}

/** He and she are looked for by name only. */
function suits({ named, sort, text }: Mention, pointer: Pointer): boolean {
  if (/^(?:his|her|its|their|my|your|our)\b/i.test(text)) return false;
  return pointer === 'he' || pointer === 'she'
    ? named && sort === 'person'
    : sort !== 'person' || pointer === 'they';
}

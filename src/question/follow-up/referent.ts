import type { Article } from '../../article/article.ts';
import { type TaggedWord, tagText } from '../../english/tagged-words.ts';
import { type QuestionShape, readShape } from '../question-shape.ts';
import { findMentions, type Mention } from './mentions.ts';
import { agrees, type Pointer, type Pronoun } from './pronouns.ts';

/** One earlier exchange, taken apart. */
export interface ReadTurn {
  readonly question: string;
  readonly shape: QuestionShape | undefined;
  readonly words: readonly TaggedWord[];
  readonly mentions: readonly Mention[];
  readonly sentence: string;
  readonly sentenceWords: readonly TaggedWord[];
  readonly sentenceMentions: readonly Mention[];
  readonly article: Article | undefined;
}

/** Takes an exchange apart; `isName` tells names in lower case. About 100 microseconds. */
export function readTurn(
  question: string,
  sentence: string,
  article: Article | undefined,
  isName: (lower: string) => boolean,
): ReadTurn {
  const words = tagText(question, isName);
  const shape = readShape(words, question);
  const sentenceWords = tagText(sentence, isName);
  return {
    question,
    words,
    shape,
    mentions: findMentions(words, question, article).map((mention) => asPerson(mention, shape, words)),
    sentence,
    sentenceWords,
    sentenceMentions: findMentions(sentenceWords, sentence, article),
    article,
  };
}

/** "Who is Abram Paley?": whoever it is, it is a person. */
function asPerson(mention: Mention, shape: QuestionShape | undefined, words: readonly TaggedWord[]): Mention {
  const asked = shape?.word === 'who' && /^(?:is|was)$/.test(words[mention.first - 1]?.lower ?? '');
  return asked && mention.named && mention.sort === 'thing'
    ? { ...mention, sort: 'person', number: 'one' }
    : mention;
}

/** How much less an exchange counts for each one that came after it. */
const FADING = 3;

/** What a pronoun stands for after these exchanges, latest first; undefined when nothing in them suits. `except` is taken already. */
export function findReferent(
  turns: readonly ReadTurn[],
  pronoun: Pronoun,
  except: readonly string[],
): Mention | undefined {
  return turns
    .flatMap((turn, age) =>
      weigh(turn, pronoun.pointer).map(({ mention, weight }) => ({ mention, weight: weight - FADING * age })),
    )
    .map(({ mention, weight }) =>
      OWNED.test(mention.text)
        ? { mention: withoutOwner(mention), weight: weight - OPEN }
        : { mention, weight },
    )
    .filter(({ mention }) => suits(mention, pronoun) && !except.includes(mention.text))
    .sort((a, b) => b.weight - a.weight)[0]?.mention;
}

/** "her dog": would leave the question as open as before, and so is written "the dog". */
const OWNED = /^(?:his|her|its|their|my|your|our) /i;
/** What such a mention counts less than one that tells whose it is. */
const OPEN = 2;

function withoutOwner(mention: Mention): Mention {
  return { ...mention, text: mention.text.replace(OWNED, 'the ') };
}

interface Weighed {
  readonly mention: Mention;
  readonly weight: number;
}

function weigh(turn: ReadTurn, pointer: Pointer): Weighed[] {
  const answer = findAnswer(turn);
  return [
    ...turn.mentions.map((mention) => ({ mention, weight: weighAsked(mention, turn, pointer) })),
    ...turn.sentenceMentions
      .filter((mention) => !isNoOne(mention, turn, pointer))
      .map((mention) => ({ mention, weight: weighTold(mention, turn, pointer, answer) })),
  ];
}

/** After "Who went?" *they* are no things that the answer speaks of. */
function isNoOne({ sort, named }: Mention, { shape }: ReadTurn, pointer: Pointer): boolean {
  return pointer === 'they' && shape?.word === 'who' && shape.asksForSubject && sort === 'thing' && !named;
}

function suits(mention: Mention, { pointer, placed }: Pronoun): boolean {
  if (placed && mention.sort === 'person') return false;
  return agrees(mention, pointer);
}

/** What the question spoke of: its subject first, and rather what stands by itself than what follows a preposition. */
function weighAsked(mention: Mention, turn: ReadTurn, pointer: Pointer): number {
  const { preposition, inner, first } = mention;
  const asksPlace = turn.shape?.word === 'where' && pointer === 'there';
  return (
    10 -
    first / 4 -
    (preposition && !isOnly(mention, turn) ? 5 : 0) -
    (inner ? 3 : 0) -
    (asksPlace ? 6 : 0) -
    unknown(mention, turn) +
    fit(mention, pointer)
  );
}

/** "What happened to the clock?": nothing else that it could be about. */
function isOnly(mention: Mention, { mentions }: ReadTurn): boolean {
  return mentions.every((other) => other === mention || other.inner || other.sort === 'time');
}

/** "At what temperature": the noun is what the question did not know, hardly what the next one is about. */
function unknown({ first }: Mention, { shape, words }: ReadTurn): number {
  if (!shape || !/^(?:what|which)$/.test(shape.word) || !shape.noun) return 0;
  if (!/^(?:what|which)$/.test(words[first - 1]?.lower ?? '')) return 0;
  return shape.asksForSubject ? 1 : 6;
}

/** What the sentence told: first of all what the question asked for. */
function weighTold(mention: Mention, turn: ReadTurn, pointer: Pointer, answer: Mention | undefined): number {
  const fresh = !isKnown(mention.text, turn.question);
  const asked = answersKind(turn, pointer) && fresh ? 8 : 0;
  const direct = mention === answer && isAskedFor(turn, pointer) ? (pointer === 'this' ? 12 : 8.5) : 0;
  const place = fresh && turn.shape?.word === 'where' && pointer === 'there' && mention.preposition ? 9 : 0;
  return (
    Math.max(direct, 2 + asked + place) +
    (fresh ? 1 : 0) -
    mention.first / 20 -
    (mention.inner ? 2 : 0) +
    fit(mention, pointer)
  );
}

/** What a what or which asks for is no he; who a who asks for is no it. */
function isAskedFor({ shape }: ReadTurn, pointer: Pointer): boolean {
  return /^who/.test(shape?.word ?? '') ? /^(?:he|she|they)$/.test(pointer) : !/^(?:he|she)$/.test(pointer);
}

/** Who asks for people: these are what the answer adds. */
function answersKind({ shape, mentions }: ReadTurn, pointer: Pointer): boolean {
  if (!shape) return false;
  if (
    mentions.some(
      (mention) => mention.named && !mention.inner && mention.sort === 'person' && agrees(mention, pointer),
    )
  )
    return false;
  return /^(?:who|whom|whose)$/.test(shape.word) && /^(?:he|she|they)$/.test(pointer);
}

function fit({ sort, gender, named, number }: Mention, pointer: Pointer): number {
  if (pointer === 'he' || pointer === 'she') {
    return (gender !== null ? 3 : 0) + (named ? 1 : 0) - (sort === 'person' ? 0 : sort === 'animal' ? 1 : 4);
  }
  if (pointer === 'they') return (number === 'many' ? 3 : 0) + (named && sort === 'person' ? 1 : 0);
  return pointer === 'there' && sort === 'place' ? 2 : 0;
}

/** What the sentence gives for a what, which or whom: the first new mention after the last word that it shares with the question. */
export function findAnswer(turn: ReadTurn): Mention | undefined {
  const { shape, sentenceWords, sentenceMentions, words } = turn;
  if (!shape || !/^(?:what|which|who|whom)$/.test(shape.word)) return undefined;
  const people = /^who/.test(shape.word);
  const asked = new Set(words.filter(isContent).map(({ lower }) => stemOf(lower)));
  const fresh = sentenceMentions.filter(
    ({ text, inner, sort }) =>
      !inner &&
      sort !== 'measure' &&
      (!people || sort === 'person' || sort === 'group') &&
      !isKnown(text, turn.question),
  );
  const shared = sentenceWords.findLastIndex((word) => isContent(word) && asked.has(stemOf(word.lower)));
  return fresh.find(({ first }) => first > shared) ?? fresh.at(-1);
}

function isContent({ tag }: TaggedWord): boolean {
  return /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(tag);
}

/** Enough to see that two forms belong together. */
function stemOf(lower: string): string {
  return lower.replace(/(?:ings?|ed|es|s|e)$/, '').slice(0, 7);
}

/** Whether the question has the mention's chief words already. */
function isKnown(text: string, question: string): boolean {
  const words = new Set(question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const own = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return own.length > 0 && words.has(own.at(-1)!);
}

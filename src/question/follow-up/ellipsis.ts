import { isPlural, singular, sortOfNoun } from '../../english/sorts-of-nouns.ts';
import { isAuxiliary, type QuestionShape, withAuxiliary } from '../question-shape.ts';
import type { Mention } from './mentions.ts';
import { findAnswer, type ReadTurn } from './referent.ts';

/** Asks the earlier question anew for something else: "and when?" after "Where were the talks held?". `asks` is "when". */
export function askAnew(asks: string, tail: string, turn: ReadTurn): string {
  const { shape, question } = turn;
  const kind = shape && ofNoun(asks, shape);
  if (kind) return sentence(`${kind} ${shape.auxiliary} ${shape.rest} ${tail}`);
  const lead = completed(asks, turn).replace(/^(by|with|from|to|for|at|about|of|through) who$/, '$1 whom');
  if (!shape) return sentence(`${lead} ${withoutSign(question)} ${tail}`);
  if (shape.asksForSubject) return sentence(`${lead} ${aboutSubject(shape, turn)} ${tail}`);
  const rest = withObject(shape, turn, asks);
  // "How many fishermen did find the lamp?": not the fishermen twice.
  const counted = /^how (?:many|much) (.+)$/i.exec(lead)?.[1];
  const told = counted && rest.startsWith(`${counted} `) ? rest.slice(counted.length + 1) : rest;
  return sentence(`${lead} ${shape.auxiliary} ${told} ${tail}`);
}

/** "which kind" after "How much flour do I need?": which kind of flour. */
function ofNoun(asks: string, { noun, auxiliary, asksForSubject }: QuestionShape): string | undefined {
  const sort = /^(?:which|what) (?:kind|sort|type|brand|variety)s?$/.test(asks);
  return sort && noun && auxiliary && !asksForSubject ? `${asks} of ${noun}` : undefined;
}

/** "how many" takes the noun of the earlier question, "what year" a preposition. */
function completed(asks: string, { shape, mentions }: ReadTurn): string {
  if (/^how (?:many|much)$/.test(asks)) {
    const noun =
      shape?.noun ||
      (shape?.word === 'who'
        ? 'people'
        : mentions.find(({ number }) => number === 'many')?.text.replace(/^the /, ''));
    return noun ? `${asks} ${noun}` : asks;
  }
  const noun = /^(?:which|what) (.+)$/.exec(asks)?.[1] ?? '';
  const last = noun.split(' ').at(-1)!;
  if (
    noun &&
    /^(?:time|place)$/.test(sortOfNoun(last)) &&
    shape?.word !== 'which' &&
    shape?.word !== 'what'
  ) {
    return `${/^(?:day|date|morning|evening|monday|friday)$/.test(last) ? 'on' : 'in'} ${asks}`;
  }
  return asks;
}

/** "who found the skull" → "did Joseph find the skull"; "how many people were killed" → "were people killed". */
function aboutSubject(shape: QuestionShape, turn: ReadTurn): string {
  const subject = subjectOf(shape, turn);
  if (shape.auxiliary) return `${shape.auxiliary} ${subject} ${shape.rest}`;
  // "Who first tried": the adverb stays before the verb.
  const [, adverb = '', verb = '', rest = ''] = ADVERB_AND_VERB.exec(shape.rest) ?? [];
  const [auxiliary, bare] = withAuxiliary(verb);
  return `${auxiliary} ${subject} ${adverb}${bare}${rest}`;
}

const ADVERB_AND_VERB =
  /^((?:(?:first|ever|also|then|finally|actually|really|originally|later|once) )*)(\S*)(.*)$/s;

function subjectOf({ word, noun }: QuestionShape, { sentenceMentions, question }: ReadTurn): string {
  if (noun) return word === 'how' || isPlural(noun.toLowerCase()) ? noun : `the ${noun}`;
  if (word !== 'who') return 'it';
  const people = sentenceMentions.filter(
    ({ sort, named, text, inner }) => sort === 'person' && named && !inner && !question.includes(text),
  );
  return people.length === 1 ? people[0]!.text : 'someone';
}

/** The rest of the earlier question, with what it asked for put back where the verb misses it. */
function withObject(shape: QuestionShape, turn: ReadTurn, asks: string): string {
  const rest = shape.rest;
  if (shape.noun && /^how (?:many|much)/.test(shape.asks) && shape.rest) return `${rest} ${shape.noun}`;
  if (!/^(?:what|which|who|whom)$/.test(shape.word) || /^(?:what|which|who|whom)/.test(asks)) return rest;
  const stranded = /\b(?:with|on|in|at|for|to|from|by|of|into)$/.test(rest);
  const answer = stranded ? findAnswer(turn) : undefined;
  if (answer) return `${rest} ${answer.text}`;
  return shape.noun && !isCopula(shape.auxiliary) ? `${rest} the ${shape.noun}` : rest;
}

function isCopula(auxiliary: string): boolean {
  return /^(?:is|are|was|were)/.test(auxiliary);
}

/** Asks the earlier question of something else: "what about Yemen?", "and water?". `other` may begin with a preposition. */
export function askOf(other: string, otherMention: Mention | undefined, turn: ReadTurn): string {
  const { shape, question } = turn;
  const preposition =
    /^(in|on|at|by|for|from|to|with|through|since|until|about|under|during|after|before|without)\b/i.exec(
      other,
    )?.[1];
  if (shape && askedAbout(shape, otherMention, turn))
    return sentence(`${shape.auxiliary || 'did'} ${shape.rest} ${preposition ? '' : 'in '}${other}`);
  const bare = other.replace(/^(?:the|a|an|my|your) /i, '');
  if (shape?.noun && !preposition && /^how (?:many|much)/.test(shape.asks)) {
    return sentence(question.replace(new RegExp(`\\b${escaped(shape.noun)}\\b`, 'i'), bare));
  }
  const replaced = preposition
    ? samePreposition(preposition, turn)
    : closestMention(otherMention, other, turn);
  const pronoun = preposition ? -1 : turn.words.findIndex(({ lower }) => /^(?:he|she|it|they)$/.test(lower));
  if (!replaced && pronoun >= 0) return sentence(spliced(turn, pronoun, pronoun + 1, other));
  if (!replaced) return sentence(`${withoutSign(question)} ${other}`);
  return sentence(spliced(turn, replaced.first, replaced.last, other));
}

function spliced({ words, question }: ReadTurn, first: number, last: number, other: string): string {
  return `${question.slice(0, words[first]!.start)}${other}${question.slice(words[last - 1]!.end)}`;
}

/** The earlier question asked where, or when, and this is a place, or a time. */
function askedAbout(shape: QuestionShape, other: Mention | undefined, { mentions }: ReadTurn): boolean {
  if (!other || shape.asksForSubject || !shape.auxiliary) return false;
  if (other.sort === 'time' && mentions.some(({ sort }) => sort === 'time')) return false;
  return (
    (shape.word === 'where' && other.sort === 'place') || (shape.word === 'when' && other.sort === 'time')
  );
}

function samePreposition(preposition: string, { mentions }: ReadTurn): Mention | undefined {
  return mentions.findLast((mention) => !mention.inner && mention.preposition === preposition.toLowerCase());
}

/** What of the earlier question the other thing takes the place of: the last of its sort, else the last one. */
function closestMention(other: Mention | undefined, text: string, turn: ReadTurn): Mention | undefined {
  const inQuestion = turn.mentions.filter(
    ({ number, text: own }) => !(number === 'many' && own.includes(' and ')),
  );
  const owner = /'s?$/.test(text);
  if (owner) return inQuestion.find(({ inner, preposition }) => inner && preposition !== 'of');
  if (!other) return inQuestion.findLast(({ inner }) => !inner);
  const alike = inQuestion.filter(({ sort, named }) => areAlike(sort, other.sort) && named === other.named);
  const near = inQuestion.filter(({ sort, named }) => areAlike(sort, other.sort) || (named && other.named));
  const anything = inQuestion.filter(({ inner, sort }) => !inner && sort !== 'time');
  return (
    alike.findLast(({ inner }) => !inner) ??
    alike.at(-1) ??
    near.findLast(({ inner }) => !inner) ??
    anything[0]
  );
}

/** A school is a place as well as a group. */
function areAlike(a: Mention['sort'], b: Mention['sort']): boolean {
  return a === b || (/^(?:place|group)$/.test(a) && /^(?:place|group)$/.test(b));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function withoutSign(text: string): string {
  return text.replace(/[\s?!.]+$/, '');
}

/** One question: single blanks, a capital, a question mark unless it tells to do something. */
export function sentence(text: string): string {
  const tidy = withoutSign(
    text
      .replace(/\s+/g, ' ')
      .replace(/ ([?,.!])/g, '$1')
      .trim(),
  );
  const sign = /^(?:tell|list|name|give|show|describe|explain|define)\b/i.test(tidy) ? '.' : '?';
  return `${tidy.slice(0, 1).toUpperCase()}${tidy.slice(1)}${sign}`;
}

/** "Can I do it in the fridge?" after "How long should the dough rest?" */
export function askSame(auxiliary: string, tail: string, { shape, question }: ReadTurn): string {
  return sentence(`${auxiliary} ${shape?.rest || withoutSign(question)} ${tail}`);
}

/** "Why not?" after "Could she join the society?": the auxiliary with its negation. */
export function denied(question: string): string {
  const words = question.split(' ');
  const at = words.findIndex((word) => isAuxiliary(word.toLowerCase()));
  if (at < 0) return question;
  const auxiliary = words[at]!.toLowerCase();
  words[at] =
    auxiliary === 'can'
      ? "can't"
      : auxiliary === 'will'
        ? "won't"
        : auxiliary === 'shall'
          ? "shan't"
          : /n't$/.test(auxiliary) || /^(?:am|may)$/.test(auxiliary)
            ? auxiliary
            : `${auxiliary}n't`;
  return words.join(' ');
}

/** The noun that "one" stands for: "a second meeting" of "more meetings". */
export function nounFor(mention: Mention, several: boolean): string {
  const last = mention.text.split(' ').at(-1)!;
  return several ? last : singular(last.toLowerCase());
}

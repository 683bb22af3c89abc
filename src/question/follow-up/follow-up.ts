import { type TaggedWord, tagText } from '../../english/tagged-words.ts';
import type { Index } from '../../index/build-index.ts';
import { nameTeller, withCapitals } from '../proper-names.ts';
import type { Turn } from '../turn.ts';
import { askAnew, askOf, askSame, denied, nounFor, sentence } from './ellipsis.ts';
import { type Fragment, readFragment } from './fragment.ts';
import { lookBack, whomTitleNames } from './look-back.ts';
import { findMentions, type Mention } from './mentions.ts';
import { findPronouns, POINTING, type Pronoun } from './pronouns.ts';
import { readTurnOnce } from './read-turns.ts';
import { findReferent, type ReadTurn } from './referent.ts';

/** A longer question explains itself, and of an earlier one no more is needed; in UTF-16 code units. */
const LONGEST = 600;
/** So far back a pronoun can point. */
const MOST_TURNS = 3;

/** The conversation so far, latest exchange first, and how to tell names. */
interface Conversation {
  readonly turns: readonly ReadTurn[];
  readonly isName: (lower: string) => boolean;
}

/**
 * The question written out in full from the conversation before; null when it stands alone, or when the conversation does not
 * tell what it points at. `turns` are oldest first; `spell` puts
 * their spelling right. Nothing but their words and the question's own goes into it.
 */
export function readFollowUp(
  question: string,
  turns: readonly Turn[],
  index: Index,
  spell: (earlier: string) => string,
): string | null {
  if (turns.length === 0 || question.length > LONGEST || !mayFollow(question)) return null;
  const isName = nameTeller(index);
  const words = tagText(question, isName);
  const fragment = readFragment(words, question);
  if (!fragment && findPronouns(words, []).length === 0) return null;
  const read = turns
    .slice(-MOST_TURNS)
    .reverse()
    .map((turn) => readTurnOnce(spell(turn.question.slice(0, LONGEST)), turn, index));
  const conversation = { isName, turns: read.filter(({ shape, mentions }) => shape || mentions.length > 0) };
  if (conversation.turns.length === 0) return null;
  const full = fragment
    ? completeFragment(fragment, conversation)
    : replacePronouns(question, words, conversation);
  return full === null ? null : withCapitals(full, index);
}

const FRAGMENT =
  /^(?:and|but|or|so|ok|okay|also|then|what|how|why|when|where|who|whom|which|whose|since|until|by|with|for|to|from|in|on|at|through|about|under|during|after|before|without|if)\b/i;
const LONGEST_FRAGMENT = 60;

/** A cheap look: only questions with a pronoun, and short ones that could be fragments, are worth taking apart. */
function mayFollow(question: string): boolean {
  if (POINTING.test(question)) return true;
  return (
    question.length <= LONGEST_FRAGMENT &&
    (FRAGMENT.test(question) || /\b(?:too|as well)\W*$/i.test(question))
  );
}

function completeFragment(fragment: Fragment, conversation: Conversation): string {
  const turn = conversation.turns[0]!;
  switch (fragment.wants) {
    case 'anew':
      return askAnew(fragment.asks, fragment.tail, turn);
    case 'denial':
      return denied(askAnew(fragment.asks, '', turn));
    case 'same':
      return askSame(fragment.auxiliary, fragment.tail, turn);
    case 'consequence':
      return sentence(`what happens ${withPronounsReplaced(fragment.clause, conversation)}`);
    case 'other': {
      const other = withPronounsReplaced(fragment.other, conversation);
      const mentions = findMentions(tagText(other, conversation.isName), other, turn.article);
      return askOf(other, mentions[0], turn);
    }
  }
}

function withPronounsReplaced(text: string, conversation: Conversation): string {
  const words = tagText(text, conversation.isName);
  return putReferents(text, words, conversation) ?? text;
}

function replacePronouns(
  question: string,
  words: readonly TaggedWord[],
  conversation: Conversation,
): string | null {
  const replaced = putReferents(question, words, conversation);
  return replaced === null
    ? null
    : sentence(replaced.replace(/^(?:(?:and|but|so|ok|okay|also|then|well)\b[, ]*)+/i, ''));
}

/** Beside another pronoun that is known, these add more doubt than sense. */
const VAGUE = /^(?:one|this|these)$/;

/** The text with what its pronouns stand for in their place; null when none of them is known. */
function putReferents(text: string, words: readonly TaggedWord[], conversation: Conversation): string | null {
  const mentions = findMentions(words, text, conversation.turns[0]!.article);
  const taken: Mention[] = [];
  const done = new Set<string>();
  let result = '';
  let copied = 0;
  for (const pronoun of findPronouns(words, mentions)) {
    if (done.has(pronoun.pointer) || (done.size > 0 && VAGUE.test(pronoun.pointer))) continue;
    const referent = findAcross(conversation, pronoun, taken);
    if (!referent) continue;
    done.add(pronoun.pointer);
    taken.push(referent);
    result += text.slice(copied, words[pronoun.at]!.start) + written(referent, pronoun, words, taken);
    copied = endOfPronoun(words, pronoun);
  }
  return copied === 0 ? null : result + text.slice(copied);
}

function findAcross(
  { turns, isName }: Conversation,
  pronoun: Pronoun,
  taken: readonly Mention[],
): Mention | undefined {
  const except = taken.map(({ text }) => text);
  if (pointsAlike(turns[0]!, pronoun)) return undefined;
  return (
    findReferent(turns, pronoun, except) ??
    lookBack(turns[0]!, pronoun.pointer, except, isName) ??
    whomTitleNames(turns[0]!, pronoun.pointer, isName)
  );
}

/** A question that was itself left with the same pronoun does not tell what it stands for: "Who was her father?" */
function pointsAlike({ words, mentions }: ReadTurn, { pointer }: Pronoun): boolean {
  return findPronouns(words, mentions).some((other) => other.pointer === pointer);
}

function written(
  referent: Mention,
  pronoun: Pronoun,
  words: readonly TaggedWord[],
  taken: readonly Mention[],
): string {
  if (pronoun.pointer === 'one') return nounFor(referent, words[pronoun.at]!.lower === 'ones');
  if (pronoun.pointer === 'there') return `${prepositionFor(referent, words, pronoun)} ${referent.text}`;
  const text = withoutOwner(referent, taken);
  if (!pronoun.possessive) return text + contraction(words, pronoun);
  return /[^s]s$/.test(text) && referent.number === 'many' ? `${text}'` : `${text}'s`;
}

/** "Who came there?" → to; "Who lives there?" → in Oman, on the island, at the shop. */
function prepositionFor({ text, named }: Mention, words: readonly TaggedWord[], { at }: Pronoun): string {
  if (words.slice(0, at).some(({ lower }) => GOING.test(lower))) return 'to';
  if (/\b(?:islands?|beach|coast|shore|sea|floor|cliffs?|farm)\b/i.test(text)) return 'on';
  return named ? 'in' : 'at';
}

/** "When did Anning buy it?": not Anning's shop again, but the shop. */
function withoutOwner({ text }: Mention, taken: readonly Mention[]): string {
  const owner = taken.find((other) => other.text !== text && text.startsWith(`${other.text}'s `));
  return owner ? `the ${text.slice(owner.text.length + 3)}` : text;
}

const GOING =
  /^(?:go|goes|going|went|gone|come|comes|coming|came|get|gets|got|travel|travels|travelled|move|moved|drive|drove|sail|sailed|fly|flew)$/;
const CONTRACTIONS: Readonly<Record<string, string>> = {
  "'s": ' is',
  "'re": ' are',
  "'ll": ' will',
  "'ve": ' have',
  "'d": ' would',
};

function contraction(words: readonly TaggedWord[], { at }: Pronoun): string {
  return isContracted(words, at) ? CONTRACTIONS[words[at + 1]!.lower]! : '';
}

function isContracted(words: readonly TaggedWord[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && next.start === words[at]!.end && Object.hasOwn(CONTRACTIONS, next.lower);
}

function endOfPronoun(words: readonly TaggedWord[], { at, possessive }: Pronoun): number {
  return words[!possessive && isContracted(words, at) ? at + 1 : at]!.end;
}

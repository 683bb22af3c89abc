import { isAuxiliary } from '../english/asking-words.ts';
import { isPlural } from '../english/sorts-of-nouns.ts';
import type { TaggedWord } from '../english/tagged-words.ts';
import { wordList } from '../english/word-lists.ts';
import { bareQuestion } from './looks-like-question.ts';

/** Kinds that decide how a question put to the text is answered. */
export type AskedKind = QuestionForm | 'definition';

/** What a question wants by its form: several things, yes or no, or anything else. */
export type QuestionForm = 'question' | 'list' | 'yes-no';

const ORDERED =
  /^(?:list|enumerate|name (?:all|every|each|the|some|any|\w+ (?:of|\w+s\b))|give (?:me )?(?:a list|all|the list|some|every)|show (?:me )?(?:all|a list)|mention all|identify (?:all|the))\b/i;
const STEPWISE = /\bstep[ -]by[ -]step\b|\bone by one\b|\bwho all\b|\bwhat all\b/i;
const MANY_THINGS = wordList('many-things');
const COUNTED_PLURALS = wordList('counted-plurals');
const VERBS_LIKE_PLURALS = wordList('verbs-like-plurals');

/** What a question wants, read from its first words; `tagged` are its words. */
export function readForm(question: string, tagged: readonly TaggedWord[]): QuestionForm {
  const bare = bareQuestion(question);
  if (ORDERED.test(bare) || STEPWISE.test(bare) || asksForSeveral(bare, tagged)) return 'list';
  const [first = '', second] = bare.toLowerCase().split(' ', 2);
  const orders = second === 'not' && /^(?:do|will|may|might)$/.test(first);
  return isAuxiliary(first) && !orders ? 'yes-no' : 'question';
}

const SEVERAL =
  /^(?:(?:in|on|at|from|to|with|by|for|of|through|under) )?(?:what|which) (?:(?:are|were|other|different|main|kinds?|types?|sorts?|two|three|four|five|six|all|the|of|some|various|important|possible) )*((?:[\p{L}-]+ ){0,2}[\p{L}-]+s|people|children|men|women)\b/iu;
const ARE_THE =
  /^(?:what|which|who)(?:'re| are| were| have been) (?:all )?(?:the|its|their|his|her|some|some of the|all the) (?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?: (?:of|for|to|in|on|that|who|which|with|from|against|behind|mentioned|named|listed|involved|used|needed|discussed|given|at|about|by|during)\b|$)/iu;

/** "Which countries …", "What were the reasons for …", "Who are the officials …", "What equipment …". */
function asksForSeveral(bare: string, tagged: readonly TaggedWord[]): boolean {
  const named = ARE_THE.exec(bare)?.[1] ?? '';
  if (isPlural(named.toLowerCase()) && !/^\p{Lu}/u.test(named)) return true;
  const [, first = '', second = ''] = /^wh(?:at|ich) (\p{L}+)(?: (\p{L}+))?/iu.exec(bare.toLowerCase()) ?? [];
  return MANY_THINGS.has(first) || MANY_THINGS.has(second) || namesSeveral(bare, tagged);
}

function namesSeveral(bare: string, tagged: readonly TaggedWord[]): boolean {
  if (!/^(?:\w+ )?(?:what|which) (?!is\b|was\b|does\b|has\b|'s)/i.test(bare)) return false;
  if (/^(?:what|which) (?:are|were) (?!the\b|its\b|their\b|some\b|all\b|two\b|three\b|four\b)/i.test(bare))
    return false;
  const found = SEVERAL.exec(bare)?.[1]?.split(' ') ?? [];
  // "What features does": the noun stands before the auxiliary.
  const end = found.findIndex((word) => isAuxiliary(word.toLowerCase()));
  if (end === 0) return false;
  const several = end > 0 ? found.slice(0, end) : found;
  const noun = several.find((word) => isPlural(word.toLowerCase())) ?? '';
  const lower = noun.toLowerCase();
  if (noun === '' || VERBS_LIKE_PLURALS.has(lower) || COUNTED_PLURALS.has(lower)) return false;
  return isNoun(noun, tagged);
}

/** Whether it is tagged a noun, or stands between "what" and an auxiliary: "What features does it have?" */
function isNoun(noun: string, tagged: readonly TaggedWord[]): boolean {
  const at = tagged.findIndex(({ text }) => text === noun);
  if (at < 0) return false;
  const asks = /^(?:what|which)$/.test(tagged[at - 1]?.lower ?? '');
  const { tag } = tagged[at]!;
  // In small letters it is a name only to the articles: "states".
  const names = tag === 'NOUN' || (tag === 'PROPN' && /^\p{Ll}+$/u.test(noun));
  return names || (asks && isAuxiliary(tagged[at + 1]?.lower ?? ''));
}

const WANTS_DEFINITION =
  /^(?:please )?(?:define|definition of|(?:what (?:is|are) )?(?:the )?meaning of|what (?:is|are) (?:the )?(?:definition of|meant by))\s+(.+?)[\s?.!]*$/i;

/** As the ranker reads it best: "define bezoars" as "What is bezoars?" */
export function asAsked(question: string): string {
  return question.replace(WANTS_DEFINITION, 'What is $1?');
}

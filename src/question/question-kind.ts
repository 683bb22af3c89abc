import { isPlural } from '../english/sorts-of-nouns.ts';
import { tagText } from '../english/tagged-words.ts';

/** Kinds that decide how a question put to the text is answered. */
export type AskedKind = 'question' | 'list' | 'yes-no' | 'definition';

const ORDERED =
  /^(?:list|enumerate|name (?:all|every|each|the|some|any|\w+ (?:of|\w+s\b))|give (?:me )?(?:a list|all|the list|some|every)|show (?:me )?(?:all|a list)|mention all|identify (?:all|the))\b/i;
const STEPWISE = /\bstep[ -]by[ -]step\b|\bone by one\b|\bwho all\b|\bwhat all\b/i;
const DEFINITION =
  /^(?:define|definition of|meaning of|(?:what|who)(?:'s|s)? (?:is|are|was|were) (?:the )?(?:meaning|definition) of|what (?:is|are) meant by|what does .+ (?:mean|stand for)$|what do .+ (?:mean|stand for)$)/i;
const WHAT_IS = /^(?:what|who)(?:'s|s| is| are| was| were) (.+)$/i;
/** Inside these words something is asked of the thing, not what it is. */
const MORE_THAN_A_NAME =
  /\b(?:of|in|for|by|to|from|on|with|about|at|when|after|before|during|that|which|who|than|like|called|named|made|done|said|used)\b/i;
const AUXILIARY =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|shouldn't)\b/i;
/** Plurals that ask for one figure or one thing. */
const NO_LIST =
  /^(?:times|years|days|hours|minutes|weeks|months|news|means|series|odds|terms|circumstances|conditions|grounds|lengths)$/;

/** What sort of answer a question wants, read from its first words. */
export function readKind(question: string): AskedKind {
  const plain = question
    .replace(/^(?:and|but|so|or|also|then|ok|okay)\b[, ]*/i, '')
    .replace(/(?<![\s?!.,])[\s?!.,]+$/, '');
  if (ORDERED.test(plain) || MANY_THINGS.test(plain) || STEPWISE.test(plain) || asksForSeveral(plain))
    return 'list';
  if (AUXILIARY.test(plain) && !/^(?:do|will|may|might) not\b/i.test(plain)) return 'yes-no';
  return isDefinition(plain) ? 'definition' : 'question';
}

function isDefinition(plain: string): boolean {
  if (DEFINITION.test(plain)) return true;
  const thing = WHAT_IS.exec(plain)?.[1];
  if (thing === undefined || MORE_THAN_A_NAME.test(thing)) return false;
  return (
    thing.split(' ').length <= 5 &&
    !/^(?:his|her|its|their|my|your|our|it|he|she|they|this|that|there)\b/i.test(thing) &&
    !/'s \p{Ll}/u.test(thing)
  );
}

const SEVERAL =
  /^(?:(?:in|on|at|from|to|with|by|for|of|through|under) )?(?:what|which) (?:(?:are|were|other|different|main|kinds?|types?|sorts?|two|three|four|five|six|all|the|of|some|various|important|possible) )*((?:[\p{L}-]+ ){0,2}[\p{L}-]+s|people|children|men|women)\b/iu;
const ARE_THE =
  /^(?:what|which|who)(?:'re| are| were| have been) (?:all )?(?:the|its|their|his|her|some|some of the|all the) (?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?: (?:of|for|to|in|on|that|who|which|with|from|against|behind|mentioned|named|listed|involved|used|needed|discussed|given|at|about|by|during)\b|$)/iu;

/** "Which countries …", "What were the reasons for …", "Who are the officials …". */
function asksForSeveral(plain: string): boolean {
  return findSeveral(plain) !== '' || findNamedSeveral(plain) !== '';
}

function findSeveral(plain: string): string {
  if (!/^(?:\w+ )?(?:what|which) (?!is\b|was\b|does\b|has\b|'s)/i.test(plain)) return '';
  if (/^(?:what|which) (?:are|were) (?!the\b|its\b|their\b|some\b|all\b|two\b|three\b|four\b)/i.test(plain))
    return '';
  const found = SEVERAL.exec(plain)?.[1]?.split(' ') ?? [];
  // "What features does": the noun stands before the auxiliary.
  const end = found.findIndex((word) => AUXILIARY.test(word));
  const several = end > 0 ? found.slice(0, end) : found;
  const noun = several.find((word) => isPlural(word.toLowerCase())) ?? '';
  const counts = noun !== '' && !VERB_LIKE.test(noun) && !NO_LIST.test(noun.toLowerCase());
  return counts && several.every((word) => !AUXILIARY.test(word)) && isNoun(noun, plain) ? noun : '';
}

function findNamedSeveral(plain: string): string {
  if (!/^wh(?:at|ich|o)\b/i.test(plain)) return '';
  const noun = ARE_THE.exec(plain)?.[1] ?? '';
  return isPlural(noun.toLowerCase()) && !/^\p{Lu}/u.test(noun) ? noun : '';
}

/** No verb stands before an auxiliary: "What features does it have?" */
const BEFORE_AUXILIARY =
  /^(?:what|which) (\p{L}+) (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/iu;

function isNoun(word: string, plain: string): boolean {
  if (BEFORE_AUXILIARY.exec(plain)?.[1] === word) return true;
  return tagText(plain, () => false).some(({ text, tag }) => text === word && tag === 'NOUN');
}

/** Nouns without a plural that stand for many things. */
const MANY_THINGS =
  /^(?:(?:what|which) (?:\w+ )?(?:equipment|stuff|gear|tooling|evidence|advice|furniture|cutlery|kit|all)\b)/i;

/** Verbs in the present tense after "what": "What causes the rise?" */
const VERB_LIKE =
  /^(?:is|was|does|has|happens|causes|makes|gives|lifts|traps|keeps|helps|means|goes|comes|takes|says|makes|stops|starts|leads|needs|allows|lets|gets|turns|holds|becomes|raises|slows|contains|remains|explains|shows|worries|matters|counts|runs|distinguishes|connects|links|drives|powers|protects|prevents|links)$/i;

const WANTS_DEFINITION =
  /^(?:please )?(?:define|definition of|(?:what (?:is|are) )?(?:the )?meaning of|what (?:is|are) (?:the )?(?:definition of|meant by))\s+(.+?)[\s?.!]*$/i;
const WANTS_ITEMS =
  /^(?:please )?(?:list|enumerate|name|give me|show me|mention|identify)(?: me)? (?:(?:a list of|all of|all|every|each|some of|some|any) )*(?:the )?(.+?)[\s?.!]*$/i;

/** The question as the ranker understands it best: orders become questions, "define bezoars" becomes "What is bezoars?". */
export function asAsked(question: string, kind: AskedKind): string {
  if (kind === 'definition') return question.replace(WANTS_DEFINITION, 'What is $1?');
  return kind === 'list' ? question.replace(WANTS_ITEMS, 'Which $1?') : question;
}

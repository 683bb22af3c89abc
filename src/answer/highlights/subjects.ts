import { endOfNounPhrase } from '../../english/noun-phrase.ts';
import { isJoined, type SpanWord } from '../../english/span-words.ts';
import { isFunctionWord, WordClass } from '../../english/word-classes.ts';
import { type AskedOfSentence, isKnown, type Suggested, wordRange } from './highlight-scores.ts';

const BEFORE_VERB =
  /^(?:is|was|are|were|be|been|has|have|had|will|would|can|could|may|should|did|not|also|then|first|later|who|\p{L}+ly)$/u;
const DETERMINER = /^(?:the|an?|his|her|its|their|our|my|all|both)$/i;
const PREPOSITION = /^(?:in|at|on|by|for|with|from|to|of)$/;

/** Who, without a name: the noun phrase before the question's verb, or after *by* behind it. */
export function subjectsFor(asked: AskedOfSentence): readonly Suggested[] {
  const { words } = asked.spans;
  return asked.terms.flatMap((term, at) => {
    if (term < 0 || !(asked.question.terms[term]!.classes & WordClass.verb)) return [];
    const by = words[at + 1]?.lower === 'by' ? phraseFrom(words, at + 2) : undefined;
    const subject = by ?? phraseBefore(words, at);
    return subject && !isKnown(asked, wordRange(asked, subject)) ? [subject] : [];
  });
}

function phraseBefore(words: readonly SpanWord[], verb: number): Suggested | undefined {
  let end = verb;
  while (end > 0 && BEFORE_VERB.test(words[end - 1]!.lower)) end--;
  if (words[end]!.gap.includes(',')) return undefined;
  let start = end;
  while (
    start > 0 &&
    end - start < 6 &&
    !isFunctionWord(words[start - 1]!.text) &&
    (start === end || isJoined(words[start]))
  )
    start--;
  if (start === end) return undefined;
  if (start > 0 && DETERMINER.test(words[start - 1]!.text) && isJoined(words[start])) start--;
  if (start > 0 && PREPOSITION.test(words[start - 1]!.lower)) return undefined;
  return { start: words[start]!.start, end: words[end - 1]!.end, score: 0.8 };
}

function phraseFrom(words: readonly SpanWord[], from: number): Suggested | undefined {
  const end = endOfNounPhrase(words, from, []);
  return end > from ? { start: words[from]!.start, end: words[end - 1]!.end, score: 1 } : undefined;
}

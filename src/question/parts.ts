import { isAuxiliary, isJoin, isPreposition, isQuestionWord } from '../english/asking-words.ts';
import { hasVerb, type TaggedWord, tagText } from '../english/tagged-words.ts';
import { findSentences } from '../text/sentences.ts';
import { opensLikeQuestion, orders } from './looks-like-question.ts';

/** More parts than these are no question that anybody asks. */
const MOST_PARTS = 5;
/** Longer questions are stories. */
const LONGEST = 600;
const JOINS = /(?:,|;|\band\b|\bbut\b|\balso\b|\bplus\b|&|[?!.]\s)/i;

/** The questions that it holds, in order: "when and where was she born?" is two. */
export function splitParts(question: string): readonly string[] {
  if (question.length > LONGEST || !JOINS.test(question.slice(0, -1))) return [question];
  const asked = splitSentences(question).flatMap(splitClauses);
  return asked.length > 1 && asked.length <= MOST_PARTS ? asked : [question];
}

/** Sentences that ask; what is only told between them is left out. The whole text when fewer than two ask. */
function splitSentences(text: string): readonly string[] {
  const sentences = findSentences(text).map(({ start, end }) => text.slice(start, end));
  const marked = sentences.some((one) => one.includes('?'));
  const asking = sentences.filter(
    (one) => one.includes('?') || (marked ? orders(one) : opensLikeQuestion(one)),
  );
  return asking.length > 1 ? asking : [text];
}

function splitClauses(text: string): readonly string[] {
  const words = tagText(text);
  const parts: string[] = [];
  // Question words that share the clause of the next part: "when and where …".
  let sharing: string[] = [];
  const close = (from: number, to: number): void => {
    const part = slice(words, from, to, text);
    if (part === '') return;
    const asked = slice(words, from + (readAsking(words.slice(from, to))?.end ?? 0), to, text);
    parts.push(...sharing.map((asks) => `${asks} ${asked}`), part);
    sharing = [];
  };
  let from = 0;
  for (let at = 1; at < words.length - 1; at++) {
    const next = afterJoint(words, at);
    if (next === undefined || next >= words.length || words[next]!.tag === 'PUNCT') continue;
    const left = words.slice(from, at);
    if (isBareAsk(left) && isQuestionWord(words[next]!.lower)) {
      const isApart = parts.length > 0 && sharing.length === 0 && standsApart(words, from, at);
      if (isApart) close(from, at);
      else sharing.push(slice(words, from, at, text));
    } else if (isWhole(left, slice(words, from, at, text)) && asks(words, next, words[at]!.lower))
      close(from, at);
    else continue;
    from = next;
    at = next;
  }
  close(from, words.length);
  return parts.length > 1 ? parts.map(asQuestion) : [text];
}

/** One question by itself: single blanks, a capital, and a question mark unless it tells to do something. */
function asQuestion(text: string): string {
  const tidy = text.split(/\s+/).filter(Boolean).join(' ');
  return `${tidy.slice(0, 1).toUpperCase()}${tidy.slice(1)}${orders(tidy) ? '.' : '?'}`;
}

/** What a clause asks with, past what joins it: "and in what year" did it open. */
interface Asking {
  /** The question word, with "many" or "much" behind it. */
  readonly word: string;
  /** One past the question word and its noun. */
  readonly end: number;
}

/** Undefined for a clause that opens with no question word. */
function readAsking(words: readonly TaggedWord[]): Asking | undefined {
  const first = words.findIndex(({ lower }) => !isJoin(lower) && lower !== ',');
  const at = isPreposition(words[first]?.lower ?? '') ? first + 1 : first;
  const [lower = '', next = ''] = [words[at]?.lower, words[at + 1]?.lower];
  if (!isQuestionWord(lower)) return undefined;
  return { word: /^m(?:any|uch)$/.test(next) ? `${lower} ${next}` : lower, end: endOfAsked(words, at) };
}

/** One past what belongs to the question word: nouns after which and what, the measure after how. */
function endOfAsked(words: readonly TaggedWord[], at: number): number {
  const word = words[at]!.lower;
  if (!/^(?:which|what|whose|how)$/.test(word)) return at + 1;
  let end = at + 1;
  for (; end < words.length; end++) {
    const { tag, lower } = words[end]!;
    if (isAuxiliary(lower) && lower !== "'s") break;
    if (lower === 'of' || lower === '-') continue;
    if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tag) || (lower === "'s" && tag === 'PART')) continue;
    if (word === 'how' && end === at + 1 && tag === 'ADV') continue;
    if (tag === 'DET' && words[end - 1]!.lower === 'of') continue;
    break;
  }
  return end;
}

/** Nothing but a question word and its noun: "when", "how much salt". */
function isBareAsk(words: readonly TaggedWord[]): boolean {
  const end = readAsking(words)?.end;
  return end !== undefined && words.slice(end).every(({ tag }) => tag === 'PUNCT') && !hasVerb(words);
}

/** "Who built it and when, and …": said of what stands before it, not of what comes. */
function standsApart(words: readonly TaggedWord[], from: number, at: number): boolean {
  return words[from - 1]?.lower === 'and' && words[at]!.lower === ',';
}

/** Where the words after "and", ", and" or a comma begin; undefined when none of these stands here. */
function afterJoint(words: readonly TaggedWord[], at: number): number | undefined {
  if (!/^(?:,|;|and|but|also|plus|&)$/.test(words[at]!.lower)) return undefined;
  let next = at + 1;
  while (next < words.length && /^(?:,|and|but|also|then|if so)$/.test(words[next]!.lower)) next++;
  return next;
}

/** Whether a question begins at `next`. After a bare comma "who went" may belong to the name before it. */
function asks(words: readonly TaggedWord[], next: number, joint: string): boolean {
  const bare = joint === ',' && words[next - 1]!.lower === ',';
  const first =
    isPreposition(words[next]!.lower) && isQuestionWord(words[next + 1]?.lower ?? '') ? next + 1 : next;
  const word = words[first]!;
  if (isQuestionWord(word.lower)) return !/^[A-Z]{2,}$/.test(word.text) && opensQuestion(words, first, bare);
  if (bare || !isAuxiliary(word.lower) || word.tag === 'PART' || !isSubject(words[first + 1])) return false;
  return !/^ha(?:s|ve|d)$/.test(word.lower) || words.slice(first + 1).some(({ tag }) => tag === 'VERB');
}

/** "what did they …", "who named them", "why?"; not "when he saw it", which tells. */
function opensQuestion(words: readonly TaggedWord[], first: number, bare: boolean): boolean {
  const rest = words.slice(first + 1).filter(({ tag }) => tag !== 'PUNCT');
  const end = rest.findIndex(({ lower }) => /^(?:and|but)$/.test(lower));
  const clause = end < 0 ? rest : rest.slice(0, end);
  if (clause.length === 0 || !hasVerb(clause)) return clause.length <= 5;
  const asking = words[first]!.lower;
  const behind = words[endOfAsked(words, first)]?.lower ?? '';
  if (!bare && /^(?:who|what|which)$/.test(asking) && !isAuxiliary(behind)) return true;
  const inverted = clause.some(({ lower, tag }) => tag !== 'PART' && isAuxiliary(lower));
  const asksForNoun = /^(?:how|which|what|whose)$/.test(asking) && !/^(?:PRON|DET)$/.test(clause[0]!.tag);
  return inverted && (asksForNoun || !isSubject(clause[0]));
}

function isSubject(word: TaggedWord | undefined): boolean {
  return (
    word !== undefined &&
    (/^(?:DET|PROPN|NOUN|NUM|ADJ)$/.test(word.tag) ||
      /^(?:it|he|she|they|there|you|i|we|this|that|these|those|his|her|its|their|my|your|any|anyone|anybody)$/.test(
        word.lower,
      ))
  );
}

/** A question with its verb, that does not merely name two things between which it asks. */
function isWhole(words: readonly TaggedWord[], text: string): boolean {
  if (words.some(({ lower }) => /^(?:between|whether|both)$/.test(lower))) return false;
  const asking = readAsking(words);
  if (!asking) return isAuxiliary(words.find(({ lower }) => !isJoin(lower))?.lower ?? '') || orders(text);
  if (!hasVerb(words)) return false;
  const { word, end } = asking;
  return isAuxiliary(words[end]?.lower ?? '') || /^(?:whos?|whats?|which|whose|how m(?:any|uch))$/.test(word);
}

function slice(words: readonly TaggedWord[], first: number, last: number, text: string): string {
  let end = last;
  while (end > first && words[end - 1]!.tag === 'PUNCT') end--;
  return first < end ? text.slice(words[first]!.start, words[end - 1]!.end) : '';
}

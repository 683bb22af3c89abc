import { isQuestionWord } from '../english/asking-words.ts';
import { wordList } from '../english/word-lists.ts';
import { tableLines } from '../text/read-word-lists.ts';
import { opensLikeQuestion } from './looks-like-question.ts';
import PHRASES from './small-talk.txt';

/** What small talk is about; there is one fixed reply to each. */
export type Topic =
  | 'greeting'
  | 'wellbeing'
  | 'thanks'
  | 'praise'
  | 'farewell'
  | 'self'
  | 'certainty'
  | 'assent'
  | 'regret';

const FILLERS = wordList('fillers');
/** Signs that thank or agree; a message of nothing else is small talk. */
const APPROVING = /^(?:👍|👌|👏|🙏|🙂|😀|😃|😄|😁|😊|😍|😂|🤣|❤|💙|💚|💜|🎉|💯|✅|🥰|😎)+$/u;
/** Blanks, shades of skin and the mark that asks for a coloured sign. */
const SHADE = /\s|\ufe0f|\p{Emoji_Modifier}/gu;

interface Phrase {
  readonly topic: Topic;
  /** Whether a real question can follow it. */
  readonly leads: boolean;
}

const TABLE = readPhrases();

function readPhrases(): ReadonlyMap<string, Phrase> {
  const table = new Map<string, Phrase>();
  let topic: Topic = 'greeting';
  for (const line of tableLines(PHRASES)) {
    const opened = /^\[(.+)\]$/.exec(line)?.[1];
    if (opened !== undefined) topic = opened as Topic;
    else
      for (const phrase of line.split('|').map((one) => one.trim()))
        if (phrase !== '') table.set(phrase.replace('*', ''), { topic, leads: phrase.endsWith('*') });
  }
  return table;
}
const LONGEST_PHRASE = Math.max(...[...TABLE.keys()].map((phrase) => phrase.split(' ').length));

/** A message without its small talk. */
export interface Talk {
  /** What it is about when it is nothing but small talk; null when a question remains. */
  readonly topic: Topic | null;
  /** What remains after greetings and thanks that open it; the whole text when none does. */
  readonly question: string;
}

/** Reads small talk by a closed list of phrases. Only opening words are taken off a question. */
export function readSmallTalk(text: string): Talk {
  if (APPROVING.test(text.replace(SHADE, ''))) return { topic: 'assent', question: text };
  const words = [...text.matchAll(/[\p{L}\p{N}']+/gu)];
  if (words.length === 0) return { topic: null, question: text };
  const lower = words.map((word) => word[0].toLowerCase());
  let at = 0;
  let lead = 0;
  let polite = false;
  let topic: Topic | undefined;
  while (at < words.length) {
    const length = phraseAt(lower, at);
    const phrase = TABLE.get(lower.slice(at, at + length).join(' '));
    if (!phrase && !(topic && FILLERS.has(lower[at]!))) break;
    if (phrase) topic = strongest(topic, phrase.topic);
    at += phrase ? length : 1;
    if (phrase?.leads && lead === at - length) {
      lead = at;
      polite = phrase.topic === 'greeting' || phrase.topic === 'thanks';
    }
  }
  if (topic && at === words.length) return { topic, question: text };
  return { topic: null, question: withoutLead(text, words, lower, lead, polite) };
}

/** How many words the longest phrase at that place has; 0 without one. */
function phraseAt(lower: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, lower.length - at); length > 0; length--) {
    if (TABLE.has(lower.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

/** "Great, thanks" is thanks, "hello, how are you" asks how I am. */
function strongest(before: Topic | undefined, topic: Topic): Topic {
  if (before === undefined || before === 'greeting' || before === 'assent' || before === 'praise')
    return topic;
  return before;
}

/** "Thanks! And who is she?" without the thanks, and without "there" or "bot" right after them. */
function withoutLead(
  text: string,
  words: readonly RegExpMatchArray[],
  lower: readonly string[],
  lead: number,
  polite: boolean,
): string {
  if (lead === 0) return text;
  let end = lead;
  while (
    end < words.length &&
    FILLERS.has(lower[end]!) &&
    /^\s*[,.!;:–—-]/.test(text.slice(endOf(words[end]!)))
  )
    end++;
  const rest = text.slice(endOf(words[end - 1]!));
  const question = rest.replace(/^[\s,.!;:–—-]+/, '');
  const parted = /^\s*[,.!;:–—-]/.test(rest) || goesOnAsking(question, polite);
  return parted && question !== '' ? question : text;
}

/** Whether a question follows unmarked: after a greeting or thanks any; "cool" may be its first word. */
function goesOnAsking(rest: string, polite: boolean): boolean {
  const first = /^[\p{L}']+/u.exec(rest)?.[0].toLowerCase() ?? '';
  if (isQuestionWord(first) || /^(?:and|but|so|can|could|tell|please)$/.test(first)) return true;
  return polite && (first === 'i' || opensLikeQuestion(rest));
}

function endOf(word: RegExpMatchArray): number {
  return word.index! + word[0].length;
}

import { sentenceText } from '../article/article.ts';
import { findTypedSpans } from '../english/typed-spans.ts';
import type { Index } from '../index/build-index.ts';
import type { Turn } from './turn.ts';

/** What a question that leans on the conversation takes over from it. */
export interface CarriedOver {
  /** Content words of the last question that stood alone and names in the sentence that answered it, as they were written. */
  readonly words: readonly string[];
  /** The sentence that answered last, by its number in the index; null when none did or it has gone. */
  readonly near: number | null;
}

const NOTHING: CarriedOver = { words: [], near: null };

/** No reading grows by more words than these. */
const MOST_WORDS = 10;

/**
 * What a question takes over from the turns before it, oldest first. What a turn carried itself came from the last that stood alone, and is
 * carried on as it is. `contentOf` tells a question's content words.
 */
export function carryOver(
  turns: readonly Turn[],
  index: Index,
  contentOf: (question: string) => readonly string[],
): CarriedOver {
  const last = turns.at(-1);
  if (!last) return NOTHING;
  const words =
    last.carried.length > 0 ? last.carried : [...contentOf(last.question), ...namesIn(last.sentence ?? '')];
  return { words: fewDistinct(words), near: findSentence(last, index) };
}

function namesIn(sentence: string): readonly string[] {
  const { names } = findTypedSpans(sentence, { start: 0, end: sentence.length });
  return names.map(({ start, end }) => sentence.slice(start, end));
}

/** The first of them that make ten words, each once; one that stands inside another of them is left out. */
function fewDistinct(all: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let room = MOST_WORDS;
  for (const one of all) {
    const length = one.split(/\s+/).length;
    const isKnown = kept.some((other) => other.toLowerCase().includes(one.toLowerCase()));
    if (isKnown || length > room) continue;
    kept.push(one);
    room -= length;
  }
  return kept;
}

function findSentence({ sentence, article: id }: Turn, { articles, articleStart }: Index): number | null {
  const place = articles.findIndex((article) => article.id === id);
  const article = articles[place];
  if (sentence === null || !article) return null;
  const at = article.sentences.findIndex((own) => sentenceText(article, own) === sentence);
  return at < 0 ? null : articleStart[place]! + at;
}

/** "when? [talks · Oman]": how a question is shown with what it carries, and read again when it is put so. */
export function withCarried(question: string, carried: readonly string[]): string {
  return carried.length === 0 ? question : `${question} [${carried.join(' · ')}]`;
}

/** Takes apart what `withCarried` has put together; nothing is carried in any other question. */
export function withoutCarried(text: string): {
  readonly question: string;
  readonly carried: readonly string[];
} {
  const from = text.endsWith(']') ? text.lastIndexOf(' [') : -1;
  if (from < 0) return { question: text, carried: [] };
  return {
    question: text.slice(0, from),
    carried: fewDistinct(
      text
        .slice(from + 2, -1)
        .split(' · ')
        .filter((word) => word.trim() !== ''),
    ),
  };
}

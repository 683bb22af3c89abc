import { findTypedSpans } from '../english/typed-spans.ts';
import type { Turn } from './turn.ts';

/** No reading grows by more words than these. */
const MOST_WORDS = 10;

/**
 * What a question takes over, as written: the content words (`contentOf`) of the last one that stood alone
 * and the names in the sentence that answered it; what a turn carried is carried on.
 */
export function carryOver(
  turns: readonly Turn[],
  contentOf: (question: string) => readonly string[],
): readonly string[] {
  const last = turns.at(-1);
  if (!last) return [];
  if (last.carried.length > 0) return fewDistinct(last.carried);
  const sentence = last.sentence ?? '';
  const { names } = findTypedSpans(sentence);
  const named = names.map(({ start, end }) => sentence.slice(start, end));
  return fewDistinct([...contentOf(last.question), ...named]);
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

import { isPlural } from '../../english/sorts-of-nouns.ts';
import type { QuestionView } from '../../ranking/question-view.ts';
import { findWords } from '../../text/words.ts';
import { textOf } from './item-text.ts';

/** ": Iran's nuclear programme, and the Houthi attacks", "of Skerra, Holm and Little Holm", "such as bread and milk". */
const COUNTED_UP =
  /^[^:;]{0,60}:.+(?:,| and\b)|^ (?:of|like|such as|including|namely|called|named|were|are|was|is) (?:the )?[^,.;:]{1,60},[^.;:]* and\b|^,? (?:such as|including|namely|like) .+ and\b/su;

/** Whether a sentence names the thing asked for (the terms `own`, as bits) and then tells one after another which there are. */
export function enumerates(view: QuestionView, sentence: number, own: number): boolean {
  const { found, exact, related, paraphrased } = view.view(sentence);
  if (!((exact | related | paraphrased) & own)) return false;
  // A word that says two of the question's is found as the last of them.
  const naming = own | (paraphrased & own ? paraphrased : 0);
  const text = textOf(view, sentence);
  const words = findWords(text);
  for (let i = 0; i + 1 < found.length; i += 2) {
    const word = words[found[i]!];
    if (
      !word ||
      !(naming & (1 << found[i + 1]!)) ||
      !isPlural(text.slice(word.start, word.end).toLowerCase())
    )
      continue;
    if (COUNTED_UP.test(text.slice(word.end))) return true;
  }
  return false;
}

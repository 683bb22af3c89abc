import type { TaggedWord } from '../english/tagged-words.ts';
import { findTypedSpans } from '../english/typed-spans.ts';
import type { Draft } from './draft.ts';
import { textOf } from './question-parts.ts';

/** "There are 12 computers on the first floor, and …": How many computers are there on the first floor? */
export function askHowMany(text: string, words: readonly TaggedWord[]): readonly Draft[] {
  const found =
    /^There (are|were) (?:about |around |some |only |nearly |over |at least )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty) ((?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}+s)((?: (?:in|on|at) [^,.;:]{3,30})?)[,.;:]/u.exec(
      text,
    );
  if (!found || words.slice(0, 6).some(({ tag }) => tag === 'VERB')) return [];
  return [{ kind: 'how many', weight: 0.9, question: `How many ${found[2]} ${found[1]} there${found[3]}?` }];
}

/** "Bake the loaf with the lid on for 20 minutes": How long should you bake the loaf with the lid on? */
export function askHowLong(text: string, words: readonly TaggedWord[]): readonly Draft[] {
  const first = words[0];
  if (first === undefined || !/^(?:VERB|PROPN|NOUN)$/.test(first.tag) || words[1]?.tag !== 'DET') return [];
  const found = findTypedSpans(text, { start: 0, end: text.length }).quantities.find(
    ({ type }) => type === 'duration',
  );
  const before =
    found &&
    /^(.{8,60}?) for(?: at least| up to| about| another)?$/.exec(text.slice(0, found.start).trimEnd());
  if (!before || /[,;:]/.test(before[1]!) || / and /.test(before[1]!)) return [];
  const rest = textOf(text, words, [1, words.findIndex(({ start }) => start >= before[1]!.length)]);
  return [{ kind: 'how long', weight: 0.8, question: `How long should you ${first.lower} ${rest}?` }];
}

/** A heading that is a question is one, and the sentence under it should answer. */
export function askHeading(heading: string): readonly Draft[] {
  const question = heading.trim();
  return /^(?:Who|What|When|Where|Why|How|Can|Do|Does|Is|Are)\b[^?]{6,80}\?$/.test(question)
    ? [{ kind: 'heading', weight: 0.8, question }]
    : [];
}

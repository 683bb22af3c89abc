import type { SpanWord } from '../../english/span-words.ts';
import { figureOf } from '../../english/word-classes.ts';
import type { QuestionTerms } from '../../question/question-terms.ts';
import { normalWord } from '../../text/words.ts';

/** Which of the question's terms each word of a sentence is; -1 for words that the question does not have. */
export type AskedWords = readonly number[];

/** Forms that do not begin like their verb. */
const VERB_OF = new Map(
  `began begin begun begin blew blow bore bear born bear bought buy broke break broken break brought bring built build came come
  caught catch chose choose chosen choose dealt deal drank drink drew draw driven drive drove drive dug dig ate eat eaten eat fed feed fell
  fall felt feel fought fight flew fly flown fly forgot forget found find froze freeze frozen freeze gave give given give gone go got get
  grew grow heard hear held hold hid hide hung hang kept keep knew know lain lie lay lie led lead left leave lent lend lit light lost lose
  made make meant mean met meet paid pay ran run rang ring ridden ride rode ride rose rise risen rise said say sang sing sank sink sat sit
  saw see seen see sent send shook shake shot shoot shrank shrink slept sleep sold sell sought seek spent spend spoke speak spoken speak
  stole steal stolen steal stood stand struck strike stuck stick swam swim swept sweep swore swear taught teach thought think threw throw
  told tell took take taken take tore tear understood understand went go woke wake won win wore wear worn wear wound wind wrote write written
  write`
    .match(/\b\w+\s+\w+/g)!
    .map((pair) => pair.split(/\s+/) as [string, string]),
);

/**
 * Finds the question's terms among a sentence's words by comparing stems with beginnings, which costs almost nothing: the
 * stems of the sentence's own words are not at hand here.
 */
export function findAskedWords(question: QuestionTerms, words: readonly SpanWord[]): AskedWords {
  const stems = question.terms.map(({ name }) => name.replace(/[iey]$/, ''));
  return words.map(({ text }) => {
    const normal = normalWord(text);
    const known = VERB_OF.get(normal) ?? figureOf(normal) ?? normal;
    return question.terms.findIndex(({ name }, i) => name === known || isForm(known, stems[i]!, name));
  });
}

/** `negotiations` of `negoti`, `cities` of `citi`; not `carpet` of `car`. */
function isForm(word: string, stem: string, name: string): boolean {
  if (stem.length < 2 || /^\d/.test(stem) || !word.startsWith(stem)) return false;
  const ending = word.slice(stem.length);
  if (ending.length > (name.length >= 5 ? 6 : 4)) return false;
  return name.length >= 5 || /^(?:e|y|i)?(?:e?s|e?d|ing|e?r|.ing|.ed|ies|ied)?$/.test(ending);
}

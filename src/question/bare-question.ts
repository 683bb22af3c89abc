import { isJoin } from '../english/asking-words.ts';

/** The question without what joins it to something said before, and without its closing marks: "and who went?" → "who went". */
export function bareQuestion(question: string): string {
  let bare = question.replace(/(?<![\s?!.,])[\s?!.,]+$/, '');
  for (;;) {
    const [opening, word] = /^(\p{L}+)[, ]+/u.exec(bare) ?? [];
    if (opening === undefined || !isJoin(word!.toLowerCase())) return bare;
    bare = bare.slice(opening.length);
  }
}

import { isJoin } from '../english/asking-words.ts';

/** Without what joins it to something before, and without closing marks: "and who went?" → "who went". */
export function bareQuestion(question: string): string {
  let bare = question.replace(/(?<![\s?!.,])[\s?!.,]+$/, '');
  for (;;) {
    const [opening, word] = /^(\p{L}+)[, ]+/u.exec(bare) ?? [];
    if (opening === undefined || !isJoin(word!.toLowerCase())) return bare;
    bare = bare.slice(opening.length);
  }
}

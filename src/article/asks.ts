/** No question of an article is longer. */
const LONGEST = 300;
const QUESTION_MARK = /[?？؟]["'”’)\]*_]{0,4}$/;
/** A quotation that opens behind the beginning: somebody in the article asks somebody else. */
const REPORTED = /[^\s"“„«]\s*["“„«](?=\S)/;

/** Whether a sentence or a heading, as shown, is a question that the article itself asks. */
export function asks(shown: string): boolean {
  return shown.length <= LONGEST && QUESTION_MARK.test(shown) && !REPORTED.test(shown);
}

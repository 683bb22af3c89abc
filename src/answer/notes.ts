import { MOST_CHARACTERS } from '../question/clean-question.ts';
import type { NoQuestion } from '../question/not-language.ts';
import type { OtherLanguage } from '../question/other-language.ts';

const ASK = 'Ask a question about the article, and I quote the sentences that answer it.';

/** Said when there is nothing to answer. */
export const NO_QUESTION_NOTES: Readonly<Record<NoQuestion, string>> = {
  empty: `Nothing was asked. ${ASK}`,
  'not-language': `That does not look like a question in words. ${ASK}`,
};

/** Said of a question that was read only in part. */
export const SHORTENED_NOTE = `The question is very long: only its first ${MOST_CHARACTERS} characters were read.`;

/** Said of a question that was tried although it is in another language. */
export function otherLanguageNote({ name }: OtherLanguage): string {
  const language = name ?? 'another language';
  return `The question seems to be in ${language}; it was tried as it stands, but few of its words can match an English article.`;
}

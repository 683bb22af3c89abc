import { withCarried, withoutCarried } from './carry.ts';
import { cleanQuestion } from './clean-question.ts';
import { looksLikeQuestion } from './looks-like-question.ts';
import { type NoQuestion, readNoQuestion } from './not-language.ts';
import { type OtherLanguage, readOtherLanguage } from './other-language.ts';
import { splitParts } from './parts.ts';
import { plainQuestion } from './plain-question.ts';
import { readSmallTalk, type Topic } from './small-talk.ts';

/** What somebody typed, read as far as it can be without articles and conversation. */
export interface Typed {
  /** What it is about, when it is small talk; else why it is no question. Null when something is asked. */
  readonly aside: Topic | NoQuestion | null;
  readonly kind: 'small-talk' | NoQuestion | 'question';
  /** The questions that it holds, without politeness, in order; none where nothing is asked. */
  readonly parts: readonly string[];
  /** The language that it is in when that is not English. */
  readonly language: OtherLanguage | null;
  /** Whether it was too long, and the rest was left unread. */
  readonly shortened: boolean;
  /** Whether it has the form of a question. */
  readonly isAsked: boolean;
}

/** Never throws. */
export function readTyped(typed: string): Typed {
  const { text, shortened } = cleanQuestion(typed);
  const isAsked = looksLikeQuestion(text);
  const put = withoutCarried(text);
  const { topic, question } = readSmallTalk(put.question);
  const none = readNoQuestion(text);
  const aside = topic ?? none;
  if (aside !== null) {
    const kind = topic !== null ? 'small-talk' : none!;
    return { aside, kind, parts: [], language: null, shortened, isAsked };
  }
  const parts = splitParts(plainQuestion(question)).map((part) => withCarried(part, put.carried));
  return { aside: null, kind: 'question', parts, language: readOtherLanguage(text), shortened, isAsked };
}

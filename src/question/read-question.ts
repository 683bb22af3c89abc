import { sentenceText } from '../article/article.ts';
import { readDenial } from '../english/denial.ts';
import { type TaggedWord, tagText } from '../english/tagged-words.ts';
import { articlesIn, type Index, type Scope } from '../index/build-index.ts';
import { documentFrequency } from '../index/search.ts';
import { WORD_WEIGHTS, type WordWeights } from '../learned/weights.ts';
import { carryOver, withCarried, withoutCarried } from './carry.ts';
import { readComparison } from './comparison.ts';
import { leansOnBefore } from './leans.ts';
import { type MetadataField, readMetadataQuestion } from './metadata-question.ts';
import type { Question } from './question.ts';
import { asAsked, readForm } from './question-kind.ts';
import { carrying, contentWords, type LastAsked, readQuestionTerms } from './question-terms.ts';
import { correctSpelling } from './spelling.ts';
import { talkOf } from './talk.ts';
import type { Turn } from './turn.ts';

/** What a question is read against. */
export interface ReadAgainst {
  readonly index: Index;
  /** The sentences that may answer it. */
  readonly scope: Scope;
  /** Whether misspelt words are read as the articles' own; not in another language. */
  readonly spells: boolean;
  /** What words weigh; what was learned unless it is being learned. */
  readonly words?: WordWeights;
}

/** Reads a question that has one part, after what was asked and found before, oldest first. Never throws. */
export function readQuestion(put: string, turns: readonly Turn[], reading: ReadAgainst): Question {
  const { index, scope, spells, words = WORD_WEIGHTS } = reading;
  const told = withoutCarried(put);
  const fields = fieldsAsked(told.question, turns, reading);
  const isOfArticle = fields.length > 0;
  const { text, corrections } =
    spells && !isOfArticle
      ? correctSpelling(told.question, index, scope)
      : { text: told.question, corrections: [] };
  const tagged = tagText(text);
  const form = isOfArticle ? 'question' : readForm(text, tagged);
  const own = readQuestionTerms(isOfArticle ? text : asAsked(text), index.lexicon, words.importance);
  const carried = isOfArticle ? [] : carriedBy(tagged, told.carried, turns, index);
  return {
    ...carrying(own, carried, index.lexicon),
    ...{ goesOn: turns.length > 0, last: lastAsked(turns, reading) },
    talk: talkOf(told.question, words),
    text,
    readAs: carried.length > 0 ? withCarried(text, carried) : null,
    kind: isOfArticle ? 'metadata' : form === 'question' && own.asks === 'definition' ? 'definition' : form,
    ...{ fields, corrections, carried },
    denial: form === 'yes-no' ? readDenial(text) : null,
    comparison:
      isOfArticle || form === 'yes-no' ? null : readComparison(own.words.map(({ normal }) => normal)),
  };
}

/** The last question with what it carried, as if it had opened the conversation; null after a refusal. */
function lastAsked(turns: readonly Turn[], reading: ReadAgainst): LastAsked | null {
  const last = turns.at(-1);
  if (!last || last.article === null) return null;
  const put = withCarried(last.question, last.carried);
  return { question: readQuestion(put, [], { ...reading, spells: false }), article: last.article };
}

/** What it takes over: what it says itself, else what the conversation gives to one that leans on it. */
function carriedBy(
  tagged: readonly TaggedWord[],
  told: readonly string[],
  turns: readonly Turn[],
  index: Index,
): readonly string[] {
  if (told.length > 0) return told;
  if (turns.length === 0 || !leansOnBefore(tagged)) return [];
  return carryOver(turns, (question) => contentWords(question, index.lexicon));
}

/** What is asked about the article itself; empty for a question about something in it. */
function fieldsAsked(
  question: string,
  turns: readonly Turn[],
  { index, scope }: ReadAgainst,
): readonly MetadataField[] {
  const speaksOf = (word: string): boolean => {
    const { term } = index.lexicon.find(word);
    return term !== undefined && documentFrequency(index, term, scope) > 0;
  };
  const namesRights = (): boolean => saysWhose(index, scope);
  const last = turns.at(-1)?.question;
  const nothingBefore =
    last === undefined ||
    readMetadataQuestion(last, { speaksOf, nothingBefore: true, namesRights }).length > 0;
  return readMetadataQuestion(question, { speaksOf, nothingBefore, namesRights });
}

const RIGHTS = /\b(?:copyright|licen[cs]e|licensing)\b/i;

/** Whether a file says in its metadata whose it is, and none of its headings is about that. */
function saysWhose(index: Index, scope: Scope): boolean {
  return articlesIn(index, scope).some(
    (article) =>
      article.metadata.rights !== undefined &&
      !article.sentences.some((one) => one.role === 'heading' && RIGHTS.test(sentenceText(article, one))),
  );
}

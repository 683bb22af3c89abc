import { tagText } from '../english/tagged-words.ts';
import type { Index, Scope } from '../index/build-index.ts';
import { documentFrequency } from '../index/search.ts';
import { type CarriedOver, carryOver, withCarried, withoutCarried } from './carry.ts';
import { leansOnBefore } from './leans.ts';
import { type MetadataField, readMetadataQuestion } from './metadata-question.ts';
import { nameTeller } from './proper-names.ts';
import type { Question } from './question.ts';
import { asAsked, readKind } from './question-kind.ts';
import { carrying, contentWords, readQuestionTerms } from './question-terms.ts';
import { correctSpelling } from './spelling.ts';
import type { Turn } from './turn.ts';

/** What a question is read against. */
export interface Reading {
  readonly index: Index;
  /** The sentences that may answer it. */
  readonly scope: Scope;
  /** Whether misspelt words are read as the articles' own; not in another language. */
  readonly spells: boolean;
}

/** Reads a question that has one part, after what was asked and found before, oldest first. Never throws. */
export function readQuestion(put: string, turns: readonly Turn[], reading: Reading): Question {
  const { index, scope, spells } = reading;
  const told = withoutCarried(put);
  const fields = fieldsAsked(told.question, turns, reading);
  const corrects = spells && fields.length === 0;
  const { text, corrections } = corrects
    ? correctSpelling(told.question, index, scope)
    : { text: told.question, corrections: [] };
  const kind = fields.length > 0 ? 'metadata' : readKind(text);
  const own = readQuestionTerms(kind === 'metadata' ? text : asAsked(text, kind), index.lexicon);
  const over = kind === 'metadata' ? NOTHING : carriedBy(text, told.carried, turns, index);
  const { words: carried, near } = over;
  const readAs = carried.length > 0 ? withCarried(text, carried) : null;
  const terms = { ...carrying(own, carried, near, index.lexicon), goesOn: turns.length > 0 };
  return { ...terms, text, readAs, kind, fields, corrections, carried };
}

const NOTHING: CarriedOver = { words: [], near: null };

/** What the question takes over: what it says itself, else what the conversation gives to one that leans on it. */
function carriedBy(text: string, told: readonly string[], turns: readonly Turn[], index: Index): CarriedOver {
  if (told.length > 0) return { words: told, near: null };
  if (turns.length === 0 || !leansOnBefore(tagText(text, nameTeller(index)))) return NOTHING;
  return carryOver(turns, index, (question) => contentWords(question, index.lexicon));
}

/** What is asked about the article itself; empty for a question about something in it. */
function fieldsAsked(
  question: string,
  turns: readonly Turn[],
  { index, scope }: Reading,
): readonly MetadataField[] {
  const speaksOf = (word: string): boolean => {
    const { term } = index.lexicon.find(word);
    return term !== undefined && documentFrequency(index, term, scope) > 0;
  };
  const last = turns.at(-1)?.question;
  const nothingBefore =
    last === undefined || readMetadataQuestion(last, { speaksOf, nothingBefore: true }).length > 0;
  return readMetadataQuestion(question, { speaksOf, nothingBefore });
}

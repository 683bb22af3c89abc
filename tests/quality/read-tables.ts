import { fileURLToPath } from 'node:url';
import { fieldsOf, listField, Malformed, textField } from '../../src/evaluation/fields.ts';
import type { Fields } from '../../src/text/fields.ts';
import { readLines, textOrNullField, textsField, truthField, wordField } from './read-lines.ts';

/** What every row of a table has. */
interface Labelled {
  readonly id: string;
  /** The article's id: one of knowledge/ or tests/quality/articles/. */
  readonly article: string;
}

/** A question and the texts that answer it, each standing once in the article; none when the article does not say. */
interface Asked {
  readonly question: string;
  readonly answers: readonly string[];
}

interface ConversationTurn extends Asked {
  /** The same question written out in full; equal to `question` when that stands alone. */
  readonly full: string;
}

export interface LabelledConversation extends Labelled {
  readonly turns: readonly ConversationTurn[];
}

export interface QuestionOfParts extends Labelled {
  readonly question: string;
  readonly parts: readonly Asked[];
}

/** For a list, `answers` has every item, in the article's order. */
export type LabelledAnswer = Labelled & Asked;

export interface YesNoQuestion extends Labelled, Asked {
  /** Whether just one of question and sentence denies what was asked about. */
  readonly opposed: boolean;
}

const labels = ['title', 'author', 'source', 'published', 'language', 'url', 'length', 'about'] as const;

export interface MetadataQuestion extends Labelled {
  readonly question: string;
  readonly label: (typeof labels)[number];
  /** What the shown value must hold (for a length: the number of body sentences); null when the file does not name it. */
  readonly value: string | null;
}

export interface SmallTalk {
  readonly id: string;
  readonly question: string;
  readonly smallTalk: boolean;
  /** The article that a real question is about; null for small talk. */
  readonly article: string | null;
}

const spanTypes = ['who', 'when', 'where', 'how many', 'how much', 'how long'] as const;

export interface LabelledHighlight extends Labelled, Asked {
  readonly type: (typeof spanTypes)[number];
  /** The words that answer; they stand once in the one answer. */
  readonly span: string;
}

export interface LabelledOpening extends Labelled {
  /** A whole sentence of the article. */
  readonly sentence: string;
  /** Words of one of the two sentences before, which a reader must see to understand it; null when it stands alone. */
  readonly referent: string | null;
}

/** These read one table each, and throw with file and line when a row is malformed. */
export const readConversations = () => readTable('conversations', readConversation);
export const readParts = () => readTable('parts', readQuestionOfParts);
export const readLists = () => readTable('lists', readAnswer);
export const readDefinitions = () => readTable('definitions', readAnswer);
export const readYesNo = () => readTable('yes-no', readYesNoQuestion);
export const readMetadata = () => readTable('metadata', readMetadataQuestion);
export const readSmallTalk = () => readTable('small-talk', readTalk);
export const readHighlights = () => readTable('highlights', readHighlight);
export const readOpenings = () => readTable('dangling', readOpening);

function readTable<T>(name: string, read: (fields: Fields) => T): T[] {
  return readLines(fileURLToPath(new URL(`${name}.jsonl`, import.meta.url)), read);
}

function readLabels(fields: Fields): Labelled {
  return { id: textField(fields, 'id'), article: textField(fields, 'article') };
}

function readAsked(fields: Fields): Asked {
  return { question: textField(fields, 'question'), answers: textsField(fields, 'answers') };
}

function readAnswer(fields: Fields): LabelledAnswer {
  return { ...readLabels(fields), ...readAsked(fields) };
}

function readConversation(fields: Fields): LabelledConversation {
  const turns = listField(fields, 'turns').map((value) => {
    const turn = fieldsOf(value, 'a turn');
    return { ...readAsked(turn), full: textField(turn, 'full') };
  });
  if (turns.length < 2) throw new Malformed('it has fewer than two turns');
  return { ...readLabels(fields), turns };
}

function readQuestionOfParts(fields: Fields): QuestionOfParts {
  const parts = listField(fields, 'parts').map((value) => readAsked(fieldsOf(value, 'a part')));
  if (parts.length < 2) throw new Malformed('it has fewer than two parts');
  return { ...readLabels(fields), question: textField(fields, 'question'), parts };
}

function readYesNoQuestion(fields: Fields): YesNoQuestion {
  return { ...readAnswer(fields), opposed: truthField(fields, 'opposed') };
}

function readMetadataQuestion(fields: Fields): MetadataQuestion {
  return {
    ...readLabels(fields),
    question: textField(fields, 'question'),
    label: wordField(fields, 'label', labels),
    value: textOrNullField(fields, 'value'),
  };
}

function readTalk(fields: Fields): SmallTalk {
  return {
    id: textField(fields, 'id'),
    question: textField(fields, 'question'),
    smallTalk: truthField(fields, 'smallTalk'),
    article: textOrNullField(fields, 'article'),
  };
}

function readHighlight(fields: Fields): LabelledHighlight {
  const type = wordField(fields, 'type', spanTypes);
  return { ...readAnswer(fields), type, span: textField(fields, 'span') };
}

function readOpening(fields: Fields): LabelledOpening {
  const referent = textOrNullField(fields, 'referent');
  return { ...readLabels(fields), sentence: textField(fields, 'sentence'), referent };
}

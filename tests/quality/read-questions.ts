import { fileURLToPath } from 'node:url';
import { Malformed, textField } from '../../src/evaluation/fields.ts';
import type { Fields } from '../../src/text/fields.ts';
import { readLines, textsField, wordField } from './read-lines.ts';

/** The articles that ship and have a file of questions, named as they are. */
export const questionedArticles = ['us-iran-oman-talks', 'sourdough-bread', 'mary-anning'] as const;

const types = [
  'who',
  'when',
  'where',
  'why',
  'how',
  'how many',
  'how much',
  'how long',
  'what',
  'yes-no',
  'list',
  'definition',
  'unanswerable',
] as const;
const styles = ['plain', 'colloquial', 'misspelt', 'paraphrase'] as const;

export interface LabelledQuestion {
  readonly id: string;
  readonly question: string;
  /** Each stands once in the article, inside a sentence that answers; empty when the article does not say. */
  readonly answers: readonly string[];
  readonly type: (typeof types)[number];
  readonly style: (typeof styles)[number];
}

/** The questions on an article that ships. Throws with file and line when a row is malformed. */
export function readArticleQuestions(article: (typeof questionedArticles)[number]): LabelledQuestion[] {
  return readQuestions(fileURLToPath(new URL(`${article}.jsonl`, import.meta.url)));
}

/** The questions of a file. Throws with file and line when a row is malformed. */
export function readQuestions(path: string): LabelledQuestion[] {
  return readLines(path, readQuestion);
}

function readQuestion(fields: Fields): LabelledQuestion {
  const type = wordField(fields, 'type', types);
  const answers = textsField(fields, 'answers');
  if ((type === 'unanswerable') !== (answers.length === 0)) {
    throw new Malformed(`it is of type ${type} and has ${answers.length} answers`);
  }
  return {
    id: textField(fields, 'id'),
    question: textField(fields, 'question'),
    answers,
    type,
    style: wordField(fields, 'style', styles),
  };
}

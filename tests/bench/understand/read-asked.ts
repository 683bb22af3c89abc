import {
  type LabelledQuestion,
  questionedArticles,
  readArticleQuestions,
} from '../../quality/read-questions.ts';
import { readConversations, readLists, readParts, readYesNo } from '../../quality/read-tables.ts';

/** A question, and those asked before it in the same conversation. */
export interface AskedQuestion {
  readonly sort: string;
  readonly question: string;
  readonly before: readonly string[];
}

/** The project's own questions: ordinary ones, those of the tables, and the later turns of its conversations. */
export function readAsked(): AskedQuestion[] {
  const first = (sort: string, questions: readonly { readonly question: string }[]): AskedQuestion[] =>
    questions.map(({ question }) => ({ sort, question, before: [] }));
  const following = readConversations().flatMap(({ turns }) =>
    turns.slice(1).map(({ question }, i) => ({
      sort: 'follow-ups',
      question,
      before: turns.slice(0, i + 1).map((turn) => turn.question),
    })),
  );
  const ordinary = questionedArticles.flatMap((article) =>
    readArticleQuestions(article).map(({ question, type, style }) => ({
      sort: sortOf(type, style),
      question,
      before: [],
    })),
  );
  return [
    ...ordinary,
    ...first('yes or no', readYesNo()),
    ...first('lists', readLists()),
    ...first('several parts', readParts()),
    ...following,
  ];
}

function sortOf(type: LabelledQuestion['type'], style: LabelledQuestion['style']): string {
  if (type === 'unanswerable') return 'not answered';
  return style === 'misspelt' ? 'misspelt' : 'ordinary';
}

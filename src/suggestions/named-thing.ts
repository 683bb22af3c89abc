import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { findTypedSpans } from '../english/typed-spans.ts';
import type { QuestionDraft } from './draft.ts';

/** A question of any kind is better than this one. */
const WEIGHT = 0.1;
/** Two words or more, each with a capital of its own. */
const FULL_NAME = /^(?!The )\p{Lu}[\p{Ll}\p{M}'’-][\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]+)+$/u;
const MOST_WORDS = 4;

/** The names inside a sentence that an article comes back to (its first word has its capital from standing there), asked about in the plainest way: "What does the article say about Pell Sound?" */
export function askAboutNames(article: Article, sentence: Sentence): readonly QuestionDraft[] {
  const text = shownText(article, sentence).trim();
  return findTypedSpans(text, { start: 0, end: text.length })
    .names.filter(({ start }) => start > 0)
    .map(({ start, end }) => ({
      name: text.slice(start, end),
      the: /\bthe $/i.test(text.slice(0, start)),
    }))
    .filter(({ name }) => FULL_NAME.test(name) && name.split(' ').length <= MOST_WORDS)
    .filter(({ name }) => comesBack(name, article))
    .map(({ name, the }) => ({
      kind: 'about',
      weight: WEIGHT,
      question: `What does the article say about ${the ? 'the ' : ''}${name}?`,
    }));
}

/** Named twice, the second time by the last word alone, as people are; or in the title. */
function comesBack(name: string, { text, title }: Article): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const first = text.indexOf(name);
  return title.includes(name) || (first >= 0 && text.includes(last, first + name.length));
}

import { shownText } from '../article/shown-text.ts';
import { articleOf, type Scope } from '../index/build-index.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { QuestionView } from '../ranking/question-view.ts';

/** Labels that answer what is asked without a noun: "who was there?", "when is it?" */
const LABELS: Readonly<Partial<Record<AnswerType, ReadonlySet<string>>>> = {
  person: new Set(['present', 'in attendance', 'attendees', 'attending', 'participants', 'who', 'attended']),
  time: new Set(['when', 'date', 'time', 'date and time', 'dates', 'starts', 'doors']),
  place: new Set(['where', 'place', 'venue', 'location', 'address', 'meeting point']),
  amount: new Set(['cost', 'price', 'fee', 'admission', 'tickets', 'entry']),
  duration: new Set(['duration', 'length', 'how long', 'total time', 'time']),
};

/** The lines whose label names what is asked for, where the question has no word of its own. */
export function labelled({ question, index }: QuestionView, { first, last }: Scope): readonly number[] {
  const labels = LABELS[question.asks];
  if (labels === undefined || question.terms.length > 0 || first >= last) return [];
  const place = articleOf(index, first);
  const article = index.articles[place]!;
  const found: number[] = [];
  for (let one = first; one < last; one++) {
    const { label } = article.sentences[one - index.articleStart[place]!]!;
    if (label && labels.has(shownText(article, label).trim().toLowerCase())) found.push(one);
  }
  return found;
}

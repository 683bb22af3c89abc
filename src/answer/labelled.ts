import { shownText } from '../article/shown-text.ts';
import { articleOf, type Scope } from '../index/build-index.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import { exactAbove, SAYS_ALL } from './named-groups.ts';
import { askedBy, kindsAsked } from './section-kinds.ts';

/** Labels that answer what is asked without a noun: "when is it?" */
const LABELS: Readonly<Partial<Record<AnswerType, ReadonlySet<string>>>> = {
  person: new Set(['who']),
  time: new Set(['when', 'date', 'time', 'date and time', 'dates', 'starts', 'doors']),
  place: new Set(['where', 'place', 'venue', 'location', 'address', 'meeting point']),
  amount: new Set(['cost', 'price', 'fee', 'admission', 'tickets', 'entry']),
  duration: new Set(['duration', 'length', 'how long', 'total time', 'time']),
};

/**
 * The lines whose label names what is asked for: where the question has no word of its own, or as documents
 * label such lines, `Apologies:` for "who couldn't make it", where they and what stands above say the rest.
 */
export function labelled(view: QuestionView, { first, last }: Scope): readonly number[] {
  const { question, index } = view;
  const asked = kindsAsked(view);
  const bare = question.terms.length === 0;
  const labels = bare ? LABELS[question.asks] : undefined;
  if ((labels === undefined && asked.size === 0) || first >= last) return [];
  const place = articleOf(index, first);
  const article = index.articles[place]!;
  const isMeant = (one: number): boolean => {
    const { label } = article.sentences[one - index.articleStart[place]!]!;
    if (label === null || !index.candidate[one]) return false;
    if (labels?.has(shownText(article, label).trim().toLowerCase())) return true;
    const bits = askedBy(view, asked, index.words.of(one).subarray(0, index.label[one]));
    if (bits === undefined) return false;
    return bare || view.share(bits | exactAbove(view, one)) >= SAYS_ALL;
  };
  const found: number[] = [];
  for (let one = first; one < last; one++) if (isMeant(one)) found.push(one);
  return found;
}

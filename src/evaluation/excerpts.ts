import type { LabelledArticle } from './labelled-article.ts';

/** An article's parts of so many paragraphs, with their questions; none where it has no more than that. */
export function excerpts(article: LabelledArticle, length: number): readonly LabelledArticle[] {
  const { paragraphs } = article;
  if (paragraphs.length <= length) return [];
  const parts = Array.from({ length: Math.ceil(paragraphs.length / length) }, (_, i) => i * length);
  return parts
    .map((first) => excerpt(article, first, Math.min(first + length, paragraphs.length)))
    .filter(({ questions }) => questions.length > 0);
}

function excerpt({ paragraphs, ...article }: LabelledArticle, first: number, last: number): LabelledArticle {
  const inside = paragraphs.slice(first, last);
  const from = inside[0]!.start;
  const to = inside.at(-1)!.end;
  const moved = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: start - from,
    end: end - from,
  });
  return {
    ...article,
    id: `${article.id}-${first}`,
    text: article.text.slice(from, to),
    paragraphs: inside.map(moved),
    questions: article.questions
      .filter(({ paragraph }) => paragraph !== null && paragraph >= first && paragraph < last)
      .map((question) => ({
        ...question,
        paragraph: question.paragraph! - first,
        answers: question.answers.filter(({ start, end }) => start >= from && end <= to).map(moved),
      }))
      .filter(({ answers, impossible }) => impossible || answers.length > 0),
  };
}

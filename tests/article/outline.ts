import { type Article, sentenceText } from '../../src/article/article.ts';
import type { TextFormat } from '../../src/article/format.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { parted } from '../../src/text/span.ts';

/** The article's sentences in order, one a line: role, number of the paragraph when it has one, the sentence's own characters. */
export function outline(text: string, format: TextFormat): string[] {
  const article = parseArticle('file-name', text, format);
  return article.sentences.map((sentence) => {
    const number = sentence.paragraph === 0 ? '' : ` ${sentence.paragraph}`;
    return `${sentence.role}${number}: ${sentenceText(article, sentence)}`;
  });
}

/** What must hold of every article, however odd its text; a sentence for what does not, else null. */
export function brokenPromise(article: Article): string | null {
  let marked = 0;
  for (const { start, end } of article.marks) {
    if (start < marked || end <= start) return `the mark at ${start} is empty, out of order or overlaps`;
    marked = end;
  }
  let at = 0;
  for (const { start, end, role, paragraph } of article.sentences) {
    if (start < at || end <= start) return `a sentence at ${start} is empty, out of order or overlaps`;
    const text = article.text.slice(start, end);
    if (text !== text.trim()) return `the sentence at ${start} has blanks at its ends`;
    // A question stands in a paragraph, or is a heading.
    if (role !== 'question' && (role === 'body') !== paragraph > 0)
      return `the sentence at ${start} has a wrong paragraph`;
    const place = article.paragraphs[paragraph - 1];
    if (place && (start < place.start || end > place.end))
      return `the sentence at ${start} lies outside its paragraph`;
    at = end;
  }
  if (article.paragraphs.some(({ number }, i) => number !== i + 1))
    return 'paragraphs are not numbered from 1';
  return null;
}

/** The characters that no sentence holds, blanks and marks left out. */
export function uncovered(article: Article): string {
  const spans = [...article.sentences, ...article.marks];
  return parted(
    { start: 0, end: article.text.length },
    spans.sort((a, b) => a.start - b.start),
  )
    .map((span) => sentenceText(article, span))
    .join('')
    .replace(/\s/g, '');
}

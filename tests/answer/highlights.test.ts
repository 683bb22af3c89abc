import { describe, expect, test } from 'vitest';
import { findHighlights } from '../../src/answer/highlights/highlights.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { buildIndex, type Index } from '../../src/index/build-index.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { articlePath } from '../quality/article-text.ts';
import { readHighlights } from '../quality/read-tables.ts';

/** The stretches that are underlined in the sentence at `at`. */
function highlightsAt(
  index: Index,
  place: number,
  at: number,
  question: string,
): readonly (readonly [number, number])[] {
  const article = index.articles[place]!;
  const sentence = article.sentences.find(({ start, end }) => start <= at && at < end)!;
  return findHighlights(readQuestionTerms(question, index.lexicon), article, sentence);
}

/** What is underlined in a text of one sentence. */
function underlined(sentence: string, question: string): string[] {
  const index = buildIndex([parseArticle('made', sentence, 'md')]);
  return highlightsAt(index, 0, 0, question).map(([start, end]) => sentence.slice(start, end));
}

describe('the labelled questions', async () => {
  const rows = readHighlights();
  const ids = [...new Set(rows.map(({ article }) => article))];
  const index = buildIndex(await Promise.all(ids.map((id) => readArticle(articlePath(id)))));
  const found = rows.map(({ article, question, answers, span }) => {
    const place = ids.indexOf(article);
    const { text } = index.articles[place]!;
    const answer = text.indexOf(answers[0]!);
    const right = text.indexOf(span, answer);
    const shown = highlightsAt(index, place, answer, question);
    return { shown, overlaps: shown.some(([start, end]) => start < right + span.length && right < end) };
  });

  test('at least nine in ten are underlined at the right place', () => {
    const right = found.filter(({ overlaps }) => overlaps).length;
    expect(right / rows.length).toBeGreaterThanOrEqual(0.9);
  });

  test('where something is underlined, it is right nineteen times in twenty', () => {
    const shown = found.filter(({ shown }) => shown.length > 0);
    expect(shown.filter(({ overlaps }) => overlaps).length / shown.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('underlines', () => {
  test.each([
    [
      'who, as the subject',
      'Who designed the tower?',
      'The tower was begun in 1890; Ada Holt designed it.',
      'Ada Holt',
    ],
    ['who, after by', 'Who designed the tower?', 'The tower was designed by Ada Holt.', 'Ada Holt'],
    ['who, as the object', 'Who did the town thank?', 'In Derby the town thanked Ada Holt.', 'Ada Holt'],
    [
      'who, in an apposition',
      'Who is the chief engineer?',
      'The chief engineer, Ada Holt, left early.',
      'Ada Holt',
    ],
    ['when', 'When was the bridge opened?', 'The bridge was opened on 3 June 1932.', '3 June 1932'],
    ['when, of two dates', 'When did she die?', 'She was born in 1799 and died in 1847.', '1847'],
    [
      'what year',
      'In what year did the mill close?',
      'The mill closed on a Friday in 1911.',
      'Friday in 1911',
    ],
    ['where', 'Where was the bell cast?', 'The bell was cast in Derby by two brothers.', 'Derby'],
    [
      'where, beside an aside',
      'Where does Ada Holt store her tools?',
      'Ada Holt, who teaches in Derby, stores her tools in Leek.',
      'Leek',
    ],
    [
      'where, in an aside',
      'Where does Ada Holt teach?',
      'Ada Holt, who teaches in Derby, stores her tools in Leek.',
      'Derby',
    ],
    [
      'when, beside an aside',
      'When was the mill built?',
      'The mill, which closed in 1911, was built in 1870.',
      '1870',
    ],
    [
      'who, before an aside',
      'Who stores tools in Leek?',
      'Ada Holt, who teaches in Derby, stores her tools in Leek.',
      'Ada Holt',
    ],
    ['where, without a name', 'Where is the key kept?', 'The key is kept under the mat.', 'the mat'],
    ['how many', 'How many boats sank?', 'In the storm eleven boats sank, and two men drowned.', 'eleven'],
    ['how many times', 'How many times did it ring?', 'It rang four times, every 30 minutes.', 'four'],
    ['how much money', 'How much did the bell cost?', 'In 1890 the bell cost £140.', '£140'],
    ['how much of a thing', 'How much salt do I need?', 'Take 350 g of water and 10 g of salt.', '10 g'],
    [
      'how long',
      'How long did the work take?',
      'Begun in 1890, the work took eighteen months.',
      'eighteen months',
    ],
    [
      'what share',
      'What percentage of members voted?',
      'About 80 per cent of the members voted.',
      '80 per cent',
    ],
  ])('%s: %s', (_, question, sentence, answer) => {
    expect(underlined(sentence, question)).toEqual([answer]);
  });
});

describe('underlines nothing', () => {
  test.each([
    ['no span of the kind', 'When did the mill close?', 'The mill closed when the river ran dry.'],
    ['only what the question says itself', 'When in 1911 did the mill close?', 'The mill closed in 1911.'],
    ['two that suit alike', 'When did it rain?', 'It rained on Monday and it rained on Friday.'],
    ['a question of another kind', 'Why did the mill close?', 'The mill closed in 1911.'],
    ['a definition by name', 'Who was Ada Holt?', 'Ada Holt was an engineer from Derby.'],
    ['an empty question', '', 'The mill closed in 1911.'],
    ['an address for an age', 'How old is the mill?', 'The mill is at 3 River Row.'],
  ])('%s: %s', (_, question, sentence) => {
    expect(underlined(sentence, question)).toEqual([]);
  });
});

test.fails.each([
  [
    'who, without a name',
    'Who found the key?',
    'A young sailor found the key in the sand.',
    ['A young sailor'],
  ],
  [
    'who, by a pronoun before the name',
    'Who lies in the churchyard?',
    'She lies beside Joseph in the churchyard.',
    [],
  ],
  [
    'when, by a clause',
    'When did the mill close?',
    'The mill closed when the river ran dry.',
    ['when the river ran dry'],
  ],
])('known failure: %s: %s', (_, question, sentence, expected) => {
  expect(underlined(sentence, question)).toEqual(expected);
});

test.each([
  ['capitals', 'Aa '.repeat(30_000)],
  ['numbers', '1 '.repeat(30_000)],
  ['one long run', 'a'.repeat(200_000)],
])('a hostile sentence ends: %s', (_, text) => {
  expect(underlined(`${text}.`, 'Who paid 12 pounds in May?').length).toBeLessThanOrEqual(1);
});

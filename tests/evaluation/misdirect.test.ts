import { describe, expect, test } from 'vitest';
import type { LabelledArticle } from '../../src/evaluation/labelled-article.ts';
import { misdirect } from '../../src/evaluation/misdirect.ts';

/** An article of words in which every other word is asked for. */
function article(id: string, words: readonly string[], impossible = 0): LabelledArticle {
  const text = words.join(' ');
  const questions = words.map((word, i) => {
    const start = text.indexOf(word);
    return {
      id: `${id}-${i}`,
      question: `What is ${word}?`,
      answers: [{ start, end: start + word.length }],
      impossible: false,
      isTalk: false,
      paragraph: null,
      after: null,
    };
  });
  const unanswered = Array.from({ length: impossible }, (_, i) => ({
    id: `${id}-impossible-${i}`,
    question: 'Why?',
    answers: [],
    impossible: true,
    isTalk: false,
    paragraph: null,
    after: null,
  }));
  return { id, title: id, text, format: null, paragraphs: [], questions: [...questions, ...unanswered] };
}

const lamps = article('lamps', ['wick', 'oil', 'shade', 'switch', 'bulb', 'cord'], 3);
const boats = article('boats', ['keel', 'oar', 'mast', 'sail', 'rudder', 'anchor']);
const bread = article('bread', ['flour', 'salt', 'yeast', 'crust', 'oven', 'loaf']);

const answerTexts = (home: LabelledArticle, id: string) =>
  home.questions
    .find((question) => question.id === id)!
    .answers.map(({ start, end }) => home.text.slice(start, end));

describe('each question asked of another article too', () => {
  const { asked, left } = misdirect([lamps, boats, bread]);
  const own = asked.flatMap((one) => one.own.map(({ id }) => id));
  const others = asked.flatMap((one) => one.others.map(({ id }) => id));

  test('every answerable question is asked at home and elsewhere; the impossible ones are not', () => {
    expect(left).toBe(0);
    expect(own).toHaveLength(18);
    expect(new Set(own).size).toBe(18);
    expect(new Set(others)).toEqual(new Set(own));
    expect(others).toHaveLength(18);
    expect([...own, ...others].filter((id) => id.includes('impossible'))).toEqual([]);
  });

  test('its own questions are about an article, the others about another without their answer', () => {
    for (const { article: target, own: mine, others: theirs } of asked) {
      for (const { id } of mine) expect(id).toContain(target.id);
      for (const { id } of theirs) {
        expect(id).not.toContain(target.id);
        const home = [lamps, boats, bread].find((one) => id.startsWith(one.id))!;
        for (const text of answerTexts(home, id)) expect(target.text).not.toContain(text);
      }
    }
  });

  test('the same every time', () => {
    expect(misdirect([lamps, boats, bread])).toEqual({ asked, left });
  });
});

test('a question whose answer stands in every article, in any case, is left out', () => {
  const twin = { ...lamps, id: 'twin', text: lamps.text.toUpperCase(), questions: [] };
  const { asked, left } = misdirect([lamps, twin]);
  expect(left).toBe(6);
  expect(asked.flatMap(({ own, others }) => [...own, ...others])).toEqual([]);
});

import { expect, test } from 'vitest';
import type { LabelledArticle } from '../../src/evaluation/labelled-article.ts';
import { learnTalk } from '../../src/evaluation/learn-talk.ts';
import { wordWeights } from '../../src/learned/weights.ts';
import { talkOf } from '../../src/question/talk.ts';

const THINGS = ['lamp', 'well', 'gate', 'mill', 'bell', 'barn'];

/** An article that is asked about some things, and of which people talk. */
function article(isTalked: boolean): LabelledArticle {
  const put = (question: string, isTalk: boolean) => ({
    ...{ id: question, question, isTalk, impossible: isTalk, paragraph: null, after: null },
    answers: isTalk ? [] : [{ start: 0, end: 4 }],
  });
  const asked = THINGS.map((thing) => put(`where is the ${thing}`, false));
  const talk = THINGS.map((thing) => put(`did you see my ${thing}`, true));
  const questions = isTalked ? [...asked, ...talk] : asked;
  return { id: 'a', title: 'A', text: 'Lamp.', format: null, paragraphs: [], questions };
}

test('words that people say to one another weigh for talk, those of questions against it, what both say for neither', () => {
  const talk = learnTalk([article(true)]);
  const of = (message: string) => talkOf(message, wordWeights({ importance: {}, talk }));
  expect(of('did you see my pump')).toBeGreaterThan(1);
  expect(of('where is the pump')).toBeLessThan(-1);
  expect(talk).not.toHaveProperty('lamp');
  expect(learnTalk([article(true)])).toEqual(talk);
});

test('without talk nothing is learned', () => {
  const talk = learnTalk([article(false)]);
  expect(talkOf('did you see my lamp', wordWeights({ importance: {}, talk }))).toBe(0);
  expect(learnTalk([])).toEqual({});
});

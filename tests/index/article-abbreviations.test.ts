import { describe, expect, test } from 'vitest';
import { buildIndex, type Index, type Scope, scopeOf, wholeScope } from '../../src/index/build-index.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { gatherCandidates } from '../../src/ranking/candidates.ts';
import { spelledOut } from '../../src/ranking/question-abbreviations.ts';
import { QuestionView } from '../../src/ranking/question-view.ts';
import { rankSentences } from '../../src/ranking/rank.ts';
import { indexOf, markdown, textOf } from './small-index.ts';

const filler = 'Snow lay in the valley. '.repeat(60);
const trust = `The Haven Lights Trust (HLT) met. ${filler} A storm broke the HLT’s oldest lamp.`;

function ask(index: Index, question: string, scope: Scope = wholeScope(index)): QuestionView {
  return new QuestionView(index, readQuestionTerms(question, index.lexicon), scope);
}

/** The names of the terms whose bits are set. */
function named(view: QuestionView, bits: number): string[] {
  return view.question.terms.filter((_, i) => bits & (1 << i)).map(({ name }) => name);
}

/** The terms that stand in the last sentence. */
function inLast(index: Index, question: string, scope?: Scope): string[] {
  const view = ask(index, question, scope);
  return named(view, view.view(index.length.length - 1).exact);
}

describe('a question that spells out what an article abbreviates', () => {
  const index = indexOf(trust);
  const question = 'What became of the Haven Lights Trust?';

  test('its words stand where the abbreviation does', () => {
    expect(inLast(index, question)).toEqual(['haven', 'light', 'trust']);
  });

  test('in all candidates and around them, too', () => {
    const terms = readQuestionTerms(question, index.lexicon);
    const texts = gatherCandidates(index, terms, wholeScope(index)).map((one) => textOf(index, one));
    expect(texts).toContain('A storm broke the HLT’s oldest lamp.');
    const view = ask(index, question);
    expect(named(view, view.exactTerms(index.length.length - 1))).toEqual(['haven', 'light', 'trust']);
  });

  test('only all of its words', () => {
    expect(inLast(index, 'What became of the haven lights?')).toEqual([]);
    expect(inLast(index, 'What became of the HLT?')).toEqual(['hlt']);
    expect(inLast(index, 'Is HLT the Haven Lights Trust?')).toEqual(['hlt', 'haven', 'light', 'trust']);
  });

  test('not in another article', () => {
    const two = indexOf('The Haven Lights Trust (HLT) met.', 'The HLT bought a lamp.');
    expect(inLast(two, question, scopeOf(two, 'b'))).toEqual([]);
    expect(inLast(two, question)).toEqual(['haven', 'light', 'trust']);
  });

  test('once, however many articles introduce it', () => {
    const many = indexOf(...Array.from({ length: 5 }, () => 'The Haven Lights Trust (HLT) met.'));
    const terms = readQuestionTerms('the Haven Lights Trust', many.lexicon);
    expect(spelledOut(many, terms, wholeScope(many))).toHaveLength(1);
  });

  test('a name of many words weighs no more than one and a half', () => {
    const plain = indexOf(trust.replace(' (HLT)', ''));
    const sum = (view: QuestionView, from: number) => view.idf.slice(from).reduce((all, idf) => all + idf, 0);
    const words = 'lamp of the Haven Lights Trust';
    expect(sum(ask(index, words), 1)).toBeLessThan(0.6 * sum(ask(plain, words), 1));
    expect(ask(index, words).idf[0]).toBeCloseTo(ask(plain, words).idf[0]!);
  });

  test('an article that is not read again keeps its abbreviations, wherever it moves', () => {
    const [first, second] = [markdown('Rain fell.', 'rain'), markdown(trust, 'trust')];
    const before = buildIndex([second]);
    const after = buildIndex([first, second], before);
    expect(inLast(after, question)).toEqual(['haven', 'light', 'trust']);
    expect([...ask(after, 'What is the HLT?').introduces].map((one) => textOf(after, one))).toEqual([
      'The Haven Lights Trust (HLT) met.',
    ]);
  });
});

describe('what an abbreviation is', () => {
  test.each(['What is the HLT?', 'What does HLT mean?'])('%s', (question) => {
    const index = indexOf(`The Haven Lights Trust (HLT) met at noon. ${filler} They asked the HLT.`);
    const best = rankSentences(index, readQuestionTerms(question, index.lexicon), wholeScope(index))
      .ranked[0]!;
    expect(textOf(index, best.sentence)).toBe('The Haven Lights Trust (HLT) met at noon.');
  });

  test('nowhere, where it is not introduced', () => {
    expect(ask(indexOf('The HLT is old.'), 'What is the HLT?').introduces.size).toBe(0);
    expect(ask(indexOf(''), 'What is the HLT?').introduces.size).toBe(0);
  });
});

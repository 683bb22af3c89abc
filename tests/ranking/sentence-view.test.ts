import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordClass } from '../../src/english/word-classes.ts';
import { type Scope, scopeOf, wholeScope } from '../../src/index/build-index.ts';
import { searchSentences } from '../../src/index/search.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { QuestionView } from '../../src/ranking/question-view.ts';
import type { SentenceView } from '../../src/ranking/sentence-view.ts';
import { indexOf } from '../index/small-index.ts';

function ask(question: string, text: string, ...others: readonly string[]): QuestionView {
  const index = indexOf(text, ...others);
  return new QuestionView(index, readQuestionTerms(question, index.lexicon), wholeScope(index));
}

/** The text's first sentence as the question sees it. */
const see = (question: string, text: string): SentenceView => ask(question, text).view(0);

/** The names of the terms whose bits are set. */
function named(view: QuestionView, bits: number): string {
  return view.question.terms
    .filter((_, i) => bits & (1 << i))
    .map(({ name }) => name)
    .join(' ');
}

/** The names of the classes whose bits are set. */
function classNames(bits: number): string {
  return Object.entries(WordClass)
    .filter(([, bit]) => bits & bit)
    .map(([name]) => name)
    .join(' ');
}

describe('which of the question’s terms stand in a sentence', () => {
  test.each([
    ['as they are', 'the ferry to Holm', 'A ferry sailed.', 'ferri', '', ''],
    ['in other forms', 'ferries held', 'The ferry holds ten.', 'ferri hold', '', ''],
    ['as a relative', 'Iranian ships', 'Iran sold it.', '', 'iranian', ''],
    ['as a paraphrase', 'the ship', 'A vessel sank.', '', '', 'ship'],
    ['as the best of these only', 'ship', 'A vessel is a ship.', 'ship', '', ''],
    ['nor as a relative beside it', 'Iranian', 'Iran sold an Iranian ship.', 'iranian', '', ''],
    ['not at all', 'whales', 'Rain fell.', '', '', ''],
    ['one word for two terms of the question', 'post or role', 'Her position was safe.', '', '', 'post role'],
  ])('%s', (_, question, text, exact, related, paraphrased) => {
    const view = ask(question, text);
    const here = view.view(0);
    expect(named(view, here.exact)).toBe(exact);
    expect(named(view, here.related)).toBe(related);
    expect(named(view, here.paraphrased)).toBe(paraphrased);
  });

  test.each([
    ['increase of prices', 'Prices decreased.', 'increas'],
    ['increase of prices', 'Prices increased, then decreased.', ''],
    ['prices', 'Prices decreased.', ''],
  ])('contraries of missing terms: %s | %s', (question, text, opposed) => {
    const view = ask(question, text);
    expect(named(view, view.view(0).opposed)).toBe(opposed);
  });

  test('where they stand, with which term of the question', () => {
    expect(see('the last ferry', 'The ferry was the last ferry.').found).toEqual([1, 1, 4, 0, 5, 1]);
  });

  test('BM25 is the search’s own, term by term', () => {
    const view = ask('ferry to Holm', 'The ferry left Holm. The ferry came. Rain fell.');
    const terms = view.question.terms.map(({ term }) => ({ term: term!, weight: 1 }));
    const hits = searchSentences(view.index, terms, wholeScope(view.index), 10);
    expect(hits).toHaveLength(2);
    for (const { sentence, score } of hits) {
      const here = view.view(sentence);
      expect(here.bm25).toBeCloseTo(score, 9);
      expect(here.bm25Of.reduce((sum, one) => sum + one, 0)).toBeCloseTo(here.bm25, 9);
    }
    expect(view.view(2).bm25).toBe(0);
  });
});

describe('what its other words tell', () => {
  test.each([
    ['names, but for the first word', 'The ferry met Ann Tench in June.', { names: 2 }],
    ['a name that opens it cannot be told', 'Ann met the ferry.', { names: 0 }],
    ['numbers, but no years', 'In 1903 the ferry carried 12 cows and 3 dogs.', { numbers: 2 }],
    ['of these, without a unit', 'The ferry carried 12 cows, 3kg of hay and 4 litres of milk.', { bare: 1 }],
    ['content words', 'The ferry sank near Holm.', { terms: 3 }],
    ['a name behind a place word', 'The ferry sank in Holm.', { placeName: true }],
    ['with one small word between', 'The ferry sank in the Sound.', { placeName: true }],
    ['but not behind another word', 'The ferry met Ann.', { placeName: false }],
    ['a number before a word of the question', 'Two ferries sank.', { counts: true }],
    ['one word further', 'Two old ferries sank.', { counts: true }],
    ['but not two', 'Two very old ferries sank.', { counts: false }],
    ['nor behind it', 'The ferry made two trips.', { counts: false }],
  ])('%s: %s', (_, text, expected) => {
    expect(see('ferries', text).fresh).toMatchObject(expected);
  });

  test.each([
    ['The ferry cost $5.', 'money'],
    ['The ferry cost 5 dollars.', 'money'],
    ['The ferry sails for 12 hours.', 'time'],
    ['The ferry is 30 km off.', 'measure length'],
    ['The ferry is 30km off.', 'measure length'],
    ['The ferry leaves at 8pm.', 'time clock'],
    ['The ferry holds 20 litres.', 'measure volume'],
    ['The ferry is 20 degrees warm.', 'measure warmth'],
    ['The ferry weighs 20 tons.', 'measure weight'],
    ['Some 80% of it sank.', 'measure'],
    ['The ferry cost a dollar.', ''],
    ['The ferry sank in 1903.', ''],
  ])('the unit beside a number: %s', (text, units) => {
    expect(classNames(see('ferry', text).fresh.units)).toBe(units);
  });

  test('the question’s own words tell nothing', () => {
    const { fresh } = see(
      'When did Ann Tench sail for 12 hours in June 1903?',
      'In June 1903 Ann Tench sailed for 12 hours.',
    );
    expect(fresh).toMatchObject({ terms: 0, names: 0, numbers: 0, units: 0, placeName: false });
    expect(fresh.classes & (WordClass.calendar | WordClass.year)).toBe(0);
  });
});

describe('how it opens', () => {
  test.each([
    ['It sank.', true],
    ['In June they sank it.', true],
    ['After the storm nobody saw them.', false],
    ['The ferry sank.', false],
  ])('with a pronoun: %s %s', (text, early) => {
    expect(see('ferry', text).pronounEarly).toBe(early);
  });

  test.each([
    ['A lock is a gate.', 1],
    ['The old lock was the gate.', 1],
    ['Locks are gates.', 0.5],
    ['By law, a lock is a gate.', 0.7],
    ['They built a lock, a gate that keeps water in.', 0.7],
    ['A gate is no lock.', 0],
    ['The keeper of the lock is old.', 0],
    ['A lock keeps water in.', 0],
  ])('with what it defines: %s %s', (text, defines) => {
    expect(see('What is a lock?', text).defines).toBe(defines);
  });
});

describe('a question beside the articles', () => {
  test('the rarer a term, the more it weighs', () => {
    const view = ask('the ferry in the rain at Holm', 'The ferry left. The ferry came. Rain fell.');
    const [ferry, rain, holm] = view.idf;
    expect(ferry).toBeLessThan(rain!);
    expect(rain).toBeLessThan(holm!);
    expect(named(view, view.known)).toBe('ferri rain');
  });

  test('shares of all terms add up to one; of none to nothing', () => {
    const view = ask('the ferry in the rain at Holm', 'The ferry left. Rain fell.');
    const alone = [0, 1, 2].map((i) => view.share(1 << i));
    expect(alone.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(view.share(0)).toBe(0);
    expect(view.share(~0)).toBe(1);
    expect(ask('of the', 'Rain fell.').share(~0)).toBe(0);
  });

  test('weights come from the articles of the scope alone', () => {
    const index = indexOf('Rain fell. Rain came. Snow fell.', 'Snow came.');
    const weigh = (scope: Scope) =>
      new QuestionView(index, readQuestionTerms('rain snow', index.lexicon), scope).known.toString(2);
    expect(weigh(wholeScope(index))).toBe('11');
    expect(weigh(scopeOf(index, 'b'))).toBe('10');
    expect(weigh({ first: 2, last: 3 })).toBe('11');
    expect(weigh(scopeOf(index, 'nowhere'))).toBe('0');
  });

  test('an article’s title holds terms for all its sentences', () => {
    const view = ask('the ferry at Holm', '# The ferry\n\nIt sank.', '# Holm\n\nIt rained.');
    expect([0, 1].map((article) => named(view, view.titleTerms(article)))).toEqual(['ferri', 'holm']);
  });
});

test('31 terms fit: the last counts like the first', () => {
  const words = Array.from({ length: 31 }, (_, i) => `${String.fromCharCode(97 + (i % 26)).repeat(3 + i)}q`);
  const view = ask(words.join(' '), `${words[0]} ${words[30]}.`);
  expect(view.question.terms).toHaveLength(31);
  expect(view.view(0).exact).toBe(1 | (1 << 30));
  expect(view.share(~0)).toBe(1);
  expect(view.share(1 << 30)).toBeGreaterThan(0);
});

test('a sentence of 900 words is seen whole, and the next one as if it had not been', () => {
  const rain = 'Rain fell on Ann. ';
  const view = ask('ferry', `${'snow '.repeat(900)}ferry.\n\n${rain}`);
  const fresh = ask('ferry', `Snow ferry.\n\n${rain}`);
  expect(view.view(0).exact).toBe(1);
  expect(view.view(0).found).toEqual([900, 0]);
  expect(view.view(1).fresh).toEqual(fresh.view(1).fresh);
});

test('a relative weighs half of what the word itself would, and so does a paraphrase', () => {
  const halves = (question: string, text: string): void => {
    const view = ask(question, text);
    expect(view.view(0).bm25).toBeGreaterThan(0);
    expect(view.view(0).bm25).toBeCloseTo(view.view(1).bm25 / 2, 9);
  };
  halves('Iran', 'Iranian boats sank. Iran boats sank. It rained.');
  halves('newspaper', 'The press slept. The newspaper slept. It rained.');
});

test('any question sees any text: sets of terms lie in the question, and do not overlap', () => {
  const words = fc.constantFrom(
    'Iran ',
    'Iranian ',
    'ship ',
    'vessel. ',
    'rises ',
    'falls ',
    '12 ',
    'twelve. ',
    '\n\n',
    '## ',
    '€',
    '?',
  );
  const text = fc
    .array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (question, article) => {
      const view = ask(question, article);
      for (let sentence = 0; sentence < view.index.length.length; sentence++) {
        const around = [view.exactTerms(sentence), view.saidTerms(sentence)];
        const { exact, related, paraphrased, said, bm25, found } = view.view(sentence);
        expect([exact, said]).toEqual(around);
        expect([exact & related, exact & paraphrased, related & paraphrased]).toEqual([0, 0, 0]);
        expect(exact | related | paraphrased).toBeLessThan(2 ** view.question.terms.length);
        expect(Number.isFinite(bm25)).toBe(true);
        expect(bm25 > 0).toBe((exact | related | paraphrased) !== 0);
        expect(found.length > 0).toBe((exact | related | paraphrased) !== 0);
      }
    }),
    { numRuns: 300 },
  );
});

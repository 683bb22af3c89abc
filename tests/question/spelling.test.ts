import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { isFunctionWord } from '../../src/english/word-classes.ts';
import { type Index, wholeScope } from '../../src/index/build-index.ts';
import { editCost } from '../../src/question/edit-cost.ts';
import { correctSpelling } from '../../src/question/spelling.ts';
import { findWords } from '../../src/text/words.ts';
import { holdsOneOf, indexOf, indexOfText } from '../answer/quality-index.ts';
import { questionedArticles, readArticleQuestions } from '../quality/read-questions.ts';
import { mistype, SLIPS, type Slip, seeded } from './typos.ts';

const corrected = (question: string, index: Index) => {
  const { text, corrections } = correctSpelling(question, index, wholeScope(index));
  return { text, changes: corrections.map(({ from, to }) => `${from} → ${to}`) };
};

describe('misspelt words', () => {
  test.each([
    ['us-iran-oman-talks', 'when were the talks in omann', 'omann → Oman'],
    ['us-iran-oman-talks', 'who is the us secratary of state', 'secratary → Secretary'],
    ['us-iran-oman-talks', 'did the airstirkes hit yeman', 'airstirkes → airstrikes, yeman → Yemen'],
    ['us-iran-oman-talks', 'whos bret mcgurk', 'bret → Brett'],
    [
      'us-iran-oman-talks',
      'when did cnn reprot on the backchanel',
      'reprot → report, backchanel → backchannel',
    ],
    ['mary-anning', 'how long was the plesiosars neck', 'plesiosars → plesiosaur'],
    ['mary-anning', 'wat did the neigbour do', 'wat → what, neigbour → neighbour'],
    ['mary-anning', 'Where is Lyme Reegis?', 'Reegis → Regis'],
    ['mary-anning', 'did the child survie', 'survie → survive'],
    ['sourdough-bread', 'how much sallt goes in', 'sallt → salt'],
    ['sourdough-bread', 'how hot is the ovne', 'ovne → oven'],
    ['sourdough-bread', 'HOW HOT IS THE OVNE', 'OVNE → oven'],
  ])('%s: %s: %s', (article, question, changes) => {
    expect(corrected(question, indexOf(article)).changes.join(', ')).toBe(changes);
  });
});

describe('words that stay', () => {
  const index = indexOfText(`Ferries of the north

The crew of the ferry sailed to Oman in March. German visitors painted the cabin. They kneaded dough and survived the storm.`);
  test.each([
    ['a word of the article', 'Who painted the cabin?'],
    ['another form of one', 'who paints cabins and kneads'],
    ['a name in small letters', 'when did they sail to oman'],
    ['an English word that looks like one', 'Was the fairy in the cabinet?'],
    ['a regular form of an English word', 'Were the cabbages stormier?'],
    ['a country that looks like a word of the article', 'Did they sail to Germany or Iran?'],
    ['a well-known name', 'Did Ronald or Norman come?'],
    ['an unknown name that looks like a common word', 'Who is Mr Stormer?'],
    ['an unknown name', 'Who is Zoltan Kovacs?'],
    ['numbers and codes', 'What happened in 1847, to B12?'],
    ['function words', 'who what when whom which'],
    ['another alphabet', 'Кто это?'],
  ])('%s: %s', (_, question) => {
    expect(corrected(question, index)).toEqual({ text: question, changes: [] });
  });

  test('no word of a thousand English ones is changed, whatever the article', () => {
    // The words of the articles are correct English: none may be read as a word of another article.
    const articles = [
      'us-iran-oman-talks',
      'sourdough-bread',
      'mary-anning',
      'kettle-review',
      'library-card',
    ];
    const changes = articles.flatMap((own) =>
      articles.flatMap((other) => {
        const { text } = indexOf(other).articles[0]!;
        const words = findWords(text).map(({ start, end }) => text.slice(start, end));
        const small = [...new Set(words.filter((word) => /^[a-z]+$/.test(word)))];
        return small.flatMap((word) => corrected(`what about ${word}`, indexOf(own)).changes);
      }),
    );
    expect([...new Set(changes)]).toEqual([]);
  });
});

describe('the cost of a slip', () => {
  test.each([
    ['oman', 'oman', 0],
    ['omna', 'oman', 0.7],
    ['omann', 'oman', 0.6],
    ['bret', 'brett', 0.6],
    ['osan', 'oman', 1],
    ['ovan', 'oven', 0.8],
    ['hwite', 'white', 0.7],
    ['pman', 'oman', 0.9],
  ])('%s for %s: %d', (typed, word, cost) => {
    expect(editCost(typed, word, 2)).toBeCloseTo(cost, 6);
  });

  test('words too far apart cost more than any limit', () => {
    expect(editCost('obama', 'oman', 1.1)).toBe(Number.POSITIVE_INFINITY);
    expect(editCost('a', 'abracadabra', 2)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('two hundred generated typos', () => {
  const outcomes = generateTypos(200).map(({ typed, answers, index }) => ({
    typed,
    right: holdsOneOf(ask(index, typed).matches[0], answers),
  }));

  test('there are two hundred', () => expect(outcomes.length).toBe(200));

  test('at least 90 % keep the right sentence', () => {
    const wrong = outcomes.filter(({ right }) => !right).map(({ typed }) => typed);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(20);
  });
});

interface Typo {
  readonly typed: string;
  readonly answers: readonly string[];
  readonly index: Index;
}

/** Slips in content words of questions that are answered rightly when typed well; each word with each slip at most once. */
function generateTypos(count: number): Typo[] {
  const random = seeded(20);
  const places = questionedArticles.flatMap((id) => {
    const index = indexOf(id);
    return readArticleQuestions(id)
      .filter(({ answers, style }) => answers.length > 0 && style !== 'misspelt')
      .filter(({ question, answers }) => holdsOneOf(ask(index, question).matches[0], answers))
      .flatMap(({ question, answers }) =>
        contentWords(question, index).map((word) => ({ question, answers, index, ...word })),
      );
  });
  const typos = new Map<string, Typo>();
  for (let tries = 0; typos.size < count && tries < 20 * count; tries++) {
    const { question, answers, index, start, end } = places[Math.floor(random() * places.length)]!;
    const slip: Slip = SLIPS[tries % SLIPS.length]!;
    const word = question.slice(start, end);
    const typed = mistype(word, slip, random);
    if (typed !== word)
      typos.set(`${word} ${slip}`, {
        typed: question.slice(0, start) + typed + question.slice(end),
        answers,
        index,
      });
  }
  return [...typos.values()];
}

/** Words of four letters or more that the article has and that say something of the subject. */
function contentWords(question: string, index: Index) {
  return findWords(question).filter(({ start, end }) => {
    const word = question.slice(start, end);
    return /^[a-z]{4,}$/i.test(word) && !isFunctionWord(word) && index.lexicon.hasTerm(word);
  });
}

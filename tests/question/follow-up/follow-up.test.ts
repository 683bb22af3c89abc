import { describe, expect, test } from 'vitest';
import { ask } from '../../../src/answer/ask.ts';
import { readFollowUp } from '../../../src/question/follow-up/follow-up.ts';
import type { Turn } from '../../../src/question/turn.ts';
import { articleIn, indexOf, indexOfText, turnOf, wordsOf } from '../../answer/quality-index.ts';
import { readConversations } from '../../quality/read-tables.ts';

const index = indexOfText(`Harbour town rebuilds its lighthouse

The lighthouse at Grey Point was built in 1862 by the engineer Samuel Orde. He had come from Leith to teach at the school. The lamp burned oil until 1911, when the council bought an electric one.

In March 1974 a storm broke the tower. It fell into the sea at night. Nobody was hurt, because the keeper, Ellen Marsh, had left for the mainland. She wrote a book about the storm. Two fishermen, Carl Brandt and Otis Reed, found the lamp in their nets.

The harbour board raised 900 crowns for repairs. The new tower stands on a concrete base. The Wardens, a local club, look after the garden. They open it on Sundays.`);
const spoken = (question: string, sentence: string | null = null): Turn => ({
  question,
  sentence,
  article: sentence === null ? null : articleIn(index).id,
});
const asIs = (question: string): string => question;

const BUILT = 'The lighthouse at Grey Point was built in 1862 by the engineer Samuel Orde.';
const STORM = 'In March 1974 a storm broke the tower.';
const KEEPER = 'Nobody was hurt, because the keeper, Ellen Marsh, had left for the mainland.';
const FISHERMEN = 'Two fishermen, Carl Brandt and Otis Reed, found the lamp in their nets.';
const WARDENS = 'The Wardens, a local club, look after the garden.';
const LAMP = 'The lamp burned oil until 1911, when the council bought an electric one.';

/** What was asked, the sentence that answered, what is asked now, and how it is read; null where it stands alone. */
type Row = readonly [before: string, sentence: string | null, question: string, readAs: string | null];

const pronouns: readonly Row[] = [
  ['Who built the lighthouse?', BUILT, 'where did he come from?', 'Where did Samuel Orde come from?'],
  ['Who built the lighthouse?', BUILT, 'when was it built?', 'When was the lighthouse built?'],
  ['Who was Samuel Orde?', BUILT, 'what was his job?', "What was Samuel Orde's job?"],
  ['Who is Samuel Orde?', null, 'how old was he?', 'How old was Samuel Orde?'],
  ['Who was the keeper?', KEEPER, 'what did she write?', 'What did Ellen Marsh write?'],
  ['Who was the keeper?', KEEPER, 'who is she?', 'Who is Ellen Marsh?'],
  ['Where was the keeper?', KEEPER, 'why was she there?', 'Why was Ellen Marsh there?'],
  ['When did the storm break the tower?', STORM, 'where did it fall?', 'Where did the storm fall?'],
  [
    'Who found the lamp?',
    FISHERMEN,
    'where did they find it?',
    'Where did Carl Brandt and Otis Reed find the lamp?',
  ],
  ['Who looks after the garden?', WARDENS, 'when do they open it?', 'When do the Wardens open the garden?'],
  ['How many crowns were raised?', null, 'who raised them?', 'Who raised crowns?'],
  [
    'Where does the lighthouse stand?',
    BUILT,
    "is it still there and who's the keeper?",
    "Is the lighthouse still in Grey Point and who's the keeper?",
  ],
  ['What did the council buy?', LAMP, "what's it made of?", "What's the council made of?"],
  ['When did the fishermen sail to Leith?', null, 'who lives there?', 'Who lives in Leith?'],
  ['Which lamp was found?', FISHERMEN, 'is there a second one?', 'Is there a second lamp?'],
  ['What broke the tower?', STORM, 'why is that important?', 'Why is the storm important?'],
  [
    'Who met in Leith?',
    'Ellen Marsh, the keeper, and Samuel Orde met there.',
    'what did they say?',
    'What did Ellen Marsh and Samuel Orde say?',
  ],
  ['How long should the lamp rest?', null, 'is it heavy?', 'Is the lamp heavy?'],
  ['What was her dog called?', null, 'how did it die?', 'How did the dog die?'],
  ['How long did the storm last?', null, 'when did it begin?', 'When did the storm begin?'],
];

const fragments: readonly Row[] = [
  ['Where was the lighthouse built?', BUILT, 'and when?', 'When was the lighthouse built?'],
  ['Where was the lighthouse built?', BUILT, 'and then?', null],
  ['Where was the lighthouse built?', BUILT, 'if a toaster were a fossil would the cook vote?', null],
  ['Where was the lighthouse built?', BUILT, 'when exactly?', 'When was the lighthouse built?'],
  ['When did the storm break the tower?', STORM, 'why?', 'Why did the storm break the tower?'],
  ['Did the storm break the tower?', STORM, 'when was that?', 'When did the storm break the tower?'],
  ['Did the storm break the tower?', STORM, 'how did that happen?', 'How did the storm break the tower?'],
  ['Did the council buy a lamp?', LAMP, 'why not?', "Why didn't the council buy a lamp?"],
  ['Who found the lamp?', FISHERMEN, 'when?', 'When did someone find the lamp?'],
  ['Who first found the lamp?', FISHERMEN, 'when?', 'When did someone first find the lamp?'],
  ['Who built the lighthouse?', BUILT, 'in what year?', 'In what year did Samuel Orde build the lighthouse?'],
  ['When was the tower rebuilt?', null, 'by whom?', 'By whom was the tower rebuilt?'],
  ['When was the tower rebuilt?', null, 'who by?', 'By whom was the tower rebuilt?'],
  ['How many people were hurt?', KEEPER, 'where?', 'Where were people hurt?'],
  ['Did fishermen find the lamp?', FISHERMEN, 'how many?', 'How many fishermen did find the lamp?'],
  ['What does the tower stand on?', null, 'since when?', 'Since when does the tower stand on?'],
  ['When did the tower fall?', STORM, 'what about the lamp?', 'When did the lamp fall?'],
  ['When was the lighthouse built?', BUILT, 'and the school?', 'When was the school built?'],
  ['What did Carl Brandt find?', FISHERMEN, 'and Otis Reed?', 'What did Otis Reed find?'],
  ['How much oil does the lamp need?', LAMP, 'and paint?', 'How much paint does the lamp need?'],
  ['How much oil does the lamp need?', LAMP, 'which kind?', 'Which kind of oil does the lamp need?'],
  ['When is the garden open?', null, 'on Mondays too?', 'Is the garden open on Mondays?'],
  ['Can I visit the garden?', WARDENS, 'and if it rains?', 'What happens if it rains?'],
  ['Where did Samuel Orde teach?', null, 'what about Leith?', 'Did Samuel Orde teach in Leith?'],
];

const alone: readonly Row[] = [
  ['Who built the lighthouse?', BUILT, 'When did the storm come?', null],
  ['Who built the lighthouse?', BUILT, 'And when did the storm come?', null],
  ['Who built the lighthouse?', BUILT, 'Is it true that a storm broke the tower?', null],
  ['Who built the lighthouse?', BUILT, 'How long does it take to build a tower?', null],
  ['Who built the lighthouse?', BUILT, 'Was it raining in March 1974?', null],
  ['Who built the lighthouse?', BUILT, 'Is there a garden?', null],
  ['Who built the lighthouse?', BUILT, 'Were there any fishermen?', null],
  ['Who built the lighthouse?', BUILT, 'What did Ellen Marsh do when she left?', null],
  ['Who built the lighthouse?', BUILT, 'Why did the Wardens sell their garden?', null],
  ['Who built the lighthouse?', BUILT, 'Did the council say that the lamp was old?', null],
  ['Who built the lighthouse?', BUILT, 'What is the book that Ellen Marsh wrote?', null],
  ['Who built the lighthouse?', BUILT, 'Who lost their boats?', null],
  ['Who built the lighthouse?', BUILT, 'lighthouse height', null],
  ['Who built the lighthouse?', BUILT, 'Ellen Marsh?', null],
  ['Who built the lighthouse?', BUILT, 'Which lamp is electric?', null],
  ['Who built the lighthouse?', BUILT, 'How many settings are there?', null],
];

describe.each([
  ['pronouns', pronouns],
  ['fragments', fragments],
  ['questions that stand alone', alone],
] as const)('%s', (_, rows) => {
  test.each(rows)('after %j (%j), %j is read as %j', (before, sentence, question, readAs) => {
    expect(readFollowUp(question, [spoken(before, sentence)], index, asIs)).toBe(readAs);
  });
});

test('without a conversation nothing is resolved', () => {
  expect(readFollowUp('when was he born?', [], index, asIs)).toBeNull();
});

test('a pronoun reaches back over a question that does not name it', () => {
  const turns = [spoken('Who was the keeper?', KEEPER), spoken('When was the lighthouse built?', BUILT)];
  expect(readFollowUp('what did she write?', turns, index, asIs)).toBe('What did Ellen Marsh write?');
});

test('a pronoun of the quoted sentence is looked up in the sentences before it', () => {
  const turns = [spoken('What was written about the storm?', 'She wrote a book about the storm.')];
  expect(readFollowUp('when did she leave?', turns, index, asIs)).toBe('When did Ellen Marsh leave?');
});

describe('when nothing that was said tells who they are', () => {
  const planet = indexOfText(`Scientists find a new planet

It is larger than ours. A dog barked.`);

  test('they are those whom the title speaks of', () => {
    expect(readFollowUp('what did they ask for?', [spoken('Who took part?')], planet, asIs)).toBe(
      'What did scientists ask for?',
    );
  });

  test('but not after an answer', () => {
    const turns = [{ question: 'When was it?', sentence: 'A dog barked.', article: 'text' }];
    expect(readFollowUp('what did they ask for?', turns, planet, asIs)).toBeNull();
  });

  test('nor when the title names no one of the kind', () => {
    expect(readFollowUp('what did they ask for?', [spoken('Who took part?')], index, asIs)).toBeNull();
  });
});

test('names in lower case are names', () => {
  const turns = [spoken('who was samuel orde?', BUILT)];
  expect(readFollowUp('where did he teach?', turns, index, asIs)).toBe('Where did Samuel Orde teach?');
});

describe('conversations about the project’s own articles', () => {
  const conversations = readConversations();
  const outcomes = conversations.map(({ id, article, turns }) => {
    const before: Turn[] = [];
    return {
      id,
      turns: turns.map(({ question, full }) => {
        const answer = ask(indexOf(article), question, { turns: before });
        before.push(turnOf(answer));
        const written = ask(indexOf(article), full);
        return {
          answer,
          alone: question === full,
          same: wordsOf(answer.matches[0]) === wordsOf(written.matches[0]),
        };
      }),
    };
  });

  test('there are at least 60', () => expect(conversations.length).toBeGreaterThanOrEqual(60));

  test('at least 85 % of conversations find the sentences of the questions written out in full', () => {
    const whole = outcomes.filter(({ turns }) => turns.every(({ same }) => same));
    expect(whole.length / outcomes.length).toBeGreaterThanOrEqual(0.85);
  });

  test('at least 85 % of the questions that follow up find the sentence of the question written out in full', () => {
    const following = outcomes.flatMap(({ turns }) => turns.filter(({ alone: standsAlone }) => !standsAlone));
    expect(following.filter(({ same }) => same).length / following.length).toBeGreaterThanOrEqual(0.85);
  });

  test('a question that stands alone is never altered', () => {
    const altered = outcomes.flatMap(({ turns }) =>
      turns.filter((turn) => turn.alone && turn.answer.readAs !== null),
    );
    expect(altered.map(({ answer }) => answer.question)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { WordClass } from '../../src/english/word-classes.ts';
import { type AnswerType, expectAnswer } from '../../src/question/answer-type.ts';
import { findWords, normalWord } from '../../src/text/words.ts';

const read = (question: string): readonly string[] =>
  findWords(question).map(({ start, end }) => normalWord(question.slice(start, end)));

function asks(question: string): AnswerType {
  return expectAnswer(read(question)).asks;
}

/** The words that name the sort of thing asked for. */
function focus(question: string): string {
  const words = read(question);
  return expectAnswer(words)
    .focus.map((position) => words[position])
    .join(' ');
}

const questions: Readonly<Record<AnswerType, readonly string[]>> = {
  person: [
    'Who opened the bridge?',
    'who all went to Holm',
    'Who are the owners of the mill?',
    'Whom did she marry?',
    'By whom was it built?',
    'Whose boat sank?',
    'What person was chosen?',
    'According to whom?',
    'Name the captain',
    'Name of the bus company?',
    'Owner of the boat?',
    'Which engineer built it?',
    'Who was the first mayor?',
    'What is the name of the captain?',
    'Which company built the wall?',
    'Which team won?',
    'Which woman kept the light?',
    'The mill was sold to whom?',
  ],
  time: [
    'When did the ferry leave?',
    'Since when has it been closed?',
    'The mill closed when?',
    'And when?',
    'What year was the bridge built?',
    'In which century did it burn?',
    'On what date was it signed?',
    'What time does the shop open?',
    'During which season is it closed?',
    'What is the date of the fair?',
    'How soon will it open?',
    'In 1911, in which month did it close?',
    'Opening date of the museum?',
    'Since the mill closed, when did it open?',
  ],
  place: [
    'Where is the mill?',
    'From where did the ship sail?',
    'What country is it in?',
    'In which city was he born?',
    'What large American city is on the lake?',
    'What is the capital of Norway?',
    'Which river runs through Holm?',
    'Which two cities hosted it?',
    'The boat was built where?',
  ],
  count: [
    'How many boats sank?',
    'HOW MANY BOATS?',
    'How many more meetings are planned?',
    'How many',
    'Number of boats lost?',
    'Total number of loaves',
    'What was the number of boats?',
    'When the fair opened, how many came?',
    'Those who stayed ate how many loaves?',
  ],
  amount: [
    'How much did the wall cost?',
    'Price of a ticket?',
    'What share of the boats sank?',
    'How much of the town was flooded?',
    'How high is the tower?',
    'How far is it to Holm?',
    'How fast does the ferry go?',
    'How often does the ferry run?',
    'How large is the crew?',
    'What percentage of voters agreed?',
    'At what height does the path end?',
    'What is the population of Holm?',
    'What was the price of a ticket?',
    'What was the average height of the towers?',
    'How warm is the water?',
    'What is Holm’s population?',
    'What was the boat’s top speed in 1903?',
    'What is the estimated total cost 12 years later?',
  ],
  duration: [
    'How long did the strike last?',
    'For how long was it closed?',
    'What was the duration of the strike?',
  ],
  age: ['How old is the bridge?', 'At what age did she die?', 'Age of the driver?'],
  cause: [
    'Why did the mill close?',
    'Why not?',
    'For what reason did it close?',
    'What was the reason for the delay?',
    'What caused the fire?',
    'How come the mill closed?',
  ],
  means: ['How did the fire start?', 'How was the wall repaired?', 'How do you bake bread?', 'How'],
  definition: [
    'What is a lock?',
    'What are sluices?',
    'What is the Holm Fair?',
    'What is the Bronze Age?',
    'What is the Tench Group?',
    'What was the Cambrian period?',
    'Who is Ann Tench?',
    'Who was Ann Tench',
    'What’s a sluice?',
    'What does “sluice” mean?',
    'What does HLT stand for?',
    'What is the meaning of HLT?',
    'What is meant by a spring tide?',
  ],
  thing: [
    'What was the boat called?',
    'What is Holm like?',
    'What did the council decide?',
    'What is Holm’s population based on?',
    'What happened in Holm?',
    'What topics were discussed?',
    'Which newspaper reported it?',
    'What color is the boat?',
    'What kind of boat is it?',
    'What language do they speak?',
    'What did the mayor, who was late, say?',
    'What',
    'What is his job?',
    'What prize did she win?',
    'What customer data was stolen?',
    'What fine arts are taught?',
    'What was she called?',
    'When they met, what did they discuss?',
    'The men who came brought what?',
  ],
  'yes-no': [
    'Did the ferry sink?',
    'Is the mill open when it rains?',
    'Was it the mayor who opened it?',
    'Can visitors climb the tower?',
    'Isn’t it closed?',
    'Will it rain?',
  ],
  other: [
    '',
    'The mill',
    'The age of steam',
    'Ships of the northern fleet age',
    'Tell me about the mill',
    'Ann Tench',
    '???',
    'toString',
  ],
};

for (const [type, rows] of Object.entries(questions)) {
  describe(`asks for: ${type}`, () => {
    test.each(rows)('%s', (question) => {
      expect(asks(question)).toBe(type);
    });
  });
}

describe('known failures', () => {
  test.fails.each<[question: string, type: AnswerType]>([
    ['What did the captain’s boat cost?', 'amount'],
    ['What do they call a keeper’s house?', 'definition'],
    // Without its possessive it reads like "the Bronze Age".
    ['What is the captain’s age?', 'age'],
  ])('%s asks for: %s', (question, type) => {
    expect(asks(question)).toBe(type);
  });
});

describe('the words that name the sort of thing', () => {
  test.each([
    ['Which newspaper reported it?', 'newspaper reported'],
    ['What large American city is on the lake?', 'large american city'],
    ['In which city was he born?', 'city'],
    ['What did she say?', ''],
    ['How many people live in Holm?', 'people'],
    ['How much money was raised?', 'money'],
    ['How far is it?', ''],
    ['Who won?', ''],
    ['Did it rain in the city?', ''],
  ])('%s', (question, expected) => {
    expect(focus(question)).toBe(expected);
  });
});

test('places that are told lie in the question, or right after it', () => {
  for (const question of ['How many', 'How much', 'Which', 'What is', 'what what what']) {
    const words = read(question);
    for (const position of expectAnswer(words).focus) expect(position).toBeLessThanOrEqual(words.length);
  }
});

test('a million words are read at once', () => {
  expect(expectAnswer(Array.from({ length: 1e6 }, () => 'boat')).asks).toBe('other');
});

describe('whether somebody’s words are asked for', () => {
  test.each([
    'What did the captain say about it?',
    'How did they react?',
    'Why does she think so?',
    'captain’s statement?',
    'What has the mayor apologised for?',
  ])('%s: yes', (question) => {
    expect(expectAnswer(read(question)).asksForWords).toBe(true);
  });

  test.each([
    'Who said so?',
    'When did she say it?',
    'What did the United States demand?',
    'What is the ship called?',
    'What did the council decide?',
    '',
  ])('%s: no', (question) => {
    expect(expectAnswer(read(question)).asksForWords).toBe(false);
  });
});

describe('what an amount, or a time, may be given in', () => {
  test.each([
    ['How much is a ticket?', WordClass.money],
    ['how much for a child', WordClass.money],
    ['What is the price of a cabin?', WordClass.money],
    ['How far is the island?', WordClass.length],
    ['How much does it weigh?', WordClass.weight],
    ['How hot is the oven?', WordClass.warmth],
    ['How often does it sail?', WordClass.often],
    ['How much milk is in it?', 0],
    ['How many sailed?', 0],
    ['Who paid the fare?', 0],
    ['What time is breakfast?', WordClass.clock],
    ['In which year was it built?', WordClass.year],
    ['What day does it sail?', WordClass.calendar],
    ['When does it sail?', 0],
    ['What times does it sail?', WordClass.clock],
    ['What time of year does it bloom?', 0],
  ])('%s', (question, units) => {
    expect(expectAnswer(read(question)).units).toBe(units);
  });
});

/** A question to a small article, and its first places, each with the reason why it is there. */
export interface RankCase {
  readonly what: string;
  readonly question: string;
  readonly text: string;
  readonly places: readonly (readonly [sentence: string, reason: string])[];
}

export const rankCases: readonly RankCase[] = [
  {
    what: 'a number is asked for',
    question: 'How many lambs were rescued from the island?',
    text: 'The storm reached the island on Monday. Farmers rescued the lambs from the island by boat. In all 140 lambs were rescued. Sheep are kept there for their wool.',
    places: [
      ['In all 140 lambs were rescued.', 'a number stands before the thing counted'],
      ['Farmers rescued the lambs from the island by boat.', 'every word of the question, but no number'],
      ['Sheep are kept there for their wool.', 'a word that says nearly the same as one of the question'],
      ['The storm reached the island on Monday.', 'one word of the question, one of little weight'],
    ],
  },
  {
    what: 'a price is asked for',
    question: 'How much did the organ cost?',
    text: 'The organ was played on Sunday. The organ cost the parish nothing to move. The new organ cost £48,000. Money was collected for years.',
    places: [
      ['The new organ cost £48,000.', 'all words, and a number with its currency'],
      ['The organ cost the parish nothing to move.', 'all words, but no number'],
      ['The organ was played on Sunday.', 'one word'],
      ['Money was collected for years.', 'none'],
    ],
  },
  {
    what: 'a time is asked for, and a pronoun stands for the thing',
    question: 'When was the windmill built?',
    text: 'The windmill stands on a hill. It was built in 1784 by two brothers. Corn was ground there. The windmill was sold to the council.',
    places: [
      ['It was built in 1784 by two brothers.', 'a year; “it” is the windmill of the sentence before'],
    ],
  },
  {
    what: 'a duration is asked for',
    question: 'How long did the strike last?',
    text: 'The strike began in March. Drivers went on strike over pay. The strike lasted eleven weeks. The last bus left at noon.',
    places: [['The strike lasted eleven weeks.', 'all words, and a number of weeks']],
  },
  {
    what: 'a cause is asked for',
    question: 'Why did the bakery close?',
    text: 'The bakery opened in 1950. The bakery closed on Friday. The bakery closed because its oven had cracked. A new oven would cost 9,000 pounds.',
    places: [
      ['The bakery closed because its oven had cracked.', 'all words, and a cause'],
      ['The bakery closed on Friday.', 'all words'],
    ],
  },
  {
    what: 'a speed is asked for',
    question: 'How fast does the lift rise?',
    text: 'The lift was built in 1990. The lift rises fast. The lift rises at 3 metres a second. Three people fit in the lift.',
    places: [
      ['The lift rises at 3 metres a second.', 'a number with its measure'],
      ['The lift rises fast.', 'every word of the question and nothing else'],
    ],
  },
  {
    what: 'a definition is asked for',
    question: 'What is a weir?',
    text: 'Boats must stop at the weir. A weir is a low wall across a river. The keeper of the weir lives in Tarn. Rivers flood.',
    places: [['A weir is a low wall across a river.', 'opens with the word and says what it is']],
  },
  {
    what: 'it is asked who somebody is',
    question: 'Who is Marta Quill?',
    text: 'The bridge was opened by Marta Quill. Marta Quill is an engineer from Tarn. Many people thanked Marta Quill. An engineer must be patient.',
    places: [
      ['Marta Quill is an engineer from Tarn.', 'opens with the name and says who she is'],
      ['The bridge was opened by Marta Quill.', 'names her, and comes first'],
      ['Many people thanked Marta Quill.', 'names her'],
      ['An engineer must be patient.', 'does not name her'],
    ],
  },
  {
    what: 'a word of the question is formed from the article’s',
    question: 'Which Iranian port did the ship leave?',
    text: 'The ship carried rice. It left a port in Iran, Bushehr, on Sunday. It left the Omani port of Sohar on Monday. Rice is eaten in both countries.',
    places: [['It left a port in Iran, Bushehr, on Sunday.', 'Iran stands for Iranian, “it” for the ship']],
  },
  {
    what: 'the heading says what the sentences under it leave out',
    question: 'When did the ferry to Osk sink?',
    text: '# Ferries of the coast\n\n## The ferry to Tarn\n\nA rock tore it open. It sank in 1901.\n\n## The ferry to Osk\n\nA rock tore it open. It sank in 1922.',
    places: [
      ['It sank in 1922.', 'under the heading with Osk'],
      ['It sank in 1901.', 'under that with Tarn'],
    ],
  },
  {
    what: 'the country is asked about, not the reader’s own people',
    question: 'What did the US send?',
    text: 'The crew told us that they would send a card. They sent us home. The US sent two ships. Nobody replied.',
    places: [['The US sent two ships.', 'the country; elsewhere “us” is a pronoun']],
  },
  {
    what: 'the year of the question stands in one sentence only',
    question: 'What was found in 1923?',
    text: 'In 1921 a diver found an anchor. In 1923 a boy found a bell. In 1925 nothing was found. The bell hangs in the church.',
    places: [['In 1923 a boy found a bell.', 'the very year']],
  },
  {
    what: 'words stand together as in the question',
    question: 'Who mended the harbour wall?',
    text: 'The sea is rough at Tarn. The harbour wall was mended by Ann Tench. The harbour has an old fort with a wall that was mended by Jon Reed. Walls need care.',
    places: [
      ['The harbour wall was mended by Ann Tench.', 'the harbour wall'],
      ['The harbour has an old fort with a wall that was mended by Jon Reed.', 'a wall, and a harbour'],
    ],
  },
  {
    what: 'rare words tell more than common ones',
    question: 'What did the captain say about the lantern?',
    text: 'The captain said that the sea was calm. The captain said little. The captain said no. The lantern had been lit, Ann told him. The captain said that all was well.',
    places: [['The lantern had been lit, Ann told him.', 'the one sentence with the lantern']],
  },
  {
    what: 'a pronoun for the whole, and a paraphrase for the thing asked for',
    question: 'What topics did the council discuss?',
    text: 'The council met on Tuesday. Its agenda held two points: parking and trees. The mayor spoke of her journey. The council met for two hours.',
    places: [['Its agenda held two points: parking and trees.', 'the agenda is the list of topics']],
  },
  {
    what: 'a question in the text only repeats what is asked',
    question: 'Who painted the ceiling?',
    text: 'Who painted the ceiling? For years nobody knew. The ceiling was painted by Ines Vara of Tarn. Paint is dear.',
    places: [['The ceiling was painted by Ines Vara of Tarn.', 'a name that the question does not have']],
  },
];

import { describe, expect, test } from 'vitest';
import { wholeScope } from '../../src/index/build-index.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { judge } from '../../src/ranking/judge.ts';
import { rankSentences } from '../../src/ranking/rank.ts';
import { indexOf } from '../index/small-index.ts';

function isStrong(question: string, text: string): boolean {
  const index = indexOf(text);
  const ranking = rankSentences(index, readQuestionTerms(question, index.lexicon), wholeScope(index));
  return judge(ranking).verdict === 'answer';
}

/** Of each kind, what no strong match answers, however like an answer it is, and beside it what one does. */
const KINDS: Readonly<
  Record<string, { strong: readonly [string, string][]; not: readonly [string, string][] }>
> = {
  'who did something: a person, or several who act as one': {
    not: [
      ['who wrote Quern', 'Quern is a text editor written in Rust. It opens files of any size.'],
      ['who wrote Quern', 'Quern is a Rust program. It runs on Linux.'],
      ['who owns the ferry', 'The ferry leaves Holm at nine.'],
      ['who built the lighthouse', 'The lighthouse was built of granite from Skarv in 1861.'],
      ['who founded the choir', 'The choir was founded in Bergen in 1982.'],
      ['who translated the novel', 'The novel was translated from Finnish into German in 1998.'],
      ['who maintains the package', 'The package is maintained on GitHub.'],
      ['who killed the king', 'The king was killed at the Battle of Orm.'],
      ['who won the regatta', 'The regatta was won by two lengths.'],
      ['who delivers the mail', 'The mail is delivered by bus.'],
      ['who carves the masks', 'The masks are carved by hand.'],
      ['who approved the plan', 'The plan was approved in May by seven votes to two.'],
      ['who made the film', 'The film was made in Iceland with a small crew.'],
      ['who sent the parcel', 'The parcel was sent to Lund.'],
      ['which company built the tram', 'The tram was built in Lyon.'],
      ['by whom was the organ built', 'The organ was built in Leipzig by 1720.'],
      ['who is on the committee', 'The committee meets on the second floor.'],
    ],
    strong: [
      ['who wrote Quern', 'Quern is a text editor written by Mara Voss in Rust.'],
      ['who wrote Quern', 'Mara Voss wrote Quern in Rust.'],
      ['who owns the ferry', 'The ferry is owned by the county.'],
      ['who owns the ferry', 'The ferry belongs to Nils Berg.'],
      ['who built the lighthouse', 'The lighthouse was built by two brothers from Skarv.'],
      ['who discovered the cave', 'Three schoolboys discovered the cave.'],
      ['who mends the nets', 'Ekman mends the nets.'],
      ['who won the regatta', 'Oxford won the regatta.'],
      ['who has won the cup', 'The Herons have won the cup.'],
      ['who carves the masks', 'The masks are carved by an old sailor.'],
      ['who feeds the swans', 'The swans are fed by volunteers.'],
      ['who approved the plan', 'The council approved the plan in May.'],
      ['which company built the tram', 'The tram was built by Orr & Sons.'],
      ['who can I call at night', 'At night call the duty nurse.'],
      ['who is the mayor of Holm', 'The mayor of Holm is Ruth Vance.'],
    ],
  },
  'something of the sort asked for': {
    not: [
      ['when was the bakery on Mill Lane founded', 'The bakery on Mill Lane opens at six.'],
      ['when was the statue stolen', 'The statue was stolen from the park.'],
      ['where is the office', 'The office is closed on Friday.'],
      ['where does the path start', 'The path starts at dawn.'],
      ['why was the bridge closed', 'The bridge was closed on Monday.'],
      ['how many goals did Ivo score', 'Ivo scored in the last minute.'],
      ['how long was the strike', 'The strike was called off in June.'],
      ['how old is the bridge', 'The bridge is made of stone.'],
    ],
    strong: [
      ['when was the bakery founded', 'The bakery was founded in 1954.'],
      ['where is the key to the shed', 'The key to the shed hangs in the hall.'],
      ['where is the office', 'The office is on the second floor.'],
      ['where does the path start', 'The path starts behind the church.'],
      ['why was the bridge closed', 'The bridge was closed because a beam had cracked.'],
      ['how long does the ferry take', 'The ferry takes two hours.'],
      ['how much does a room cost', 'A room costs 80 euros a night.'],
      ['how much does entry cost for children', 'Entry is free for children.'],
      ['how much do members pay', 'Members pay nothing.'],
    ],
  },
  'the thing asked about, not another in its place': {
    not: [
      ['how much does a scarf cost', 'The shop sells scarves and gloves. A hat costs twelve euros.'],
      ['how much does the audio guide cost', 'Audio guides are at the desk. Entry costs 8 euros.'],
      ['how much is the child ticket', 'Child tickets are sold at the gate. Adult tickets are 9 euros.'],
      ['how much does the red tent weigh', 'The red tent sleeps two. The blue tent weighs 3 kg.'],
      ['how long does the soup take', 'The soup needs leeks and cream. The bread takes 40 minutes.'],
      ['how tall is the church tower', 'The church tower is closed. The water tower is 41 metres tall.'],
      ['how old is the oak', 'The oak stands behind the school. The lime tree is 300 years old.'],
      ['when does the pool open', 'The pool is heated. The library opens at ten.'],
      ['where was the bell cast', 'The bell weighs two tonnes. The cannon was cast in Ghent.'],
      ['what does the gym cost', 'The gym is in the cellar. The sauna costs 8 euros.'],
      ['who founded the choir', 'The choir sings on Fridays. The orchestra was founded by Ida Moe.'],
      ['who painted the ceiling', 'The ceiling is high. Tomas Wirth painted the walls.'],
      ['why was Mira Sund fired', 'Mira Sund was promoted. Jon Aas was fired because of the theft.'],
      ['how much does parking cost for visitors', 'Entry costs 12 euros. Parking is free for visitors.'],
      ['how much does parking cost for visitors', 'Visitors come by train. Parking costs 5 euros for staff.'],
      ['how long does the ferry to Skarv take', 'The ferry to Holm takes two hours. Skarv is an island.'],
      ['how many people live in Vall', 'Vall has a church. In Tarn live 2,300 people.'],
    ],
    strong: [
      ['how much does a postcard cost', 'Postcards are two euros each. Tickets cost six euros.'],
      ['how much does the audio guide cost', 'Audio guides are at the desk. They cost 8 euros.'],
      ['how much does the red tent weigh', 'The red tent weighs 3 kg. The blue tent weighs 4 kg.'],
      ['how many seats does the theatre have', 'The theatre was built in 1902. It has 310 seats.'],
      ['who painted the ceiling', 'The ceiling is high. Tomas Wirth painted it.'],
      ['how long does the ferry to Skarv take', 'The ferry to Skarv takes two hours. Holm is an island.'],
      ['how much is a ticket for children', 'A ticket for children is four euros. Adults pay nine.'],
    ],
  },
  'the year, month or day asked about': {
    not: [
      ['which prize did Mara Holt win in 1999', 'Mara Holt won the Silver Quill in 2004.'],
      ['which prize did Mara Holt win in 1999', 'Mara Holt is a poet. She won the Silver Quill in 2004.'],
      ['how many visitors came to the museum in 2019', 'The museum had 14,000 visitors in 2021.'],
      ['where was the meeting held in 1987', 'The meeting was held in Lund in 1991.'],
      ['who won the cup in 2012', 'The cup was won in 2014 by Jon Aas.'],
      ['who spoke on Friday', 'Ada Finch spoke on Sunday.'],
      ['what happened in March 1911', 'In March 1912 the mill burned down.'],
    ],
    strong: [
      ['which prize did Mara Holt win in 1999', 'Mara Holt won the Silver Quill in 1999.'],
      ['who won the cup in 2012', 'In 2014 Mia Lund won the cup. In 2012 Jon Aas won it.'],
      ['who was chair in 2003', 'In 2003 Ida Moe was chair. In 2009 Jon Aas was.'],
      ['who spoke on Friday', 'Ada Finch spoke on Friday.'],
      ['how many visitors came to the museum in 2019', 'The museum had 14,000 visitors in 2019.'],
    ],
  },
  'the highest degree, where that is asked for': {
    not: [
      ['what is the largest file that can be read', 'Fixed a crash when a large file was read.'],
      ['which is the oldest tree in the park', 'Old trees in the park are cut in autumn.'],
      ['what is the fastest train to Corran', 'A fast train to Corran was cancelled on Monday.'],
      ['what is the shortest way to the lake', 'A short way to the lake was closed.'],
      ['who scored the most points', 'Maya scored 28 points before the break. Leila scored 34.'],
    ],
    strong: [
      ['what is the largest file that can be read', 'The largest file that can be read is 2 GB.'],
      ['which is the oldest tree in the park', 'The oldest tree in the park is an oak.'],
      ['what is the fastest train to Corran', 'The fastest train to Corran is the 7:40.'],
      ['who scored the most points', 'Leila scored the most points.'],
    ],
  },
  'what is done, where it is asked how': {
    not: [['how do I reset the counter', 'The counter cannot be reset.']],
    strong: [['how do I reset the counter', 'Reset the counter by holding both buttons.']],
  },
};

/** What says it, and lacks nothing, and is not likely enough by what was learned. */
const UNSURE: ReadonlySet<string> = new Set([
  'The tram was built by Orr & Sons.',
  'The ferry takes two hours.',
  'A room costs 80 euros a night.',
  'Entry is free for children.',
  'Members pay nothing.',
  'The museum had 14,000 visitors in 2019.',
]);

describe.each(Object.entries(KINDS))('a strong match holds %s', (_, { not, strong }) => {
  const isUnsure = ([, text]: readonly [string, string]) => UNSURE.has(text);
  test.each(strong.filter((row) => !isUnsure(row)))('strong: %s | %s', (question, text) => {
    expect(isStrong(question, text)).toBe(true);
  });

  test.fails.each(strong.filter(isUnsure))('known failure: %s | %s', (question, text) => {
    expect(isStrong(question, text)).toBe(true);
  });

  test.each(not)('not strong: %s | %s', (question, text) => {
    expect(isStrong(question, text)).toBe(false);
  });
});

// A word that says the same as the one asked for stands there: which of them is meant words do not tell.
test.fails('known failure: a hostel in the place of a hotel', () => {
  expect(isStrong('how many rooms does the hotel have', 'The hotel is old. The hostel has 24 rooms.')).toBe(
    false,
  );
});

import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { draftQuestions } from '../../src/suggestions/draft-questions.ts';
import { ownQuestions } from '../../src/suggestions/own-questions.ts';

/** What the statements speak of; a question has to hold a word of the title or a full name. */
const TITLE =
  'Holt, sourdough, flour, water, boat, bridge, bells, clock, body, card, books, repairs, subjects, islands, items, overdue, salt, skeleton';

/** The questions that a text makes, by their kind. */
function questionsOf(text: string, title = TITLE): Record<string, string[]> {
  const article = parseArticle('made', `# ${title}\n\n${text}`, 'md');
  const found: Record<string, string[]> = {};
  for (const { kind, question } of [...draftQuestions(article)].flat()) {
    found[kind] = [...(found[kind] ?? []), question];
  }
  return found;
}

describe('a statement becomes a question', () => {
  test.each([
    ['Ada Holt was a young engineer from Leeds.', 'definition', 'Who was Ada Holt?'],
    ['The Brewster K2 is a small electric kettle.', 'definition', 'What is the Brewster K2?'],
    [
      'Sourdough is bread that is raised by a starter. The sourdough rises.',
      'definition',
      'What is sourdough?',
    ],
    ['Ada Holt died of fever in Derby on 9 March 1847.', 'when', 'When did Ada Holt die?'],
    ['The first boat will leave at 6:30 a.m. on Friday.', 'when', 'When will the first boat leave?'],
    ['The bridge was opened by the mayor on 3 June 1932.', 'when', 'When was the bridge opened?'],
    ['Ada Holt died of fever in Derby on 9 March 1847.', 'where', 'Where did Ada Holt die?'],
    ['The bells were made in Derby.', 'where', 'Where were the bells made?'],
    ['"It holds," said Ada Holt, the county\'s chief of works.', 'who is', 'Who is Ada Holt?'],
    ['The area manager, Ada Holt, was asked to leave.', 'who is', 'Who is Ada Holt?'],
    ['The letter came from surgeon Ada Holt.', 'who is', 'Who is Ada Holt?'],
    ['In 1811 a surgeon, Ada Holt, asked for a lamp.', 'who is', 'Who was Ada Holt?'],
    [
      'In 1932 the bridge was closed and Harlow Council assumed full responsibility.',
      'when',
      'When was the bridge closed?',
    ],
    ['The bridge was opened at a cost of 300 pounds in 1932.', 'when', 'When was the bridge opened?'],
    ['Ada Holt arrived with eleven tomato sellers in 1932.', 'when', 'When did Ada Holt arrive?'],
    ['Holt is a village of fishermen.', 'definition', 'What is Holt?'],
    ['In 1987 the bells were heard again by a surgeon, Ada Holt.', 'who is', 'Who is Ada Holt?'],
    ['The bells were cast by the seventeenth-century founder Ada Holt.', 'who is', 'Who was Ada Holt?'],
    ['Bread since 1811.\n\nThe manager, Ada Holt, bakes it.', 'who is', 'Who is Ada Holt?'],
    ['Letters of 1811 and 1812.\n\nAda Holt, 41, a surgeon, has read them.', 'who is', 'Who is Ada Holt?'],
    ['Books are lent for three weeks.', 'how long', 'How long are books lent?'],
    ['The repairs took eighteen months.', 'how long', 'How long did the repairs take?'],
  ])('%s', (text, kind, question) => {
    expect(questionsOf(text)[kind]).toContain(question);
  });
});

describe('no question is made', () => {
  test.each([
    ['of a pronoun', 'He offered the tower to the town in 1887.'],
    ['where another pronoun is left', 'The council thanked him in 1887.'],
    ['of a demonstrative', 'This story was told in 1887.'],
    ['of a quotation', '"We opened the bridge in 1932," said the mayor.'],
    ['of a question', 'Who opened the bridge in 1932?'],
    ['of what the author did', 'We measured the noise in 2019.'],
    ['of two dates', 'The bridge was closed in May 1930 and in June 1932.'],
    ['of a participle', 'Tin used in alloys since 1900 is cheap.'],
    ['of part of a list', 'The shop sold bread, milk and fuel.'],
    ['of a group said before', 'The two smaller islands fared better in 1990.'],
    ['of a fragment', 'Ten grams of fine salt'],
    ['of what somebody said', 'Ada Holt said that the bridge would hold.'],
    ['of an item of a list', '- Ada Holt died in 1847.'],
    ['of a numbered item', '1. Ada Holt died in 1847.'],
    ['of a line with a label', 'Founder: Ada Holt died in 1847.'],
    ['of a row', '| Who | What |\n|---|---|\n| Ada Holt | Ada Holt died in 1847. |'],
    ['of what only a reader knows', 'The stoker died in Derby on 9 March 1847.'],
    ['of a trifle about somebody', 'Ada Holt keeps eleven clocks in the hall.'],
    ['of something not heard of before', 'A boat of Ada Holt sank in 1932.'],
    ['of who did any deed', 'Ada Holt carried the skeleton to the bridge.'],
    ['of two numbers', 'Six boats were sold for two islands.'],
    ['of a participle after a number', 'Six boats put on the water, it is said, were sold.'],
    ['of half a price', 'The boat costs £300 a year on paint, flour and repairs.'],
    ['of kin whose relative is not named', 'A daughter, Ada Holt, is left.'],
    ['of somebody of whom no more is told', 'A neighbour, Ada Holt, rang the bells.'],
    ['of a ship', 'The bells came with the steamer Ada Holt.'],
    ['of a comparison', 'The upper bridge belonged to Ada Holt, the lower to the council.'],
    ['of what bears an article', 'The Ada Holt, the winner of the race, has a new owner.'],
    ['of a half-named person', 'Mr Halloran died in Derby on 9 March 1847.'],
    ['of one with a rank alone', 'PC Halloran died in Derby on 9 March 1847.'],
    ['of a ship that was', 'The Ada Holt was a barque that sailed with salt.'],
    ['of two clauses', 'The bridge carried bells until the road was closed in 1932.'],
    ['of a clause', 'When Ada Holt was born in 1847, the bells were rung.'],
    ['of a contraction', "The bridge'd been opened in 1932."],
    ['of what joins another thing', 'The bells were added in 1932.'],
    ['of what somebody was left with', 'Ada Holt was left with six boats in 1932.'],
    ['of what caused something', 'The flood of Ada Holt was caused by rain in 1932.'],
    ['of an office', 'The head teacher, Senior Vice Chancellor, was late.'],
    ['of a name behind a preposition', 'The bells rang after Ada Holt had gone.'],
    ['of a lone first name', 'Josiah died in Derby on 9 March 1847.'],
  ])('%s: %s', (_, text) => {
    expect(questionsOf(text)).toEqual({});
  });
});

describe('questions that the article asks itself', () => {
  /** A lone question has to hold a word of the title. */
  const ABOUT = 'Harbour: how to join the club, lost keys, boats, harbours; places to ship to; when we close';
  const own = (text: string): string[] =>
    ownQuestions(parseArticle('asked', `# ${ABOUT}\n\n${text}`, 'md')).map(({ question }) => question);

  test.each([
    ['under a heading', '## Who can join the club?\n\nChildren can join.', 'Who can join the club?'],
    ['in bold', '**How do I renew a ticket?**\n\nAt the desk.', 'How do I renew a ticket?'],
    ['behind Q:', 'Q: Where are lost keys kept?\nA: In the office.', 'Where are lost keys kept?'],
    [
      "beside a reader's",
      "**Can I bring a ferry?**\n\nYes.\n\n**Why don't anchors float?**\n\nThey sink.",
      'Can I bring a ferry?',
      "Why don't anchors float?",
    ],
    ['to the house', '## Do you ship abroad?\n\nWe ship to Norway.', 'Do you ship abroad?'],
  ])('%s: is offered as it stands', (_, text, ...questions) => {
    expect(own(text)).toEqual(questions);
  });

  test.each([
    ['points back', '## Why did it close?\n\nThe roof leaked.'],
    ['speaks for the house', '**What comes in our places?**\n\nA garden.'],
    ['stands behind other sentences', 'The roof leaked. Who needs a leaking harbour? Nobody. It closed.'],
    ['compares', '## Can members add more boats later?\n\nUp to three.'],
    ['goes on', '## And the old harbour?\n\nThe roof leaked.'],
    ['goes on with a verb', '## And what do harbours cost?\n\nNothing.'],
    ['speaks of any things', '## Does the harbour mend things?\n\nBoats.'],
    ['expects its answer', "## Aren't fewer boats good?\n\nNot always."],
    ['shouts', '## MAY I BRING A BOAT?\n\nYes.'],
    [
      "is an interviewer's",
      'Q: What does the power cost?\nA: It has no meter.\n\nQ: Do anchors float?\nA: No.',
    ],
    ['stands by itself and names nothing of the title', '**Has the weather changed?**\n\nIt is wetter.'],
    ['is a word or two', '## Lost keys?\n\nIn the office.'],
    ['is spoken to somebody', '**Why did you leave the harbour?**\n\nThe roof leaked.'],
    ['is a quotation', '## Who said "the harbour is full"?\n\nThe harbour master.'],
    [
      'is longer than 80 characters',
      `## Who can join the club of the ${'very '.repeat(12)}old harbour?\n\nAll.`,
    ],
    ['has no answer', '## Who can join the club?'],
    ['pings', '## Who asked @everyone about the club?\n\nNobody.'],
  ])('one that %s is not', (_, text) => {
    expect(own(text)).toEqual([]);
  });
});

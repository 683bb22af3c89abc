import { describe, expect, test } from 'vitest';
import { wholeScope } from '../../src/index/build-index.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { answersSameQuestion, judge } from '../../src/ranking/judge.ts';
import { rankSentences } from '../../src/ranking/rank.ts';
import { indexOf, textOf } from '../index/small-index.ts';

const FAQ = [
  '# The boat hall',
  '## How often do you swap the oars?\n\nEach spring.\n\nThe old ones go to Lund.',
  '**Q: May I bring a dog?**\n\nA. On the lower deck.',
  "## Why can't I row at night?\n\nThe lock keeper wants to sleep.",
  '## How much does a child ticket cost?\n\nThree crowns.',
  '## Do you mend sails?\n\n## Do you sell paint?\n\nTwo colours.',
  '## Where do I park?\n\n## Contact\n\nRing 555 0177.',
  '4. Is there a sauna?\n\nNot yet.',
  'What went wrong last year? The roof leaked.',
].join('\n\n');

const index = indexOf(FAQ);

function ranked(question: string) {
  return rankSentences(index, readQuestionTerms(question, index.lexicon), wholeScope(index));
}

describe('what answers the article’s own question answers the same question for certain', () => {
  test.each([
    ['How often do you swap the oars?', 'Each spring.'],
    ['how often are the oars swapped', 'Each spring.'],
    ['may i bring a dog', 'A. On the lower deck.'],
    ['can I bring my dog', 'A. On the lower deck.'],
    ["why can't i row at night", 'The lock keeper wants to sleep.'],
    ['how much does a child ticket cost', 'Three crowns.'],
    ['do you sell paint', 'Two colours.'],
    ['is there a sauna', 'Not yet.'],
    ['what went wrong last year', 'The roof leaked.'],
  ])('%s', (question, answer) => {
    const ranking = ranked(question);
    expect([judge(ranking).verdict, textOf(index, ranking.ranked[0]!.sentence)]).toEqual(['answer', answer]);
  });
});

describe('but no other question', () => {
  test.each([
    ['with another question word', 'where do you swap the oars'],
    ['with a denial', "may I not bring a dog, or why can't I"],
    ['without the denial', 'why can I row at night'],
    ['with a word less', 'how much does a ticket cost'],
    ['with a word more', 'how much does a child ticket cost on Sunday'],
    ['to which nothing stands there', 'do you mend sails'],
    ['to which nothing stands under its heading', 'where do I park'],
  ])('%s: %s', (_, question) => {
    expect(ranked(question).ranked.some(({ candidate }) => answersSameQuestion(candidate))).toBe(false);
  });
});

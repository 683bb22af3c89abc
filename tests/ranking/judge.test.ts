import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex, type Index, scopeOf, wholeScope } from '../../src/index/build-index.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { judge } from '../../src/ranking/judge.ts';
import { rankSentences } from '../../src/ranking/rank.ts';
import { indexOf } from '../index/small-index.ts';

const island = indexOf(
  [
    '# The storm on Skarv',
    'The storm reached the island of Skarv on Monday 4 March. Farmers rescued 140 lambs from the shore by boat. The lifeboat was steered by Marta Quill of Tarn. Nobody was hurt.',
    'The storm broke the harbour wall because it had not been mended since 1978. A new wall will cost £2.5 million. The council meets in April to vote on it.',
  ].join('\n\n'),
);

function judgeOf(question: string, index: Index = island, scope = wholeScope(index)) {
  return judge(rankSentences(index, readQuestionTerms(question, index.lexicon), scope));
}

describe('the article says it', () => {
  test.each([
    'How many lambs were rescued?',
    'Who steered the lifeboat?',
    'When did the storm reach Skarv?',
    'Why did the wall break?',
    'How much will a new wall cost?',
    'When does the council meet?',
  ])('%s', (question) => {
    expect(judgeOf(question).verdict).toBe('answer');
  });

  test.fails('known failure: What did the storm break?', () => {
    expect(judgeOf('What did the storm break?').verdict).toBe('answer');
  });
});

describe('the article does not seem to say', () => {
  test.each([
    ['no word of it stands there', 'Who painted the Mona Lisa?'],
    ['a sort of answer that is there, for another thing', 'How many goals did Pele score?'],
    ['a year that is not there', 'Who won the World Cup in 1998?'],
    ['a name that is not there', 'When was Napoleon born?'],
    ['no words', 'zxcv qwer asdf'],
    ['only function words', 'Why?'],
    ['nothing', ''],
  ])('%s: %s', (_, question) => {
    expect(judgeOf(question).verdict).toBe('none');
  });

  test.each([
    'How many whales were rescued?',
    'Who is the mayor of Tarn?',
    'Who mended the harbour wall?',
    'Who steered the aeroplane?',
  ])('a thing that it does not speak of, in words of which it has the others: %s', (question) => {
    expect(judgeOf(question).verdict).not.toBe('answer');
  });

  test.each([
    ['is the pool open on Monday', 'The pool is closed on Monday.'],
    ['was the bridge rebuilt or destroyed', 'The bridge was destroyed in the flood.'],
  ])('but the contrary answers whether something is so: %s', (question, text) => {
    expect(judgeOf(question, indexOf(`# News\n\n${text}`)).verdict).not.toBe('none');
  });

  test('nor what the article itself asks, whatever words answer it', () => {
    const faq = '# The lido\n\n## Who signs the slip?\n\nThe warden.\n\n## Is there a sauna?\n\nNot yet.';
    expect(judgeOf('who signs the slip', indexOf(faq)).verdict).not.toBe('none');
    expect(judgeOf('who mends the roof', indexOf(faq)).verdict).toBe('none');
  });

  test.each([
    ['when is the flea market', '# Flea market\n\n**When:** Sunday 8 June from nine\n\n**Who:** anyone'],
    ['when is the swim', '# Lake day\n\n## The swim\n\nSunday 8 June from nine.\n\nBring a towel.'],
    ['what does the swim cost', '# Lake day\n\n## The swim\n\nSunday 8 June.\n\nNothing, but bring a towel.'],
  ])('nor what only the title or a heading names: %s', (question, text) => {
    expect(judgeOf(question, indexOf(text)).verdict).not.toBe('none');
  });

  test('nothing that it has a word of, or for', () => {
    expect(judgeOf('What is quantum entanglement?').verdict).toBe('none');
  });

  // In words of which the article has the others.
  test('a thing that the article does not speak of is not sure', () => {
    expect(judgeOf('What is the name of the lifeboat?').verdict).not.toBe('answer');
  });
});

test('function words alone are found where they stand in a row, and nowhere else', () => {
  const lines = indexOf(
    'It was late. To be, or not to be, that is the question. To be brief, he was not there.',
  );
  const best = (question: string) =>
    rankSentences(lines, readQuestionTerms(question, lines.lexicon), wholeScope(lines)).ranked[0]!.sentence;
  expect([judgeOf('to be or not to be', lines).verdict, best('to be or not to be')]).toEqual(['possible', 1]);
  expect(judgeOf('to be or not to be').verdict).toBe('none');
  expect(judgeOf('it was', lines).verdict).toBe('none');
});

test.each([
  ['How many farmers rescued lambs from the shore by boat?', 'Farmers rescued lambs from the shore by boat.'],
  ['How long was the harbour wall closed by the storm?', 'The harbour wall was closed by the storm.'],
])('%s: not without a number', (question, sentence) => {
  const told = (text: string) => judgeOf(question, indexOf(`${text}\n\nIt rained.\n\nA dog barked.`)).verdict;
  expect(told(sentence)).toBe('possible');
  expect(told(sentence.replace('Farmers', 'Twelve farmers').replace('closed', 'closed for two years'))).toBe(
    'answer',
  );
});

describe('no candidate', () => {
  const nothing = { verdict: 'none', score: 0, answerable: 0 };

  test('an empty library, an article without a body, an unknown article', () => {
    const question = 'How many lambs were rescued?';
    expect(judgeOf(question, buildIndex([]))).toEqual(nothing);
    expect(judgeOf(question, indexOf('# How many lambs were rescued?'))).toEqual(nothing);
    expect(judgeOf(question, island, scopeOf(island, 'nowhere'))).toEqual(nothing);
  });
});

test('any question to any text gets a verdict, and probabilities from 0 to 1', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('Ann ', 'sank ', 'in Holm. ', '12 ', 'it ', 'not ', 'Who? ', '1903. ', '\n\n## '),
        { maxLength: 60 },
      )
      .map((words) => words.join('')),
  );
  fc.assert(
    fc.property(text, text, (question, article) => {
      const { verdict, score, answerable } = judgeOf(question, indexOf(article));
      expect(['answer', 'possible', 'none']).toContain(verdict);
      for (const probability of [score, answerable]) {
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});

test('the same question gets the same verdict', () => {
  expect(judgeOf('Who steered the lifeboat?')).toEqual(judgeOf('Who steered the lifeboat?'));
});

test('a sentence of nothing but the question’s words many times over is no stronger than it can be', () => {
  const { score, answerable } = judgeOf('ferry?', indexOf('ferry '.repeat(10_000)));
  expect(score).toBeLessThanOrEqual(1);
  expect(answerable).toBeLessThanOrEqual(1);
});

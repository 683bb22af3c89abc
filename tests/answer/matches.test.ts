import { expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { indexOfText } from './quality-index.ts';

test('a match is explained with the words of its sentence, not with their stems', () => {
  const index = indexOfText(
    'A family\n\nThe Holts married in Derby. The weather was fine. They sold two houses.',
  );
  const { terms } = ask(index, 'Did the Holts marry in Derby?').matches[0]!.explanation;
  expect(terms.map(({ term }) => term).sort()).toEqual(['Derby', 'Holts', 'married']);
});

test('a relative and a paraphrase are told as the sentence writes them', () => {
  const index = indexOfText(
    'A family\n\nThe Iranian press was read in Derby. The weather was fine. They sold two houses.',
  );
  const { terms } = ask(index, 'Which newspaper of Iran came to Derby?').matches[0]!.explanation;
  expect(terms.map(({ term }) => term).sort()).toEqual(['Derby', 'Iranian', 'press']);
});

test('an abbreviation is named once, for all the words that it stands for', () => {
  const index = indexOfText('The Haven Lights Trust (HLT) met. Later the HLT bought a lamp.');
  const { matches } = ask(index, 'What did the Haven Lights Trust buy?');
  const bought = matches.find(({ article, sentence }) =>
    article.text.slice(sentence.start).startsWith('Later'),
  )!;
  expect(bought.explanation.terms.map(({ term }) => term).toSorted()).toEqual(['HLT', 'bought']);
});

test('an explanation names the month of May as it is asked', () => {
  const index = indexOfText('Holt news\n\nThe mill opened in May. It has four floors.');
  const { terms } = ask(index, 'What opened in May?').matches[0]!.explanation;
  expect(terms.map(({ term }) => term).toSorted()).toEqual(['may', 'opened']);
});

test('what its form puts first has a line of its own, and the lines add up', () => {
  const index = indexOfText(
    '# Terms\n\nAn Affiliate is bound by these Terms, as an Affiliate of ours is. "Affiliate" means any company under our control.',
  );
  const { explanation } = ask(index, 'what is an Affiliate').matches[0]!;
  const lines = explanation.evidence.map(({ value, weight }) => value * weight);
  expect(lines.reduce((sum, line) => sum + line, 0)).toBeCloseTo(explanation.sum, 9);
  expect(explanation.evidence.map(({ name }) => name)).toContain('by its form');
});

test('a number is told as the sentence writes it', () => {
  const index = indexOfText('The hut\n\nThe path climbs 1450 metres. It is steep.');
  const { terms } = ask(index, 'what climbs 1450 metres').matches[0]!.explanation;
  expect(terms.map(({ term }) => term)).toContain('1450');
});

test('the lines of an explanation add up to its sum, those of what was learned as a whole too', () => {
  const index = indexOfText(
    Array.from({ length: 20 }, (_, i) => `The ferry ${'was old and '.repeat(i % 4)}sank in storm ${i}.`).join(
      '\n\n',
    ),
  );
  const { matches } = ask(index, 'When did the ferry sink?');
  const names = new Set<string>();
  for (const { explanation } of matches) {
    const lines = explanation.evidence.map(({ name, value, weight }) => {
      names.add(name);
      return value * weight;
    });
    expect(lines.reduce((sum, line) => sum + line, 0)).toBeCloseTo(explanation.sum, 9);
  }
  expect([...names]).toEqual(expect.arrayContaining(['aligned words', 'beside others']));
});

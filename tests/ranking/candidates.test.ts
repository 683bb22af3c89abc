import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Index, type Scope, scopeOf, wholeScope } from '../../src/index/build-index.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { gatherCandidates } from '../../src/ranking/candidates.ts';
import { priorOf } from '../../src/ranking/prior.ts';
import { indexOf, textOf } from '../index/small-index.ts';

function gather(index: Index, question: string, scope: Scope = wholeScope(index)): readonly number[] {
  return gatherCandidates(index, readQuestionTerms(question, index.lexicon), scope);
}

const textsOf = (index: Index, sentences: readonly number[]) => sentences.map((one) => textOf(index, one));

/** As many sentences about nothing that is asked. */
const filler = (sentences: number) => 'Snow lay in the valley. '.repeat(sentences);

describe('a short text', () => {
  const index = indexOf('# The ferry\n\nRain fell.\n\n## The ferry’s end\n\nIt sank. Nobody waved.');

  test('every sentence of the body, whatever is asked, in reading order', () => {
    for (const question of ['When did the ferry sink?', 'whales', '']) {
      expect(textsOf(index, gather(index, question))).toEqual(['Rain fell.', 'It sank.', 'Nobody waved.']);
    }
  });

  test('none without a body', () => {
    expect(gather(indexOf('# The ferry'), 'the ferry')).toEqual([]);
    expect(gather(index, 'the ferry', scopeOf(index, 'nowhere'))).toEqual([]);
  });
});

describe('an article of some hundred sentences', () => {
  const text = `${filler(99)} The ferry sank in June. ${filler(100)}`;

  test('by itself it is looked at whole, whatever is asked', () => {
    const index = indexOf(text);
    for (const question of ['When did the ferry sink?', 'snow', 'whales', ''])
      expect(gather(index, question)).toHaveLength(200);
  });

  test('in a library it is looked at whole where it has one of the best hits', () => {
    const library = indexOf(filler(200), text, filler(200));
    const { first } = scopeOf(library, 'b');
    expect(gather(library, 'When did the ferry sink?')).toEqual(
      Array.from({ length: 200 }, (_, i) => first + i),
    );
  });

  test('so are three at most, those of the very best hits', () => {
    const ferries = ['ferry', 'ferry boat', 'old ferry boat', 'old grey ferry boat'].map(
      (ferry) => `${filler(99)} The ${ferry} sank. ${filler(100)}`,
    );
    const library = indexOf(...ferries.toReversed());
    const found = gather(library, 'Which ferry sank?');
    const share = ['a', 'b', 'c', 'd'].map((id) => {
      const { first, last } = scopeOf(library, id);
      return found.filter((sentence) => sentence >= first && sentence < last).length;
    });
    // Of the fourth, its hit and the two beside it.
    expect(share).toEqual([3, 200, 200, 200]);
  });

  test('a longer one is not, though the best hit is its own', () => {
    const library = indexOf(`${filler(200)} ${text}`, filler(10));
    expect(textsOf(library, gather(library, 'When did the ferry sink?'))).toEqual([
      'Snow lay in the valley.',
      'The ferry sank in June.',
      'Snow lay in the valley.',
    ]);
  });
});

describe('a long text', () => {
  const long = `${filler(100)} The ferry sank in June. It was an old boat. ${filler(100)} Iran sold a ship. ${filler(100)}`;
  const index = indexOf(long);

  test('sentences with the question’s words, with the sentences before and after them', () => {
    expect(textsOf(index, gather(index, 'What happened in June?'))).toEqual([
      'Snow lay in the valley.',
      'The ferry sank in June.',
      'It was an old boat.',
    ]);
  });

  test('a relative or a paraphrase of its words is enough', () => {
    expect(textsOf(index, gather(index, 'Iranian'))).toContain('Iran sold a ship.');
    expect(textsOf(index, gather(index, 'vessel'))).toContain('Iran sold a ship.');
  });

  test('where no word is known, the first sentences', () => {
    expect(gather(index, 'whales?')).toEqual(gather(index, ''));
    expect(gather(index, 'whales?')[0]).toBe(0);
    expect(gather(index, 'whales?').length).toBeGreaterThan(10);
  });

  test('what a word that stands everywhere means: its first mentions', () => {
    const tin = indexOf(
      `Tin is a silvery thing that people have mixed with copper for ages. ${filler(3)}${'Old tin. '.repeat(300)}`,
    );
    expect(gather(tin, 'What is tin?')[0]).toBe(0);
    expect(gather(tin, 'Who steals tin?')[0]).not.toBe(0);
  });

  test('never all of it', () => {
    expect(gather(index, 'snow in the valley').length).toBeLessThan(100);
  });

  test('the first sentences of the body, however many headings stand before it', () => {
    const headed = indexOf(`${'## The ferry\n\n'.repeat(100)}Rain fell.`);
    expect(textsOf(headed, gather(headed, 'whales?'))).toEqual(['Rain fell.']);
  });
});

test('only sentences of the scope, neighbours too', () => {
  const index = indexOf(filler(50), `The ferry sank. ${filler(300)}`, `Boats came. ${filler(50)}`);
  const scope = scopeOf(index, 'b');
  const found = gather(index, 'When did the ferry sink?', scope);
  expect(found[0]).toBe(scope.first);
  expect(found.every((sentence) => sentence >= scope.first && sentence < scope.last)).toBe(true);
});

test('candidates can be answers, stand in reading order, and come just once', () => {
  const word = fc.constantFrom('rain ', 'snow ', 'fell. ', 'Holm. ', '\n\n', '\n\n## ');
  const text = fc.array(word, { maxLength: 400, size: 'max' }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 3 }),
      fc.constantFrom('rain', 'Did snow fall on Holm?', ''),
      (texts, question) => {
        const index = indexOf(...texts);
        const found = gather(index, question);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        expect(found.every((sentence) => index.candidate[sentence] === 1)).toBe(true);
        expect(found.length === 0).toBe(!index.candidate.includes(1));
      },
    ),
    { numRuns: 50 },
  );
});

test('of a long text also what stands near the last answer, whether or not a word of the question is found', () => {
  const index = indexOf(`${filler(600)}The ferry sank. Its captain swam ashore. ${filler(100)}`);
  const ferry = index.articles[0]!.sentences.length - 102;
  const prior = priorOf([{ sentence: ferry, score: 5 }], wholeScope(index));
  for (const question of ['what happened afterwards?', 'did it snow?']) {
    const read = readQuestionTerms(question, index.lexicon);
    expect(gatherCandidates(index, read, wholeScope(index), prior)).toEqual(
      expect.arrayContaining([ferry - 3, ferry, ferry + 1, ferry + 3]),
    );
    expect(gatherCandidates(index, read, wholeScope(index))).not.toContain(ferry + 1);
  }
});

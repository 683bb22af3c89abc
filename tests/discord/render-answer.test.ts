import { describe, expect, test } from 'vitest';
import type { Answer, Match } from '../../src/answer/answer.ts';
import { chooseShown } from '../../src/answer/shown.ts';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { renderAnswer } from '../../src/discord/render/render-answer.ts';
import type { Reply } from '../../src/discord/render/reply.ts';
import type { Showing } from '../../src/discord/render/showing.ts';
import { ENGLISH } from '../../src/words/en.ts';
import { FERRY, ORCHARD } from './stage.ts';

const ferry = parseArticle('ferry', FERRY, 'md');
const orchard = parseArticle('orchard', ORCHARD, 'txt');

const match = (words: string, more: Partial<Match> = {}, article = ferry): Match => {
  const sentence = article.sentences.find(({ start, end }) =>
    article.text.slice(start, end).includes(words),
  )!;
  const explanation = { terms: [], evidence: [], sum: 0 };
  return {
    article,
    sentence,
    score: 0.9,
    highlights: [],
    contextStart: sentence.start,
    opposed: false,
    explanation,
    ...more,
  };
};

const ANSWER: Answer = {
  question: 'Who?',
  isAsked: true,
  read: [],
  readAs: null,
  carried: [],
  corrections: [],
  kind: 'question',
  verdict: 'answer',
  answerable: 0.9,
  matches: [],
  shown: [],
  items: [],
  itemsLeft: 0,
  parts: [],
  facts: [],
  suggestions: [],
  note: null,
};

const show = (answer: Partial<Answer>, more: Partial<Showing> = {}): Reply =>
  renderAnswer({
    answer: {
      ...ANSWER,
      shown: chooseShown(answer.verdict ?? 'answer', answer.matches ?? []),
      ...answer,
    },
    of: null,
    asked: 1,
    asker: '1',
    repeatsQuestion: false,
    isPrivate: false,
    rank: 0,
    words: ENGLISH,
    ...more,
  });

const lines = (answer: Partial<Answer>, more: Partial<Showing> = {}): readonly string[] =>
  show(answer, more)
    .content.replace(/ · \[source\]\(<[^>]+>\)/g, '')
    .split('\n');

const labels = ({ buttons }: Reply): readonly (readonly string[])[] =>
  buttons.map((row) => row.map(({ label }) => label));

const at = (words: string): [number, number] => [FERRY.indexOf(words), FERRY.indexOf(words) + words.length];

test('an answer: what answers stands out, with one small line of place', () => {
  const found = match('commands', { highlights: [at('Captain Ilse Brandt')] });
  expect(lines({ matches: [found] })).toEqual([
    '> **Captain Ilse Brandt** commands the ship, which is named the Vesper.',
    '-# The night ferry to Norrhavn · paragraph 2, sentence 2 · strong match',
  ]);
});

test('where it is not known what in it answers, the sentence stands out', () => {
  expect(lines({ matches: [match('commands')] })[0]).toBe(
    '> **Captain Ilse Brandt commands the ship, which is named the Vesper.**',
  );
});

test('a sentence that leans on the one before it is shown with it', () => {
  const found = match('learned', { contextStart: at('Captain')[0] });
  expect(lines({ matches: [found] })[0]).toBe(
    "> Captain Ilse Brandt commands the ship, which is named the Vesper. **She learned to sail on her uncle's trawler.**",
  );
});

test('a possible match is called that, above and below, and nothing in it stands out', () => {
  expect(
    lines({ verdict: 'possible', matches: [match('85 crowns', { highlights: [at('85 crowns')] })] }),
  ).toEqual([
    'It may be this:',
    '> A cabin costs 85 crowns and a seat 30 crowns.',
    '-# The night ferry to Norrhavn · paragraph 3, sentence 1 · Fares · possible match',
  ]);
});

test('when it is not sure, up to three sentences are shown, the likeliest first', () => {
  const matches = ['85 crowns', 'Children', 'commands', 'protested'].map((words) => match(words));
  const reply = show({ verdict: 'possible', matches });
  expect(reply.content.replace(/ · \[source\]\(<[^>]+>\)/g, '').split('\n')).toEqual([
    'It may be among these:',
    '> A cabin costs 85 crowns and a seat 30 crowns.',
    '-# The night ferry to Norrhavn · paragraph 3, sentence 1 · Fares · possible match',
    '> Children under six travel free of charge.',
    '-# The night ferry to Norrhavn · paragraph 3, sentence 2 · Fares',
    '> Captain Ilse Brandt commands the ship, which is named the Vesper.',
    '-# The night ferry to Norrhavn · paragraph 2, sentence 2',
  ]);
  expect(reply.buttons[0]!.map(({ press }) => press)).toContainEqual(
    expect.objectContaining({ action: 'next', rank: 3 }),
  );
});

test('what the question carries stands above the answer', () => {
  const answer = {
    question: 'and who comands it?',
    readAs: 'and who commands it? [ship · Vesper]',
    carried: ['ship', 'Vesper'],
    corrections: [{ from: 'comands', to: 'commands' }],
    matches: [match('commands')],
  };
  expect(lines(answer, { repeatsQuestion: true }).slice(0, 3)).toEqual([
    '-# Asked: and who comands it?',
    '-# read with: ship, Vesper',
    '-# Corrected: comands → commands',
  ]);
});

test('a refusal says so, offers what can be asked, and keeps the closest passages for whoever wants them', () => {
  const reply = show({
    verdict: 'none',
    matches: [match('85 crowns')],
    suggestions: ['Who commands the ship?', 'x'.repeat(81)],
  });
  expect(reply.content).toBe('The article does not seem to say.');
  expect(labels(reply)).toEqual([['Who commands the ship?'], ['Closest passages']]);
  expect(show({ verdict: 'none' }, { asked: 3 }).content).toBe('None of the articles seems to say.');
});

test('a list is one block in the article’s order, without bold', () => {
  const items = ['85 crowns', 'Children', 'Tickets'].map((words) => match(words));
  expect(lines({ kind: 'list', items, matches: items })).toEqual([
    '> A cabin costs 85 crowns and a seat 30 crowns.',
    '> Children under six travel free of charge.',
    '> Tickets are sold at https://tickets.example.org/night_ferry and at the pier.',
    '-# The night ferry to Norrhavn · Fares · paragraph 3 · 3 passages',
  ]);
});

test('below the last item stands how many more a list has', () => {
  const items = [match('85 crowns'), match('Children')];
  const left = (more: Partial<Answer>) =>
    lines({ kind: 'list', items, matches: items, itemsLeft: 12, ...more }).at(-1);
  expect(left({})).toBe('-# … and 12 more');
  expect(left({ verdict: 'possible', shown: items })).toBe('-# … and 12 more');
});

test('a list over several articles names each', () => {
  const items = [match('85 crowns'), match('nine hundred', {}, orchard)];
  expect(lines({ kind: 'list', items, matches: items })).toEqual([
    '> A cabin costs 85 crowns and a seat 30 crowns.',
    '-# The night ferry to Norrhavn · Fares · paragraph 3 · 1 of 2',
    '> The orchard at Tolle holds nine hundred apple trees.',
    '-# The orchard at Tolle · paragraph 1 · 2 of 2',
  ]);
});

test('a list too long for one message goes on behind a button', () => {
  const items = Array.from({ length: 60 }, () => match('85 crowns'));
  const reply = show({ kind: 'list', items, matches: items.slice(0, 5) });
  expect(reply.content.length).toBeLessThanOrEqual(2_000);
  expect(labels(reply)[0]).toContain('More of the list');
  expect(reply.content).toMatch(/1–\d+ of 60$/m);
});

test('behind the end of a list there is nothing more, though other sentences match', () => {
  const items = [match('85 crowns'), match('Children')];
  const matches = [...items, match('Tickets')];
  const behind = show({ kind: 'list', items, matches }, { rank: 2 });
  expect(behind.content).toBe(ENGLISH.reply.noMore);
});

test('one item of a list is shown like a match, and the next one is no more of the list', () => {
  const items = [match('85 crowns')];
  const reply = show({ items, shown: items, matches: [match('Tickets'), ...items] });
  expect(reply.content).toContain('85 crowns');
  expect(labels(reply)[0]).not.toContain('More of the list');
});

test('parts are answered one by one, with an honest word for the one that is not there', () => {
  const parts = [
    {
      question: 'Who commands the ship?',
      carried: [],
      verdict: 'answer' as const,
      answerable: 0.9,
      matches: [match('commands')],
      shown: [match('commands')],
    },
    {
      question: 'Who painted it?',
      carried: [],
      answerable: 0,
      verdict: 'none' as const,
      matches: [],
      shown: [],
    },
  ];
  expect(lines({ parts, matches: parts[0]!.matches })).toEqual([
    '**Who commands the ship?**',
    '> **Captain Ilse Brandt commands the ship, which is named the Vesper.**',
    '-# The night ferry to Norrhavn · paragraph 2, sentence 2 · strong match',
    '**Who painted it?**',
    'The article does not seem to say.',
  ]);
});

test('what the file says of itself is labelled so, and what it does not say too', () => {
  const facts = [
    { article: ferry, field: 'source', value: 'Harbour Gazette' },
    { article: ferry, field: 'author', value: null },
  ] as const;
  expect(lines({ kind: 'metadata', facts })).toEqual([
    '**Source:** Harbour Gazette',
    'The file names no author.',
    '-# The night ferry to Norrhavn · from the file’s details, not its text',
  ]);
});

test('a yes-or-no question that differs from the sentence in a negation is marked', () => {
  expect(lines({ kind: 'yes-no', matches: [match('protested', { opposed: true })] })[1]).toBe(
    '-# Careful: the question and the sentence differ in a negation.',
  );
});

test.each(['question', 'list', 'yes-no', 'definition'] as const)(
  'a note on the language of a %s does not take the place of the refusal',
  (kind) => {
    const note = { code: 'de', isCertain: true };
    expect(lines({ kind, verdict: 'none', note })).toEqual([
      'The question seems to be in German; it was tried as it stands, but few of its words can match an English article.',
      'The article does not seem to say.',
    ]);
  },
);

test('thanks get one sentence, and questions to go on with', () => {
  const reply = show({
    kind: 'small-talk',
    verdict: 'none',
    note: 'thanks',
    suggestions: ['Who commands the ship?'],
  });
  expect(reply.content).toBe('You are welcome.');
  expect(labels(reply)).toEqual([['Who commands the ship?'], ['Dismiss']]);
});

test('a sentence longer than a message is cut after a word, outside the bold', () => {
  const long = parseArticle('long', `Title\n\n${'word '.repeat(900)}end.`, 'md');
  const [only] = long.sentences.filter(({ role }) => role === 'body');
  const { content } = show({
    matches: [{ ...match('word', {}, long), sentence: only!, contextStart: only!.start }],
  });
  expect(content.length).toBeLessThanOrEqual(2_000);
  expect(content.split('\n')[0]).toMatch(/^> \*\*(?:word )+word\*\* …$/);
});

test('an address is never parted by what stands out, so that it can be clicked', () => {
  const found = match('Tickets', { highlights: [at('tickets.example')] });
  expect(lines({ matches: [found] })[0]).toBe(
    '> Tickets are sold at **https://tickets.example.org/night_ferry** and at the pier.',
  );
});

describe('markup is no text: what is quoted is shown without it', () => {
  const loaf =
    'A loaf\n\nThe **oven** must be [very hot](https://e.org/hot) *be*fore it goes in.\n\n> Rest it for\n> two hours.\n';
  const marks = [...loaf.matchAll(/\*+|\[|\]\([^)]*\)|^> /gm)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  const marked: Article = { ...parseArticle('bread', loaf, 'md'), marks };
  const words = (text: string): [number, number] => {
    const start = marked.text.indexOf(text);
    return [start, start + text.length];
  };

  test.each([
    ['very hot](https', [], '> **The oven must be very hot before it goes in.**'],
    ['very hot](https', [words('very hot')], '> The oven must be **very hot** before it goes in.'],
    ['very hot](https', [words('**oven** must be')], '> The **oven must be** very hot before it goes in.'],
    ['two hours', [words('two hours')], '> Rest it for **two hours**.'],
  ] as const)('%s %j', (sentence, highlights, shown) => {
    expect(lines({ matches: [match(sentence, { highlights }, marked)] })[0]).toBe(shown);
  });

  test('stretches between which nothing is seen stand out as one', () => {
    const [[be, end], fore] = [words('be*'), words('fore')];
    const highlights: [number, number][] = [[be, end - 1], fore];
    expect(lines({ matches: [match('oven', { highlights }, marked)] })[0]).toBe(
      '> The oven must be very hot **before** it goes in.',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../src/words/en.ts';
import { LANGUAGES, languageOf, type Words, wordsOf } from '../../src/words/words.ts';

/** A text of a table: its name ("buttons.next"), and what it is with these fill-ins. */
interface Text {
  readonly path: string;
  readonly text: string;
  readonly fill: unknown;
}

const NUMBERS = [0, 1, 2, 1_000, 1_000_000];
/** A title of the greatest length that is shown, with every character escaped. */
const LONGEST = '\\*'.repeat(100);

/** The few that take more than numbers and strings. */
const SPECIAL: Readonly<Record<string, (fill: number | string) => readonly unknown[]>> = {
  'answer.figure': (fill) => [fill, 2],
  'help.opening': (fill) => [typeof fill === 'number' ? { articles: fill } : { title: fill }],
  'why.head': (fill) => [fill, { rank: fill, of: fill }],
  'articles.unknown.some': (fill) => [fill, Array(5).fill(fill), 3],
};

/** Every text, functions called with each fill-in in all places: what is to be a string may be a number. */
function* textsOf(table: object, fills: readonly (number | string)[], above = ''): Generator<Text> {
  for (const [name, entry] of Object.entries(table)) {
    const path = above === '' ? name : `${above}.${name}`;
    if (typeof entry === 'string') yield { path, text: entry, fill: null };
    else if (typeof entry === 'function' && entry.length === 0) yield { path, text: entry(), fill: null };
    else if (typeof entry === 'object') yield* textsOf(entry, fills, path);
    else
      for (const fill of fills) {
        const values = SPECIAL[path]?.(fill) ?? Array(entry.length).fill(fill);
        yield { path, text: String(entry(...values)), fill };
      }
  }
}

const all = (words: Words, fills: readonly (number | string)[] = NUMBERS): Text[] => [
  ...textsOf(words, fills),
];
const onDiscord = (words: Words, fills: readonly (number | string)[]): Text[] =>
  all(words, fills).filter(({ path }) => !path.startsWith('console.'));
const pathsOf = (texts: readonly Text[]): string[] => texts.map(({ path, text }) => `${path}: ${text}`);

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wordsOf(language);

  test('nothing is empty, and no place is left unfilled', () => {
    const texts = all(words, [...NUMBERS, 'Xx']);
    expect(texts.length).toBeGreaterThan(250);
    const unfilled = /undefined|\bnull\b|\[object|[{}~]|^\s*$/;
    // A string where a number is wanted is no number.
    const isWrong = ({ text, fill }: Text) =>
      unfilled.test(text) || (typeof fill !== 'string' && /NaN/.test(text));
    expect(pathsOf(texts.filter(isWrong))).toEqual([]);
    const missing = texts.filter(({ fill, text }) => fill === 'Xx' && !/Xx|NaN/.test(text));
    // A code that is no language's is left out.
    expect(missing.map(({ path }) => path)).toEqual(['answer.notes.otherLanguage']);
  });

  test('everything fits where Discord shows it', () => {
    const texts = onDiscord(words, [...NUMBERS, LONGEST]);
    // Five titles may stand in one, so the rest has as much room as that leaves.
    expect(pathsOf(texts.filter(({ text }) => text.length > 2_000))).toEqual([]);
    const { buttons, form, own } = words;
    const { add, gaps, privacy } = own;
    const onButtons = [...Object.values(buttons), gaps.add, privacy.switchOn, privacy.switchOff];
    for (const label of onButtons) expect(label.length, label).toBeLessThanOrEqual(80);
    const onForms = [...Object.values(form), add.form, add.link, add.title, add.text];
    for (const label of onForms) expect(label.length, label).toBeLessThanOrEqual(45);
  });

  test('the heads of the console’s table fit their columns', () => {
    const { word, evidence, sum, chance, value, weight } = words.console.explanation;
    for (const head of [word, evidence, sum, chance, ...Object.values(words.evidence)])
      expect(head.length, head).toBeLessThanOrEqual(24);
    for (const head of [value, weight]) expect(head.length, head).toBeLessThanOrEqual(8);
  });

  test('marks of quotation and spaces are the language’s own', () => {
    const wrong = {
      en: /[„«»]|\s[:;?!]/,
      de: /"|”|“\p{L}|[«»]|\s[:;?!]/u,
      fr: /["“”„]|«(?!\u00a0)|(?<!\u00a0)»|[^\s\u00a0]:(?!\d|\/\/)|[^\u202f\u00a0][;?!]|'/,
      es: /["“”„]|«\s|\s»|\s[:;?!]/,
    }[language];
    // What front matter looks like, and what is typed, is nobody's language.
    const said = all(words).map((one) => ({ ...one, text: one.text.replace(/nom: valeur|`[^`]*`/g, 'X') }));
    expect(pathsOf(said.filter(({ text }) => wrong.test(text)))).toEqual([]);
  });

  test('one thing is said otherwise than several', () => {
    const { answer, articles, privacy, limits, summary, console } = words;
    const one = [
      [answer.facts.length(1, 1, 1), answer.facts.length(2, 2, 2)],
      [articles.card.length(1, 1), articles.card.length(2, 2)],
      [privacy.channelArticles(1), privacy.channelArticles(2)],
      [limits.again.question(1), limits.again.question(2)],
      [limits.things.press(1), limits.things.press(2)],
      [summary.shown(1, 1), summary.shown(1, 2)],
      [console.reading.sections(1), console.reading.sections(2)],
    ];
    for (const [single, several] of one) {
      expect(single!.replaceAll('1', '2')).not.toBe(several);
      expect(several!.replaceAll('2', '3')).not.toBe(single);
    }
    expect(answer.facts.length(1_000, 25_000, 105)).toContain(new Intl.NumberFormat(language).format(25_000));
  });
});

test('nothing sounds like two numbers of things in French, where zero goes with one', () => {
  const { sections } = wordsOf('fr').console.reading;
  expect([0, 1, 2, 1_000].map(sections)).toEqual([
    '0 section',
    '1 section',
    '2 sections',
    '1\u202f000 sections',
  ]);
  expect([0, 1, 2, 1_000].map(wordsOf('de').console.reading.sentences)).toEqual([
    '0 Sätze',
    '1 Satz',
    '2 Sätze',
    '1.000 Sätze',
  ]);
});

test.each(LANGUAGES.filter((language) => language !== 'en'))(
  'no sentence is left in English in %s',
  (language) => {
    const english = new Map(all(ENGLISH, [2]).map(({ path, text }) => [path, text]));
    const same = all(wordsOf(language), [2]).filter(
      ({ path, text }) => text.length > 20 && text === english.get(path),
    );
    expect(pathsOf(same)).toEqual([]);
  },
);

test.each([
  ['de', 'de'],
  ['fr', 'fr'],
  ['es-ES', 'es'],
  ['es-419', 'es'],
  ['de_AT.UTF-8', 'de'],
  ['en-GB', 'en'],
  ['pt-BR', 'en'],
  ['C.UTF-8', 'en'],
  ['', 'en'],
  [null, 'en'],
  [undefined, 'en'],
] as const)('who has %s is spoken to in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
  expect(wordsOf(locale)).toBe(wordsOf(language));
});

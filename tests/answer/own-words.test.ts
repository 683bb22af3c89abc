import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import type { TextFormat } from '../../src/article/format.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { wordsOf } from './quality-index.ts';

const of = (text: string, format: TextFormat) => buildIndex([parseArticle('made', text, format)]);

const orme = of(
  'A walk along the Orme\n\nThe path starts behind the chapel. There is a stile.\n\nCopyright 2021 Ida Moss. Ask before you print it.\n',
  'txt',
);
const soup = of(
  '# Nettle soup\n\nBoil the nettles for ten minutes.\n\n---\n\n*© 2018–2022 The Nettle Club. Licensed under CC BY 4.0.*\n',
  'md',
);
const gull = of(
  '# Gull\n\nGull renames files. It keeps a log.\n\nLicense: Apache-2.0\n\nCopyright (c) 2020 Jo Marsh\n',
  'md',
);
const mit = of(
  '# Gull\n\nGull renames files. It keeps a log.\n\n## License\n\nMIT, as in the file of that name.\n\n© 2020 Jo Marsh\n',
  'md',
);
const ferry = of(
  '---\ntitle: The ferry\nexcerpt: "How a village bought a ferry."\n---\n\nThe hull came from Gdansk. It was towed here.\n',
  'md',
);

describe('what a file says of itself at its foot, or its head, is told when asked for', () => {
  test.each([
    ['who holds the copyright?', 'Ida Moss', orme],
    ['who is the copyright holder', 'Ida Moss', orme],
    ['what licence is this under?', 'CC BY 4.0', soup],
    ['what is the license', 'Apache-2.0', gull],
    ['who owns the copyright of this', 'Jo Marsh', gull],
    ['what is this article about?', 'How a village bought a ferry.', ferry],
  ])('%s: %s', (question, told, index) => {
    const { facts, verdict } = ask(index, question);
    expect(verdict).toBe('answer');
    expect(facts[0]?.value).toContain(told);
  });

  test.each([
    ['what license does it use?', 'MIT', mit],
    ['where does the path start?', 'behind the chapel', orme],
  ])('and the text answers the rest: %s', (question, told, index) => {
    const { facts, matches } = ask(index, question);
    expect(facts).toEqual([]);
    expect(wordsOf(matches[0])).toContain(told);
  });
});

import { describe, expect, test } from 'vitest';
import { startOfContext } from '../../src/answer/context.ts';
import { sentenceText } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { shownText } from '../../src/article/shown-text.ts';
import { buildIndex } from '../../src/index/build-index.ts';

/** What a reader sees of the article for a sentence, its context and itself, in one line. */
function shownFor(source: string, text: string, format: 'md' | 'txt' = 'md'): string {
  const article = parseArticle('made', source, format);
  const sentence = article.sentences.find((one) => sentenceText(article, one) === text);
  if (!sentence) throw new Error(`no sentence ${JSON.stringify(text)}`);
  const shown = shownText(article, {
    start: startOfContext(buildIndex([article]), article, sentence),
    end: sentence.end,
  });
  return shown.replace(/\s+/g, ' ');
}

describe('what opens a quotation', () => {
  test.each([
    [
      'the question in a heading',
      '# Kiln\n\n## Is it hot at night?\n\nOnly until ten.',
      'Only until ten.',
      'Is it hot at night? Only until ten.',
    ],
    [
      'the question in a paragraph',
      '# Kiln\n\nMay I bring glazes? Yes, in closed tins.',
      'Yes, in closed tins.',
      'May I bring glazes? Yes, in closed tins.',
    ],
    [
      'what leads to the list, for its first item',
      'The kit has these parts:\n\n- A wire.\n- A sponge.',
      'A wire.',
      'The kit has these parts: A wire.',
    ],
    [
      'what leads to the list, for its second item',
      'The kit has these parts:\n\n- A wire.\n- A sponge.',
      'A sponge.',
      'The kit has these parts: A wire. A sponge.',
    ],
    [
      'nothing, for an item far from what leads to it',
      'The kit has these parts:\n\n- A wire.\n- A sponge.\n- A rib.',
      'A rib.',
      'A rib.',
    ],
    [
      'the heading, for a few words',
      '# Kiln\n\n## Not allowed\n\n- Wet clay.\n- Glass.',
      'Wet clay.',
      'Not allowed Wet clay.',
    ],
    [
      'nothing, for a whole sentence under a heading',
      '# Kiln\n\n## Firing\n\nThe kiln is lit at dawn.',
      'The kiln is lit at dawn.',
      'The kiln is lit at dawn.',
    ],
  ])('%s', (_, source, sentence, shown) => {
    expect(shownFor(source, sentence)).toBe(shown);
  });

  test('a question of a plain text', () => {
    const source =
      'Kiln\n\nQ: Can I fire at home?\nA: No, it is too hot.\n\nQ: Who helps?\nA: The potters.\n';
    const article = parseArticle('made', source, 'txt');
    const last = article.sentences.at(-1)!;
    expect(source.slice(startOfContext(buildIndex([article]), article, last), last.end)).toBe(
      'Q: Who helps?\nA: The potters.',
    );
  });
});

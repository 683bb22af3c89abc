import { expect } from 'vitest';
import type { Answer, Match } from '../../src/answer/answer.ts';
import { chooseShown } from '../../src/answer/shown.ts';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';

/** An article to ask: two sections, a list of facts, names, numbers, and a sentence that needs the one before it. */
export const LIGHTHOUSE = parseArticle(
  'lighthouse',
  `---
title: The lighthouse of Gull Point
author: Ada Brandt
---

# The lighthouse of Gull Point

The lighthouse stands on a cliff of red granite. It was built in 1871 by Henrik Falk, a mason from the village.

## The lamp

The first lamp burned whale oil. A keeper climbed the 214 steps twice a night to fill it. In 1924 the lamp
was made electric, and the keeper's pay was cut by half.

## The keepers

Nine keepers lived in the house beside the tower. The last one, Marta Lind, left in 1987.
`,
  'md',
);

/** The match for the article's only sentence that begins with these words; the words given as highlight are marked. */
export function matchOf(
  opening: string,
  more: Partial<Match> & { readonly highlight?: string; readonly article?: Article } = {},
): Match {
  const { highlight, article = LIGHTHOUSE, ...rest } = more;
  const found = article.sentences.filter(({ start }) => article.text.startsWith(opening, start));
  expect(found, opening).toHaveLength(1);
  const sentence = found[0]!;
  const at = highlight ? article.text.indexOf(highlight, sentence.start) : -1;
  return {
    article,
    sentence,
    score: 0.9,
    highlights: highlight ? [[at, at + highlight.length]] : [],
    contextStart: sentence.start,
    opposed: false,
    explanation: { terms: [], evidence: [], sum: 0 },
    ...rest,
  };
}

/** An answer with nothing in it but what is given. */
export function answerOf(more: Partial<Answer>): Answer {
  return {
    question: 'When was it built?',
    isAsked: true,
    read: [],
    readAs: null,
    carried: [],
    corrections: [],
    kind: 'question',
    verdict: 'none',
    answerable: 0,
    matches: [],
    shown: chooseShown(more.verdict ?? 'none', more.matches ?? []),
    items: [],
    itemsLeft: 0,
    parts: [],
    facts: [],
    suggestions: [],
    note: null,
    ...more,
  };
}

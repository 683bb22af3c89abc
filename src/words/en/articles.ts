import { counting } from '../counting.ts';

const { number, count } = counting('en');

/** What the bot says of the articles that there are, and of what a channel reads. */
export const ARTICLES = {
  list: {
    empty: 'There are no articles yet. Whoever runs me puts them into the folder of articles.',
    toMarked: 'Questions here go to the article marked →',
    toAll: 'Questions here go to all articles',
    isAskChannel: 'questions here need no mention where the articles seem to answer them',
    more: (left: number) => `and ${number(left)} more`,
  },
  card: {
    author: (name: string) => `Author: ${name}`,
    source: (name: string) => `Source: ${name}`,
    published: (date: string) => `Published: ${date}`,
    length: (sentences: number, paragraphs: number) =>
      `Length: ${count(sentences, { one: 'sentence', other: 'sentences' })} in ${count(paragraphs, { one: 'paragraph', other: 'paragraphs' })}`,
    page: (address: string) => `Page: ${address}`,
  },
  use: {
    only: (title: string) => `Done. Questions in this channel now go to “${title}” only.`,
    all: 'Done. Questions in this channel now go to all articles.',
  },
  ask: {
    everythingAnyway: 'Here I answer everything anyway.',
    noContent:
      'I may not read messages that do not mention me, so I cannot watch a channel for questions. Whoever runs me can allow it: in Discord’s developer portal, page Bot, switch on “Message Content Intent”, then start me again.',
    byOperator:
      'Whoever runs me has made this an ask channel (ASK_CHANNELS); that cannot be changed from here.',
    on: 'Done. In this channel I now answer questions that the articles seem to answer, and leave other talk alone. I do not know every one for a question: whoever mentions me always gets an answer.',
    off: 'Done. In this channel I now answer only when I am mentioned.',
  },
  unknown: {
    none: (typed: string) => `I have no article called “${typed}”. There are none yet.`,
    /** `titles` are some of those that there are, `more` how many others. */
    some: (typed: string, titles: readonly string[], more: number) =>
      `I have no article called “${typed}”. There are: ${titles.join('; ')}${more > 0 ? ` and ${number(more)} more (/article list)` : ''}.`,
  },
};

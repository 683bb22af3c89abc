import { counting, nameOfLanguage } from '../counting.ts';

const { number, count, figure } = counting('en');

const ASK = 'Ask a question about the article, and I quote the sentences that answer it.';

/** What console and chat say alike of an answer. */
export const ANSWER = {
  /** Said in place of an answer, or of how the question was read. */
  notes: {
    greeting: `Hello! ${ASK}`,
    wellbeing: `Fine, thank you. ${ASK}`,
    thanks: 'You are welcome.',
    praise: 'Thank you. Ask on whenever you like.',
    farewell: 'Goodbye, and come back with more questions.',
    self: 'I am a bot that answers questions about an article by quoting its own sentences, word for word.',
    certainty: 'I only quote: the sentence and its place show what the article says.',
    assent: 'Good. Ask on whenever you like.',
    regret: 'No harm done. Ask on whenever you like.',
    empty: `Nothing was asked. ${ASK}`,
    'not-language': `That does not look like a question in words. ${ASK}`,
    fault: 'Something went wrong with this question. Ask the next one.',
    shortened: (most: number) =>
      `The question is very long: only its first ${number(most)} characters were read.`,
    /** A null code: the letters leave open which language it is. */
    otherLanguage: (code: string | null) =>
      `The question seems to be in ${(code && nameOfLanguage(code, 'en')) ?? 'another language'}; it was tried as it stands, but few of its words can match an English article.`,
  },
  /** Opens what a question took over. Old messages are read by it: a change blinds their buttons. */
  readWith: 'read with: ',
  facts: {
    /** How a label stands before what it is the label of. */
    labelled: (label: string) => `${label}:`,
    labels: {
      title: 'title',
      author: 'author',
      source: 'source',
      published: 'publication date',
      language: 'language',
      url: 'web address',
      rights: 'copyright',
      length: 'length',
      about: 'about',
    },
    /** Of what the file does not name. */
    missing: {
      title: 'The file names no title.',
      author: 'The file names no author.',
      source: 'The file names no source.',
      published: 'The file names no publication date.',
      language: 'The file names no language.',
      url: 'The file names no web address.',
      rights: 'The file does not say whose it is.',
      length: 'The file names no length.',
      about: 'The file does not say what it is about.',
    },
    /** "English (en)"; the code alone when it is none that is known. */
    language: (code: string) => {
      const name = nameOfLanguage(code, 'en');
      return name === null ? code : `${name} (${code})`;
    },
    length: (sentences: number, words: number, minutes: number) =>
      [
        count(sentences, { one: 'sentence', other: 'sentences' }),
        count(words, { one: 'word', other: 'words' }),
        `about ${count(minutes, { one: 'minute', other: 'minutes' })} to read`,
      ].join(', '),
  },
  /** In place of a quote, and before one or several that may answer. */
  none: 'The article does not seem to say.',
  perhapsThis: 'It may be this:',
  amongThese: 'It may be among these:',
  /** Under a list that is longer than what is shown. */
  andMore: (left: number) => `… and ${number(left)} more`,
  strength: { answer: 'strong match', possible: 'possible match', none: 'weak match' },
  /** What a sentence is that stands in no paragraph. */
  roles: {
    title: 'title',
    deck: 'deck',
    heading: 'heading',
    question: 'question',
    body: 'body',
    metadata: 'metadata',
  },
  /** A measured figure with so many digits after the point. */
  figure,
  paragraph: (at: number) => `paragraph ${number(at)}`,
  paragraphs: (first: number, last: number) => `paragraphs ${number(first)} to ${number(last)}`,
};

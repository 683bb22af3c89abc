import { counting } from '../counting.ts';

const { number, count } = counting('en');

const sentences = (value: number): string => count(value, { one: 'sentence', other: 'sentences' });

/** What the console says beside the answers. */
export const CONSOLE = {
  /** How a title or something typed stands in a sentence. */
  quoted: (text: string) => `“${text}”`,
  greeting: {
    /** By their ids, or how many there are. */
    answersOf: (articles: string) => `Answers in the words of ${articles}.`,
    articles: (value: number) => count(value, { one: 'article', other: 'articles' }),
    howTo: 'Ask a question. Tab completes, /help lists the commands, Ctrl-D leaves.',
    againLeaves: 'Ctrl-C again leaves',
  },
  reading: {
    now: (name: string) => `reading ${name} …`,
    noAuthor: 'no author named',
    noDate: 'no date',
    sections: (value: number) => count(value, { one: 'section', other: 'sections' }),
    sentences,
    nothingThere: (where: string) =>
      `${where}: there is no article in it; put a text, web page, PDF, Word or EPUB file there, or name one with --article`,
  },
  help: {
    opening: 'Ask a question in your own words, or:',
    meanings: {
      ask: 'ask; a line without a slash does the same',
      next: 'the next best sentence for the last question',
      context: 'the N sentences before and after it (2)',
      why: 'the words and figures that put it where it is',
      suggest: 'questions that the articles answer',
      summary: "an article's N most telling sentences, 1 to 10 (3)",
      list: 'the articles',
      use: 'ask this one only; “all” for every one',
      text: 'its whole text, in which places count',
      sentences: 'its sentences with place and role',
      new: 'forget what was asked so far',
      help: 'this list',
      quit: 'leave',
    },
  },
  mistakes: {
    /** What is wrong, and what would be right. */
    withHelp: (fault: string, help: string) => `${fault}; ${help}`,
    standsAlone: (command: string, argument: string) => `${command} stands alone, without “${argument}”`,
    notCount: (typed: string, most: number, example: string) =>
      `“${typed}” is not a number from 1 to ${number(most)}; example: ${example}`,
    thereIsNo: (command: string) => `there is no ${command}`,
    noArticle: (id: string) => `there is no article “${id}”`,
    didYouMean: (name: string) => `did you mean ${name}?`,
    helpLists: '/help lists the commands',
    articleCan: '/article can list, use ID, text and sentences',
    listNames: '/article list names them',
    nameArticle: 'name the article: /article use ID, or all for every one',
    whichArticle: 'which article? Choose one with /article use ID; /article list names them',
    nothingAsked: 'nothing has been asked yet',
    foundNothing: 'the last question found no sentence',
    nothingClose: 'nothing in the article comes close',
    wasLast: 'that was the last match',
    fault: (error: string) => `a fault of the program: ${error}`,
    didNotWork: 'that did not work; the next line is read',
  },
  reply: {
    match: (rank: number, of: number) => `match ${number(rank)} of ${number(of)}`,
    doesAnswer: 'It does answer:',
    couldAsk: 'You could ask:',
    aNumberAsks: 'a number asks it',
    corrected: (words: string) => `corrected ${words}`,
    nextShows: '/next shows the closest passage',
    closestOnes: 'The closest passages:',
    notIn: 'Not in the article.',
    doubt: 'This may answer it.',
    inOrder: (value: number) => `${sentences(value)}, in the article's order:`,
    byArticle: (value: number) => `${sentences(value)}, article by article:`,
    opposed: 'careful: question and sentence differ by a “not”',
    under: (section: string) => `under “${section}”`,
    only: (id: string) => `Only ${id} is asked from now on.`,
    every: 'Every article is asked from now on.',
    nothingToSuggest: 'I found no question that the article surely answers. Ask your own.',
    forgotten: 'What was asked so far is forgotten.',
    nothingToQuote: 'The article has no sentence to quote.',
    paragraphs: (value: number) => count(value, { one: 'paragraph', other: 'paragraphs' }),
    inUse: 'in use',
  },
  /** Heads of a table: 24 characters at most for what stands left, 8 for figures. */
  explanation: {
    word: 'word',
    evidence: 'evidence',
    value: 'value',
    weight: 'weight',
    sum: 'sum',
    chance: 'chance that it answers',
  },
};

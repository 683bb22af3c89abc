import { counting } from '../counting.ts';

const { number, form, count } = counting('en');

const seconds = (value: number): string => count(value, { one: 'second', other: 'seconds' });
const questions = (value: number): string => count(value, { one: 'question', other: 'questions' });
const presses = (value: number): string =>
  count(value, { one: 'press or command', other: 'presses and commands' });

/** What the bot says on Discord. What is put in is escaped already. */
export const BOT = {
  reply: {
    /** Opens the repeated question. Old messages are read by it: a change blinds their buttons. */
    asked: 'Asked: ',
    corrected: (words: string) => `Corrected: ${words}`,
    noneOfSeveral: 'None of the articles seems to say.',
    noMore: 'There is no further match.',
    opposed: 'Careful: the question and the sentence differ in a negation.',
    match: (rank: number) => `match ${number(rank)}`,
    place: (paragraph: number, sentence: number) =>
      `paragraph ${number(paragraph)}, sentence ${number(sentence)}`,
    source: 'source',
    passages: (total: number) => count(total, { one: 'passage', other: 'passages' }),
    /** Items `first` to `last` of a list. */
    someOf: (first: number, last: number, total: number) =>
      `${first === last ? number(first) : `${number(first)}–${number(last)}`} of ${number(total)}`,
    fromDetails: 'from the file’s details, not its text',
    detailsTooLong: 'The details are too long to show here.',
    notAmong: 'Asked today, this sentence is not among the best any more.',
    answeredIn: (channel: string) => `Answered in ${channel}.`,
    howToGoOn: 'Mention me to go on here, or reply to an answer.',
  },
  buttons: {
    context: 'Context',
    next: 'Next match',
    moreOfList: 'More of the list',
    followUp: 'Ask a follow-up',
    closest: 'Closest passages',
    more: 'More…',
    dismiss: 'Dismiss',
    right: 'Right',
    wrong: 'Wrong',
    rightNone: 'Right, it does not say',
    wrongNone: 'Wrong, it does',
    why: 'Why this sentence?',
    askAgain: 'Ask again',
    forgetMe: 'Forget my conversations',
    forgetHere: 'Delete what is kept here',
    forgetServer: 'Delete what is kept for this server',
    forgetNow: 'Yes, delete it',
  },
  form: {
    title: 'Ask a follow-up',
    field: 'What else do you want to know?',
    /** A thread's name where the article has none. */
    thread: 'Follow-up',
  },
  /** Of what cannot be done. */
  refusals: {
    fault: 'Something went wrong on my side. It has been noted; please try again.',
    noStore:
      'My database is not working at the moment, so this could not be done. Please try again in a little while.',
    time: 'That took too long to look up, so I stopped. Please put it in other words, or name a shorter article.',
    memory:
      'That was too much to look up, so I stopped. Please put it in other words, or name a shorter article.',
    busy: 'I have too much to look up at the moment. Please ask again in a little while.',
    unknownCommand: 'I do not know this command any more. It may take Discord a moment to show the new ones.',
    unreadableButton: 'I cannot read this button: it comes from another version of me. Ask again, please.',
    unreadableMessage:
      'I cannot see what you wrote: Discord shows me only messages that mention me. Mention me, or press “Ask a follow-up” under an answer.',
    noText: 'That message has no text to ask about.',
    noQuestion: 'I cannot see the question any more. Ask again, please.',
    notMember:
      'I am not a member of this server, so nothing can be set up for it. Use the option “article” instead.',
    notManager: 'That is for people who may manage this server.',
    notYours: 'Only the person who asked, or somebody who may manage messages, can dismiss an answer.',
    cannotDelete: 'I cannot delete it here. Delete it from its own menu.',
    articleGone: 'That article is not here any more, so I cannot look it up.',
    articleChanged: 'The article has changed since I quoted it, so this button leads nowhere now.',
  },
  limits: {
    /** So many questions, or presses and commands. */
    things: { question: questions, press: presses },
    user: (things: string, within: number) => `That was more than ${things} in ${seconds(within)}.`,
    channel: (things: string, within: number) =>
      `This channel has had more than ${things} in ${seconds(within)}.`,
    server: (things: string, within: number) =>
      `This server has had more than ${things} in ${seconds(within)}.`,
    again: {
      question: (after: number) => `Ask again in ${seconds(after)}.`,
      press: (after: number) => `Try again in ${seconds(after)}.`,
    },
  },
  /** Of what was done. */
  done: {
    forgotten: 'Done. I have forgotten our conversation here; the next question stands by itself.',
    forgottenMe: 'Done. I have forgotten what you asked me.',
    forgottenHome: 'Done. Everything kept here is deleted.',
    nothingToForget: 'There was nothing to delete.',
    dismissed: 'Done. The answer is deleted.',
    ratedRight: 'Thank you, counted as right.',
    ratedWrong: 'Thank you, counted as wrong.',
  },
  summary: {
    nothing: 'The article has no sentences to choose from.',
    shown: (shown: number, total: number) =>
      `${number(shown)} of ${count(total, { one: 'sentence', other: 'sentences' })}, word for word`,
    cut: (left: number) => `${number(left)} more ${form(left, { one: 'does', other: 'do' })} not fit`,
    whichArticle: 'Which article? Name one in the option “article”; /article list shows them.',
  },
  why: {
    /** `rank` from 1; null for a sentence that is not among the matches. */
    head: (percent: number, place: { readonly rank: number; readonly of: number } | null) =>
      `**Why this sentence?** It answers with a probability of ${number(percent)} %${place ? `, place ${number(place.rank)} of ${number(place.of)}` : ''}.`,
    noWords: 'It shares no word with the question.',
    words: (words: string) => `Words of the question in it, most telling first: ${words}.`,
    weighed: 'What weighed most:',
    together: (sum: string) => `Together ${sum}, all evidence counted.`,
  },
  help: {
    /** The article's title, or how many articles there are. */
    opening: (of: { readonly title: string } | { readonly articles: number }) =>
      `I answer questions about ${
        'title' in of
          ? `“${of.title}”`
          : of.articles === 1
            ? 'the article'
            : count(of.articles, { other: 'articles' })
      } by quoting the sentences that say it, word for word. I add nothing, and I say so when nothing answers.`,
    ask: (me: string) =>
      `**Ask:** \`/ask\`, mention ${me} in a message, or write to me directly. Or open a message’s menu: Apps → Ask about this message.`,
    goOnSeeing:
      '**Go on:** reply to an answer, or press “Ask a follow-up”. I remember the last questions: “and when?” works.',
    goOnBlind:
      '**Go on:** press “Ask a follow-up”, or reply to an answer and mention me. I remember the last questions: “and when?” works.',
    look: '**Look closer:** “Context” shows the sentences around a quote and why it was chosen; there you can also rate or dismiss the answer. “Next match” shows what else fits.',
    more: '**More:** `/summary` for an overview, `/new` to begin a new conversation, `/article list` for what there is to read, `/privacy` for what is kept.',
  },
  privacy: {
    keptForServer: '**Kept for this server**',
    keptHere: '**Kept for this conversation**',
    channelArticles: (channels: number) =>
      `the article chosen for a channel: ${count(channels, { one: 'channel', other: 'channels' })}`,
    askChannels: (channels: number) =>
      `channels in which I answer without being mentioned: ${count(channels, { one: 'channel', other: 'channels' })}`,
    ratings: (ratings: number) =>
      `how often answers were called right or wrong: ${count(ratings, { one: 'rating', other: 'ratings' })}, counted per article, without who rated and without the question`,
    inMemory:
      '**In memory only, for half an hour:** your last four questions here and the sentences that answered them, so that “and when?” can be understood; for ten minutes which message of mine answers which of yours. Also, so that nobody counts twice, who rated which answer, and which language you use. A restart forgets them.',
    never: '**Never kept:** messages, names, and who asked what.',
    sure: 'This deletes the articles that were added here, the channels’ articles, the ask channels, the channel for faults, the unanswered questions and the counts of right and wrong. It cannot be undone.',
  },
};

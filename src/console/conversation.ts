import type { Answer, Match } from '../answer/answer.ts';
import { ask } from '../answer/ask.ts';
import { turnsOf } from '../answer/turns-of.ts';
import type { Article, Sentence } from '../article/article.ts';
import type { Index } from '../index/build-index.ts';
import type { Turn } from '../question/turn.ts';
import { suggest } from '../suggestions/suggest.ts';
import { summarise } from '../summary/summarise.ts';
import type { Words } from '../words/words.ts';
import { type Command, EVERY_ARTICLE } from './commands.ts';
import { nearestName } from './did-you-mean.ts';
import type { ConsoleReply } from './reply.ts';

/** What is remembered between two lines. */
export interface Conversation {
  /** The article that alone is asked; null for all of them. */
  readonly chosen: string | null;
  /** Oldest first. */
  readonly turns: readonly Turn[];
  /** The questions offered last, which a number can ask. */
  readonly offered: readonly string[];
  readonly last: Answer | null;
  /** The place in the last answer's matches of the one shown last; -1 when none was. */
  readonly shown: number;
}

/** What a line is answered with. */
export interface ConsoleEngine {
  readonly index: Index;
  /** The most matches of an answer, 1 to 10. */
  readonly limit: number;
  /** Milliseconds from any beginning. */
  readonly now: () => number;
  /** Whether a number alone asks the question offered under it: of a person, not of a program. */
  readonly picks: boolean;
  /** In which mistakes are told. */
  readonly words: Words;
}

export interface Step {
  readonly conversation: Conversation;
  readonly reply: ConsoleReply;
}

export const BEGINNING: Conversation = { chosen: null, turns: [], offered: [], last: null, shown: -1 };

/** Follow-ups reach back this many exchanges. */
const REMEMBERED = 4;

/** Carries out one command; what cannot be done is a reply too. */
export function carryOut(conversation: Conversation, command: Command, engine: ConsoleEngine): Step {
  const only = (reply: ConsoleReply): Step => ({ conversation, reply });
  switch (command.name) {
    case 'ask':
      return answer(conversation, command.question, engine);
    case 'next':
      return next(conversation, engine.words);
    case 'suggest':
      return offer(conversation, engine.index);
    case 'new':
      // The article in use is a choice of its own; all that was said is forgotten.
      return { conversation: { ...BEGINNING, chosen: conversation.chosen }, reply: { kind: 'new' } };
    case 'article':
      if (command.deed === 'use') return choose(conversation, command.id, engine);
      return only(showArticle(conversation, command, engine));
    case 'context':
      return only(aboutShown(conversation, engine, (match) => contextOf(match, command.sentences)));
    case 'why':
      return only(aboutShown(conversation, engine, (match, answer) => ({ kind: 'why', match, answer })));
    case 'summary': {
      const summary = (article: Article): ConsoleReply => {
        const sentences = summarise(article, command.sentences);
        return { kind: 'summary', article, sentences };
      };
      return only(withArticle(conversation, null, engine, summary));
    }
    case 'mistake':
      return only(mistake(command.message));
    default:
      return only({ kind: command.name });
  }
}

function answer(conversation: Conversation, typed: string, engine: ConsoleEngine): Step {
  const { index, limit, now, picks } = engine;
  const { chosen, turns, offered } = conversation;
  // A number that is all of the line.
  const number = Number(/^\s*([1-9])\.?\s*$/.exec(typed)?.[1] ?? 0);
  const question = (picks && offered[number - 1]) || typed;
  const gone = chosen !== null && !index.articles.some(({ id }) => id === chosen);
  if (gone) return { conversation, reply: noSuchArticle(chosen, engine) };
  const started = now();
  const found = ask(index, question, { turns, limit, ...(chosen === null ? {} : { article: chosen }) });
  const milliseconds = now() - started;
  return {
    conversation: {
      chosen,
      turns: [...turns, ...turnsOf(found)].slice(-REMEMBERED),
      // What was offered before is still to be seen.
      offered: found.suggestions.length > 0 ? found.suggestions : offered,
      last: found,
      shown: found.verdict === 'none' || found.matches.length === 0 ? -1 : 0,
    },
    reply: { kind: 'answer', answer: found, milliseconds, picked: question !== typed },
  };
}

function next(conversation: Conversation, { console: { mistakes } }: Words): Step {
  const { last, shown } = conversation;
  if (!last) return { conversation, reply: mistake(mistakes.nothingAsked) };
  const passed = last.verdict === 'possible' && last.items.length === 0 ? last.shown.length - 1 : 0;
  const at = shown < 0 ? 0 : Math.max(shown, passed) + 1;
  const match = last.matches[at];
  if (!match) {
    const none = last.matches.length === 0 ? mistakes.nothingClose : mistakes.wasLast;
    return { conversation, reply: mistake(none) };
  }
  return {
    conversation: { ...conversation, shown: at },
    reply: { kind: 'next', match, rank: at + 1, of: last.matches.length },
  };
}

function offer(conversation: Conversation, index: Index): Step {
  const suggestions = suggest(index, conversation.chosen ?? undefined);
  return {
    conversation: { ...conversation, offered: suggestions },
    reply: { kind: 'suggestions', suggestions },
  };
}

function choose(conversation: Conversation, id: string, engine: ConsoleEngine): Step {
  const article = engine.index.articles.find((known) => known.id === id) ?? null;
  if (!article && id !== EVERY_ARTICLE) return { conversation, reply: noSuchArticle(id, engine) };
  return {
    // What was said of another article explains nothing here.
    conversation: { ...conversation, chosen: article?.id ?? null, turns: [], offered: [] },
    reply: { kind: 'chosen', article },
  };
}

function showArticle(
  conversation: Conversation,
  command: Exclude<Extract<Command, { name: 'article' }>, { deed: 'use' }>,
  engine: ConsoleEngine,
): ConsoleReply {
  if (command.deed === 'list') {
    return { kind: 'articles', articles: engine.index.articles, chosen: conversation.chosen };
  }
  return withArticle(conversation, command.id, engine, (article) => ({ kind: command.deed, article }));
}

/** The article named, in use, the only one, or the last that answered; else a reply that asks for one. */
function withArticle(
  { chosen, last, shown }: Conversation,
  id: string | null,
  engine: ConsoleEngine,
  show: (article: Article) => ConsoleReply,
): ConsoleReply {
  const { index, words } = engine;
  const only = index.articles.length === 1 ? index.articles[0]!.id : null;
  const wanted = id ?? chosen ?? only ?? last?.matches[shown]?.article.id ?? null;
  if (wanted === null) return mistake(words.console.mistakes.whichArticle);
  const article = index.articles.find((known) => known.id === wanted);
  return article ? show(article) : noSuchArticle(wanted, engine);
}

function aboutShown(
  { last, shown }: Conversation,
  { words }: ConsoleEngine,
  show: (match: Match, answer: Answer) => ConsoleReply,
): ConsoleReply {
  const { mistakes } = words.console;
  if (!last) return mistake(mistakes.nothingAsked);
  const match = last.matches[Math.max(shown, 0)];
  return match ? show(match, last) : mistake(mistakes.foundNothing);
}

function contextOf(match: Match, count: number): ConsoleReply {
  const readable = match.article.sentences.filter(({ role }) => role !== 'metadata');
  const place = readable.indexOf(match.sentence);
  const sentences: Sentence[] = readable.slice(Math.max(0, place - count), place + count + 1);
  return { kind: 'context', match, sentences };
}

function noSuchArticle(id: string, { index, words }: ConsoleEngine): ConsoleReply {
  const { mistakes } = words.console;
  const ids = index.articles.map((article) => article.id);
  const meant = nearestName(id, ids);
  const help = meant ? mistakes.didYouMean(meant) : mistakes.listNames;
  return mistake(mistakes.withHelp(mistakes.noArticle(id), help));
}

function mistake(message: string): ConsoleReply {
  return { kind: 'mistake', message };
}

import type { Answer, Match } from '../answer/answer.ts';
import { ask } from '../answer/ask.ts';
import { turnsOf } from '../answer/turns-of.ts';
import type { Article, Sentence } from '../article/article.ts';
import type { Index } from '../index/build-index.ts';
import type { Turn } from '../question/turn.ts';
import { suggest } from '../suggestions/suggest.ts';
import { summarise } from '../summary/summarise.ts';
import { type Command, EVERY_ARTICLE } from './commands.ts';
import { closest } from './did-you-mean.ts';
import type { Reply } from './reply.ts';

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
export interface Engine {
  readonly index: Index;
  /** The most matches of an answer, 1 to 10. */
  readonly limit: number;
  /** Milliseconds from any beginning. */
  readonly now: () => number;
  /** Whether a number alone asks the question offered under it. */
  readonly picks: boolean;
}

export interface Step {
  readonly conversation: Conversation;
  readonly reply: Reply;
}

export const BEGINNING: Conversation = { chosen: null, turns: [], offered: [], last: null, shown: -1 };

/** Follow-ups reach back this many exchanges. */
const REMEMBERED = 4;

/** Carries out one command; what cannot be done is a reply too. */
export function respond(conversation: Conversation, command: Command, engine: Engine): Step {
  switch (command.name) {
    case 'ask':
      return answer(conversation, command.question, engine);
    case 'next':
      return next(conversation);
    case 'suggest':
      return offer(conversation, engine.index);
    case 'new':
      // The article in use is a choice of its own; all that was said is forgotten.
      return { conversation: { ...BEGINNING, chosen: conversation.chosen }, reply: { kind: 'new' } };
    case 'article':
      if (command.deed === 'use') return choose(conversation, command.id, engine.index);
      return { conversation, reply: showArticle(conversation, command, engine.index) };
    default:
      return { conversation, reply: look(conversation, command, engine.index) };
  }
}

/** The commands that change nothing. */
type QuietCommand =
  | Extract<Command, { name: 'context' | 'summary' | 'mistake' }>
  | { readonly name: 'why' | 'help' | 'quit' };

function look(conversation: Conversation, command: QuietCommand, index: Index): Reply {
  switch (command.name) {
    case 'context':
      return aboutShown(conversation, (match) => contextOf(match, command.sentences));
    case 'why':
      return aboutShown(conversation, (match, answer) => ({ kind: 'why', match, answer }));
    case 'summary':
      return withArticle(conversation, null, index, (article) => ({
        kind: 'summary',
        article,
        sentences: summarise(article, command.sentences),
      }));
    case 'mistake':
      return mistake(command.message);
    default:
      return { kind: command.name };
  }
}

function answer(conversation: Conversation, typed: string, { index, limit, now, picks }: Engine): Step {
  const { chosen, turns, offered } = conversation;
  const question = (picks && offered[numberIn(typed) - 1]) || typed;
  const gone = chosen !== null && !index.articles.some(({ id }) => id === chosen);
  if (gone) return { conversation, reply: noSuchArticle(chosen, index) };
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

/** The number that is all of a line; 0 for every other line. */
function numberIn(line: string): number {
  return Number(/^\s*([1-9])\.?\s*$/.exec(line)?.[1] ?? 0);
}

function next(conversation: Conversation): Step {
  const { last, shown } = conversation;
  if (!last) return { conversation, reply: NOTHING_ASKED };
  const passed = last.verdict === 'possible' && last.items.length === 0 ? last.shown.length - 1 : 0;
  const at = shown < 0 ? 0 : Math.max(shown, passed) + 1;
  const match = last.matches[at];
  if (!match) {
    const none = last.matches.length === 0 ? 'nothing in the article comes close' : 'that was the last match';
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

function choose(conversation: Conversation, id: string, index: Index): Step {
  const article = index.articles.find((known) => known.id === id) ?? null;
  if (!article && id !== EVERY_ARTICLE) return { conversation, reply: noSuchArticle(id, index) };
  return {
    // What was said of another article explains nothing here.
    conversation: { ...conversation, chosen: article?.id ?? null, turns: [], offered: [] },
    reply: { kind: 'chosen', article },
  };
}

function showArticle(
  conversation: Conversation,
  command: Exclude<Extract<Command, { name: 'article' }>, { deed: 'use' }>,
  index: Index,
): Reply {
  if (command.deed === 'list') {
    return { kind: 'articles', articles: index.articles, chosen: conversation.chosen };
  }
  return withArticle(conversation, command.id, index, (article) => ({ kind: command.deed, article }));
}

/** The article named, else the one in use, the only one, or the one that answered last; a reply that asks for its name when there is none. */
function withArticle(
  { chosen, last, shown }: Conversation,
  id: string | null,
  index: Index,
  show: (article: Article) => Reply,
): Reply {
  const only = index.articles.length === 1 ? index.articles[0]!.id : null;
  const wanted = id ?? chosen ?? only ?? last?.matches[shown]?.article.id ?? null;
  if (wanted === null)
    return mistake('which article? Choose one with /article use ID; /article list names them');
  const article = index.articles.find((known) => known.id === wanted);
  return article ? show(article) : noSuchArticle(wanted, index);
}

function aboutShown({ last, shown }: Conversation, show: (match: Match, answer: Answer) => Reply): Reply {
  if (!last) return NOTHING_ASKED;
  const match = last.matches[Math.max(shown, 0)];
  return match ? show(match, last) : mistake('the last question found no sentence');
}

function contextOf(match: Match, count: number): Reply {
  const readable = match.article.sentences.filter(({ role }) => role !== 'metadata');
  const place = readable.indexOf(match.sentence);
  const sentences: Sentence[] = readable.slice(Math.max(0, place - count), place + count + 1);
  return { kind: 'context', match, sentences };
}

function noSuchArticle(id: string, index: Index): Reply {
  const ids = index.articles.map((article) => article.id);
  const meant = closest(id, ids);
  const help = meant ? `did you mean ${meant}?` : '/article list names them';
  return mistake(`there is no article “${id}”; ${help}`);
}

const NOTHING_ASKED = mistake('nothing has been asked yet');

function mistake(message: string): Reply {
  return { kind: 'mistake', message };
}

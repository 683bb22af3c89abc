import type { Answer, Match, Turn } from '../answer/answer.ts';
import { ask } from '../answer/ask.ts';
import { suggest } from '../answer/suggest.ts';
import { type Article, type Sentence, sentenceText } from '../article/article.ts';
import type { Index } from '../retrieval/index.ts';
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
}

export interface Step {
  readonly conversation: Conversation;
  readonly reply: Reply;
}

export const BEGINNING: Conversation = { chosen: null, turns: [], last: null, shown: -1 };

/** Follow-ups reach back this many exchanges. */
const REMEMBERED = 4;

/** Carries out one command. Nothing is thrown: what cannot be done is a reply too. */
export function respond(conversation: Conversation, command: Command, engine: Engine): Step {
  switch (command.name) {
    case 'ask':
      return answer(conversation, command.question, engine);
    case 'next':
      return next(conversation);
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
  | { readonly name: 'why' | 'suggest' | 'help' | 'quit' };

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
    case 'suggest':
      return { kind: 'suggestions', suggestions: suggest(index, conversation.chosen ?? undefined) };
    case 'mistake':
      return mistake(command.message);
    default:
      return { kind: command.name };
  }
}

function answer(conversation: Conversation, question: string, { index, limit, now }: Engine): Step {
  const { chosen, turns } = conversation;
  const gone = chosen !== null && !index.articles.some(({ id }) => id === chosen);
  if (gone) return { conversation, reply: noSuchArticle(chosen, index) };
  const started = now();
  const found = ask(index, question, { turns, limit, ...(chosen === null ? {} : { article: chosen }) });
  const milliseconds = now() - started;
  return {
    conversation: {
      chosen,
      turns: remember(turns, found),
      last: found,
      shown: found.verdict === 'none' || found.matches.length === 0 ? -1 : 0,
    },
    reply: { kind: 'answer', answer: found, milliseconds },
  };
}

/** Small talk and what is no question leave the thread of the conversation as it is. */
function remember(
  turns: readonly Turn[],
  { kind, question, readAs, verdict, matches }: Answer,
): readonly Turn[] {
  if (kind === 'small-talk' || kind === 'empty' || kind === 'not-language') return turns;
  const best = verdict === 'none' ? undefined : matches[0];
  const turn: Turn = {
    question: readAs ?? question,
    sentence: best ? sentenceText(best.article, best.sentence) : null,
    article: best?.article.id ?? null,
  };
  return [...turns, turn].slice(-REMEMBERED);
}

function next(conversation: Conversation): Step {
  const { last, shown } = conversation;
  if (!last) return { conversation, reply: NOTHING_ASKED };
  const match = last.matches[shown + 1];
  if (!match) {
    const none = last.matches.length === 0 ? 'nothing in the article comes close' : 'that was the last match';
    return { conversation, reply: mistake(none) };
  }
  return {
    conversation: { ...conversation, shown: shown + 1 },
    reply: { kind: 'next', match, rank: shown + 2, of: last.matches.length },
  };
}

function choose(conversation: Conversation, id: string, index: Index): Step {
  const article = index.articles.find((known) => known.id === id) ?? null;
  if (!article && id !== EVERY_ARTICLE) return { conversation, reply: noSuchArticle(id, index) };
  return {
    // What was said of another article explains nothing here.
    conversation: { ...conversation, chosen: article?.id ?? null, turns: [] },
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

import { LONGEST_SUMMARY, readSummaryRequest, USUAL_SUMMARY } from '../question/summary-request.ts';
import type { Words } from '../words/words.ts';
import { nearestName } from './did-you-mean.ts';

/** What a line of input asks the console to do. */
export type Command =
  | { readonly name: 'ask'; readonly question: string }
  | { readonly name: 'summary'; readonly sentences: number }
  | { readonly name: 'article'; readonly deed: 'list' }
  | { readonly name: 'article'; readonly deed: 'use'; readonly id: string }
  /** A null id: the article in use. */
  | { readonly name: 'article'; readonly deed: 'text' | 'sentences'; readonly id: string | null }
  /** How many sentences on either side. */
  | { readonly name: 'context'; readonly sentences: number }
  | { readonly name: 'next' | 'suggest' | 'new' }
  | { readonly name: 'why' | 'help' | 'quit' }
  | { readonly name: 'mistake'; readonly message: string };

/** How each command is typed. */
const USAGES = {
  ask: '/ask QUESTION',
  next: '/next',
  context: '/context [N]',
  why: '/why',
  suggest: '/suggest',
  summary: '/summary [N]',
  list: '/article list',
  use: '/article use ID',
  text: '/article text [ID]',
  sentences: '/article sentences [ID]',
  new: '/new',
  help: '/help',
  quit: '/quit',
} as const satisfies Record<keyof Words['console']['help']['meanings'], string>;

/** What completion begins a command with. */
export const BEGINNINGS = Object.values(USAGES).map((usage) => usage.replace(/[A-Z[].*/s, ''));

/** The commands as help shows them. */
export function commandsIn({ console: { help } }: Words) {
  const names = Object.keys(USAGES) as (keyof typeof USAGES)[];
  return names.map((name) => ({ usage: USAGES[name], meaning: help.meanings[name] }));
}

/** What may have been meant by a command that is none, and by what follows `/article`. */
const COMMANDS = [...new Set(BEGINNINGS.map((beginning) => beginning.split(' ', 1)[0]!))];
const DEEDS = BEGINNINGS.filter((beginning) => beginning.startsWith('/article')).map((deed) => deed.trim());

/** The id that stands for every article. */
export const EVERY_ARTICLE = 'all';

const MOST_CONTEXT = 20;

/** A command after a slash, a summary asked for in words, else a question. Mistakes are commands too. */
export function readCommand(line: string, words: Words): Command {
  const { mistakes } = words.console;
  const found = /^\s*\/([a-z][a-z-]*)(?:\s+(.*))?$/isu.exec(line);
  if (!found) return readWords(line);
  const [, typed, rest = ''] = found;
  const name = typed!.toLowerCase();
  const argument = rest.trim();
  switch (name) {
    case 'ask':
      return readWords(argument);
    case 'summary':
      return counted(name, argument, { usual: USUAL_SUMMARY, most: LONGEST_SUMMARY }, words);
    case 'context':
      return counted(name, argument, { usual: 2, most: MOST_CONTEXT }, words);
    case 'article':
      return readArticleCommand(argument, words);
    case 'suggest':
    case 'next':
    case 'why':
    case 'new':
    case 'help':
    case 'quit':
      return argument ? mistake(mistakes.standsAlone(`/${name}`, argument)) : { name };
    default:
      return unknown(`/${name}`, COMMANDS, mistakes.helpLists, words);
  }
}

function readWords(line: string): Command {
  const sentences = readSummaryRequest(line);
  return sentences === null ? { name: 'ask', question: line } : { name: 'summary', sentences };
}

function readArticleCommand(argument: string, words: Words): Command {
  const { mistakes } = words.console;
  const [typed = '', ...more] = argument.split(/\s+/);
  const deed = typed.toLowerCase();
  const id = more.join(' ') || null;
  switch (deed) {
    case '':
      return { name: 'article', deed: 'list' };
    case 'list':
      return id ? mistake(mistakes.standsAlone('/article list', id)) : { name: 'article', deed };
    case 'use':
      return id ? { name: 'article', deed, id } : mistake(mistakes.nameArticle);
    case 'text':
    case 'sentences':
      return { name: 'article', deed, id };
    default:
      return unknown(`/article ${deed}`, DEEDS, mistakes.articleCan, words);
  }
}

function counted(
  name: 'summary' | 'context',
  argument: string,
  { usual, most }: { readonly usual: number; readonly most: number },
  { console: { mistakes } }: Words,
): Command {
  if (argument === '') return { name, sentences: usual };
  const sentences = /^\d{1,3}$/.test(argument) ? Number(argument) : 0;
  if (sentences >= 1 && sentences <= most) return { name, sentences };
  return mistake(mistakes.notCount(argument, most, `/${name} ${usual}`));
}

function unknown(
  typed: string,
  known: readonly string[],
  otherwise: string,
  { console: { mistakes } }: Words,
): Command {
  const meant = nearestName(typed, known);
  const help = meant ? mistakes.didYouMean(meant) : otherwise;
  return mistake(mistakes.withHelp(mistakes.thereIsNo(typed), help));
}

function mistake(message: string): Command {
  return { name: 'mistake', message };
}

import { readSummaryRequest } from '../question/summary-request.ts';
import { closest } from './did-you-mean.ts';

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

/** The commands as help and completion show them. */
export const COMMANDS = [
  { usage: '/ask QUESTION', meaning: 'ask; a line without a slash does the same' },
  { usage: '/next', meaning: 'the next best sentence for the last question' },
  { usage: '/context [N]', meaning: 'the N sentences before and after it (2)' },
  { usage: '/why', meaning: 'the words and figures that put it where it is' },
  { usage: '/suggest', meaning: 'questions that the articles answer' },
  { usage: '/summary [N]', meaning: "an article's N most telling sentences, 1 to 10 (3)" },
  { usage: '/article list', meaning: 'the articles' },
  { usage: '/article use ID', meaning: 'ask this one only; “all” for every one' },
  { usage: '/article text [ID]', meaning: 'its whole text, in which places count' },
  { usage: '/article sentences [ID]', meaning: 'its sentences with place and role' },
  { usage: '/new', meaning: 'forget what was asked so far' },
  { usage: '/help', meaning: 'this list' },
  { usage: '/quit', meaning: 'leave' },
] as const;

export const COMMAND_NAMES = [
  'ask',
  'next',
  'context',
  'why',
  'suggest',
  'summary',
  'article',
  'new',
  'help',
  'quit',
];
export const ARTICLE_DEEDS = ['list', 'use', 'text', 'sentences'];

/** The id that stands for every article. */
export const EVERY_ARTICLE = 'all';

const MOST_CONTEXT = 20;

const USUAL_SUMMARY = 3;

/** Reads a line: a command when it begins with a slash and a letter, or asks for a summary in words; else a question. */
export function readCommand(line: string): Command {
  const found = /^\s*\/([a-z][a-z-]*)(?:\s+(.*))?$/isu.exec(line);
  if (!found) return readWords(line);
  const [, typed, rest = ''] = found;
  const name = typed!.toLowerCase();
  const argument = rest.trim();
  switch (name) {
    case 'ask':
      return readWords(argument);
    case 'summary':
      return counted(argument, USUAL_SUMMARY, 10, (sentences) => ({ name, sentences }), '/summary 3');
    case 'context':
      return counted(argument, 2, MOST_CONTEXT, (sentences) => ({ name, sentences }), '/context 2');
    case 'article':
      return readArticleCommand(argument);
    case 'suggest':
    case 'next':
    case 'why':
    case 'new':
    case 'help':
    case 'quit':
      return argument ? mistake(`/${name} stands alone, without “${argument}”`) : { name };
    default:
      return unknown(
        `/${name}`,
        COMMAND_NAMES.map((known) => `/${known}`),
        '/help lists the commands',
      );
  }
}

function readWords(line: string): Command {
  const sentences = readSummaryRequest(line, USUAL_SUMMARY);
  return sentences === null ? { name: 'ask', question: line } : { name: 'summary', sentences };
}

function readArticleCommand(argument: string): Command {
  const [typed = '', ...more] = argument.split(/\s+/);
  const deed = typed.toLowerCase();
  const id = more.join(' ') || null;
  switch (deed) {
    case '':
      return { name: 'article', deed: 'list' };
    case 'list':
      return id ? mistake(`/article list stands alone, without “${id}”`) : { name: 'article', deed };
    case 'use':
      return id
        ? { name: 'article', deed, id }
        : mistake('name the article: /article use ID, or all for every one');
    case 'text':
    case 'sentences':
      return { name: 'article', deed, id };
    default:
      return unknown(
        `/article ${deed}`,
        ARTICLE_DEEDS.map((known) => `/article ${known}`),
        '/article can list, use ID, text and sentences',
      );
  }
}

function counted(
  argument: string,
  usual: number,
  most: number,
  command: (count: number) => Command,
  example: string,
): Command {
  if (argument === '') return command(usual);
  const count = /^\d{1,3}$/.test(argument) ? Number(argument) : 0;
  if (count >= 1 && count <= most) return command(count);
  return mistake(`“${argument}” is not a number from 1 to ${most}; example: ${example}`);
}

function unknown(typed: string, known: readonly string[], otherwise: string): Command {
  const meant = closest(typed, known);
  return mistake(`there is no ${typed}; ${meant ? `did you mean ${meant}?` : otherwise}`);
}

function mistake(message: string): Command {
  return { name: 'mistake', message };
}

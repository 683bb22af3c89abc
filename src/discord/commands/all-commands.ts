import { ARTICLE } from './article.ts';
import { ADD_AS_ARTICLE } from './article-add.ts';
import { ASK, ASK_ABOUT_MESSAGE } from './ask.ts';
import type { MessageCommand, SlashCommand } from './command.ts';
import { HELP } from './help.ts';
import { NEW } from './new.ts';
import { PRIVACY } from './privacy.ts';
import { SUMMARY } from './summary.ts';

export const SLASH_COMMANDS: readonly SlashCommand[] = [ASK, SUMMARY, ARTICLE, NEW, HELP, PRIVACY];
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [ASK_ABOUT_MESSAGE, ADD_AS_ARTICLE];

/** Everything that is registered with Discord. */
export const COMMAND_DATA = [...SLASH_COMMANDS, ...MESSAGE_COMMANDS].map(({ data }) => data);

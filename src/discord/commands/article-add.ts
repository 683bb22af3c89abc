import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  cleanContent,
  InteractionContextType,
  type Message,
} from 'discord.js';
import { isLink } from '../../library/fetch/is-link.ts';
import { ownWords } from '../language.ts';
import { forManagers } from '../may-manage.ts';
import { shorten } from '../render/clean-name.ts';
import { tell } from '../respond.ts';
import { addArticle, type Offered } from '../shelf/add-article.ts';
import { openAddForm } from '../shelf/form.ts';
import { calledInMenu, type MessageCommand, named, type Subcommand } from './command.ts';

const LINK: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  ...named('link'),
  max_length: 2_000,
};

const FILE: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Attachment,
  ...named('file'),
};

const REREAD: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  ...named('reread'),
  choices: [
    { ...calledInMenu('daily'), value: 'daily' },
    { ...calledInMenu('weekly'), value: 'weekly' },
    { ...calledInMenu('never'), value: 'off' },
  ],
};

/** `/article add`: a link, a file, or with neither a form for a text. */
export const ARTICLE_ADD: Subcommand = {
  data: { ...named('add'), options: [LINK, FILE, REREAD] },

  run: forManagers(async (bot, request) => {
    const link = request.options.getString('link')?.trim() ?? '';
    const file = request.options.getAttachment('file');
    if (link !== '' && file !== null) return tell(request, ownWords(request).own.add.both);
    if (link !== '') {
      const reread = (request.options.getString('reread') ?? 'daily') as 'daily' | 'weekly' | 'off';
      return addArticle(bot, request, { link, reread });
    }
    if (file !== null) return addArticle(bot, request, { file });
    return openAddForm(bot, request);
  }),
};

/** Manage Server, as Discord writes permissions; Server Settings → Integrations hands it to other roles. */
const MANAGE_SERVER = '32';
const TITLE_LENGTH = 80;

/** In the menu of a message: its file, its link when it says nothing else, or its text becomes an article. */
export const ADD_AS_ARTICLE: MessageCommand = {
  data: {
    type: ApplicationCommandType.Message,
    ...calledInMenu('addAsArticle'),
    default_member_permissions: MANAGE_SERVER,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  async run(bot, request) {
    const words = ownWords(request);
    // Discord has seen to it that only those use it who may.
    if (request.guild === null) return tell(request, words.refusals.notMember);
    const offered = offeredBy(request.targetMessage);
    await (offered ? addArticle(bot, request, offered) : tell(request, words.own.add.noText));
  },
};

/** What the message holds to read; null when it holds nothing. */
function offeredBy(message: Message): Offered | null {
  const forwarded = message.messageSnapshots.first();
  const file = message.attachments.first() ?? forwarded?.attachments.first();
  if (file) return { file };
  const said = message.content || (forwarded?.content ?? '');
  // Nobody's id is kept: who was mentioned is named as whoever reads the message sees it.
  const text = (message.channel ? cleanContent(said, message.channel) : said).trim();
  const bare = /^<(\S+)>$/.exec(text)?.[1] ?? text;
  if (isLink(bare) && !/\s/.test(bare)) return { link: bare, reread: 'daily' };
  if (text === '') return null;
  const [line = ''] = text.split('\n', 1);
  // A title of its own, so that a text of one line has a sentence beside it.
  return { title: shorten(line.replace(/[.?!]{1,9}$/, ''), TITLE_LENGTH), text };
}

import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord.js';
import { ownWords } from '../language.ts';
import { forManagers } from '../may-manage.ts';
import { tell } from '../respond.ts';
import { addArticle } from '../shelf/add-article.ts';
import { openAddForm } from '../shelf/form.ts';
import { calledInMenu, named, type Subcommand } from './command.ts';

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

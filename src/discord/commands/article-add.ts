import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord.js';
import { ownWords } from '../language.ts';
import { mayManage } from '../may-manage.ts';
import { tell } from '../respond.ts';
import { addArticle } from '../shelf/add-article.ts';
import { openAddForm } from '../shelf/form.ts';
import { localized, named, type Subcommand } from './command.ts';

const LINK: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  ...named(
    ['link', { de: 'link', fr: 'lien', 'es-ES': 'enlace' }],
    [
      'A page, or a file on the web',
      {
        de: 'Eine Seite oder eine Datei im Netz',
        fr: 'Une page, ou un fichier sur le web',
        'es-ES': 'Una página o un archivo en la web',
      },
    ],
  ),
  max_length: 2_000,
};

const FILE: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Attachment,
  ...named(
    ['file', { de: 'datei', fr: 'fichier', 'es-ES': 'archivo' }],
    [
      'Text, Markdown, web page, PDF, Word or EPUB, 5 MB at most',
      {
        de: 'Text, Markdown, Webseite, PDF, Word oder EPUB, höchstens 5 MB',
        fr: 'Texte, Markdown, page web, PDF, Word ou EPUB, 5 Mo au plus',
        'es-ES': 'Texto, Markdown, página web, PDF, Word o EPUB, 5 MB como máximo',
      },
    ],
  ),
};

const REREAD: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  ...named(
    ['reread', { de: 'neu-lesen', fr: 'relecture', 'es-ES': 'releer' }],
    [
      'How often a link is read anew (daily unless said)',
      {
        de: 'Wie oft ein Link neu gelesen wird (sonst täglich)',
        fr: 'À quelle fréquence relire un lien (sinon chaque jour)',
        'es-ES': 'Cada cuánto se relee un enlace (si no, a diario)',
      },
    ],
  ),
  choices: [
    {
      name: 'daily',
      name_localizations: localized({ de: 'täglich', fr: 'chaque jour', 'es-ES': 'a diario' }),
      value: 'daily',
    },
    {
      name: 'weekly',
      name_localizations: localized({ de: 'wöchentlich', fr: 'chaque semaine', 'es-ES': 'cada semana' }),
      value: 'weekly',
    },
    {
      name: 'never',
      name_localizations: localized({ de: 'nie', fr: 'jamais', 'es-ES': 'nunca' }),
      value: 'off',
    },
  ],
};

/** `/article add`: a link, a file, or with neither a form for a text. */
export const ARTICLE_ADD: Subcommand = {
  data: {
    ...named(
      ['add', { de: 'hinzufügen', fr: 'ajouter', 'es-ES': 'añadir' }],
      [
        'Give this server something to read: a link, a file, or neither to paste a text (Manage Server)',
        {
          de: 'Diesem Server etwas zu lesen geben: Link, Datei oder eingefügter Text (Server verwalten)',
          fr: 'Donner à lire à ce serveur : lien, fichier, ou texte collé (Gérer le serveur)',
          'es-ES': 'Dar algo de leer a este servidor: enlace, archivo o texto pegado (Gestionar servidor)',
        },
      ],
    ),
    options: [LINK, FILE, REREAD],
  },

  async run(bot, request) {
    const words = ownWords(request);
    const refusal = request.guildId === null ? words.own.notHere : await mayManage(bot, request);
    if (refusal !== null) return tell(request, refusal);
    const link = request.options.getString('link')?.trim() ?? '';
    const file = request.options.getAttachment('file');
    if (link !== '' && file !== null) return tell(request, words.own.add.both);
    if (link !== '') {
      const reread = (request.options.getString('reread') ?? 'daily') as 'daily' | 'weekly' | 'off';
      return addArticle(bot, request, { link, reread });
    }
    if (file !== null) return addArticle(bot, request, { file });
    return openAddForm(bot, request);
  },
};

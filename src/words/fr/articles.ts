import { counting } from '../counting.ts';
import type { ARTICLES as ENGLISH } from '../en/articles.ts';

const { number, form, count } = counting('fr');

export const ARTICLES: typeof ENGLISH = {
  list: {
    empty: 'Il n’y a pas encore d’articles. La personne qui me gère les met dans le dossier des articles.',
    toMarked: 'Ici, les questions vont à l’article marqué →',
    toAll: 'Ici, les questions vont à tous les articles',
    isAskChannel: 'ici, une question se passe de mention quand les articles semblent y répondre',
    more: (left) => `et ${number(left)} ${form(left, { one: 'autre', other: 'autres' })}`,
  },
  card: {
    author: (name) => `Auteur : ${name}`,
    source: (name) => `Source : ${name}`,
    published: (date) => `Publié : ${date}`,
    length: (sentences, paragraphs) =>
      `Longueur : ${count(sentences, { one: 'phrase', other: 'phrases' })} en ${count(paragraphs, { one: 'paragraphe', other: 'paragraphes' })}`,
    page: (address) => `Page : ${address}`,
  },
  use: {
    only: (title) => `C’est fait. Les questions de ce salon ne vont plus qu’à « ${title} ».`,
    all: 'C’est fait. Les questions de ce salon vont maintenant à tous les articles.',
  },
  ask: {
    everythingAnyway: 'Ici, je réponds à tout de toute façon.',
    noContent:
      'Je n’ai pas le droit de lire les messages qui ne me mentionnent pas et ne peux donc surveiller aucun salon. La personne qui me gère peut le permettre : dans le portail des développeurs de Discord, page « Bot », activer « Message Content Intent », puis me redémarrer.',
    byOperator:
      'La personne qui me gère a fait de ce salon un salon de questions (ASK_CHANNELS) ; cela ne peut pas se changer d’ici.',
    on: 'C’est fait. Dans ce salon, je réponds maintenant aux questions auxquelles les articles semblent répondre, et laisse le reste en paix. Je ne les reconnais pas toutes : qui me mentionne reçoit toujours une réponse.',
    off: 'C’est fait. Dans ce salon, je ne réponds plus que si l’on me mentionne.',
  },
  unknown: {
    none: (typed) => `Je n’ai pas d’article nommé « ${typed} ». Il n’y en a pas encore.`,
    some: (typed, titles, more) =>
      `Je n’ai pas d’article nommé « ${typed} ». Il y a : ${titles.join(' ; ')}${more > 0 ? ` et ${number(more)} ${form(more, { one: 'autre', other: 'autres' })} (/article liste)` : ''}.`,
  },
};

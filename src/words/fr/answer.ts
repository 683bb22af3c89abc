import { counting, nameOfLanguage } from '../counting.ts';
import type { ANSWER as ENGLISH } from '../en/answer.ts';

const { number, count, figure } = counting('fr');

const ASK = 'Posez une question sur l’article, et je cite les phrases qui y répondent.';

export const ANSWER: typeof ENGLISH = {
  notes: {
    greeting: `Bonjour ! ${ASK}`,
    wellbeing: `Bien, merci. ${ASK}`,
    thanks: 'Je vous en prie.',
    praise: 'Merci. Posez d’autres questions quand vous voulez.',
    farewell: 'Au revoir, et à la prochaine question.',
    self: 'Je suis un bot qui répond aux questions sur un article en citant ses propres phrases, mot pour mot.',
    certainty: 'Je ne fais que citer : la phrase et sa place montrent ce que dit l’article.',
    assent: 'Bien. Posez d’autres questions quand vous voulez.',
    regret: 'Il n’y a pas de mal. Posez d’autres questions quand vous voulez.',
    empty: `Rien n’a été demandé. ${ASK}`,
    'not-language': `Cela ne ressemble pas à une question en mots. ${ASK}`,
    fault: 'Un problème est survenu avec cette question. Posez la suivante.',
    shortened: (most) =>
      `La question est très longue : seuls ses ${number(most)} premiers caractères ont été lus.`,
    otherLanguage: (code) => {
      const name = code && nameOfLanguage(code, 'fr');
      return `La question semble être ${name ? `en ${name}` : 'dans une autre langue'} ; elle a été essayée telle quelle, mais peu de ses mots peuvent correspondre à un article en anglais.`;
    },
  },
  readWith: 'lue avec : ',
  facts: {
    labelled: (label) => `${label} :`,
    labels: {
      title: 'titre',
      author: 'auteur',
      source: 'source',
      published: 'date de publication',
      language: 'langue',
      url: 'adresse web',
      rights: 'droits',
      length: 'longueur',
      about: 'sujet',
    },
    missing: {
      title: 'Le fichier n’indique pas de titre.',
      author: 'Le fichier n’indique pas d’auteur.',
      source: 'Le fichier n’indique pas de source.',
      published: 'Le fichier n’indique pas de date de publication.',
      language: 'Le fichier n’indique pas de langue.',
      url: 'Le fichier n’indique pas d’adresse web.',
      rights: 'Le fichier n’indique pas les droits.',
      length: 'Le fichier n’indique pas de longueur.',
      about: 'Le fichier n’indique pas de sujet.',
    },
    language: (code) => {
      const name = nameOfLanguage(code, 'fr');
      return name === null ? code : `${name} (${code})`;
    },
    length: (sentences, words, minutes) =>
      [
        count(sentences, { one: 'phrase', other: 'phrases' }),
        count(words, { one: 'mot', other: 'mots' }),
        `environ ${count(minutes, { one: 'minute', other: 'minutes' })} de lecture`,
      ].join(', '),
  },
  none: 'L’article ne semble pas le dire.',
  perhapsThis: 'La réponse est peut-être celle-ci :',
  amongThese: 'La réponse est peut-être parmi celles-ci :',
  andMore: (left) => `… et ${number(left)} de plus`,
  strength: {
    answer: 'correspondance forte',
    possible: 'correspondance possible',
    none: 'correspondance faible',
  },
  roles: {
    title: 'titre',
    deck: 'chapeau',
    heading: 'intertitre',
    question: 'question',
    body: 'texte',
    metadata: 'métadonnées',
  },
  figure,
  paragraph: (at) => `paragraphe ${number(at)}`,
  paragraphs: (first, last) => `paragraphes ${number(first)} à ${number(last)}`,
};

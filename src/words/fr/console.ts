import { counting } from '../counting.ts';
import type { CONSOLE as ENGLISH } from '../en/console.ts';

const { number, count } = counting('fr');

const sentences = (value: number): string => count(value, { one: 'phrase', other: 'phrases' });

export const CONSOLE: typeof ENGLISH = {
  quoted: (text) => `« ${text} »`,
  greeting: {
    answersOf: (articles) => `Répond avec les mots de ${articles}.`,
    articles: (value) => count(value, { one: 'article', other: 'articles' }),
    howTo: 'Posez une question. Tab complète, /help donne les commandes, Ctrl-D quitte.',
    againLeaves: 'Ctrl-C encore une fois quitte',
  },
  reading: {
    now: (name) => `lecture de ${name}…`,
    noAuthor: 'sans auteur nommé',
    noDate: 'sans date',
    sections: (value) => count(value, { one: 'section', other: 'sections' }),
    sentences,
    nothingThere: (where) =>
      `${where} : il n’y a pas d’article ; mettez-y un texte, une page web, un fichier PDF, Word ou EPUB, ou nommez-en un avec --article`,
  },
  help: {
    opening: 'Posez une question avec vos propres mots, ou :',
    meanings: {
      ask: 'demander ; une ligne sans barre oblique fait de même',
      next: 'la meilleure phrase suivante pour la dernière question',
      context: 'les N phrases avant et après (2)',
      why: 'les mots et les chiffres qui la mettent à sa place',
      suggest: 'des questions auxquelles les articles répondent',
      summary: 'les N phrases les plus parlantes d’un article, 1 à 10 (3)',
      list: 'les articles',
      use: 'n’interroger que celui-ci ; « all » pour tous',
      text: 'tout son texte, où les places sont comptées',
      sentences: 'ses phrases avec leur place et leur rôle',
      new: 'oublier ce qui a été demandé',
      help: 'cette liste',
      quit: 'quitter',
    },
  },
  mistakes: {
    withHelp: (fault, help) => `${fault} ; ${help}`,
    standsAlone: (command, argument) => `${command} s’écrit seul, sans « ${argument} »`,
    notCount: (typed, most, example) =>
      `« ${typed} » n’est pas un nombre de 1 à ${number(most)} ; exemple : ${example}`,
    thereIsNo: (command) => `${command} n’existe pas`,
    noArticle: (id) => `il n’y a pas d’article « ${id} »`,
    didYouMean: (name) => `vouliez-vous dire ${name} ?`,
    helpLists: '/help donne les commandes',
    articleCan: '/article connaît list, use ID, text et sentences',
    listNames: '/article list les nomme',
    nameArticle: 'nommez l’article : /article use ID, ou all pour tous',
    whichArticle: 'quel article ? Choisissez-en un avec /article use ID ; /article list les nomme',
    nothingAsked: 'rien n’a encore été demandé',
    foundNothing: 'la dernière question n’a trouvé aucune phrase',
    nothingClose: 'rien dans l’article ne s’en approche',
    wasLast: 'c’était la dernière correspondance',
    fault: (error) => `un défaut du programme : ${error}`,
    didNotWork: 'cela n’a pas marché ; la ligne suivante est lue',
  },
  reply: {
    match: (rank, of) => `correspondance ${number(rank)} sur ${number(of)}`,
    doesAnswer: 'Il répond en revanche à :',
    couldAsk: 'Vous pourriez demander :',
    aNumberAsks: 'un chiffre pose la question',
    corrected: (words) => `corrigé ${words}`,
    nextShows: '/next montre le passage le plus proche',
    closestOnes: 'Les passages les plus proches :',
    notIn: 'Pas dans l’article.',
    doubt: 'Ceci répond peut-être à la question.',
    inOrder: (value) => `${sentences(value)}, dans l’ordre de l’article :`,
    byArticle: (value) => `${sentences(value)}, article par article :`,
    opposed: 'attention : la question et la phrase diffèrent par une négation',
    under: (section) => `sous « ${section} »`,
    only: (id) => `Seul ${id} est interrogé désormais.`,
    every: 'Tous les articles sont interrogés désormais.',
    nothingToSuggest:
      'Je n’ai trouvé aucune question à laquelle l’article réponde à coup sûr. Posez la vôtre.',
    forgotten: 'Ce qui a été demandé est oublié.',
    nothingToQuote: 'L’article n’a pas de phrase à citer.',
    paragraphs: (value) => count(value, { one: 'paragraphe', other: 'paragraphes' }),
    inUse: 'choisi',
  },
  explanation: {
    word: 'mot',
    evidence: 'indice',
    value: 'valeur',
    weight: 'poids',
    sum: 'somme',
    chance: 'probabilité de réponse',
  },
};

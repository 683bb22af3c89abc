import { counting } from '../counting.ts';
import type { BOT as ENGLISH } from '../en/bot.ts';

const { number, form, count } = counting('fr');

const seconds = (value: number): string => count(value, { one: 'seconde', other: 'secondes' });
const questions = (value: number): string => count(value, { one: 'question', other: 'questions' });
const presses = (value: number): string =>
  count(value, { one: 'pression ou commande', other: 'pressions et commandes' });
const channels = (value: number): string => count(value, { one: 'salon', other: 'salons' });

export const BOT: typeof ENGLISH = {
  reply: {
    asked: 'Question : ',
    corrected: (words) => `Corrigé : ${words}`,
    noneOfSeveral: 'Aucun des articles ne semble le dire.',
    noMore: 'Il n’y a pas d’autre correspondance.',
    opposed: 'Attention : la question et la phrase diffèrent par une négation.',
    match: (rank) => `correspondance ${number(rank)}`,
    place: (paragraph, sentence) => `paragraphe ${number(paragraph)}, phrase ${number(sentence)}`,
    source: 'source',
    passages: (total) => count(total, { one: 'passage', other: 'passages' }),
    someOf: (first, last, total) =>
      `${first === last ? number(first) : `${number(first)}–${number(last)}`} sur ${number(total)}`,
    fromDetails: 'd’après la fiche du fichier, non son texte',
    detailsTooLong: 'La fiche est trop longue pour être montrée ici.',
    notAmong: 'Posée aujourd’hui, la question ne place plus cette phrase parmi les meilleures.',
    answeredIn: (channel) => `Réponse donnée dans ${channel}.`,
    howToGoOn: 'Pour continuer ici, mentionnez-moi ou répondez à une réponse.',
  },
  buttons: {
    context: 'Contexte',
    next: 'Correspondance suivante',
    moreOfList: 'Suite de la liste',
    followUp: 'Poursuivre',
    closest: 'Passages les plus proches',
    more: 'Plus…',
    dismiss: 'Écarter',
    right: 'Juste',
    wrong: 'Faux',
    rightNone: 'Juste, il ne le dit pas',
    wrongNone: 'Faux, il le dit',
    why: 'Pourquoi cette phrase ?',
    askAgain: 'Redemander',
    forgetMe: 'Oublier mes conversations',
    forgetHere: 'Effacer ce qui est conservé ici',
    forgetServer: 'Effacer ce qui est conservé pour ce serveur',
    forgetNow: 'Oui, effacer',
  },
  form: {
    title: 'Poursuivre',
    field: 'Que voulez-vous savoir d’autre ?',
    thread: 'Suite',
  },
  refusals: {
    fault: 'Un problème est survenu de mon côté. C’est noté ; réessayez, s’il vous plaît.',
    noStore:
      'Ma base de données ne fonctionne pas en ce moment, ce n’était donc pas possible. Réessayez dans un instant.',
    time: 'La recherche prenait trop de temps, je l’ai arrêtée. Reformulez la question, ou nommez un article plus court.',
    memory:
      'C’était trop à chercher, je me suis arrêté. Reformulez la question, ou nommez un article plus court.',
    busy: 'J’ai trop de recherches en cours. Redemandez dans un petit moment, s’il vous plaît.',
    unknownCommand:
      'Je ne connais plus cette commande. Discord met parfois un moment à afficher les nouvelles.',
    unreadableButton:
      'Je ne peux pas lire ce bouton : il vient d’une autre version de moi. Redemandez, s’il vous plaît.',
    unreadableMessage:
      'Je ne vois pas ce que vous avez écrit : Discord ne me montre que les messages qui me mentionnent. Mentionnez-moi, ou appuyez sur « Poursuivre » sous une réponse.',
    noText: 'Ce message ne contient aucun texte à interroger.',
    noQuestion: 'Je ne vois plus la question. Redemandez, s’il vous plaît.',
    notMember:
      'Je ne suis pas membre de ce serveur ; rien ne peut donc y être réglé. Utilisez plutôt l’option « article ».',
    notManager: 'Cela est réservé aux personnes qui peuvent gérer ce serveur.',
    notYours:
      'Seule la personne qui a posé la question, ou quelqu’un qui peut gérer les messages, peut écarter une réponse.',
    cannotDelete: 'Je ne peux pas l’effacer ici. Effacez-la depuis son propre menu.',
    articleGone: 'Cet article n’est plus ici ; je ne peux donc pas y chercher.',
    articleChanged: 'L’article a changé depuis que je l’ai cité ; ce bouton ne mène plus nulle part.',
  },
  limits: {
    things: { question: questions, press: presses },
    user: (things, within) => `C’était plus de ${things} en ${seconds(within)}.`,
    channel: (things, within) => `Ce salon a reçu plus de ${things} en ${seconds(within)}.`,
    server: (things, within) => `Ce serveur a reçu plus de ${things} en ${seconds(within)}.`,
    again: {
      question: (after) => `Redemandez dans ${seconds(after)}.`,
      press: (after) => `Réessayez dans ${seconds(after)}.`,
    },
  },
  done: {
    forgotten:
      'C’est fait. J’ai oublié notre conversation ici ; la prochaine question se suffit à elle-même.',
    forgottenMe: 'C’est fait. J’ai oublié ce que vous m’avez demandé.',
    forgottenHome: 'C’est fait. Tout ce qui était conservé ici est effacé.',
    nothingToForget: 'Il n’y avait rien à effacer.',
    dismissed: 'C’est fait. La réponse est effacée.',
    ratedRight: 'Merci, compté comme juste.',
    ratedWrong: 'Merci, compté comme faux.',
  },
  summary: {
    nothing: 'L’article n’a pas de phrases parmi lesquelles choisir.',
    shown: (shown, total) =>
      `${number(shown)} sur ${count(total, { one: 'phrase', other: 'phrases' })}, mot pour mot`,
    cut: (left) => `${number(left)} de plus ${form(left, { one: 'ne tient', other: 'ne tiennent' })} pas`,
    whichArticle: 'Quel article ? Nommez-en un dans l’option « article » ; /article liste les montre.',
  },
  why: {
    head: (percent, place) =>
      `**Pourquoi cette phrase ?** Elle répond à la question avec une probabilité de ${number(percent)} %${place ? `, place ${number(place.rank)} sur ${number(place.of)}` : ''}.`,
    noWords: 'Elle n’a aucun mot en commun avec la question.',
    words: (words) => `Mots de la question qu’elle contient, les plus parlants d’abord : ${words}.`,
    weighed: 'Ce qui a pesé le plus :',
    together: (sum) => `Ensemble ${sum}, tous les indices comptés.`,
  },
  help: {
    opening: (of) =>
      `Je réponds aux questions sur ${
        'title' in of
          ? `« ${of.title} »`
          : of.articles === 1
            ? 'l’article'
            : count(of.articles, { other: 'articles' })
      } en citant les phrases qui le disent, mot pour mot. Je n’ajoute rien, et quand rien ne répond, je le dis.`,
    ask: (me) =>
      `**Demander :** \`/demander\`, mentionnez ${me} dans un message, ou écrivez-moi en privé. Ou par le menu d’un message : Applications → Interroger sur ce message.`,
    goOnSeeing:
      '**Poursuivre :** répondez à une réponse, ou appuyez sur « Poursuivre ». Je me souviens des dernières questions : « et quand ? » suffit.',
    goOnBlind:
      '**Poursuivre :** appuyez sur « Poursuivre », ou répondez à une réponse en me mentionnant. Je me souviens des dernières questions : « et quand ? » suffit.',
    look: '**Voir de plus près :** « Contexte » montre les phrases autour d’une citation et pourquoi elle a été choisie ; on peut aussi y juger ou écarter la réponse. « Correspondance suivante » montre ce qui convient encore.',
    more: '**Et aussi :** `/résumé` pour un aperçu, `/nouveau` pour commencer une autre conversation, `/article liste` pour ce qu’il y a à lire, `/confidentialité` pour ce qui est conservé.',
  },
  privacy: {
    keptForServer: '**Conservé pour ce serveur**',
    keptHere: '**Conservé pour cette conversation**',
    channelArticles: (value) => `l’article choisi pour un salon : ${channels(value)}`,
    askChannels: (value) => `les salons où je réponds sans être mentionné : ${channels(value)}`,
    ratings: (value) =>
      `combien de fois des réponses ont été dites justes ou fausses : ${count(value, { one: 'avis', other: 'avis' })}, comptés par article, sans la personne ni la question`,
    inMemory:
      '**En mémoire seulement, pendant une demi-heure :** vos quatre dernières questions ici et les phrases qui y ont répondu, pour que « et quand ? » se comprenne ; pendant dix minutes, lequel de mes messages répond auquel des vôtres. Et, pour que personne ne compte deux fois, qui a jugé quelle réponse, et la langue que vous utilisez. Un redémarrage les oublie.',
    never: '**Jamais conservé :** les messages, les noms, et qui a demandé quoi.',
    sure: 'Cela efface les articles ajoutés ici, les articles des salons, les salons de questions, le salon des pannes, les questions sans réponse et les comptes de juste et de faux. C’est irréversible.',
  },
};

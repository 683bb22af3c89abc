import { counting } from '../counting.ts';
import type { OWN as ENGLISH } from '../en/own.ts';

const { number, count } = counting('fr');

const articles = (value: number): string => count(value, { one: 'article', other: 'articles' });
const sentences = (value: number): string => count(value, { one: 'phrase', other: 'phrases' });
const paragraphs = (value: number): string => count(value, { one: 'paragraphe', other: 'paragraphes' });

export const OWN: typeof ENGLISH = {
  refused: {
    'not-a-link': 'Ce n’est pas un lien : un lien commence par http:// ou https:// et nomme un site.',
    credentials: 'Le lien contient un nom d’utilisateur ou un mot de passe ; donnez-le sans.',
    port: 'Le lien nomme un port autre que 80 et 443 ; il n’est pas ouvert.',
    'private-address': 'Le lien mène à une adresse qui n’est pas publique ; elles ne sont jamais ouvertes.',
    robots:
      'Le fichier robots.txt du site demande aux programmes de ne pas lire cette page. Ajoutez-la en fichier ou en texte si vous en avez le droit.',
    unreachable: 'Le site est injoignable. Vérifiez le lien, ou réessayez plus tard.',
    timeout: 'Le site a mis plus de dix secondes. Réessayez plus tard.',
    'too-many-redirects': 'Le lien est redirigé plus de cinq fois.',
    'unsafe-redirect':
      'Le lien est redirigé vers une adresse qui n’est pas une page web, ou qui est moins sûre.',
    'not-found': 'Cette page n’existe pas ou plus (404). Vérifiez le lien.',
    'not-allowed':
      'Le site ne laisse pas lire cette page. Ajoutez-la en fichier ou en texte si vous en avez le droit.',
    'login-page': 'La page demande une connexion. Ajoutez-la en fichier ou en texte.',
    'bot-check': 'Le site veut être sûr qu’une personne le lit. Ajoutez la page en fichier ou en texte.',
    'server-error': 'Le site a une panne. Réessayez plus tard.',
    'error-page': 'Le site répond par une page d’erreur au lieu de la page. Vérifiez le lien.',
    'empty-shell':
      'La page est vide tant qu’un navigateur n’exécute pas ses programmes. Ajoutez-la en fichier ou en texte.',
    unreadable: 'Cela ne peut pas être lu comme un article.',
    'too-large': 'Cela dépasse 5 Mo. Divisez-le, ou ajoutez la partie qui compte.',
    'too-hard': 'La lecture prend trop de temps ou de mémoire. Simplifiez-le, ou divisez-le.',
    'wrong-type': 'Ce n’est ni une page ni un fichier texte, Markdown, PDF, Word (.docx) ou EPUB.',
    broken: 'Ce qui est arrivé est endommagé ou incomplet. Réessayez plus tard.',
    'foreign-file': 'Ce fichier ne vient pas de Discord. Donnez son adresse comme lien.',
  },
  unreadable: (reason) => `Lecture impossible : ${reason}.`,
  noRoom: {
    articles: (most) =>
      `Ce serveur a déjà ${articles(most)}, et n’en conserve pas davantage. Supprimez-en un d’abord.`,
    size: (millions) =>
      `Avec lui, les articles de ce serveur dépasseraient ensemble ${number(millions)} millions de caractères. Supprimez-en un d’abord.`,
    title: 'Ce serveur a déjà un article de ce titre. Supprimez-le d’abord, ou donnez-en un autre.',
  },
  help: '**Pour les modérateurs :** `/article ajouter` me donne à lire, pour ce serveur seul. Paramètres du serveur → Intégrations le confie à d’autres rôles.',
  notHere: 'On ne peut ajouter des articles que dans des serveurs.',
  add: {
    both: 'Donnez un lien ou un fichier, pas les deux.',
    form: 'Ajouter un article',
    link: 'Lien vers une page ou un fichier',
    title: 'Titre, pour un texte collé',
    text: 'Ou collez le texte ici',
    nothing: 'Rien n’a été donné : collez un lien ou un texte.',
    opening: 'J’ouvre le lien…',
    fetching: 'Je vais chercher le fichier…',
    reading: 'Il est là ; je le lis…',
    trying: 'Je l’ai lu ; je cherche des questions à essayer…',
    added: (title) => `Ajouté : **${title}**`,
    changed: (title) => `Relu : **${title}**`,
    unchanged: (title) => `« ${title} » dit la même chose qu’avant ; rien n’a changé.`,
    author: (name) => `par ${name}`,
    size: (ofSentences, ofParagraphs) => `${sentences(ofSentences)} en ${paragraphs(ofParagraphs)}`,
    check: 'À vérifier :',
    try: 'Questions à essayer :',
    noneToTry: 'Je n’ai trouvé aucune question à laquelle il réponde ; posez-lui-en une.',
    noText: 'Ce message n’a ni texte, ni lien, ni fichier que je puisse lire.',
    removeHint: 'Ce n’est pas ce que vous vouliez ? `/article supprimer` le retire.',
  },
  remove: {
    done: (title) => `C’est fait. « ${title} » est supprimé, et n’est plus cité.`,
    byOperator: (title) =>
      `« ${title} » a été mis là par qui me fait tourner, et ne peut être modifié depuis un serveur.`,
    none: 'Ce serveur n’a pas d’articles à lui. `/article ajouter` en ajoute un.',
  },
  reload: {
    changed: (title) => `C’est fait. « ${title} » a changé ; je réponds désormais selon le nouveau texte.`,
    unchanged: (title) => `« ${title} » est comme avant.`,
    busy: (title) => `« ${title} » est en train d’être relu.`,
    kept: 'Le texte lu auparavant reste.',
    notALink: (title) =>
      `« ${title} » a été donné en fichier ou en texte. Ajoutez-le de nouveau par \`/article ajouter\` ; un fichier du même nom prend sa place.`,
  },
  list: {
    own: '**De ce serveur**',
    operator: '**Partout**',
    link: (when) => `lien, lu ${when}`,
    file: (when) => `fichier, ajouté ${when}`,
    text: (when) => `texte, ajouté ${when}`,
    fault: (reason) => `dernière lecture manquée : ${reason}`,
  },
  log: {
    on: 'C’est fait. Dans ce salon, je dis quand une page ne peut plus être relue, une fois chacune, et quand ma base de données m’a manqué un moment. `/article liste signaler-ici:False` y met fin.',
    off: 'C’est fait. Je ne signale plus nulle part qu’une page n’est plus lisible ; `/article liste` le montre toujours.',
    cannotWrite:
      'Je ne peux pas écrire ici. Il faut un salon, pas un fil, où j’ai « Voir le salon » et « Envoyer des messages ».',
    toldIn: (channel) => `les pannes sont signalées dans ${channel}`,
    cannotTellIn: (channel) =>
      `les pannes devaient être signalées dans ${channel}, mais je ne peux pas y écrire`,
    head: '**Ces pages n’ont pas pu être relues.** Je continue à répondre d’après le texte lu auparavant.',
    foot: '`/article recharger` essaie encore, `/article supprimer` en retire une. Je ne le dis qu’une fois, jusqu’à ce que la page soit de nouveau lisible.',
    lost: (from, to) =>
      `De ${from} à ${to}, ma base de données était hors d’atteinte. Des questions ont pu recevoir une réponse sans les articles et réglages propres à ce serveur, et rien ne pouvait être changé. Ce que j’avais confirmé auparavant est conservé.`,
  },
  show: {
    from: (source) => `Origine : ${source}`,
    pasted: 'Origine : texte collé',
    read: (when) => `Lu : ${when}`,
    reread: {
      daily: 'Relecture : chaque jour',
      weekly: 'Relecture : chaque semaine',
      off: 'Relecture : seulement sur demande',
    },
    fault: (reason) => `La dernière lecture a échoué : ${reason} Le texte lu auparavant reste.`,
  },
  gaps: {
    head: '**Demandé et resté sans réponse, ces 90 derniers jours**',
    none: 'Rien n’a été demandé ici ces 90 derniers jours à quoi je n’aie pu répondre.',
    off: 'Les questions sans réponse ne sont pas conservées ici : cela a été désactivé dans `/confidentialité`.',
    line: (question, asked, when) =>
      `« ${question} » · ${count(asked, { other: 'fois' })}, la dernière ${when}`,
    closest: (article) => `le plus proche, dans « ${article} » :`,
    add: 'Ajouter un article',
  },
  privacy: {
    articles: (articlesKept, characters) =>
      `les articles de ce serveur : ${articles(articlesKept)}, ${count(characters, { one: 'caractère', other: 'caractères' })} de texte`,
    gaps: (questions) =>
      `les questions sans réponse, sans qui les a posées, 90 jours : ${number(questions)} ; pas celles posées en privé`,
    log: 'le salon où les modérateurs apprennent qu’une page n’est plus lisible',
    noGaps: 'les questions sans réponse : aucune, c’est désactivé',
    left: 'Si je quitte ce serveur, tout cela est effacé après 30 jours.',
    switchOff: 'Ne garder aucune question',
    switchOn: 'Garder les questions sans réponse',
    switchedOff:
      'C’est fait. Plus aucune question n’est conservée pour ce serveur, et celles qui l’étaient sont effacées.',
    switchedOn:
      'C’est fait. Les questions sans réponse sont désormais conservées 90 jours, sans qui les a posées.',
  },
  export: {
    done: 'Les articles et réglages de ce serveur. `/article ajouter` reprend le fichier verbatim-export (s’il y en a plusieurs, chacun à part), ici ou avec un autre bot de ce genre. Les tableaux ne nomment ni personnes ni messages.',
    tooLarge:
      'C’est plus qu’on ne peut envoyer : dix fichiers de 10 Mo au plus. Supprimez d’abord quelques articles.',
    cutShort: 'Le reste du fichier est illisible.',
    isNone: 'Ce fichier ne vient pas de `/article exporter`, ou il est endommagé.',
    takenBack: (taken) => `C’est fait. Repris : ${articles(taken)}.`,
    clashes: (left) => `Laissés de côté car leur titre est pris : ${number(left)}.`,
    noRoom: (left) => `Laissés de côté faute de place : ${number(left)}.`,
    damaged: (left) => `Laissés de côté car endommagés : ${number(left)}.`,
  },
};

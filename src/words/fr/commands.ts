import type { COMMANDS as ENGLISH, MENU_ITEMS as ENGLISH_MENU } from '../en/commands.ts';

export const COMMANDS: typeof ENGLISH = {
  ask: ['demander', 'Interrogez un article ; il répond avec ses propres mots'],
  summary: ['résumé', 'Les phrases les plus parlantes d’un article'],
  articles: ['article', 'Ce qu’il y a à lire, et ce que lit ce salon'],
  new: ['nouveau', 'Oublier la conversation ici et en commencer une autre'],
  help: ['aide', 'Comment demander'],
  privacy: ['confidentialité', 'Ce qui est conservé, et comment l’effacer'],
  list: ['liste', 'Tous les articles'],
  show: ['montrer', 'Ce qu’est un article et les questions auxquelles il répond'],
  use: ['utiliser', 'Choisir l’article de ce salon (Gérer le serveur) ; sans nom, tous'],
  askHere: ['demander', 'Répondre aux questions de ce salon sans mention (Gérer le serveur)'],
  add: ['ajouter', 'Donner à lire à ce serveur : lien, fichier, ou texte collé (Gérer le serveur)'],
  remove: ['supprimer', 'Retirer un article que ce serveur a ajouté (Gérer le serveur)'],
  reload: ['recharger', 'Relire un lien maintenant (Gérer le serveur)'],
  gaps: ['lacunes', 'Ce qui a été demandé et resté sans réponse (Gérer le serveur)'],
  export: [
    'exporter',
    'Les articles et réglages de ce serveur en un fichier, à réimporter (Gérer le serveur)',
  ],
  question: ['question', 'Que voulez-vous savoir ?'],
  article: ['article', 'L’article, par son titre'],
  private: ['privé', 'Ne montrer la réponse qu’à vous'],
  sentences: ['phrases', 'Combien de phrases, de 1 à 10 (sinon 3)'],
  tellHere: ['signaler-ici', 'Signaler dans ce salon qu’une page n’est plus lisible (Gérer le serveur)'],
  on: ['actif', 'Activer ou non'],
  link: ['lien', 'Une page, ou un fichier sur le web'],
  file: ['fichier', 'Texte, Markdown, page web, PDF, Word ou EPUB, 5 Mo au plus'],
  reread: ['relecture', 'À quelle fréquence relire un lien (sinon chaque jour)'],
};

export const MENU_ITEMS: typeof ENGLISH_MENU = {
  daily: 'chaque jour',
  weekly: 'chaque semaine',
  never: 'jamais',
  askAboutMessage: 'Interroger sur ce message',
  addAsArticle: 'Ajouter comme article',
};

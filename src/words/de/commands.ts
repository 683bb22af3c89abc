import type { COMMANDS as ENGLISH, MENU_ITEMS as ENGLISH_MENU } from '../en/commands.ts';

export const COMMANDS: typeof ENGLISH = {
  ask: ['fragen', 'Frag einen Artikel; er antwortet mit seinen eigenen Worten'],
  summary: ['zusammenfassung', 'Die aussagekräftigsten Sätze eines Artikels'],
  articles: ['artikel', 'Was es zu lesen gibt und was dieser Kanal liest'],
  new: ['neu', 'Das Gespräch hier vergessen und ein neues beginnen'],
  help: ['hilfe', 'Wie man fragt'],
  privacy: ['datenschutz', 'Was gespeichert wird und wie man es löscht'],
  list: ['liste', 'Alle Artikel'],
  show: ['zeigen', 'Was ein Artikel ist und welche Fragen er beantwortet'],
  use: ['verwenden', 'Den Artikel dieses Kanals wählen (Server verwalten); ohne Namen: alle'],
  askHere: ['fragen', 'Fragen in diesem Kanal ohne Erwähnung beantworten (Server verwalten)'],
  add: [
    'hinzufügen',
    'Diesem Server etwas zu lesen geben: Link, Datei oder eingefügter Text (Server verwalten)',
  ],
  remove: ['entfernen', 'Einen Artikel wegnehmen, den dieser Server hinzugefügt hat (Server verwalten)'],
  reload: ['neu-laden', 'Einen Link jetzt neu lesen (Server verwalten)'],
  gaps: ['lücken', 'Was gefragt und nicht beantwortet wurde (Server verwalten)'],
  export: [
    'exportieren',
    'Artikel und Einstellungen dieses Servers als Datei zum Wiedereinlesen (Server verwalten)',
  ],
  question: ['frage', 'Was möchtest du wissen?'],
  article: ['artikel', 'Der Artikel, nach seinem Titel'],
  private: ['privat', 'Die Antwort nur dir zeigen'],
  sentences: ['sätze', 'Wie viele Sätze, 1 bis 10 (sonst 3)'],
  tellHere: [
    'hier-melden',
    'In diesem Kanal melden, wenn eine Seite nicht mehr lesbar ist (Server verwalten)',
  ],
  on: ['an', 'An oder aus'],
  link: ['link', 'Eine Seite oder eine Datei im Netz'],
  file: ['datei', 'Text, Markdown, Webseite, PDF, Word oder EPUB, höchstens 5 MB'],
  reread: ['neu-lesen', 'Wie oft ein Link neu gelesen wird (sonst täglich)'],
};

export const MENU_ITEMS: typeof ENGLISH_MENU = {
  daily: 'täglich',
  weekly: 'wöchentlich',
  never: 'nie',
  askAboutMessage: 'Zu dieser Nachricht fragen',
  addAsArticle: 'Als Artikel hinzufügen',
};

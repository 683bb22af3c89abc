import { counting } from '../counting.ts';
import type { CONSOLE as ENGLISH } from '../en/console.ts';

const { number, count } = counting('de');

const sentences = (value: number): string => count(value, { one: 'Satz', other: 'Sätze' });

export const CONSOLE: typeof ENGLISH = {
  quoted: (text) => `„${text}“`,
  greeting: {
    answersOf: (articles) => `Antwortet mit den Worten von ${articles}.`,
    articles: (value) => count(value, { one: 'Artikel', other: 'Artikeln' }),
    howTo: 'Stell eine Frage. Tab ergänzt, /help nennt die Befehle, Strg-D beendet.',
    againLeaves: 'Noch einmal Strg-C beendet',
  },
  reading: {
    now: (name) => `${name} wird gelesen …`,
    noAuthor: 'kein Autor genannt',
    noDate: 'kein Datum',
    sections: (value) => count(value, { one: 'Abschnitt', other: 'Abschnitte' }),
    sentences,
    nothingThere: (where) =>
      `${where}: Darin ist kein Artikel; leg eine Text-, Web-, PDF-, Word- oder EPUB-Datei hinein, oder nenne eine mit --article`,
  },
  help: {
    opening: 'Stell eine Frage in eigenen Worten, oder:',
    meanings: {
      ask: 'fragen; eine Zeile ohne Schrägstrich tut dasselbe',
      next: 'der nächstbeste Satz zur letzten Frage',
      context: 'die N Sätze davor und danach (2)',
      why: 'die Wörter und Zahlen, die ihn dorthin bringen',
      suggest: 'Fragen, die die Artikel beantworten',
      summary: 'die N aussagekräftigsten Sätze eines Artikels, 1 bis 10 (3)',
      list: 'die Artikel',
      use: 'nur diesen fragen; „all“ für alle',
      text: 'sein ganzer Text, in dem die Stellen zählen',
      sentences: 'seine Sätze mit Stelle und Rolle',
      new: 'vergessen, was bisher gefragt wurde',
      help: 'diese Liste',
      quit: 'beenden',
    },
  },
  mistakes: {
    withHelp: (fault, help) => `${fault}; ${help}`,
    standsAlone: (command, argument) => `${command} steht allein, ohne „${argument}“`,
    notCount: (typed, most, example) =>
      `„${typed}“ ist keine Zahl von 1 bis ${number(most)}; Beispiel: ${example}`,
    thereIsNo: (command) => `${command} gibt es nicht`,
    noArticle: (id) => `einen Artikel „${id}“ gibt es nicht`,
    didYouMean: (name) => `war ${name} gemeint?`,
    helpLists: '/help nennt die Befehle',
    articleCan: '/article kennt list, use ID, text und sentences',
    listNames: '/article list nennt sie',
    nameArticle: 'nenne den Artikel: /article use ID, oder all für alle',
    whichArticle: 'welcher Artikel? Wähle einen mit /article use ID; /article list nennt sie',
    nothingAsked: 'es wurde noch nichts gefragt',
    foundNothing: 'die letzte Frage hat keinen Satz gefunden',
    nothingClose: 'nichts im Artikel kommt dem nahe',
    wasLast: 'das war der letzte Treffer',
    fault: (error) => `ein Fehler des Programms: ${error}`,
    didNotWork: 'das hat nicht geklappt; die nächste Zeile wird gelesen',
  },
  reply: {
    match: (rank, of) => `Treffer ${number(rank)} von ${number(of)}`,
    doesAnswer: 'Antworten gibt es auf:',
    couldAsk: 'Du könntest fragen:',
    aNumberAsks: 'eine Zahl stellt die Frage',
    corrected: (words) => `berichtigt ${words}`,
    nextShows: '/next zeigt die nächstliegende Stelle',
    closestOnes: 'Die nächstliegenden Stellen:',
    notIn: 'Nicht im Artikel.',
    doubt: 'Vielleicht beantwortet dies die Frage.',
    inOrder: (value) => `${sentences(value)}, in der Reihenfolge des Artikels:`,
    byArticle: (value) => `${sentences(value)}, Artikel für Artikel:`,
    opposed: 'Vorsicht: Frage und Satz unterscheiden sich durch ein „nicht“',
    under: (section) => `unter „${section}“`,
    only: (id) => `Von jetzt an wird nur ${id} gefragt.`,
    every: 'Von jetzt an werden alle Artikel gefragt.',
    nothingToSuggest:
      'Ich habe keine Frage gefunden, die der Artikel sicher beantwortet. Stell deine eigene.',
    forgotten: 'Was bisher gefragt wurde, ist vergessen.',
    nothingToQuote: 'Der Artikel hat keinen Satz, der sich zitieren ließe.',
    paragraphs: (value) => count(value, { one: 'Absatz', other: 'Absätze' }),
    inUse: 'gewählt',
  },
  explanation: {
    word: 'Wort',
    evidence: 'Indiz',
    value: 'Wert',
    weight: 'Gewicht',
    sum: 'Summe',
    chance: 'Wahrscheinlichkeit',
  },
};

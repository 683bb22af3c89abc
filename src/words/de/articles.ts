import { counting } from '../counting.ts';
import type { ARTICLES as ENGLISH } from '../en/articles.ts';

const { number, count } = counting('de');

export const ARTICLES: typeof ENGLISH = {
  list: {
    empty: 'Es gibt noch keine Artikel. Wer mich betreibt, legt sie in den Artikelordner.',
    toMarked: 'Fragen hier gehen an den mit → markierten Artikel',
    toAll: 'Fragen hier gehen an alle Artikel',
    isAskChannel: 'Fragen hier brauchen keine Erwähnung, wenn die Artikel sie zu beantworten scheinen',
    more: (left) => `und ${number(left)} weitere`,
  },
  card: {
    author: (name) => `Autor: ${name}`,
    source: (name) => `Quelle: ${name}`,
    published: (date) => `Erschienen: ${date}`,
    length: (sentences, paragraphs) =>
      `Länge: ${count(sentences, { one: 'Satz', other: 'Sätze' })} in ${count(paragraphs, { one: 'Absatz', other: 'Absätzen' })}`,
    page: (address) => `Seite: ${address}`,
  },
  use: {
    only: (title) => `Erledigt. Fragen in diesem Kanal gehen jetzt nur noch an „${title}“.`,
    all: 'Erledigt. Fragen in diesem Kanal gehen jetzt an alle Artikel.',
  },
  ask: {
    everythingAnyway: 'Hier beantworte ich ohnehin alles.',
    noContent:
      'Ich darf keine Nachrichten lesen, die mich nicht erwähnen, und kann deshalb in keinem Kanal auf Fragen achten. Wer mich betreibt, kann es erlauben: in Discords Entwicklerportal auf der Seite „Bot“ den „Message Content Intent“ einschalten und mich neu starten.',
    byOperator:
      'Wer mich betreibt, hat diesen Kanal zum Fragekanal gemacht (ASK_CHANNELS); das lässt sich von hier aus nicht ändern.',
    on: 'Erledigt. In diesem Kanal beantworte ich jetzt Fragen, die die Artikel zu beantworten scheinen, und lasse andere Gespräche in Ruhe. Nicht jede erkenne ich als Frage: Wer mich erwähnt, bekommt immer eine Antwort.',
    off: 'Erledigt. In diesem Kanal antworte ich jetzt nur noch, wenn ich erwähnt werde.',
  },
  unknown: {
    none: (typed) => `Ich habe keinen Artikel namens „${typed}“. Es gibt noch keine.`,
    some: (typed, titles, more) =>
      `Ich habe keinen Artikel namens „${typed}“. Es gibt: ${titles.join('; ')}${more > 0 ? ` und ${number(more)} weitere (/artikel liste)` : ''}.`,
  },
};

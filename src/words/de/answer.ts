import { counting, nameOfLanguage } from '../counting.ts';
import type { ANSWER as ENGLISH } from '../en/answer.ts';

const { number, count, figure } = counting('de');

const ASK = 'Stell eine Frage zum Artikel, und ich zitiere die Sätze, die sie beantworten.';

export const ANSWER: typeof ENGLISH = {
  notes: {
    greeting: `Hallo! ${ASK}`,
    wellbeing: `Gut, danke. ${ASK}`,
    thanks: 'Gern geschehen.',
    praise: 'Danke. Frag gern weiter.',
    farewell: 'Auf Wiedersehen, und bis zur nächsten Frage.',
    self: 'Ich bin ein Bot, der Fragen zu einem Artikel mit dessen eigenen Sätzen beantwortet, Wort für Wort.',
    certainty: 'Ich zitiere nur: Der Satz und seine Stelle zeigen, was im Artikel steht.',
    assent: 'Gut. Frag gern weiter.',
    regret: 'Nichts passiert. Frag gern weiter.',
    empty: `Es wurde nichts gefragt. ${ASK}`,
    'not-language': `Das sieht nicht nach einer Frage in Worten aus. ${ASK}`,
    fault: 'Bei dieser Frage ist etwas schiefgegangen. Stell die nächste.',
    shortened: (most) => `Die Frage ist sehr lang: Nur ihre ersten ${number(most)} Zeichen wurden gelesen.`,
    otherLanguage: (code) => {
      const name = code && nameOfLanguage(code, 'de');
      return `Die Frage scheint ${name ? `auf ${name}` : 'in einer anderen Sprache'} gestellt zu sein; sie wurde so versucht, wie sie ist, aber wenige ihrer Wörter können in einem englischen Artikel vorkommen.`;
    },
  },
  readWith: 'gelesen mit: ',
  facts: {
    labelled: (label) => `${label}:`,
    labels: {
      title: 'Titel',
      author: 'Autor',
      source: 'Quelle',
      published: 'Erschienen',
      language: 'Sprache',
      url: 'Webadresse',
      rights: 'Rechte',
      length: 'Länge',
      about: 'Thema',
    },
    missing: {
      title: 'Die Datei nennt keinen Titel.',
      author: 'Die Datei nennt keinen Autor.',
      source: 'Die Datei nennt keine Quelle.',
      published: 'Die Datei nennt kein Erscheinungsdatum.',
      language: 'Die Datei nennt keine Sprache.',
      url: 'Die Datei nennt keine Webadresse.',
      rights: 'Die Datei nennt keinen Rechteinhaber.',
      length: 'Die Datei nennt keine Länge.',
      about: 'Die Datei nennt kein Thema.',
    },
    language: (code) => {
      const name = nameOfLanguage(code, 'de');
      return name === null ? code : `${name} (${code})`;
    },
    length: (sentences, words, minutes) =>
      [
        count(sentences, { one: 'Satz', other: 'Sätze' }),
        count(words, { one: 'Wort', other: 'Wörter' }),
        `etwa ${count(minutes, { one: 'Minute', other: 'Minuten' })} Lesezeit`,
      ].join(', '),
  },
  none: 'Der Artikel scheint dazu nichts zu sagen.',
  perhapsThis: 'Vielleicht steht es in diesem Satz:',
  amongThese: 'Vielleicht steht es in einem dieser Sätze:',
  andMore: (left) => `… und ${number(left)} weitere`,
  strength: { answer: 'klarer Treffer', possible: 'möglicher Treffer', none: 'schwacher Treffer' },
  roles: {
    title: 'Titel',
    deck: 'Vorspann',
    heading: 'Überschrift',
    question: 'Frage',
    body: 'Text',
    metadata: 'Metadaten',
  },
  figure,
  paragraph: (at) => `Absatz ${number(at)}`,
  paragraphs: (first, last) => `Absätze ${number(first)} bis ${number(last)}`,
};

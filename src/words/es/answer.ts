import { counting, nameOfLanguage } from '../counting.ts';
import type { ANSWER as ENGLISH } from '../en/answer.ts';

const { number, count, figure } = counting('es');

const ASK = 'Haz una pregunta sobre el artículo y citaré las frases que la responden.';

export const ANSWER: typeof ENGLISH = {
  notes: {
    greeting: `¡Hola! ${ASK}`,
    wellbeing: `Bien, gracias. ${ASK}`,
    thanks: 'De nada.',
    praise: 'Gracias. Sigue preguntando cuando quieras.',
    farewell: 'Hasta luego, y vuelve con más preguntas.',
    self: 'Soy un bot que responde preguntas sobre un artículo citando sus propias frases, palabra por palabra.',
    certainty: 'Solo cito: la frase y su lugar muestran lo que dice el artículo.',
    assent: 'Bien. Sigue preguntando cuando quieras.',
    regret: 'No pasa nada. Sigue preguntando cuando quieras.',
    empty: `No se ha preguntado nada. ${ASK}`,
    'not-language': `Eso no parece una pregunta con palabras. ${ASK}`,
    fault: 'Algo ha fallado con esta pregunta. Haz la siguiente.',
    shortened: (most) =>
      `La pregunta es muy larga: solo se han leído sus primeros ${number(most)} caracteres.`,
    otherLanguage: (code) => {
      const name = code && nameOfLanguage(code, 'es');
      return `La pregunta parece estar en ${name || 'otro idioma'}; se ha intentado tal cual, pero pocas de sus palabras pueden coincidir con un artículo en inglés.`;
    },
  },
  readWith: 'leída con: ',
  facts: {
    labelled: (label) => `${label}:`,
    labels: {
      title: 'título',
      author: 'autor',
      source: 'fuente',
      published: 'fecha de publicación',
      language: 'idioma',
      url: 'dirección web',
      rights: 'derechos',
      length: 'extensión',
      about: 'tema',
    },
    missing: {
      title: 'El archivo no indica ningún título.',
      author: 'El archivo no indica ningún autor.',
      source: 'El archivo no indica ninguna fuente.',
      published: 'El archivo no indica ninguna fecha de publicación.',
      language: 'El archivo no indica ningún idioma.',
      url: 'El archivo no indica ninguna dirección web.',
      rights: 'El archivo no indica de quién son los derechos.',
      length: 'El archivo no indica ninguna extensión.',
      about: 'El archivo no indica ningún tema.',
    },
    language: (code) => {
      const name = nameOfLanguage(code, 'es');
      return name === null ? code : `${name} (${code})`;
    },
    length: (sentences, words, minutes) =>
      [
        count(sentences, { one: 'frase', other: 'frases' }),
        count(words, { one: 'palabra', other: 'palabras' }),
        `alrededor de ${count(minutes, { one: 'minuto', other: 'minutos' })} de lectura`,
      ].join(', '),
  },
  none: 'El artículo no parece decirlo.',
  perhapsThis: 'Quizá sea esta:',
  amongThese: 'Quizá esté entre estas:',
  andMore: (left) => `… y ${number(left)} más`,
  strength: {
    answer: 'coincidencia clara',
    possible: 'coincidencia posible',
    none: 'coincidencia débil',
  },
  roles: {
    title: 'título',
    deck: 'entradilla',
    heading: 'epígrafe',
    question: 'pregunta',
    body: 'texto',
    metadata: 'metadatos',
  },
  figure,
  paragraph: (at) => `párrafo ${number(at)}`,
  paragraphs: (first, last) => `párrafos ${number(first)} a ${number(last)}`,
};

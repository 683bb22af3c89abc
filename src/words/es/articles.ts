import { counting } from '../counting.ts';
import type { ARTICLES as ENGLISH } from '../en/articles.ts';

const { number, count } = counting('es');

export const ARTICLES: typeof ENGLISH = {
  list: {
    empty: 'Todavía no hay artículos. Quien me administra los pone en la carpeta de artículos.',
    toMarked: 'Aquí las preguntas van al artículo marcado con →',
    toAll: 'Aquí las preguntas van a todos los artículos',
    isAskChannel: 'aquí una pregunta no necesita mención si los artículos parecen responderla',
    more: (left) => `y ${number(left)} más`,
  },
  card: {
    author: (name) => `Autor: ${name}`,
    source: (name) => `Fuente: ${name}`,
    published: (date) => `Publicado: ${date}`,
    length: (sentences, paragraphs) =>
      `Extensión: ${count(sentences, { one: 'frase', other: 'frases' })} en ${count(paragraphs, { one: 'párrafo', other: 'párrafos' })}`,
    page: (address) => `Página: ${address}`,
  },
  use: {
    only: (title) => `Hecho. Las preguntas de este canal van ahora solo a «${title}».`,
    all: 'Hecho. Las preguntas de este canal van ahora a todos los artículos.',
  },
  ask: {
    everythingAnyway: 'Aquí respondo a todo de todos modos.',
    noContent:
      'No puedo leer mensajes que no me mencionen, así que no puedo vigilar ningún canal. Quien me administra puede permitirlo: en el portal de desarrolladores de Discord, página «Bot», activar «Message Content Intent» y volver a iniciarme.',
    byOperator:
      'Quien me administra ha hecho de este un canal de preguntas (ASK_CHANNELS); eso no se puede cambiar desde aquí.',
    on: 'Hecho. En este canal respondo ahora a las preguntas que los artículos parecen responder y dejo en paz lo demás. No las reconozco todas: quien me mencione siempre recibe respuesta.',
    off: 'Hecho. En este canal ahora solo respondo cuando me mencionan.',
  },
  unknown: {
    none: (typed) => `No tengo ningún artículo llamado «${typed}». Todavía no hay ninguno.`,
    some: (typed, titles, more) =>
      `No tengo ningún artículo llamado «${typed}». Hay: ${titles.join('; ')}${more > 0 ? ` y ${number(more)} más (/artículo lista)` : ''}.`,
  },
};

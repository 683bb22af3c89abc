import { counting } from '../counting.ts';
import type { CONSOLE as ENGLISH } from '../en/console.ts';

const { number, count } = counting('es');

const sentences = (value: number): string => count(value, { one: 'frase', other: 'frases' });

export const CONSOLE: typeof ENGLISH = {
  quoted: (text) => `«${text}»`,
  greeting: {
    answersOf: (articles) => `Responde con las palabras de ${articles}.`,
    articles: (value) => count(value, { one: 'artículo', other: 'artículos' }),
    howTo: 'Haz una pregunta. Tab completa, /help muestra los comandos, Ctrl-D sale.',
    againLeaves: 'Ctrl-C otra vez sale',
  },
  reading: {
    now: (name) => `leyendo ${name} …`,
    noAuthor: 'sin autor',
    noDate: 'sin fecha',
    sections: (value) => count(value, { one: 'sección', other: 'secciones' }),
    sentences,
    nothingThere: (where) =>
      `${where}: no hay ningún artículo; pon ahí un texto, una página web, un archivo PDF, Word o EPUB, o nombra uno con --article`,
  },
  help: {
    opening: 'Haz una pregunta con tus propias palabras, o:',
    meanings: {
      ask: 'preguntar; una línea sin barra hace lo mismo',
      next: 'la siguiente mejor frase para la última pregunta',
      context: 'las N frases de antes y después (2)',
      why: 'las palabras y cifras que la ponen donde está',
      suggest: 'preguntas que los artículos responden',
      summary: 'las N frases más reveladoras de un artículo, 1 a 10 (3)',
      list: 'los artículos',
      use: 'preguntar solo a este; «all» para todos',
      text: 'su texto entero, en el que cuentan los lugares',
      sentences: 'sus frases con lugar y función',
      new: 'olvidar lo preguntado hasta ahora',
      help: 'esta lista',
      quit: 'salir',
    },
  },
  mistakes: {
    withHelp: (fault, help) => `${fault}; ${help}`,
    standsAlone: (command, argument) => `${command} va solo, sin «${argument}»`,
    notCount: (typed, most, example) =>
      `«${typed}» no es un número de 1 a ${number(most)}; ejemplo: ${example}`,
    thereIsNo: (command) => `no existe ${command}`,
    noArticle: (id) => `no hay ningún artículo «${id}»`,
    didYouMean: (name) => `¿querías decir ${name}?`,
    helpLists: '/help muestra los comandos',
    articleCan: '/article conoce list, use ID, text y sentences',
    listNames: '/article list los nombra',
    nameArticle: 'nombra el artículo: /article use ID, o all para todos',
    whichArticle: '¿qué artículo? Elige uno con /article use ID; /article list los nombra',
    nothingAsked: 'todavía no se ha preguntado nada',
    foundNothing: 'la última pregunta no encontró ninguna frase',
    nothingClose: 'nada en el artículo se le acerca',
    wasLast: 'esa era la última coincidencia',
    fault: (error) => `un fallo del programa: ${error}`,
    didNotWork: 'eso no ha funcionado; se lee la línea siguiente',
  },
  reply: {
    match: (rank, of) => `coincidencia ${number(rank)} de ${number(of)}`,
    doesAnswer: 'Sí responde a:',
    couldAsk: 'Podrías preguntar:',
    aNumberAsks: 'un número hace la pregunta',
    corrected: (words) => `corregido ${words}`,
    nextShows: '/next muestra el pasaje más cercano',
    closestOnes: 'Los pasajes más cercanos:',
    notIn: 'No está en el artículo.',
    doubt: 'Quizá esto responda a la pregunta.',
    inOrder: (value) => `${sentences(value)}, en el orden del artículo:`,
    byArticle: (value) => `${sentences(value)}, artículo por artículo:`,
    opposed: 'cuidado: la pregunta y la frase difieren en un «no»',
    under: (section) => `en «${section}»`,
    only: (id) => `A partir de ahora solo se pregunta a ${id}.`,
    every: 'A partir de ahora se pregunta a todos los artículos.',
    nothingToSuggest:
      'No he encontrado ninguna pregunta que el artículo responda con seguridad. Haz la tuya.',
    forgotten: 'Lo preguntado hasta ahora queda olvidado.',
    nothingToQuote: 'El artículo no tiene ninguna frase que citar.',
    paragraphs: (value) => count(value, { one: 'párrafo', other: 'párrafos' }),
    inUse: 'elegido',
  },
  explanation: {
    word: 'palabra',
    evidence: 'indicio',
    value: 'valor',
    weight: 'peso',
    sum: 'suma',
    chance: 'probabilidad',
  },
};

import { counting } from '../counting.ts';
import type { BOT as ENGLISH } from '../en/bot.ts';

const { number, form, count } = counting('es');

const seconds = (value: number): string => count(value, { one: 'segundo', other: 'segundos' });
const questions = (value: number): string => count(value, { one: 'pregunta', other: 'preguntas' });
const presses = (value: number): string =>
  count(value, { one: 'pulsación u orden', other: 'pulsaciones y órdenes' });
const channels = (value: number): string => count(value, { one: 'canal', other: 'canales' });

export const BOT: typeof ENGLISH = {
  reply: {
    asked: 'Pregunta: ',
    corrected: (words) => `Corregido: ${words}`,
    noneOfSeveral: 'Ninguno de los artículos parece decirlo.',
    noMore: 'No hay más coincidencias.',
    opposed: 'Cuidado: la pregunta y la frase difieren en una negación.',
    match: (rank) => `coincidencia ${number(rank)}`,
    place: (paragraph, sentence) => `párrafo ${number(paragraph)}, frase ${number(sentence)}`,
    source: 'fuente',
    passages: (total) => count(total, { one: 'pasaje', other: 'pasajes' }),
    someOf: (first, last, total) =>
      `${first === last ? number(first) : `${number(first)}–${number(last)}`} de ${number(total)}`,
    fromDetails: 'de los datos del archivo, no de su texto',
    detailsTooLong: 'Los datos son demasiado largos para mostrarlos aquí.',
    notAmong: 'Preguntado hoy, esta frase ya no está entre las mejores.',
    answeredIn: (channel) => `Respondido en ${channel}.`,
    howToGoOn: 'Para seguir aquí, mencióname o responde a una respuesta.',
  },
  buttons: {
    context: 'Contexto',
    next: 'Siguiente coincidencia',
    moreOfList: 'Más de la lista',
    followUp: 'Seguir preguntando',
    closest: 'Pasajes más cercanos',
    more: 'Más…',
    dismiss: 'Descartar',
    right: 'Correcto',
    wrong: 'Incorrecto',
    rightNone: 'Correcto, no lo dice',
    wrongNone: 'Incorrecto, sí lo dice',
    why: '¿Por qué esta frase?',
    askAgain: 'Preguntar de nuevo',
    forgetMe: 'Olvidar mis conversaciones',
    forgetHere: 'Borrar lo guardado aquí',
    forgetServer: 'Borrar lo guardado para este servidor',
    forgetNow: 'Sí, borrarlo',
  },
  form: {
    title: 'Seguir preguntando',
    field: '¿Qué más quieres saber?',
    thread: 'Continuación',
  },
  refusals: {
    fault: 'Algo ha fallado por mi parte. Queda anotado; inténtalo de nuevo, por favor.',
    noStore:
      'Mi base de datos no funciona en este momento, así que no se pudo hacer. Inténtalo de nuevo dentro de un rato.',
    time: 'La búsqueda tardaba demasiado y la he detenido. Pregunta con otras palabras o nombra un artículo más corto.',
    memory:
      'Era demasiado para buscar y me he detenido. Pregunta con otras palabras o nombra un artículo más corto.',
    busy: 'Ahora mismo tengo demasiado que buscar. Pregunta de nuevo dentro de un momento, por favor.',
    unknownCommand: 'Ya no conozco este comando. Discord puede tardar un momento en mostrar los nuevos.',
    unreadableButton: 'No puedo leer este botón: viene de otra versión de mí. Pregunta de nuevo, por favor.',
    unreadableMessage:
      'No puedo ver lo que has escrito: Discord solo me muestra los mensajes que me mencionan. Mencióname o pulsa «Seguir preguntando» debajo de una respuesta.',
    noText: 'Ese mensaje no tiene texto por el que preguntar.',
    noQuestion: 'Ya no puedo ver la pregunta. Pregunta de nuevo, por favor.',
    notMember:
      'No soy miembro de este servidor, así que no se puede configurar nada para él. Usa la opción «artículo».',
    notManager: 'Eso es para quienes pueden gestionar este servidor.',
    notYours: 'Solo quien preguntó, o alguien que pueda gestionar mensajes, puede descartar una respuesta.',
    cannotDelete: 'No puedo borrarla aquí. Bórrala desde su propio menú.',
    articleGone: 'Ese artículo ya no está aquí, así que no puedo buscar en él.',
    articleChanged: 'El artículo ha cambiado desde que lo cité; este botón ya no lleva a ninguna parte.',
  },
  limits: {
    things: { question: questions, press: presses },
    user: (things, within) => `Han sido más de ${things} en ${seconds(within)}.`,
    channel: (things, within) => `En este canal ha habido más de ${things} en ${seconds(within)}.`,
    server: (things, within) => `En este servidor ha habido más de ${things} en ${seconds(within)}.`,
    again: {
      question: (after) => `Pregunta de nuevo en ${seconds(after)}.`,
      press: (after) => `Inténtalo de nuevo en ${seconds(after)}.`,
    },
  },
  done: {
    forgotten: 'Hecho. He olvidado nuestra conversación aquí; la próxima pregunta va por sí sola.',
    forgottenMe: 'Hecho. He olvidado lo que me preguntaste.',
    forgottenHome: 'Hecho. Todo lo guardado aquí está borrado.',
    nothingToForget: 'No había nada que borrar.',
    dismissed: 'Hecho. La respuesta está borrada.',
    ratedRight: 'Gracias, contada como correcta.',
    ratedWrong: 'Gracias, contada como incorrecta.',
  },
  summary: {
    nothing: 'El artículo no tiene frases entre las que elegir.',
    shown: (shown, total) =>
      `${number(shown)} de ${count(total, { one: 'frase', other: 'frases' })}, palabra por palabra`,
    cut: (left) => `${number(left)} más no ${form(left, { one: 'cabe', other: 'caben' })}`,
    whichArticle: '¿Qué artículo? Nombra uno en la opción «artículo»; /artículo lista los muestra.',
  },
  why: {
    head: (percent, place) =>
      `**¿Por qué esta frase?** Responde a la pregunta con una probabilidad del ${number(percent)} %${place ? `, puesto ${number(place.rank)} de ${number(place.of)}` : ''}.`,
    noWords: 'No comparte ninguna palabra con la pregunta.',
    words: (words) => `Palabras de la pregunta que contiene, las más reveladoras primero: ${words}.`,
    weighed: 'Lo que más ha pesado:',
    together: (sum) => `En total ${sum}, contados todos los indicios.`,
  },
  help: {
    opening: (of) =>
      `Respondo preguntas sobre ${
        'title' in of
          ? `«${of.title}»`
          : of.articles === 1
            ? 'el artículo'
            : count(of.articles, { other: 'artículos' })
      } citando las frases que lo dicen, palabra por palabra. No añado nada y, cuando nada responde, lo digo.`,
    ask: (me) =>
      `**Preguntar:** \`/preguntar\`, menciona a ${me} en un mensaje o escríbeme directamente. O desde el menú de un mensaje: Aplicaciones → Preguntar por este mensaje.`,
    goOnSeeing:
      '**Seguir:** responde a una respuesta o pulsa «Seguir preguntando». Recuerdo las últimas preguntas: «¿y cuándo?» basta.',
    goOnBlind:
      '**Seguir:** pulsa «Seguir preguntando», o responde a una respuesta mencionándome. Recuerdo las últimas preguntas: «¿y cuándo?» basta.',
    look: '**Mirar de cerca:** «Contexto» muestra las frases que rodean una cita y por qué se eligió; ahí también puedes valorar o descartar la respuesta. «Siguiente coincidencia» muestra qué más encaja.',
    more: '**Más:** `/resumen` para una visión general, `/nuevo` para empezar otra conversación, `/artículo lista` para lo que hay para leer, `/privacidad` para lo que se guarda.',
  },
  privacy: {
    keptForServer: '**Guardado para este servidor**',
    keptHere: '**Guardado para esta conversación**',
    channelArticles: (value) => `el artículo elegido para un canal: ${channels(value)}`,
    askChannels: (value) => `canales en los que respondo sin que me mencionen: ${channels(value)}`,
    ratings: (value) =>
      `cuántas veces se llamó correcta o incorrecta una respuesta: ${count(value, { one: 'valoración', other: 'valoraciones' })}, contadas por artículo, sin la persona ni la pregunta`,
    inMemory:
      '**Solo en memoria, durante media hora:** tus cuatro últimas preguntas aquí y las frases que las respondieron, para que se entienda «¿y cuándo?»; durante diez minutos, qué mensaje mío responde a cuál tuyo. Además, para que nadie cuente dos veces, quién valoró qué respuesta, y qué idioma usas. Un reinicio lo olvida.',
    never: '**Nunca se guarda:** mensajes, nombres ni quién preguntó qué.',
    sure: 'Esto borra los artículos añadidos aquí, los artículos de los canales, los canales de preguntas, el canal de fallos, las preguntas sin respuesta y los recuentos de correctas e incorrectas. No se puede deshacer.',
  },
};

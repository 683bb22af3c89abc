import { counting } from '../counting.ts';
import type { OWN as ENGLISH } from '../en/own.ts';

const { number, count } = counting('es');

const articles = (value: number): string => count(value, { one: 'artículo', other: 'artículos' });
const sentences = (value: number): string => count(value, { one: 'frase', other: 'frases' });
const paragraphs = (value: number): string => count(value, { one: 'párrafo', other: 'párrafos' });

export const OWN: typeof ENGLISH = {
  refused: {
    'not-a-link': 'Eso no es un enlace: uno empieza por http:// o https:// y nombra un sitio.',
    credentials: 'El enlace contiene un usuario o una contraseña; dalo sin ellos.',
    port: 'El enlace nombra un puerto distinto de 80 y 443, que no se abre.',
    'private-address': 'El enlace lleva a una dirección que no es pública; esas nunca se abren.',
    robots:
      'El robots.txt del sitio pide a los programas que no lean esta página. Añádela como archivo o texto si puedes hacerlo.',
    unreachable: 'No se puede llegar al sitio. Revisa el enlace o inténtalo más tarde.',
    timeout: 'El sitio tardó más de diez segundos. Inténtalo más tarde.',
    'too-many-redirects': 'El enlace se redirige más de cinco veces.',
    'unsafe-redirect':
      'El enlace se redirige a una dirección que no es una página web o que es menos segura.',
    'not-found': 'Esa página no existe, o ya no (404). Revisa el enlace.',
    'not-allowed': 'El sitio no deja leer esta página. Añádela como archivo o texto si puedes hacerlo.',
    'login-page': 'La página pide iniciar sesión. Añádela como archivo o texto.',
    'bot-check':
      'El sitio quiere estar seguro de que lo lee una persona. Añade la página como archivo o texto.',
    'server-error': 'El sitio tiene un fallo propio. Inténtalo más tarde.',
    'error-page': 'El sitio responde con una página de error en vez de la página. Revisa el enlace.',
    'empty-shell':
      'La página está vacía hasta que un navegador ejecuta sus programas. Añádela como archivo o texto.',
    unreadable: 'No se puede leer como artículo.',
    'too-large': 'Pasa de 5 MB. Divídelo o añade la parte que importa.',
    'too-hard': 'Leerlo lleva demasiado tiempo o memoria. Simplifícalo o divídelo.',
    'wrong-type': 'No es una página ni un archivo de texto, Markdown, PDF, Word (.docx) o EPUB.',
    broken: 'Lo que llegó está dañado o incompleto. Inténtalo más tarde.',
    'foreign-file': 'Ese archivo no viene de Discord. Da su dirección como enlace.',
  },
  unreadable: (reason) => `No se puede leer: ${reason}.`,
  noRoom: {
    articles: (most) => `Este servidor ya tiene ${articles(most)} y no se guardan más. Quita uno primero.`,
    size: (millions) =>
      `Con él, los artículos de este servidor pasarían juntos de ${number(millions)} millones de caracteres. Quita uno primero.`,
    title: 'Este servidor ya tiene un artículo con ese título. Quítalo primero o dale otro a este.',
  },
  help: '**Para moderadores:** `/artículo añadir` me da algo que leer, solo para este servidor. Ajustes del servidor → Integraciones lo permite a otros roles.',
  notHere: 'Solo se pueden añadir artículos en servidores.',
  add: {
    both: 'Da un enlace o un archivo, no ambos.',
    form: 'Añadir un artículo',
    link: 'Enlace a una página o un archivo',
    title: 'Título, para el texto pegado',
    text: 'O pega aquí el texto',
    nothing: 'No se dio nada: pega un enlace o un texto.',
    opening: 'Estoy abriendo el enlace…',
    fetching: 'Estoy trayendo el archivo…',
    reading: 'Ya está aquí; lo estoy leyendo…',
    trying: 'Lo he leído; busco preguntas para probar…',
    added: (title) => `Añadido: **${title}**`,
    changed: (title) => `Leído de nuevo: **${title}**`,
    unchanged: (title) => `«${title}» dice lo mismo que antes; nada ha cambiado.`,
    author: (name) => `de ${name}`,
    size: (ofSentences, ofParagraphs) => `${sentences(ofSentences)} en ${paragraphs(ofParagraphs)}`,
    check: 'Por favor, revisa:',
    try: 'Preguntas para probar:',
    noneToTry: 'No encontré ninguna pregunta mía que responda; hazle una.',
    noText: 'Ese mensaje no tiene texto, ni enlace, ni un archivo que yo pueda leer.',
    removeHint: '¿No era lo que querías? `/artículo quitar` lo quita.',
  },
  remove: {
    done: (title) => `Hecho. «${title}» se ha quitado y ya no se responde con él.`,
    byOperator: (title) =>
      `«${title}» lo puso aquí quien me hace funcionar y no se puede cambiar desde un servidor.`,
    none: 'Este servidor no tiene artículos propios. `/artículo añadir` añade uno.',
  },
  reload: {
    changed: (title) => `Hecho. «${title}» ha cambiado; desde ahora respondo con el texto nuevo.`,
    unchanged: (title) => `«${title}» está como antes.`,
    busy: (title) => `«${title}» se está leyendo de nuevo en este momento.`,
    kept: 'El texto leído antes se conserva.',
    notALink: (title) =>
      `«${title}» se dio como archivo o texto. Añádelo de nuevo con \`/artículo añadir\`; un archivo del mismo nombre ocupa su lugar.`,
  },
  list: {
    own: '**De este servidor**',
    operator: '**En todas partes**',
    link: (when) => `enlace, leído ${when}`,
    file: (when) => `archivo, añadido ${when}`,
    text: (when) => `texto, añadido ${when}`,
    fault: (reason) => `la última lectura falló: ${reason}`,
  },
  log: {
    on: 'Hecho. En este canal diré cuándo una página ya no se puede releer, una vez cada una, y cuándo me ha faltado la base de datos un rato. `/artículo lista avisar-aquí:False` lo termina.',
    off: 'Hecho. Ya no aviso en ningún canal de que una página no se puede leer; `/artículo lista` lo sigue mostrando.',
    cannotWrite:
      'Aquí no puedo escribir. Hace falta un canal, no un hilo, en el que tenga «Ver canal» y «Enviar mensajes».',
    toldIn: (channel) => `los fallos se avisan en ${channel}`,
    cannotTellIn: (channel) => `los fallos se avisarían en ${channel}, pero no puedo escribir ahí`,
    head: '**Estas páginas no se pudieron releer.** Sigo respondiendo con el texto leído antes.',
    foot: '`/artículo recargar` lo intenta otra vez, `/artículo quitar` retira una. Lo digo una sola vez, hasta que la página se pueda leer de nuevo.',
    lost: (from, to) =>
      `De ${from} a ${to} no pude alcanzar mi base de datos. Quizá se respondieron preguntas sin los artículos y ajustes propios de este servidor, y no se podía cambiar nada. Lo que había confirmado antes se conserva.`,
  },
  show: {
    from: (source) => `Origen: ${source}`,
    pasted: 'Origen: texto pegado',
    read: (when) => `Leído: ${when}`,
    reread: {
      daily: 'Relectura: cada día',
      weekly: 'Relectura: cada semana',
      off: 'Relectura: solo si se pide',
    },
    fault: (reason) => `La última lectura falló: ${reason} El texto leído antes se conserva.`,
  },
  gaps: {
    head: '**Preguntado y sin respuesta, en los últimos 90 días**',
    none: 'En los últimos 90 días no se preguntó aquí nada que yo no pudiera responder.',
    off: 'Las preguntas sin respuesta no se guardan aquí: alguien lo desactivó en `/privacidad`.',
    line: (question, asked, when) =>
      `«${question}» · ${count(asked, { one: 'vez', other: 'veces' })}, la última ${when}`,
    closest: (article) => `lo más cercano, en «${article}»:`,
    add: 'Añadir un artículo',
  },
  privacy: {
    articles: (articlesKept, characters) =>
      `los artículos propios de este servidor: ${articles(articlesKept)}, ${count(characters, { one: 'carácter', other: 'caracteres' })} de texto`,
    gaps: (questions) =>
      `preguntas sin respuesta, sin quién las hizo, 90 días: ${number(questions)}; no las hechas en privado`,
    log: 'el canal en el que se avisa a los moderadores de páginas que ya no se pueden leer',
    noGaps: 'preguntas sin respuesta: ninguna, está desactivado',
    left: 'Si dejo este servidor, todo eso se borra a los 30 días.',
    switchOff: 'No guardar preguntas',
    switchOn: 'Guardar las sin respuesta',
    switchedOff: 'Hecho. Ya no se guardan preguntas de este servidor, y las guardadas se han borrado.',
    switchedOn: 'Hecho. Desde ahora las preguntas sin respuesta se guardan 90 días, sin quién las hizo.',
  },
  export: {
    done: 'Los artículos y ajustes de este servidor. `/artículo añadir` recupera el archivo verbatim-export (si hay varios, cada uno por separado), aquí o con otro bot de este tipo. Las tablas no nombran a personas ni mensajes.',
    tooLarge:
      'Es más de lo que se puede enviar: diez archivos de 10 MB como máximo. Quita antes algunos artículos.',
    cutShort: 'El resto del archivo no se puede leer.',
    isNone: 'Ese archivo no es de `/artículo exportar`, o está dañado.',
    takenBack: (taken) => `Hecho. Recuperado: ${articles(taken)}.`,
    clashes: (left) => `Omitidos porque su título ya existe: ${number(left)}.`,
    noRoom: (left) => `Omitidos porque no caben más: ${number(left)}.`,
    damaged: (left) => `Omitidos porque están dañados: ${number(left)}.`,
  },
};

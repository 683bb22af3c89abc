import type { COMMANDS as ENGLISH, MENU_ITEMS as ENGLISH_MENU } from '../en/commands.ts';

export const COMMANDS: typeof ENGLISH = {
  ask: ['preguntar', 'Pregunta a un artículo; responde con sus propias palabras'],
  summary: ['resumen', 'Las frases más reveladoras de un artículo'],
  articles: ['artículo', 'Qué hay para leer y qué lee este canal'],
  new: ['nuevo', 'Olvidar la conversación aquí y empezar otra'],
  help: ['ayuda', 'Cómo preguntar'],
  privacy: ['privacidad', 'Qué se guarda y cómo borrarlo'],
  list: ['lista', 'Todos los artículos'],
  show: ['mostrar', 'Qué es un artículo y qué preguntas responde'],
  use: ['usar', 'Elegir el artículo de este canal (Gestionar servidor); sin nombre, todos'],
  askHere: ['preguntar', 'Responder preguntas en este canal sin mención (Gestionar servidor)'],
  add: ['añadir', 'Dar algo de leer a este servidor: enlace, archivo o texto pegado (Gestionar servidor)'],
  remove: ['quitar', 'Quitar un artículo que añadió este servidor (Gestionar servidor)'],
  reload: ['recargar', 'Leer un enlace de nuevo ahora (Gestionar servidor)'],
  gaps: ['huecos', 'Qué se preguntó y quedó sin respuesta (Gestionar servidor)'],
  export: [
    'exportar',
    'Artículos y ajustes de este servidor en un archivo reimportable (Gestionar servidor)',
  ],
  question: ['pregunta', '¿Qué quieres saber?'],
  article: ['artículo', 'El artículo, por su título'],
  private: ['privado', 'Mostrar la respuesta solo a ti'],
  sentences: ['frases', 'Cuántas frases, de 1 a 10 (si no, 3)'],
  tellHere: ['avisar-aquí', 'Avisar en este canal si una página ya no se puede leer (Gestionar servidor)'],
  on: ['activo', 'Activar o no'],
  link: ['enlace', 'Una página o un archivo en la web'],
  file: ['archivo', 'Texto, Markdown, página web, PDF, Word o EPUB, 5 MB como máximo'],
  reread: ['releer', 'Cada cuánto se relee un enlace (si no, a diario)'],
};

export const MENU_ITEMS: typeof ENGLISH_MENU = {
  daily: 'a diario',
  weekly: 'cada semana',
  never: 'nunca',
  askAboutMessage: 'Preguntar por este mensaje',
  addAsArticle: 'Añadir como artículo',
};

import { counting } from '../counting.ts';
import type { READING as ENGLISH } from '../en/reading.ts';

const { number, count } = counting('es');

const pages = (value: number): string => count(value, { one: 'página', other: 'páginas' });
const inFrontMatter = (line: number): string => `cabecera del archivo, línea ${number(line)}:`;

export const READING: typeof ENGLISH = {
  empty: () => 'el archivo está vacío; escribe en él el artículo',
  noSentence: () => 'no contiene ninguna frase que citar, solo título o metadatos; escribe en él el artículo',
  noTextInPage: () => 'no hay texto en la página; quizá la rellenen programas: guárdala como texto',
  tooLong: (characters) => `su texto tiene ${number(characters)} caracteres, más de 5 millones; divídelo`,
  binary: (at) => `es binario (un NUL en el byte ${number(at)}); guárdalo como texto UTF-8 simple`,
  notUtf8: (at) => `no está en UTF-8 (byte ${number(at)}); guárdalo en UTF-8`,
  locked: () => 'está protegido con contraseña; guárdalo sin ella',
  lockedOrOld: () =>
    'está protegido con contraseña o es un archivo .doc antiguo; guárdalo como .docx sin contraseña',
  protected: () => 'está protegido contra copia; usa una edición sin protección',
  noWord: () => 'no es un documento de Word; guárdalo como .docx',
  damagedWord: () => 'está dañado o anidado a demasiada profundidad; guárdalo de nuevo',
  damagedZip: () => 'está dañado, no es un archivo zip íntegro; guárdalo de nuevo',
  damagedPdf: () => 'está dañado, no es un PDF íntegro; guárdalo de nuevo',
  damagedBook: (missing) =>
    `no es un EPUB íntegro: ${missing} falta o no nombra ningún libro; guárdalo de nuevo`,
  manyFiles: (most) => `contiene más de ${number(most)} archivos`,
  manyMegabytes: (most) => `descomprimido pasa de ${number(most)} MB; divídelo`,
  manyPages: (has, most) => `tiene ${pages(has)}, más de ${number(most)}; divídelo`,
  manyPieces: () => 'coloca más trozos de texto de los que se pueden leer; divídelo',
  onlyPictures: () =>
    'sus páginas no contienen texto, solo imágenes (¿escaneadas?); reconoce el texto y guárdalo de nuevo',
  openFields: (line, mark) => `${inFrontMatter(line)} no está cerrada; termínala con una línea ${mark}`,
  endlessFields: (line, most, mark) =>
    `${inFrontMatter(line)} no termina en ${number(most)} caracteres; termínala con una línea ${mark}`,
  noToml: (line) => `${inFrontMatter(line)} no es TOML; corrígelo o pon el valor entre comillas`,
  noYaml: (line, fault) => `${inFrontMatter(line)} ${fault}; corrígelo o pon el valor entre comillas`,
  deepFields: (line) =>
    `${inFrontMatter(line)} está anidada a demasiada profundidad; escribe líneas simples nombre: valor`,
  noFields: (line) =>
    `${inFrontMatter(line)} no son campos; escribe líneas «nombre: valor» o empieza el archivo sin ---`,
  guessedEncoding: (name) => `no está en UTF-8 y se ha leído como ${name}, lo cual es una suposición`,
  picturePages: (empty, of) => `${number(empty)} de ${pages(of)} sin texto, solo con imágenes`,
  trackedChanges: () =>
    'tiene cambios en control de cambios: se han leído las inserciones, no las eliminaciones',
  noComments: () => 'se han omitido sus comentarios',
  noHeaders: () => 'se han omitido sus encabezados y pies de página',
};

import { counting } from '../counting.ts';
import type { READING as ENGLISH } from '../en/reading.ts';

const { number, count } = counting('de');

const pages = (value: number): string => count(value, { one: 'Seite', other: 'Seiten' });
const inFrontMatter = (line: number): string => `Kopf der Datei, Zeile ${number(line)}:`;

export const READING: typeof ENGLISH = {
  empty: () => 'die Datei ist leer; schreib den Artikel hinein',
  noSentence: () => 'es steht kein Satz darin, nur Titel oder Metadaten; schreib den Artikel hinein',
  noTextInPage: () =>
    'auf der Seite steht kein Text; vielleicht füllen Skripte sie aus: speichere sie als Text',
  tooLong: (characters) => `der Text hat ${number(characters)} Zeichen, mehr als 5 Millionen; teile ihn auf`,
  binary: (at) => `die Datei ist binär (ein NUL an Byte ${number(at)}); speichere sie als reinen UTF-8-Text`,
  notUtf8: (at) => `die Datei ist nicht in UTF-8 (Byte ${number(at)}); speichere sie in UTF-8`,
  locked: () => 'die Datei ist mit einem Passwort geschützt; speichere sie ohne',
  lockedOrOld: () =>
    'die Datei ist mit einem Passwort geschützt oder eine alte .doc-Datei; speichere sie als .docx ohne Passwort',
  protected: () => 'die Datei hat einen Kopierschutz; nimm eine Ausgabe ohne',
  noWord: () => 'das ist kein Word-Dokument; speichere es als .docx',
  damagedWord: () => 'die Datei ist beschädigt oder zu tief verschachtelt; speichere sie neu',
  damagedZip: () => 'die Datei ist beschädigt, kein heiles Zip-Archiv; speichere sie neu',
  damagedPdf: () => 'die Datei ist beschädigt, kein heiles PDF; speichere sie neu',
  damagedBook: (missing) =>
    `das ist kein heiles EPUB: ${missing} fehlt oder nennt kein Buch; speichere sie neu`,
  manyFiles: (most) => `darin sind mehr als ${number(most)} Dateien gepackt`,
  manyMegabytes: (most) => `entpackt sind es mehr als ${number(most)} MB; teile die Datei auf`,
  manyPages: (has, most) => `sie hat ${pages(has)}, mehr als ${number(most)}; teile sie auf`,
  manyPieces: () => 'sie besteht aus mehr Textstücken, als sich lesen lassen; teile sie auf',
  onlyPictures: () =>
    'die Seiten enthalten keinen Text, nur Bilder (ein Scan?); lass den Text erkennen und speichere sie neu',
  openFields: (line, mark) =>
    `${inFrontMatter(line)} er ist nicht geschlossen; beende ihn mit einer Zeile ${mark}`,
  endlessFields: (line, most, mark) =>
    `${inFrontMatter(line)} er endet nicht nach ${number(most)} Zeichen; beende ihn mit einer Zeile ${mark}`,
  noToml: (line) =>
    `${inFrontMatter(line)} das ist kein TOML; berichtige es, oder setz den Wert in Anführungszeichen`,
  noYaml: (line, fault) =>
    `${inFrontMatter(line)} ${fault}; berichtige es, oder setz den Wert in Anführungszeichen`,
  deepFields: (line) =>
    `${inFrontMatter(line)} er ist zu tief verschachtelt; schreib einfache Zeilen Name: Wert`,
  noFields: (line) =>
    `${inFrontMatter(line)} das sind keine Felder; schreib Zeilen „Name: Wert“, oder beginne die Datei ohne ---`,
  guessedEncoding: (name) => `die Datei ist nicht in UTF-8 und wurde auf Verdacht als ${name} gelesen`,
  picturePages: (empty, of) => `${number(empty)} von ${pages(of)} ohne Text, nur mit Bildern`,
  trackedChanges: () =>
    'die Datei enthält Änderungen im Überarbeitungsmodus: Eingefügtes wurde gelesen, Gelöschtes nicht',
  noComments: () => 'die Kommentare wurden weggelassen',
  noHeaders: () => 'die Kopf- und Fußzeilen wurden weggelassen',
};

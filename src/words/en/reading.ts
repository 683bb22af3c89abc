import { counting } from '../counting.ts';

const { number, count } = counting('en');

const pages = (value: number): string => count(value, { one: 'page', other: 'pages' });
const inFrontMatter = (line: number): string => `front matter, line ${number(line)}:`;

/** Why a file cannot be read and how to mend it, or what is doubtful; one line, small letters first. */
export const READING = {
  empty: () => 'it is empty; write the article into it',
  noSentence: () => 'it holds no sentence to quote, only title or metadata; write the article into it',
  noTextInPage: () => 'there is no text in the page; it may be filled in by scripts: save it as text',
  tooLong: (characters: number) =>
    `its text has ${number(characters)} characters, more than 5 million; split it`,
  binary: (at: number) => `it is binary (a NUL at byte ${number(at)}); save it as plain UTF-8 text`,
  notUtf8: (at: number) => `it is not UTF-8 (byte ${number(at)}); save it as UTF-8`,
  locked: () => 'it is locked with a password; save it without',
  lockedOrOld: () => 'it is locked with a password, or an old .doc file; save it as .docx without a password',
  protected: () => 'it is locked by copy protection; use an edition without',
  noWord: () => 'it is no Word document; save it as .docx',
  damagedWord: () => 'it is damaged, or nested too deeply; save it anew',
  damagedZip: () => 'it is damaged: not a sound zip archive; save it anew',
  damagedPdf: () => 'it is damaged: not a sound PDF; save it anew',
  damagedBook: (missing: string) =>
    `it is no sound EPUB: ${missing} is missing or names no book; save it anew`,
  manyFiles: (most: number) => `it packs more than ${number(most)} files`,
  manyMegabytes: (most: number) => `it unpacks to more than ${number(most)} MB; split it`,
  manyPages: (has: number, most: number) => `it has ${pages(has)}, more than ${number(most)}; split it`,
  manyPieces: () => 'it places more pieces of text than can be read; split it',
  onlyPictures: () => 'its pages hold no text, only pictures (a scan?); recognise its text and save it anew',
  openFields: (line: number, mark: string) =>
    `${inFrontMatter(line)} it is not closed; end it with a line of ${mark}`,
  endlessFields: (line: number, most: number, mark: string) =>
    `${inFrontMatter(line)} it does not end within ${number(most)} characters; end it with a line of ${mark}`,
  noToml: (line: number) => `${inFrontMatter(line)} it is no TOML; mend it, or put the value in quotes`,
  noYaml: (line: number, fault: string) =>
    `${inFrontMatter(line)} ${fault}; mend it, or put the value in quotes`,
  deepFields: (line: number) =>
    `${inFrontMatter(line)} it is nested too deeply; write plain name: value lines`,
  noFields: (line: number) =>
    `${inFrontMatter(line)} it is not a list of fields; write lines of "name: value", or begin the file without ---`,
  guessedEncoding: (name: string) => `it is not UTF-8 and was read as ${name}, which is a guess`,
  picturePages: (empty: number, of: number) =>
    `${number(empty)} of its ${pages(of)} hold no text, only pictures`,
  trackedChanges: () => 'it has tracked changes: insertions were read as accepted, deletions left out',
  noComments: () => 'its comments were left out',
  noHeaders: () => 'its headers and footers were left out',
};

import { counting } from '../counting.ts';
import type { READING as ENGLISH } from '../en/reading.ts';

const { number, count } = counting('fr');

const pages = (value: number): string => count(value, { one: 'page', other: 'pages' });
const inFrontMatter = (line: number): string => `en-tête du fichier, ligne ${number(line)} :`;

export const READING: typeof ENGLISH = {
  empty: () => 'le fichier est vide ; écrivez-y l’article',
  noSentence: () =>
    'il ne contient aucune phrase à citer, seulement un titre ou des métadonnées ; écrivez-y l’article',
  noTextInPage: () =>
    'il n’y a pas de texte dans la page ; des scripts la remplissent peut-être : enregistrez-la comme texte',
  tooLong: (characters) => `son texte a ${number(characters)} caractères, plus de 5 millions ; divisez-le`,
  binary: (at) =>
    `c’est un fichier binaire (un NUL à l’octet ${number(at)}) ; enregistrez-le en texte UTF-8 simple`,
  notUtf8: (at) => `il n’est pas en UTF-8 (octet ${number(at)}) ; enregistrez-le en UTF-8`,
  locked: () => 'il est protégé par un mot de passe ; enregistrez-le sans',
  lockedOrOld: () =>
    'il est protégé par un mot de passe, ou c’est un ancien fichier .doc ; enregistrez-le en .docx sans mot de passe',
  protected: () => 'il est protégé contre la copie ; prenez une édition sans protection',
  noWord: () => 'ce n’est pas un document Word ; enregistrez-le en .docx',
  damagedWord: () => 'il est endommagé, ou imbriqué trop profondément ; enregistrez-le à nouveau',
  damagedZip: () => 'il est endommagé, ce n’est pas une archive zip intacte ; enregistrez-le à nouveau',
  damagedPdf: () => 'il est endommagé, ce n’est pas un PDF intact ; enregistrez-le à nouveau',
  damagedBook: (missing) =>
    `ce n’est pas un EPUB intact : ${missing} manque ou ne nomme aucun livre ; enregistrez-le à nouveau`,
  manyFiles: (most) => `il contient plus de ${number(most)} fichiers`,
  manyMegabytes: (most) => `décompressé, il dépasse ${number(most)} Mo ; divisez-le`,
  manyPages: (has, most) => `il a ${pages(has)}, plus de ${number(most)} ; divisez-le`,
  manyPieces: () => 'il place plus de morceaux de texte qu’on ne peut en lire ; divisez-le',
  onlyPictures: () =>
    'ses pages ne contiennent pas de texte, seulement des images (numérisées ?) ; faites reconnaître le texte et enregistrez-le à nouveau',
  openFields: (line, mark) => `${inFrontMatter(line)} il n’est pas fermé ; terminez-le par une ligne ${mark}`,
  endlessFields: (line, most, mark) =>
    `${inFrontMatter(line)} il ne se termine pas en ${number(most)} caractères ; terminez-le par une ligne ${mark}`,
  noToml: (line) =>
    `${inFrontMatter(line)} ce n’est pas du TOML ; corrigez-le, ou mettez la valeur entre guillemets`,
  noYaml: (line, fault) =>
    `${inFrontMatter(line)} ${fault} ; corrigez-le, ou mettez la valeur entre guillemets`,
  deepFields: (line) =>
    `${inFrontMatter(line)} il est imbriqué trop profondément ; écrivez de simples lignes « nom: valeur »`,
  noFields: (line) =>
    `${inFrontMatter(line)} ce ne sont pas des champs ; écrivez des lignes « nom: valeur », ou commencez le fichier sans ---`,
  guessedEncoding: (name) => `il n’est pas en UTF-8 et a été lu comme ${name}, ce qui est une supposition`,
  picturePages: (empty, of) => `${number(empty)} sur ${pages(of)} sans texte, seulement avec des images`,
  trackedChanges: () =>
    'il contient des modifications suivies : les insertions ont été lues, les suppressions non',
  noComments: () => 'ses commentaires ont été laissés de côté',
  noHeaders: () => 'ses en-têtes et pieds de page ont été laissés de côté',
};

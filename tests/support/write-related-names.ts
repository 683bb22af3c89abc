import { readFileSync, writeFileSync } from 'node:fs';
import { nameRelatedWords } from './name-related-words.ts';

/** `npm run related`: the table of related words, as it is read by people, becomes the one that runs. */
const folder = new URL('../../src/learned/', import.meta.url);
const table = readFileSync(new URL('related-words.txt', folder), 'utf8');
writeFileSync(new URL('related-names.txt', folder), nameRelatedWords(table));

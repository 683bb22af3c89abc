import { WordClass } from '../../src/english/word-classes.ts';
import { Lexicon } from '../../src/index/lexicon.ts';

type Row = readonly [synonyms: Set<string>, answers: Set<string>, contraries: Set<string>];

/**
 * The table of related words by the names of their terms, a line a name: `name|synonyms|answers|contraries`. Words that say the same or
 * the contrary do so both ways; function words are no terms and are left out.
 */
export function nameRelatedWords(table: string): string {
  const rows = new Map<string, Row>();
  const rowOf = (name: string): Row => {
    const known = rows.get(name) ?? [new Set(), new Set(), new Set()];
    rows.set(name, known);
    return known;
  };
  const nameOf = namer();
  for (const line of table.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    const [word = '', ...fields] = line.split('|').map((field) => field.trim());
    const name = nameOf(word);
    if (name === null) continue;
    fields.forEach((field, kind) => {
      for (const other of field.split(' ').flatMap((one) => (one === '' ? [] : (nameOf(one) ?? [])))) {
        if (other === name) continue;
        rowOf(name)[kind]?.add(other);
        if (kind !== ANSWERS) rowOf(other)[kind]?.add(name);
      }
    });
  }
  return Array.from(rows, ([name, row]) => [name, ...row.map((names) => [...names].join(' '))].join('|'))
    .sort()
    .join('\n');
}

const ANSWERS = 1;

/** The name of a word's term; null for a function word. */
function namer(): (word: string) => string | null {
  const lexicon = new Lexicon();
  const known = new Map<string, string | null>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const { name, classes } = lexicon.find(word);
    const made = classes & WordClass.function ? null : name;
    known.set(word, made);
    return made;
  };
}

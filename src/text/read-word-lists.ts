/** The words of a list, each once. */
export type WordList = ReadonlySet<string>;

/**
 * Reads a file of word lists: `[name]` opens a list, blanks part its words, `@name` stands for a list above,
 * and what follows a # is a note. Throws when a list is asked for that the file does not have.
 */
export function readWordLists(file: string): (name: string) => WordList {
  const lists = new Map<string, Set<string>>();
  let open = new Set<string>();
  const listNamed = (name: string): Set<string> => {
    const list = lists.get(name);
    if (!list) throw new Error(`there is no list of words named "${name}"`);
    return list;
  };
  for (const line of file.split('\n')) {
    const [told = ''] = line.split('#');
    const name = /^\[(.+)\]/.exec(told)?.[1];
    if (name !== undefined) {
      open = new Set();
      lists.set(name, open);
      continue;
    }
    for (const word of told.split(/\s+/).filter(Boolean)) {
      for (const one of word.startsWith('@') ? listNamed(word.slice(1)) : [word]) open.add(one);
    }
  }
  return listNamed;
}

/** The lines of a table that is kept as a text file, without notes, which begin with a #. */
export function tableLines(file: string): string[] {
  return file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FileSource } from '../../src/library/follow-files.ts';
import type { FileChange, Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';

let folder = '';
let opened: Library[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-library-'));
});
afterEach(async () => {
  await Promise.all(opened.map((library) => library.close()));
  opened = [];
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function open(
  source: FileSource = { folder },
  onChange?: (changes: readonly FileChange[]) => void,
): Promise<Library> {
  const library = await openLibrary(source, onChange);
  opened.push(library);
  return library;
}

const ids = (library: Library) => library.current().articles.map(({ id }) => id);
const faults = (library: Library) =>
  library.problems().map(({ path, message }) => `${basename(path)} ${message}`);

describe('opening a folder', () => {
  test('takes every article file, by name, and leaves other files alone', async () => {
    write('b.txt', 'The mill grinds rye.');
    write('a.md', 'The bridge is made of oak.');
    write('C.md', 'The tower has a bell.');
    write('.hidden.md', 'An editor keeps this.');
    write('~$a.md', 'So does another.');
    write('a.md~', 'And a third.');
    write('picture.png', 'no text');
    mkdirSync(join(folder, 'more.md'));
    const library = await open();
    expect(ids(library)).toEqual(['C', 'a', 'b']);
    expect(library.problems()).toEqual([]);
  });

  // What is wrong → what is said of it. The sound article loads beside each.
  const broken: [name: string, text: string | Buffer, said: RegExp][] = [
    ['empty.md', '', /empty\.md: .*empty/],
    ['blank.txt', ' \n\t\n', /blank\.txt: .*empty/],
    ['binary.txt', Buffer.from([0x68, 0x69, 0, 1, 2]), /binary\.txt: .*binary/],
    ['large.txt', Buffer.alloc(5_000_001, 'word '), /large\.txt: .*5 MB/],
    ['open.md', '---\ntitle: x\n', /open\.md: .*front matter/],
    ['wrong.md', '---\ntitle: [x\n---\nText.', /wrong\.md: .*front matter/],
  ];
  test.each(broken)('%s is named in one line and skipped', async (name, text, said) => {
    write(name, text);
    write('sound.md', 'The mill grinds rye.');
    const library = await open();
    expect(ids(library)).toEqual(['sound']);
    expect(library.problems()).toHaveLength(1);
    expect(library.problems()[0]!.message).toMatch(said);
    expect(library.problems()[0]!.message).not.toContain('\n');
  });

  test('of two files with one id the first by name is taken and the other named', async () => {
    write('mill.txt', 'The mill grinds wheat.');
    write('mill.md', 'The mill grinds rye.');
    const library = await open();
    expect(ids(library)).toEqual(['mill']);
    expect(library.current().articles[0]!.text).toContain('rye');
    expect(faults(library)).toEqual([
      expect.stringMatching(/^mill\.txt .*"mill" is already taken by mill\.md; rename/),
    ]);
  });

  test('an empty folder is an empty library; a missing one is an error', async () => {
    expect(ids(await open())).toEqual([]);
    await expect(openLibrary({ folder: join(folder, 'none') })).rejects.toThrow('ENOENT');
  });
});

describe('opening named files', () => {
  test('keeps the order given, and one file named twice is one article', async () => {
    const [mill, bridge] = [write('mill.md', 'It grinds.'), write('bridge.md', 'It stands.')];
    expect(ids(await open({ paths: [mill, bridge, join(folder, '.', 'mill.md')] }))).toEqual([
      'mill',
      'bridge',
    ]);
  });

  test('names each that cannot be read; a folder stands for its files', async () => {
    const mill = write('mill.md', 'It grinds.');
    write('empty.md', '');
    const library = await open({ paths: [join(folder, 'none.md'), folder, mill] });
    expect(ids(library)).toEqual(['mill']);
    expect(library.problems().map(({ path }) => path)).toEqual([
      join(folder, 'none.md'),
      join(folder, 'empty.md'),
    ]);
  });
});

describe('reloading', () => {
  test('reads a changed file anew and keeps the others as they are', async () => {
    write('a.md', 'The bridge is made of oak.');
    write('b.md', 'The mill grinds rye.');
    const library = await open();
    const [before] = [library.current()];
    write('b.md', 'The mill grinds wheat.');
    expect(await library.reload()).toEqual([
      expect.objectContaining({ what: 'loaded', message: 'b.md was loaded' }),
    ]);
    const after = library.current();
    expect(after.articles[0]).toBe(before.articles[0]);
    expect(after.articles[1]!.text).toBe('The mill grinds wheat.');
    expect(before.articles[1]!.text).toBe('The mill grinds rye.');
  });

  test('without a change, the index stays the very same', async () => {
    write('a.md', 'The bridge is made of oak.');
    const library = await open();
    const before = library.current();
    expect(await library.reload()).toEqual([]);
    expect(library.current()).toBe(before);
  });

  test('a broken edit keeps the last good version and says so, once; mending it is told too', async () => {
    write('a.md', 'The bridge is made of oak.');
    const library = await open();
    const before = library.current();
    write('a.md', '---\ntitle: [\n---\nThe bridge is new.');
    expect(await library.reload()).toEqual([
      expect.objectContaining({
        what: 'kept',
        message: expect.stringMatching(/front matter.*the version read before is kept$/),
      }),
    ]);
    expect(await library.reload()).toEqual([]);
    expect(library.current()).toBe(before);
    expect(faults(library)).toEqual([expect.stringContaining('the version read before is kept')]);
    write('a.md', 'The bridge is made of oak.');
    expect(await library.reload()).toEqual([expect.objectContaining({ what: 'loaded' })]);
    expect(library.problems()).toEqual([]);
  });

  test('removal removes; a clash ends when the holder of the id goes', async () => {
    write('mill.md', 'The mill grinds rye.');
    write('mill.txt', 'The mill grinds wheat.');
    const library = await open();
    rmSync(join(folder, 'mill.md'));
    expect(await library.reload()).toEqual([expect.objectContaining({ what: 'removed' })]);
    expect(library.current().articles[0]!.text).toContain('wheat');
    expect(library.problems()).toEqual([]);
  });

  test('a new file whose id is taken is told as refused', async () => {
    write('mill.md', 'The mill grinds rye.');
    const library = await open();
    write('mill.txt', 'The mill grinds wheat.');
    expect(await library.reload()).toEqual([
      expect.objectContaining({ what: 'refused', message: expect.stringContaining('already taken') }),
    ]);
  });

  test('when the folder cannot be listed, what was read stays', async () => {
    write('a.md', 'The bridge is made of oak.');
    const library = await open();
    const away = `${folder}-away`;
    renameSync(folder, away);
    const changes = await library.reload();
    renameSync(away, folder);
    expect(changes).toEqual([
      expect.objectContaining({
        what: 'kept',
        message: expect.stringContaining('cannot be listed (ENOENT)'),
      }),
    ]);
    expect(ids(library)).toEqual(['a']);
  });
});

describe('watching', { timeout: 20_000 }, () => {
  /** A library whose changes can be waited for. */
  async function watched(): Promise<{ library: Library; next: () => Promise<FileChange> }> {
    const waiting: ((change: FileChange) => void)[] = [];
    const told: FileChange[] = [];
    const library = await open({ folder }, (changes) => {
      for (const change of changes) {
        const resolve = waiting.shift();
        if (resolve) resolve(change);
        else told.push(change);
      }
    });
    return {
      library,
      next: () => new Promise((resolve) => (told[0] ? resolve(told.shift()!) : waiting.push(resolve))),
    };
  }

  test('sees a file written, edited, broken, mended and removed', async () => {
    write('a.md', 'The bridge is made of oak.');
    const { library, next } = await watched();
    write('b.md', 'The mill grinds rye.');
    expect(await next()).toMatchObject({ what: 'loaded', path: join(folder, 'b.md') });
    expect(ids(library)).toEqual(['a', 'b']);
    write('b.md', 'The mill grinds wheat.');
    expect(await next()).toMatchObject({ what: 'loaded' });
    expect(library.current().articles[1]!.text).toContain('wheat');
    write('b.md', '');
    expect(await next()).toMatchObject({ what: 'kept' });
    expect(library.current().articles[1]!.text).toContain('wheat');
    write('b.md', 'The mill grinds spelt.');
    expect(await next()).toMatchObject({ what: 'loaded' });
    rmSync(join(folder, 'b.md'));
    expect(await next()).toMatchObject({ what: 'removed' });
    expect(ids(library)).toEqual(['a']);
  });

  test('an editor that saves by renaming is one change, and its temporary file none', async () => {
    write('a.md', 'The bridge is made of oak.');
    const { library, next } = await watched();
    renameSync(write('.a.md.swp', 'The bridge is made of stone.'), join(folder, 'a.md'));
    expect(await next()).toMatchObject({ what: 'loaded', path: join(folder, 'a.md') });
    expect(library.current().articles[0]!.text).toContain('stone');
    expect(ids(library)).toEqual(['a']);
  });

  test('a backup moved out of the way and written anew is not a removal', async () => {
    write('a.md', 'The bridge is made of oak.');
    const { library, next } = await watched();
    renameSync(join(folder, 'a.md'), join(folder, 'a.md~'));
    write('a.md', 'The bridge is made of iron.');
    expect(await next()).toMatchObject({ what: 'loaded' });
    expect(library.current().articles[0]!.text).toContain('iron');
  });

  test('a file written in pieces is read when it is whole', async () => {
    const { library, next } = await watched();
    const path = write('a.md', 'The bridge is made of oak. ');
    for (let i = 0; i < 5; i++) {
      await new Promise((resolve) => setImmediate(resolve));
      writeFileSync(path, 'It has an arch. ', { flag: 'a' });
    }
    await next();
    expect(library.current().articles[0]!.sentences).toHaveLength(6);
  });

  describe('the folder itself', () => {
    const messages = async (next: () => Promise<FileChange>, count: number): Promise<readonly string[]> => {
      const told: string[] = [];
      while (told.length < count) told.push((await next()).message.replaceAll(folder, 'FOLDER'));
      return told;
    };
    const LOST =
      'FOLDER: cannot be listed (ENOENT); the articles stay as they were read, and it is looked for again';

    test('may be moved away and back: its articles stay, and it is watched on', async () => {
      write('a.md', 'The bridge is made of oak.');
      const { library, next } = await watched();
      renameSync(folder, `${folder}-away`);
      expect(await messages(next, 1)).toEqual([LOST]);
      expect(ids(library)).toEqual(['a']);
      renameSync(`${folder}-away`, folder);
      expect(await messages(next, 1)).toEqual(['FOLDER: is there again']);
      write('b.md', 'The mill grinds rye.');
      expect(await messages(next, 1)).toEqual(['b.md was loaded']);
      expect(ids(library)).toEqual(['a', 'b']);
    });

    test('may be replaced by another of the same name', async () => {
      write('a.md', 'The bridge is made of oak.');
      const { library } = await watched();
      renameSync(folder, `${folder}-old`);
      mkdirSync(folder);
      write('b.md', 'The mill grinds rye.');
      await vi.waitFor(() => expect(ids(library)).toEqual(['b']), 10_000);
      rmSync(`${folder}-old`, { recursive: true });
    });

    test('may be a link that is led elsewhere', async () => {
      const [one, other, link] = [join(folder, 'one'), join(folder, 'other'), join(folder, 'link')];
      for (const each of [one, other]) mkdirSync(each);
      writeFileSync(join(one, 'a.md'), 'The bridge is made of oak.');
      writeFileSync(join(other, 'a.md'), 'The bridge is made of stone.');
      symlinkSync(one, link);
      const told: FileChange[] = [];
      const library = await open({ folder: link }, (changes) => told.push(...changes));
      symlinkSync(other, `${link}-new`);
      renameSync(`${link}-new`, link);
      await vi.waitFor(() => expect(library.current().articles[0]!.text).toContain('stone'), 10_000);
      expect(told.map(({ message }) => message)).toEqual(['a.md was loaded']);
    });

    test('may be emptied', async () => {
      for (const name of ['a.md', 'b.md']) write(name, 'The bridge is made of oak.');
      const { library, next } = await watched();
      for (const name of ['a.md', 'b.md']) rmSync(join(folder, name));
      await messages(next, 2);
      expect(ids(library)).toEqual([]);
    });

    test('may be unreadable at first: it is waited for', async () => {
      const away = `${folder}-away`;
      renameSync(folder, away);
      writeFileSync(folder, 'no folder');
      const { library, next } = await watched();
      expect(ids(library)).toEqual([]);
      expect(await messages(next, 1)).toEqual([LOST.replace('ENOENT', 'ENOTDIR')]);
      rmSync(folder);
      renameSync(away, folder);
      write('a.md', 'The bridge is made of oak.');
      const told = await messages(next, 2);
      expect(told.at(-1)).toBe('a.md was loaded');
      expect(told.filter((line) => line.includes('cannot')).length).toBeLessThanOrEqual(1);
      await vi.waitFor(() => expect(ids(library)).toEqual(['a']), 10_000);
    });

    test('may hold pipes, devices and links to them, which are passed over', async () => {
      write('a.md', 'The bridge is made of oak.');
      execFileSync('mkfifo', [join(folder, 'pipe.md')]);
      symlinkSync('/dev/zero', join(folder, 'device.txt'));
      const library = await open();
      expect(ids(library)).toEqual(['a']);
      expect(library.problems()).toEqual([]);
    });
  });
});

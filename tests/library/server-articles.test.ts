import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/library/open-store.ts';
import { readSource } from '../../src/library/read-source.ts';
import { rereadDue } from '../../src/library/reread-links.ts';
import {
  type Added,
  type AddResult,
  addFile,
  addText,
  type ServerArticlesParts,
} from '../../src/library/server-articles.ts';
import { addLink, reload } from '../../src/library/server-links.ts';
import type { Store } from '../../src/library/store.ts';
import { type Site, settingsFor, startSite } from './fetch/site.ts';
import { KINDS, type Place } from './places.ts';

const LIMITS = { articles: 200, size: 20_000_000 };
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
const MILL = '# The mill\n\nThe mill was built in 1790 by the Harrow family.\n';
const FERRY = '# The ferry\n\nThe ferry crosses the lake in eleven minutes.\n';

describe.each(KINDS)('over %s', (_kind, newPlace) => {
  let place: Place;
  let store: Store;
  let site: Site;
  let parts: ServerArticlesParts;
  let time = 0;
  beforeEach(async () => {
    [place, site] = [await newPlace(), await startSite()];
    store = await openStore(place.folder, place.databaseUrl);
    time = Date.UTC(2026, 0, 1);
    parts = {
      kept: store.articles,
      fetch: settingsFor(site),
      programVersion: '1.2.3',
      now: () => time,
      read: readSource,
      limits: LIMITS,
    };
  });
  afterEach(async () => {
    await store.close();
    await site.close();
    await place.remove();
  });

  const file = (server: string, name: string, text: string) =>
    addFile(parts, server, name, Buffer.from(text));
  const article = async (server: string, id: string): Promise<{ readonly text: string } | null> =>
    JSON.parse((await store.articles.contents(server, [id])).get(id) ?? 'null');
  const titles = async (server: string) => (await store.articles.list(server)).map(({ title }) => title);

  test('a link is kept as it was read, with where it came from, when, and by whom', async () => {
    site.on('/mill', (_, response) =>
      response.writeHead(200, { 'content-type': 'text/markdown', etag: '"1"' }).end(MILL),
    );
    const added = await addLink(parts, 's', site.at('/mill'));
    expect(added).toMatchObject({ kind: 'added', kept: { id: 'own/mill', title: 'The mill' } });
    expect(await store.articles.list('s')).toEqual([
      {
        ...{ id: 'own/mill', title: 'The mill', origin: 'link', source: site.at('/mill'), format: 'md' },
        ...{ readAt: '2026-01-01T00:00:00.000Z', reader: '1.2.3', size: MILL.length },
        ...{ url: site.at('/mill'), etag: '"1"', lastModified: null, fault: null },
        ...{ print: createHash('sha256').update(MILL).digest('base64url'), reread: 'daily' },
        ...{ metadata: { url: site.at('/mill') }, sentences: 1, paragraphs: 1 },
        dueAt: expect.stringMatching(/^2026-01-0[12]T/),
      },
    ]);
    // It comes back without being read again.
    expect(await article('s', 'own/mill')).toEqual(JSON.parse((added as Added).reading.content));
  });

  test('files and pasted texts are kept; the same file again takes the place of the first', async () => {
    expect(await file('s', 'mill.md', MILL)).toMatchObject({
      kind: 'added',
      kept: { id: 'own/mill', origin: 'file' },
    });
    expect(await file('s', 'mill.md', MILL)).toMatchObject({ kind: 'unchanged' });
    expect(await file('s', 'mill.md', MILL.replace('1790', '1791'))).toMatchObject({ kind: 'changed' });
    expect((await article('s', 'own/mill'))?.text).toContain('1791');
    const text = 'The ferry crosses the lake in eleven minutes. It carries forty people.';
    expect(await addText(parts, 's', 'The ferry', text)).toMatchObject({
      kind: 'added',
      kept: { id: 'own/the-ferry', title: 'The ferry', origin: 'text' },
    });
    expect(await titles('s')).toEqual(['The ferry', 'The mill']);
  });

  const refused: [what: string, name: string, text: string, reason: string][] = [
    ['of a format that is not read', 'mill.exe', MILL, 'wrong-type'],
    ['without an ending', 'own/mill', MILL, 'wrong-type'],
    ['that is empty', 'mill.md', '', 'unreadable'],
    ['that is too large', 'mill.md', 'a'.repeat(5_000_001), 'too-large'],
  ];
  test.each(refused)('a file %s is refused, and nothing kept', async (_what, name, text, reason) => {
    expect(await file('s', name, text)).toMatchObject({ kind: 'refused', reason });
    expect(await titles('s')).toEqual([]);
  });

  test('what has no title is called by its name or its first words', async () => {
    const text = 'the wheel is four metres wide and it is made of oak from the valley';
    expect(await file('s', 'Wheel of Ost.txt', text)).toMatchObject({
      kept: { id: 'own/wheel-of-ost', title: 'Wheel of Ost' },
    });
    expect(await file('s', 'Second.txt', text)).toMatchObject({ kept: { title: 'Second' } });
    expect(await addText(parts, 's', '', text)).toMatchObject({
      kept: { title: 'the wheel is four metres wide and it is made of oak from …' },
    });
  });

  test('two articles of one title are told apart by nobody, two of one name are', async () => {
    await file('s', 'mill.md', MILL);
    expect(await file('s', 'other.md', MILL)).toMatchObject({ kind: 'no-room', reason: 'title' });
    site.text('/mill', FERRY, 'text/markdown');
    expect(await addLink(parts, 's', site.at('/mill'))).toMatchObject({
      kind: 'added',
      kept: { id: 'own/mill-2' },
    });
  });

  test('of two that add one title or one page at once, or the last that there is room for, one is kept', async () => {
    const other = await openStore(place.folder, place.databaseUrl);
    const beside = { ...parts, kept: other.articles };
    const both = async (add: (each: ServerArticlesParts, i: number) => Promise<AddResult>) => {
      const results = await Promise.all([parts, beside, parts, beside].map(add));
      return results.map((result) => ('reason' in result ? result.reason : result.kind)).sort();
    };
    for (let round = 0; round < 5; round++) {
      const text = MILL.replace('The mill', `The MILL ${round}`);
      const cased = (i: number) => Buffer.from(i % 2 === 0 ? text : text.replace('MILL', 'mill'));
      expect(await both((each, i) => addFile(each, 's', `${round}-${i}.md`, cased(i)))).toEqual([
        ...['added', 'title', 'title', 'title'],
      ]);
      site.text(`/${round}`, FERRY.replace('ferry', `ferry ${round}`), 'text/markdown');
      expect(await both((each) => addLink(each, 's', site.at(`/${round}`)))).toEqual([
        ...['added', 'unchanged', 'unchanged', 'unchanged'],
      ]);
      const limits = { ...LIMITS, articles: 2 * (round + 1) + round + 1 };
      const last = (i: number) => Buffer.from(MILL.replace('The mill', `Number ${round} ${i}`));
      expect(
        await both((each, i) => addFile({ ...each, limits }, 's', `n${round}-${i}.md`, last(i))),
      ).toEqual([...['added', 'articles', 'articles', 'articles']]);
    }
    expect(await titles('s')).toHaveLength(15);
    await other.close();
  });

  test('a server has room for so many articles and so much text', async () => {
    const small = { ...parts, limits: { articles: 2, size: 200 } };
    const add = (name: string, text: string) => addFile(small, 's', name, Buffer.from(text));
    expect(await add('mill.md', MILL)).toMatchObject({ kind: 'added' });
    expect(await add('long.md', `# Long\n\n${'A sentence of some length. '.repeat(20)}`)).toMatchObject({
      kind: 'no-room',
      reason: 'size',
    });
    expect(await add('ferry.md', FERRY)).toMatchObject({ kind: 'added' });
    expect(await add('third.md', '# Third\n\nOne more.')).toMatchObject({
      kind: 'no-room',
      reason: 'articles',
    });
    // What is there may change, and another server has room of its own.
    expect(await add('ferry.md', FERRY.replace('eleven', 'twelve'))).toMatchObject({ kind: 'changed' });
    expect(await addFile(small, 't', 'third.md', Buffer.from('# Third\n\nOne more.'))).toMatchObject({
      kind: 'added',
    });
  });

  test('a link is read anew: the same page, another one, and one that went', async () => {
    let page = MILL;
    let status = 200;
    site.on('/mill', ({ headers }, response) => {
      const etag = `"${page.length}"`;
      if (status === 200 && headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(status, { 'content-type': 'text/markdown', etag }).end(page);
    });
    await addLink(parts, 's', site.at('/mill'));
    const row = async () => (await store.articles.list('s'))[0];
    time += 1_000;
    expect(await reload(parts, 's', 'own/mill')).toMatchObject({ kind: 'unchanged' });
    expect(await row()).toMatchObject({ readAt: '2026-01-01T00:00:01.000Z', fault: null });

    page = `${MILL}\nIt burnt down in 1904.\n`;
    expect(await reload(parts, 's', 'own/mill')).toMatchObject({ kind: 'changed' });
    expect((await article('s', 'own/mill'))?.text).toBe(page);

    status = 404;
    expect(await reload(parts, 's', 'own/mill')).toMatchObject({ kind: 'refused', reason: 'not-found' });
    expect(await row()).toMatchObject({ fault: 'not-found' });
    expect((await article('s', 'own/mill'))?.text).toBe(page);

    status = 200;
    expect(await reload(parts, 's', 'own/mill')).toMatchObject({ kind: 'unchanged' });
    expect(await row()).toMatchObject({ fault: null });
    expect(await reload(parts, 's', 'none')).toEqual({ kind: 'unknown' });
  });

  test('a page that went is told of once, by one process, until it has been read again', async () => {
    site.text('/mill', MILL, 'text/markdown');
    site.text('/ferry', FERRY, 'text/markdown');
    for (const path of ['/mill', '/ferry']) await addLink(parts, 's', site.at(path));
    const other = await openStore(place.folder, place.databaseUrl);
    const told = async () => {
      const both = [store, other].map(({ articles }) => articles.takeUntold('s'));
      return (await Promise.all(both)).flat().map(({ id, fault }) => [id, fault]);
    };
    const gone = (path: string) => site.on(path, (_, response) => response.writeHead(404).end());
    gone('/mill');
    for (const id of ['own/mill', 'own/ferry']) await reload(parts, 's', id);
    // Nobody is to be told where no channel was named.
    expect(await store.articles.homesToTell()).toEqual([]);
    await store.homes.setLogChannel('s', 'c');
    expect(await other.articles.homesToTell()).toEqual([{ home: 's', channel: 'c' }]);
    expect(await store.articles.takeUntold('t')).toEqual([]);
    expect(await told()).toEqual([['own/mill', 'not-found']]);
    expect(await store.articles.homesToTell()).toEqual([]);

    site.on('/mill', (_, response) => response.writeHead(500).end());
    gone('/ferry');
    for (const id of ['own/mill', 'own/ferry']) await reload(parts, 's', id);
    expect(await told()).toEqual([['own/ferry', 'not-found']]);
    await store.articles.leaveUntold('s', ['own/ferry']);
    expect(await told()).toEqual([['own/ferry', 'not-found']]);

    site.text('/mill', `${MILL}\nIt burnt down in 1904.\n`, 'text/markdown');
    site.text('/ferry', FERRY, 'text/markdown');
    for (const id of ['own/mill', 'own/ferry']) await reload(parts, 's', id);
    // What was mended before it could be told of is no news.
    gone('/mill');
    gone('/ferry');
    for (const id of ['own/mill', 'own/ferry']) await reload(parts, 's', id);
    site.text('/ferry', FERRY, 'text/markdown');
    await reload(parts, 's', 'own/ferry');
    expect(await told()).toEqual([['own/mill', 'not-found']]);
    await other.close();
  });

  test('links are read anew when their time has come, each page by one process and for one server at a time', async () => {
    const day = 24 * 60 * 60_000;
    let asked = 0;
    let [reading, most] = [0, 0];
    let isSlow: Promise<void> = Promise.resolve();
    site.on('/mill', (_, response) => {
      asked += 1;
      reading += 1;
      most = Math.max(most, reading);
      const answer = (): unknown => {
        reading -= 1;
        return response.writeHead(200, { 'content-type': 'text/markdown' }).end(MILL);
      };
      isSlow.then(answer, answer);
    });
    site.text('/ferry', FERRY, 'text/markdown');
    await addLink(parts, 's', site.at('/mill'));
    await addLink(parts, 's', site.at('/ferry'), 'off');
    const other = await openStore(place.folder, place.databaseUrl);
    const faults: unknown[] = [];
    const reread = (kept = store.articles) => rereadDue({ ...parts, kept }, (error) => faults.push(error));

    time += 0.8 * day;
    await reread();
    expect(asked).toBe(1);

    time += 0.4 * day;
    let go = (): void => undefined;
    isSlow = new Promise((resolve) => {
      go = resolve;
    });
    const first = reread();
    await expect.poll(() => asked).toBe(2);
    // While one reads the page, nobody else does: it is left for later, waited for, or found to be busy.
    await reread(other.articles);
    const beside = { ...parts, kept: other.articles };
    const impatient = { ...beside, fetch: { ...parts.fetch, patience: 0 } };
    expect(await reload(impatient, 's', 'own/mill')).toMatchObject({ kind: 'busy' });
    const page = `${site.at('/mill')}#wheel`;
    expect(await addLink(impatient, 't', page)).toMatchObject({ kind: 'refused', reason: 'timeout' });
    const waiting = [addLink(beside, 't', page), reload(beside, 's', 'own/mill')];
    go();
    await first;
    expect((await Promise.all(waiting)).map(({ kind }) => kind)).toEqual(['added', 'unchanged']);
    expect([asked, most]).toEqual([4, 1]);
    // Whoever knew of it before finds that it was read meanwhile.
    await reread(other.articles);
    expect(asked).toBe(4);
    expect(site.asked.filter((path) => path === '/ferry')).toHaveLength(1);
    // How often can be changed by adding the link again.
    await addLink(parts, 's', site.at('/ferry'), 'weekly');
    expect(await store.articles.list('s')).toMatchObject([{ reread: 'weekly' }, { reread: 'daily' }]);

    // A process that died while it read is waited for no longer than for a while.
    await store.articles.lease(site.at('/mill'), iso(time), iso(time + 60_000));
    time += 2 * day;
    await reread(other.articles);
    expect([asked, most]).toEqual([6, 1]);
    expect(faults).toEqual([]);
    await other.close();
  });

  test('what was removed while it was read anew does not come back', async () => {
    let answer = (): unknown => expect.fail('nobody asked');
    const other = await openStore(place.folder, place.databaseUrl);
    for (const clear of [() => other.articles.remove('s', 'own/mill'), () => other.forget('s')]) {
      site.text('/mill', MILL, 'text/markdown');
      await addLink(parts, 's', site.at('/mill'));
      const asked = new Promise<void>((resolve) =>
        site.on('/mill', (_, response) => {
          const page = MILL.replace('1790', '1791');
          answer = () => response.writeHead(200, { 'content-type': 'text/markdown' }).end(page);
          resolve();
        }),
      );
      const reading = reload(parts, 's', 'own/mill');
      await asked;
      await clear();
      answer();
      expect(await reading).toEqual({ kind: 'unknown' });
      expect(await titles('s')).toEqual([]);
    }
    await other.close();
  });

  test('a server never reaches what is another’s', async () => {
    await file('s', 'mill.md', MILL);
    await file('t', 'mill.md', MILL.replace('1790', '1850'));
    expect((await article('s', 'own/mill'))?.text).toContain('1790');
    expect(await article('u', 'own/mill')).toBeNull();
    expect(await store.articles.list('u')).toEqual([]);
    expect(await store.articles.remove('u', 'own/mill')).toBe(false);
    expect(await reload(parts, 'u', 'own/mill')).toEqual({ kind: 'unknown' });
    await store.articles.note('u', 'own/mill', { fault: 'marked' });
    expect(await store.articles.remove('s', 'own/mill')).toBe(true);
    expect(await article('s', 'own/mill')).toBeNull();
    expect(await store.articles.list('t')).toMatchObject([{ id: 'own/mill', fault: null }]);
    await store.forget('t');
    expect(await store.articles.list('t')).toEqual([]);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { LOCKED_PDF, printedFile } from '../article/files/printed-file.ts';
import { ADMITTED, resolveBy, type Site, startSite } from '../library/fetch/site.ts';
import type { NewFile } from '../support/discord/attachments.ts';
import type { InteractionHandle } from '../support/discord/interaction-handle.ts';
import type { Message } from '../support/discord/message.ts';
import { labels } from './labels.ts';
import { type Stage, setStage } from './stage.ts';

const MILL = `# The mill at Ost

By Karin Lund

The mill at Ost was built in 1790 by Henrike Harrow. It grinds rye for eleven villages.

Nine people work there today. The wheel is four metres wide.
`;
const WHO_BUILT = 'Who built the mill at Ost?';

let site: Site;
let stage: Stage;
let mod: ReturnType<Stage['moderator']>;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

beforeEach(async () => {
  const admitted = [{ host: ADMITTED, port: site.port }];
  stage = await setStage({ fetch: { admitted, resolve: resolveBy({}), patience: 1_000 } });
  mod = stage.moderator();
});
afterEach(() => stage.close());

/** The last word on it; meanwhile the message says how far it has come. */
const done = async (handle: InteractionHandle): Promise<Message> => {
  await handle.message();
  return vi.waitFor(
    () => {
      const message = handle.original!;
      expect(message.content).not.toMatch(/ …$/);
      return message;
    },
    { timeout: 20_000, interval: 20 },
  );
};
const add = (entered: Record<string, string | NewFile>) =>
  done(stage.discord.slash(stage.channel, mod, 'article add', entered));
const file = (filename: string, data: string | Buffer) => add({ file: { filename, data } });
const ask = async (question = WHO_BUILT) =>
  (await stage.discord.slash(stage.channel, stage.ada, 'ask', { question }).message()).content;

describe('/article add', () => {
  test('reads a link, tells what it read, and answers from it', async () => {
    site.text('/mill', MILL, 'text/markdown');
    const told = await add({ link: site.at('/mill') });
    expect(told.onlyFor).toBe(mod.id);
    expect(told.content).toBe(
      [
        'Added: **The mill at Ost**',
        '-# by Karin Lund · 4 sentences in 2 paragraphs',
        'Questions to try:',
        '-# Not what you meant? `/article remove` takes it away.',
      ].join('\n'),
    );
    expect(labels(told).length).toBeGreaterThan(0);
    // Each is one that the article itself answers.
    const tried = await stage.discord.press(told, mod, labels(told)[0]!).message();
    expect(tried.content).toContain('The mill at Ost');
    expect(await ask()).toContain('Henrike Harrow');
    const again = await add({ link: site.at('/mill') });
    expect(again.content).toBe('“The mill at Ost” says the same as before; nothing has changed.');
  });

  test('reads a file, and one of the same name takes its place', async () => {
    expect((await file('mill.md', MILL)).content).toMatch(/^Added: \*\*The mill at Ost/);
    expect((await file('mill.md', MILL.replace('Henrike', 'Marta'))).content).toMatch(/^Read anew: /);
    expect(await ask()).toContain('Marta Harrow');
  });

  test('shows how far it has come when it takes long', async () => {
    await stage.close();
    const admitted = [{ host: ADMITTED, port: site.port }];
    stage = await setStage({ fetch: { admitted, resolve: resolveBy({}) } });
    mod = stage.moderator();
    let answer = (): unknown => undefined;
    site.on('/slow', (_, to) => {
      answer = () => to.writeHead(200, { 'content-type': 'text/markdown' }).end(MILL);
    });
    const handle = stage.discord.slash(stage.channel, mod, 'article add', { link: site.at('/slow') });
    const says = (text: string) =>
      vi.waitFor(() => expect(handle.original?.content).toContain(text), { timeout: 20_000, interval: 20 });
    await says('I am opening the link …');
    answer();
    await says('Added: **The mill at Ost**');
  });

  test('without link or file opens a form, for a text or a link', async () => {
    const { discord, channel, ada } = stage;
    const opened = discord.slash(channel, mod, 'article add');
    expect((await opened.modal()).title).toBe('Add an article');
    const text = 'The bridge at Ost was built in 1850 by Karl Winter. It is made of oak.';
    const told = await done(await discord.submit(opened, { title: 'The bridge', text }));
    expect(told.content).toMatch(/^Added: \*\*The bridge\*\*\n-# 2 sentences/);
    expect(await ask('Who built the bridge at Ost?')).toContain('Karl Winter');
    const empty = await discord.submit(discord.slash(channel, mod, 'article add'), {});
    expect((await empty.message()).content).toBe('Nothing was given: paste a link or a text.');
    expect((await discord.slash(channel, ada, 'article add').message()).content).toBe(
      'That is for people who may manage this server.',
    );
  });

  test('is not for everybody, nor for everywhere', async () => {
    const { discord, channel, ada } = stage;
    site.text('/forbidden', MILL, 'text/markdown');
    for (const [command, entered] of [
      ['article add', { link: site.at('/forbidden') }],
      ['article remove', { article: 'own/mill' }],
      ['article reload', { article: 'own/mill' }],
    ] as const) {
      expect((await discord.slash(channel, ada, command, entered).message()).content).toBe(
        'That is for people who may manage this server.',
      );
      const direct = await discord.slash(discord.directChannel(mod), mod, command, entered).message();
      expect(direct.content).toBe('Articles can be added in servers only.');
    }
    expect(site.asked).not.toContain('/forbidden');
    expect(await stage.store.articles.list(stage.guild.id)).toEqual([]);
  });

  test('is also for those to whom Integrations hands the command', async () => {
    const { discord, guild, channel, ada, ben } = stage;
    const keeper = discord.createRole(guild, {});
    discord.join(guild, ada, [keeper]);
    discord.handOver(guild, 'article', keeper);
    discord.handOver(guild, 'article', discord.createRole(guild, {}));
    const take = (who: typeof ada) =>
      done(discord.slash(channel, who, 'article add', { file: { filename: 'mill.md', data: MILL } }));
    expect((await take(ben)).content).toBe('That is for people who may manage this server.');
    expect((await take(ada)).content).toMatch(/^Added: /);
    discord.handOver(guild, 'article', ben);
    const removed = await discord.slash(channel, ben, 'article remove', { article: 'own/mill' }).message();
    expect(removed.content).toMatch(/^Done/);
  });

  const page = (body: string) => `<!doctype html><title>A page</title>${body}`;
  const faults: [what: string, answer: () => void, said: RegExp][] = [
    ['is not there', () => undefined, /^There is no such page/],
    ['answers too late', () => site.on('/p', () => undefined), /^The site took longer than ten seconds/],
    [
      'is a login',
      () => site.text('/p', page('<form><input type="password"></form>'), 'text/html'),
      /^The page is behind a login/,
    ],
    [
      'checks for bots',
      () => site.on('/p', (_, to) => to.writeHead(403, { 'cf-mitigated': 'challenge' }).end()),
      /^The site wants to be sure that a person reads it/,
    ],
    [
      'is an empty shell',
      () => site.text('/p', page('<div id=root></div><script src=/app.js></script>'), 'text/html'),
      /^The page is empty until a browser runs its programs/,
    ],
    ['is no article', () => site.text('/p', 'GIF89a', 'image/gif'), /^It is neither a page nor/],
    ['is forbidden', () => site.on('/p', (_, to) => to.writeHead(403).end()), /^The site does not let/],
    ['has a fault', () => site.on('/p', (_, to) => to.writeHead(500).end()), /^The site has a fault/],
    [
      'is too large',
      () => site.on('/p', (_, to) => to.writeHead(200, { 'content-length': 9_000_000 }).end()),
      /^It is larger than 5 MB/,
    ],
    [
      'is not for programs',
      () => site.text('/robots.txt', 'User-agent: *\nDisallow: /p'),
      /^The site’s robots.txt asks programs not to read/,
    ],
  ];
  test.each(faults)('a page that %s is refused in plain words', async (_, answer, said) => {
    site.on('/p', (_request, to) => to.writeHead(404).end());
    answer();
    expect((await add({ link: site.at('/p') })).content).toMatch(said);
    site.on('/robots.txt', (_request, to) => to.writeHead(404).end());
  });

  test.each([
    ['http://127.0.0.1/x', /^The link leads to an address that is not public/],
    ['http://[::ffff:7f00:1]/x', /^The link leads to an address that is not public/],
    ['http://somewhere.example/x', /^The link leads to an address that is not public/],
    ['https://example.org:8443/x', /^The link names a port other than 80 and 443/],
    ['https://u:p@example.org/', /^The link holds a user name or a password/],
    ['mill.md', /^That is no web link/],
  ])('%s is refused in plain words', async (link, said) => {
    expect((await add({ link })).content).toMatch(said);
  });

  test('a file that cannot be read is refused in plain words', async () => {
    expect((await file('song.mp3', 'ID3')).content).toMatch(/^It is neither a page nor a text/);
    expect((await file('empty.md', '')).content).toBe(
      'It cannot be read: it is empty; write the article into it.',
    );
    expect((await file('large.txt', 'A word. '.repeat(700_000))).content).toMatch(/^It is larger than 5 MB/);
    expect((await file('broken.pdf', 'no PDF at all')).content).toMatch(/^It cannot be read: /);
    expect((await file('locked.pdf', LOCKED_PDF)).content).toMatch(
      /^It cannot be read: it is locked with a pass/,
    );
    const scanned = Buffer.from(await printedFile({ blank: true }));
    expect((await file('scanned.pdf', scanned)).content).toMatch(
      /^It cannot be read: its pages hold no text, only pictures/,
    );
    mod = stage.moderator({ locale: 'de' });
    expect((await file('empty.md', '')).content).toBe(
      'Das lässt sich nicht lesen: die Datei ist leer; schreib den Artikel hinein.',
    );
    const guessed = await file('ost.txt', Buffer.from(MILL.replace('Henrike', 'H\u00e9l\u00e8ne'), 'latin1'));
    expect(guessed.content).toContain('Bitte prüfen:\n- die Datei ist nicht in UTF-8 und wurde auf Verdacht');
  });

  test('a server has room for so many, and for one of a title', async () => {
    await file('mill.md', MILL);
    expect((await file('other.md', MILL)).content).toMatch(
      /^This server has an article with that title already/,
    );
    const limits = { articles: 1, size: 1_000_000 };
    await stage.restart({ limits });
    expect((await file('third.md', '# Third\n\nA sentence of the third.')).content).toBe(
      'This server has 1 article already, and no more may be kept. Remove one first.',
    );
    expect((await file('mill.md', `${MILL}\n${'More of it is said here. '.repeat(50_000)}`)).content).toBe(
      'With it, this server’s articles would be longer than 1 million characters together. Remove one first.',
    );
  });
});

test('Add as article takes a message’s file, its link, or its text', async () => {
  const { discord, channel, ada } = stage;
  site.text('/mill', MILL, 'text/markdown');
  const take = async (said: ReturnType<typeof discord.say>) =>
    (await done(discord.messageCommand(said, mod, 'Add as article'))).content;
  expect(await take(discord.say(channel, ada, site.at('/mill')))).toMatch(/^Added: \*\*The mill at Ost/);
  const bridge = 'The bridge at Ost was built in 1850 by Karl Winter. It is made of oak.';
  const files = [{ filename: 'bridge.txt', data: `The bridge\n\n${bridge}` }];
  expect(await take(discord.say(channel, ada, 'see here', { files }))).toMatch(/^Added: \*\*The bridge\*\*/);
  expect(await take(discord.say(channel, ada, 'The pond is four metres deep. It holds carp.'))).toMatch(
    /^Added: \*\*The pond/,
  );
  const named = discord.say(
    channel,
    ada,
    `The dam was opened by <@${ada.id}> in 1999. It is six metres high.`,
  );
  expect(await take(named)).toMatch(/^Added: \*\*The dam was opened by \\@ada in 1999/);
  const kept = await stage.store.articles.list(stage.guild.id);
  const texts = await stage.store.articles.contents(
    stage.guild.id,
    kept.map(({ id }) => id),
  );
  expect([...texts.values()].join('')).not.toContain(ada.id);
  expect(() => discord.messageCommand(discord.say(channel, ada, 'hm'), ada, 'Add as article')).toThrow(
    /may not use/,
  );
});

describe('list, show, use, remove', () => {
  beforeEach(async () => {
    site.text('/mill', MILL, 'text/markdown');
    await add({ link: site.at('/mill') });
  });
  const run = async (command: string, entered = {}, who = mod) =>
    (await stage.discord.slash(stage.channel, who, command, entered).message()).content;

  test('list shows the server’s own, where they come from and what went wrong', async () => {
    expect(await run('article list', {}, stage.ada)).toMatch(
      /^\*\*This server’s own\*\*\n- The mill at Ost \(link, read <t:\d+:R>\)\n\*\*Everywhere\*\*\n- The night ferry/,
    );
    site.on('/mill', (_, to) => to.writeHead(404).end());
    expect(await run('article reload', { article: 'own/mill' })).toBe(
      'There is no such page, or no longer (404). Check the link. The text read before stays.',
    );
    expect(await run('article list')).toContain('last reading failed: There is no such page');
    expect(await run('article show', { article: 'own/mill' })).toContain(
      'The last reading failed: There is no',
    );
    expect(await ask()).toContain('Henrike Harrow');
    site.text('/mill', MILL.replace('Henrike', 'Marta'), 'text/markdown');
    expect(await run('article reload', { article: 'own/mill' })).toMatch(
      /^Done\. “The mill at Ost” has changed/,
    );
    expect(await ask()).toContain('Marta Harrow');
    expect(await run('article list')).not.toContain('failed');
  });

  test('remove takes it away, offers the server’s own alone, and takes nothing else', async () => {
    const { discord, channel } = stage;
    const offered = await discord
      .autocomplete(channel, mod, 'article remove', 'article', { article: '' })
      .choices();
    expect(offered).toEqual([{ name: 'The mill at Ost', value: 'own/mill' }]);
    expect(await run('article use', { article: 'own/mill' })).toContain('“The mill at Ost” only');
    expect(await run('article remove', { article: 'ferry' })).toMatch(/was put here by whoever runs me/);
    expect(await run('article remove', { article: 'own/mill' })).toMatch(
      /^Done\. “The mill at Ost” is removed/,
    );
    expect(await run('article list')).not.toContain('mill');
    expect(await ask('Who commands the ship?')).toContain('Ilse Brandt');
    expect(await run('article remove', { article: 'own/mill' })).toMatch(
      /^This server has no articles of its own/,
    );
  });
});

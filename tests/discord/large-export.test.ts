import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import type { KeptArticle } from '../../src/library/kept-article.ts';
import { readingOf } from '../../src/library/read-source.ts';
import { generateLibrary } from '../bench/speed/generate-library.ts';
import { type Stage, setStage } from './stage.ts';

const LIMITS = { articles: 200, size: 20_000_000 };
const LARGEST = 10_000_000;
const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];

let stage: Stage;
let mod: ReturnType<Stage['moderator']>;

beforeEach(async () => {
  stage = await setStage();
  mod = stage.moderator();
});
afterEach(() => stage.close());

async function keep({
  id,
  content,
  ...about
}: Pick<KeptArticle, 'id' | 'title' | 'size' | 'print'> & { content: string }) {
  const known = { origin: 'file', source: `${id}.md`, format: 'md', reader: 'test', reread: 'off' } as const;
  const none = { dueAt: null, url: null, etag: null, lastModified: null, fault: null };
  const read = { readAt: '2026-01-01T00:00:00.000Z', metadata: {}, sentences: 1, paragraphs: 1 };
  const kept = { id: `own/${id}`, ...known, ...none, ...read, ...about };
  expect(
    await stage.store.articles.keep(stage.guild.id, kept, content, { limits: LIMITS, isNew: true }),
  ).toBeNull();
}

async function exported() {
  const handle = stage.discord.slash(stage.channel, mod, 'article export');
  const first = await handle.message();
  await vi.waitFor(() => expect(handle.original?.attachments.length).toBeGreaterThan(0), 60_000);
  return { handle, first };
}

/** A hundred thousand letters of prose, and the same with other letters: as long, as varied, and another text. */
function* manyTexts(): Generator<Article> {
  let prose = '';
  for (const { text } of generateLibrary(10_000)) {
    prose += `${text}\n\n`;
    if (prose.length > 99_950) break;
  }
  const article = parseArticle('a', `# A title\n\n${prose.slice(0, 99_950)}.`, 'md');
  const steps = [1, 3, 5, 7, 9, 11, 15, 17, 19, 21, 23, 25];
  for (let i = 0; i < LIMITS.articles; i++) {
    const step = steps[i % steps.length]!;
    const to = ALPHABET.map((_, at) => ALPHABET[(at * step + i) % 26]!);
    const text = article.text.replace(/[a-z]/g, (letter) => to[ALPHABET.indexOf(letter)]!);
    yield { ...article, id: `a${i}`, title: `Title ${i}`, text };
  }
}

test('two hundred articles of twenty megabytes leave as one file, and come back', {
  timeout: 400_000,
}, async () => {
  const { discord, guild, channel, store } = stage;
  for (const article of manyTexts()) {
    const { kind: _, warnings: __, ...reading } = readingOf(article);
    await keep(reading);
  }
  const before = await store.kept(guild.id);
  expect(before.articles.count).toBe(200);
  expect(before.articles.size).toBeGreaterThan(19_900_000);
  const { handle } = await exported();
  const [file] = handle.original!.attachments;
  expect(file!.filename).toBe('verbatim-export.json.gz');
  expect(file!.data.length).toBeLessThan(LARGEST);
  const rows = await store.articles.list(guild.id);
  const texts = await store.articles.contents(guild.id, ['own/a0', 'own/a199']);

  await store.forget(guild.id);
  const entered = { file: { filename: file!.filename, data: file!.data } };
  const back = discord.slash(channel, mod, 'article add', entered);
  await back.message();
  const timeout = 300_000;
  await vi.waitFor(() => expect(back.original?.content).toBe('Done. 200 articles taken back.'), { timeout });
  const is = (list: readonly KeptArticle[]) =>
    list.map(({ id, title, size, print, source }) => ({ id, title, size, print, source }));
  expect(is(await store.articles.list(guild.id))).toEqual(is(rows));
  const anew = await store.articles.contents(guild.id, ['own/a0', 'own/a199']);
  for (const [id, content] of texts) expect(JSON.parse(anew.get(id)!)).toEqual(JSON.parse(content));
});

test('what is too large for one file leaves as several, each of which can be taken back', {
  timeout: 120_000,
}, async () => {
  const noise = () => randomBytes(750_000).toString('base64');
  for (let i = 0; i < 19; i++) {
    const text = noise();
    await keep({
      id: `n${i}`,
      title: `Noise ${i}`,
      size: text.length,
      print: String(i),
      content: JSON.stringify({ text }),
    });
  }
  const { handle } = await exported();
  await vi.waitFor(() => expect(handle.followUps).toHaveLength(1), 60_000);
  const messages = [handle.original!, ...handle.followUps];
  expect(messages.map(({ onlyFor }) => onlyFor)).toEqual([mod.id, mod.id]);
  const files = messages.flatMap(({ attachments }) => attachments);
  expect(files.map(({ filename }) => filename)).toEqual([
    ...['verbatim-export-1.json.gz', 'verbatim-export-2.json.gz', 'unanswered.csv', 'ratings.csv'],
  ]);
  const ids = files.slice(0, 2).map(({ data }) => {
    expect(data.length).toBeLessThan(LARGEST);
    const { verbatim, settings, articles } = JSON.parse(gunzipSync(data).toString());
    expect({ verbatim, settings }).toMatchObject({ verbatim: 1, settings: { keepsQuestions: true } });
    return (articles as { kept: { id: string } }[]).map(({ kept }) => kept.id);
  });
  expect(ids.map(({ length }) => length)).toEqual([10, 9]);
  expect(new Set(ids.flat()).size).toBe(19);
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { KeptAnswers } from '../../../src/discord/engine/kept.ts';
import { Reader } from '../../../src/discord/engine/reader.ts';
import { ServerEngines } from '../../../src/discord/engine/server-engines.ts';
import { WorkerPool } from '../../../src/discord/engine/worker-pool.ts';
import { deployCommands } from '../../../src/discord/setup/deploy.ts';
import { startBot } from '../../../src/discord/start-bot.ts';
import { followFiles } from '../../../src/library/follow-files.ts';
import { openStore } from '../../../src/library/open-store.ts';
import { DemoSession, KEYS } from './demo/demo-session.ts';
import { startDiscord } from './discord.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: 'knowledge' }, 'message-content': { type: 'boolean' } },
});

/** `npm run build` makes it. */
const BUILT_ENGINE = new URL('../../../dist/discord/engine/worker.js', import.meta.url);

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

const discord = await startDiscord({
  grantedIntents: values['message-content'] ? ['MessageContent'] : [],
  patience: 5_000,
});
const owner = discord.createUser({ name: 'you' });
const guild = discord.createGuild({ name: 'Demo', owner });

const settings = {
  token: discord.token,
  api: discord.api,
  knowledgeFolder: values.articles,
  dataFolder: mkdtempSync(join(tmpdir(), 'verbatim-demo-')),
  askChannels: [],
  databaseUrl: null,
  shards: null,
  health: null,
  links: { admitted: [], proxy: null, contact: null },
  logLevel: 'warn',
  budget: { milliseconds: 2_000, megabytes: 1_024 },
  limits: { articles: 200, size: 20_000_000 },
};
const log = pino({ level: settings.logLevel }, process.stderr);
const pool = new WorkerPool({
  ...{ entry: BUILT_ENGINE, budget: settings.budget, log },
  ...{ threads: 2, warmsUp: false },
});
const files = await followFiles({ folder: settings.knowledgeFolder }, pool, () => undefined);
const store = await openStore(settings.dataFolder);
await deployCommands(settings, { guild: null, clear: false }, print);
const clock = () => performance.now();
const kept = new KeptAnswers(clock);
const engines = new ServerEngines(pool, store, clock);
const reader = new Reader({ entry: BUILT_ENGINE, budget: settings.budget });
const bot = await startBot(settings, {
  engineFor: async (server) => kept.over(await engines.of(server), server),
  store,
  library: {
    ...{
      kept: store.articles,
      read: reader.read,
      unpack: reader.unpack,
      programVersion: 'demo',
      limits: settings.limits,
      now: Date.now,
    },
    fetch: { userAgent: 'Verbatim/demo', admitted: settings.links.admitted, proxy: null },
  },
  log,
  clock,
});

const session = new DemoSession(discord, guild, owner, print);
print(`A Discord of its own on this machine, with the bot in it. Nothing leaves it.\n${KEYS}`);

const lines = createInterface({
  input: process.stdin,
  output: process.stdout,
  terminal: process.stdin.isTTY,
});
lines.setPrompt(session.prompt);
lines.prompt();
for await (const line of lines) {
  if (line.trim() === ':quit') break;
  if (!process.stdin.isTTY) print(line);
  await session.take(line);
  lines.setPrompt(session.prompt);
  lines.prompt();
}
lines.close();
await bot.stop();
await store.close();
await files.close();
await reader.close();
await pool.close();
await discord.close();

import { type APIApplication, type Client, Events, type REST, Routes } from 'discord.js';
import { budget } from '../../config/bounds.ts';
import {
  type BotSettings,
  botSettings,
  type Environment,
  knowledgeFolder,
  settingFaults,
} from '../../config.ts';
import { followFiles } from '../../library/follow-files.ts';
import { openStore } from '../../library/open-store.ts';
import { OperatorError, UsageError } from '../../operator-error.ts';
import { within } from '../../waiting.ts';
import { createClient, disconnect } from '../client.ts';
import { WorkerPool } from '../engine/worker-pool.ts';
import { createLog } from '../log.ts';
import { MEANING_OF_CLOSE, meaningOfFailure } from '../refused.ts';
import { checkAskChannels, checkPermissions } from './check-channels.ts';
import { checkCommands } from './check-commands.ts';
import { type Finding, fault, fine, hint } from './finding.ts';
import { grantsContent, ownApplication, restFor } from './grants.ts';
import { installLink } from './permissions.ts';

/** Fewer connections than this left for the day is worth a word: at none Discord resets the token. */
const FEW_STARTS = 50;
const USER_INSTALL = '1';
/** How long the connection may take, in milliseconds. */
const PATIENCE = 30_000;
const STATUS = 'look at https://discordstatus.com and try again';

/** Tells of each thing that the bot needs whether it is fine. `engineEntry`: the threads' built module. */
export async function* examine(environment: Environment, engineEntry: URL): AsyncGenerator<Finding> {
  const wrong = settingFaults(environment);
  for (const words of wrong) yield fault('settings', words);
  if (wrong.length === 0) yield fine('settings', 'complete');
  yield* checkArticles(environment, engineEntry);
  if (wrong.length > 0) return;
  const settings = botSettings(environment);
  const kept = await checkStore(settings);
  yield kept.finding;
  yield* checkDiscord(settings, [...new Set([...settings.askChannels, ...kept.askChannels])]);
}

/** Read as the bot reads them, in a thread within its budget: what takes too much is named as well. */
async function* checkArticles(environment: Environment, entry: URL): AsyncGenerator<Finding> {
  let pool: WorkerPool | undefined;
  try {
    const folder = knowledgeFolder(environment);
    const log = createLog('silent');
    pool = new WorkerPool({ entry, budget: budget(environment), threads: 1, warmsUp: false, log });
    await followFiles({ folder }, pool);
    for (const { message } of pool.problems()) yield fault('article', message);
    const count = pool.articles().length;
    if (count === 0)
      yield fault(
        'articles',
        `${folder} holds none that can be read: put a .md, .txt, .html, .pdf, .docx or .epub file there`,
      );
    else yield fine('articles', `${count} can be asked`);
  } catch (error) {
    // A wrong setting was told of already.
    if (!(error instanceof UsageError)) yield fault('articles', (error as Error).message);
  } finally {
    await pool?.close();
  }
}

async function checkStore({
  dataFolder,
  databaseUrl,
}: BotSettings): Promise<{ finding: Finding; askChannels: readonly string[] }> {
  try {
    const told: string[] = [];
    const store = await openStore(dataFolder, databaseUrl, (message) => told.push(message));
    const askChannels = await store.askChannels();
    await store.close();
    const where = databaseUrl === null ? `${dataFolder} can be written to` : 'the database answers';
    const [damage] = told;
    return { finding: damage === undefined ? fine('store', where) : fault('store', damage), askChannels };
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return { finding: fault('store', error.message), askChannels: [] };
  }
}

async function* checkDiscord(settings: BotSettings, askChannels: readonly string[]): AsyncGenerator<Finding> {
  const rest = restFor(settings);
  try {
    const application = await ownApplication(rest);
    yield fine('token', `belongs to ${application.name}`);
    yield checkContent(application, askChannels);
    yield* checkCommandsArrive(application);
    yield checkUserInstall(application);
    yield* checkStarts(rest, settings);
    yield* checkCommands(rest, application.id);
    yield* checkServers(settings, application, askChannels);
  } catch (error) {
    yield fault('Discord', meaningOfFailure(error, settings));
  }
}

function checkContent(application: APIApplication, askChannels: readonly string[]): Finding {
  if (grantsContent(application)) return fine('intents', 'Message Content is on, so ask channels work');
  const mend =
    'https://discord.com/developers/applications, your application, page Bot, Message Content Intent';
  if (askChannels.length === 0)
    return fine('intents', 'none is needed; for ask channels switch on Message Content');
  return fault(
    'intents',
    `Message Content is off, so the ${askChannels.length} ask channels stay silent: switch it on (${mend})`,
  );
}

/** With such an address Discord sends commands and presses of buttons there, and none to the bot. */
function* checkCommandsArrive({ interactions_endpoint_url: elsewhere }: APIApplication): Generator<Finding> {
  if (!elsewhere) return;
  const mend = 'developer portal, page General Information, empty Interactions Endpoint URL';
  yield fault('commands', `Discord sends them to ${elsewhere} and not to the bot: ${mend}`);
}

function checkUserInstall({ integration_types_config: ways }: APIApplication): Finding {
  if (ways && USER_INSTALL in ways) return fine('installation', 'to servers and to users');
  return hint(
    'installation',
    'users cannot install it for themselves: developer portal, page Installation, User Install',
  );
}

async function* checkStarts(rest: REST, { shards }: BotSettings): AsyncGenerator<Finding> {
  const { session_start_limit: limit, shards: advised } = (await rest.get(Routes.gatewayBot())) as {
    session_start_limit: { total: number; remaining: number };
    shards: number;
  };
  if (limit.remaining < FEW_STARTS) {
    yield hint(
      'starts',
      `only ${limit.remaining} of ${limit.total} are left for today; at none Discord resets the token`,
    );
  }
  if (advised > 1 && shards === null) yield fault('shards', `Discord advises ${advised}: set SHARDS=auto`);
}

async function* checkServers(
  settings: BotSettings,
  application: APIApplication,
  askChannels: readonly string[],
): AsyncGenerator<Finding> {
  const client = createClient(settings, grantsContent(application));
  try {
    await connect(client, settings.token);
    const link = installLink(application.id);
    const { size } = client.guilds.cache;
    if (size === 0) yield hint('servers', `it is in none: install it with ${link}`);
    else yield fine('servers', `it is in ${size}; to install it in another: ${link}`);
    // Other processes may serve the other shards' servers.
    const seesAll = settings.shards === null || settings.shards === 'auto';
    if (seesAll) yield* checkAskChannels(client as Client<true>, settings.askChannels);
    yield* checkPermissions(client as Client<true>, askChannels);
  } finally {
    await disconnect(client);
  }
}

/** Resolves when every server is known. Throws an OperatorError when Discord refuses, or is too slow. */
async function connect(client: Client, token: string): Promise<void> {
  const ready = new Promise<true>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve(true));
    client.once(Events.ShardDisconnect, ({ code }) =>
      reject(new OperatorError(MEANING_OF_CLOSE[code] ?? `Discord closed the connection with ${code}`)),
    );
    client.on(Events.ShardError, () => undefined);
    client.login(token).catch(reject);
  });
  if (!(await within(ready, PATIENCE)))
    throw new OperatorError(`Discord has not let the bot in for ${PATIENCE / 1_000} seconds: ${STATUS}`);
}

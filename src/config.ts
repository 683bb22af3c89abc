import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Budget, budget, type ShelfSettings, shelfSettings } from './config/bounds.ts';
import { LINK_SETTINGS, type LinkSettings, linkSettings } from './config/link-settings.ts';
import { type Environment, given, parseUrl, type Readers, readAll, refusal } from './config/setting.ts';
import { UsageError } from './operator-error.ts';

export type { Environment } from './config/setting.ts';

/** The shards this process serves: as many as Discord advises, or `first` to `last` of `total`. */
type Shards = 'auto' | { readonly first: number; readonly last: number; readonly total: number };

/** Everything that the bot is told from outside. */
export interface BotSettings {
  readonly token: string;
  /** Without a slash at its end; null for Discord's own. */
  readonly api: string | null;
  readonly knowledgeFolder: string;
  readonly dataFolder: string;
  readonly askChannels: readonly string[];
  /** A PostgreSQL address; null for the embedded file in `dataFolder`. */
  readonly databaseUrl: string | null;
  /** Null for one connection that serves everything. */
  readonly shards: Shards | null;
  /** Where health and figures are served; null when they are not. */
  readonly health: { readonly host: string; readonly port: number } | null;
  readonly logLevel: string;
  readonly links: LinkSettings;
  readonly budget: Budget;
  /** How much a server may keep of its own articles. */
  readonly limits: ShelfSettings;
}

/** The environment over the working folder's `.env`. Throws a UsageError when that cannot be read. */
export function readEnvironment(file = '.env'): Environment {
  if (!existsSync(file)) return process.env;
  try {
    // Loaded here: a console without the file has no use for it.
    const { parse } = createRequire(import.meta.url)('dotenv') as typeof import('dotenv');
    return { ...parse(readFileSync(file, 'utf8')), ...process.env };
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read (${reason(error)}): make it a readable file like .env.example`,
    );
  }
}

const CONNECTION = { token: discordToken, api: discordApi };

const OTHERS: Readers<Omit<BotSettings, 'token' | 'api' | 'links'>> = {
  ...{ knowledgeFolder, dataFolder, askChannels, databaseUrl, shards, health, logLevel, budget },
  limits: shelfSettings,
};

/** Reads and checks all settings of the bot. Throws a UsageError at the first that is wrong. */
export function botSettings(environment: Environment): BotSettings {
  return { ...connectionSettings(environment), ...readAll(OTHERS, environment) };
}

/** Says of each wrong setting what is wrong and how it should look; empty when the bot can start. */
export function settingFaults(environment: Environment): readonly string[] {
  const readers = [CONNECTION, OTHERS, LINK_SETTINGS].flatMap((each) => Object.values(each));
  return readers.flatMap((read) => {
    try {
      read(environment);
      return [];
    } catch (error) {
      if (error instanceof UsageError) return [error.message];
      throw error;
    }
  });
}

/** Where state is kept. Throws a UsageError. */
export function storeSettings(environment: Environment): Pick<BotSettings, 'dataFolder' | 'databaseUrl'> {
  return { dataFolder: dataFolder(environment), databaseUrl: databaseUrl(environment) };
}

/** What it takes to speak with Discord, and no more. Throws a UsageError. */
export function connectionSettings(environment: Environment): Pick<BotSettings, 'token' | 'api' | 'links'> {
  return { ...readAll(CONNECTION, environment), links: linkSettings(environment) };
}

/** The folder of the operator's articles. It must exist. */
export function knowledgeFolder(environment: Environment): string {
  const folder = given(environment, 'KNOWLEDGE_DIR') ?? 'knowledge';
  if (isFolder(folder) === true) return folder;
  const fault = isFolder(folder) === false ? 'is not a folder' : 'does not exist';
  throw new UsageError(
    `KNOWLEDGE_DIR: the folder ${JSON.stringify(folder)} ${fault}; example: KNOWLEDGE_DIR=knowledge`,
  );
}

function dataFolder(environment: Environment): string {
  const folder = given(environment, 'DATA_DIR') ?? 'data';
  if (isFolder(folder) !== false) return folder;
  throw refusal('DATA_DIR', `${JSON.stringify(folder)} is a file, not a folder`, 'data');
}

/** The token's value never stands in a message. */
function discordToken(environment: Environment): string {
  const file = given(environment, 'DISCORD_TOKEN_FILE');
  const written = given(environment, 'DISCORD_TOKEN');
  if (file !== undefined && written !== undefined) {
    throw new UsageError('DISCORD_TOKEN and DISCORD_TOKEN_FILE are both set: keep one of them');
  }
  const token = file === undefined ? written : readSecret('DISCORD_TOKEN_FILE', file);
  if (token === undefined) {
    throw new UsageError('DISCORD_TOKEN is not set: copy .env.example to .env and fill it in');
  }
  const fault = tokenFault(token);
  if (!fault) return token;
  const name =
    file === undefined ? 'DISCORD_TOKEN' : `the token in DISCORD_TOKEN_FILE ${JSON.stringify(file)}`;
  throw new UsageError(
    `${name} ${fault}: copy it anew from the developer portal, page Bot; example: MTAw….Gx….Zk…`,
  );
}

/** A secret is one short line; anything larger is another file. */
const LONGEST_SECRET = 4096;

/** What a file that holds one secret says, without the line's end. Throws a UsageError. */
function readSecret(name: string, file: string): string {
  const refuse = (fault: string): UsageError =>
    new UsageError(`${name}: ${JSON.stringify(file)} ${fault}; example: ${name}=/run/secrets/discord_token`);
  const size = statSync(file, { throwIfNoEntry: false });
  if (!size?.isFile()) throw refuse(size ? 'is not a file' : 'does not exist');
  if (size.size > LONGEST_SECRET) throw refuse('is too large for a token');
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret !== '') return secret;
  } catch (error) {
    throw refuse(`cannot be read (${reason(error)})`);
  }
  throw refuse('is empty');
}

function tokenFault(token: string): string | null {
  if (/^Bot\s/i.test(token)) return 'begins with the word Bot, which does not belong to it';
  if (!/^[!-~]+$/.test(token)) return 'holds a blank or another character that no token has';
  if (/^["'].*["']$/.test(token)) return 'stands in quotation marks';
  if (/^\d+$/.test(token)) return "is a number, perhaps the application's id";
  if (/^[0-9a-f]{64}$/.test(token)) return "looks like the application's public key";
  return null;
}

function discordApi(environment: Environment): string | null {
  const value = given(environment, 'DISCORD_API');
  if (value === undefined) return null;
  const example = 'http://127.0.0.1:8080/api';
  const url = parseUrl(value);
  if (!url || !/^https?:$/.test(url.protocol)) throw refusal('DISCORD_API', 'is not a web address', example);
  if (url.username || url.password || url.search || url.hash) {
    throw refusal('DISCORD_API', 'holds more than an address and a path', example);
  }
  if (/\/v\d+\/?$/.test(url.pathname))
    throw refusal('DISCORD_API', 'names a version, which is added later', example);
  const isLoopback = /^(?:localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/.test(url.hostname);
  if (url.protocol === 'http:' && !isLoopback) {
    throw refusal(
      'DISCORD_API',
      'would send the token unencrypted: use https, or a stand-in on this machine',
      example,
    );
  }
  return value.replace(/(?<!\/)\/+$/, '');
}

function askChannels(environment: Environment): string[] {
  const ids = (given(environment, 'ASK_CHANNELS') ?? '').split(',').map((id) => id.trim());
  const wrong = ids.find((id) => id !== '' && !/^\d{17,20}$/.test(id));
  if (wrong === undefined) return [...new Set(ids.filter((id) => id !== ''))];
  const fault = `${JSON.stringify(wrong)} is not a channel's id, which is a number of 17 to 20 digits`;
  throw refusal('ASK_CHANNELS', fault, '112233445566778899,223344556677889900');
}

/** The value may hold a password and never stands in a message. */
function databaseUrl(environment: Environment): string | null {
  const value = given(environment, 'DATABASE_URL');
  if (value === undefined) return null;
  if (/^postgres(ql)?:$/.test(parseUrl(value)?.protocol ?? '')) return value;
  throw refusal(
    'DATABASE_URL',
    'is not a PostgreSQL address',
    'postgres://user:password@localhost:5432/verbatim',
  );
}

function shards(environment: Environment): Shards | null {
  const value = given(environment, 'SHARDS');
  if (value === undefined || value === 'auto') return value ?? null;
  const [, from, to, of] = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/.exec(value) ?? [];
  if (from === undefined)
    throw refusal('SHARDS', `${JSON.stringify(value)} is neither auto nor a range`, '0-3/16');
  const [first, last, total] = [Number(from), Number(to ?? from), Number(of)];
  if (first > last) throw refusal('SHARDS', 'the first shard comes after the last', '0-3/16');
  if (last >= total)
    throw refusal('SHARDS', `shards are counted from 0, so ${total} have no shard ${last}`, '0-3/16');
  return { first, last, total };
}

/** A port of this machine alone, or with an address before it, of whoever reaches that address. */
function health(environment: Environment): BotSettings['health'] {
  const value = given(environment, 'HEALTH_PORT');
  if (value === undefined) return null;
  const [, host = '127.0.0.1', digits = ''] =
    /^(?:([\w.-]{1,253}|\[[\da-f:.]{2,45}\]):)?(\d{1,5})$/i.exec(value) ?? [];
  const port = Number(digits);
  if (port >= 1 && port <= 65_535) return { host: host.replace(/^\[|\]$/g, ''), port };
  const fault = `${JSON.stringify(value)} is not a port, a number from 1 to 65535, nor an address with one`;
  throw refusal('HEALTH_PORT', fault, '8080, or HEALTH_PORT=0.0.0.0:8080 for other machines to see it');
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function logLevel(environment: Environment): string {
  const value = given(environment, 'LOG_LEVEL') ?? 'info';
  if (LEVELS.includes(value)) return value;
  throw refusal('LOG_LEVEL', `${JSON.stringify(value)} is none of ${LEVELS.join(', ')}`, 'info');
}

/** True for a folder, false for anything else, null for nothing. */
function isFolder(path: string): boolean | null {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? null;
}

function reason(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unreadable';
}

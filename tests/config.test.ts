import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPlain, terminalLocale } from '../src/config/terminal.ts';
import { botSettings, knowledgeFolder, readEnvironment } from '../src/config.ts';
import { UsageError } from '../src/operator-error.ts';
import { languageOf } from '../src/words/words.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-config-'));
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'file'), 'x');
});
afterAll(() => rmSync(folder, { recursive: true }));

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB';
const given = (more: Record<string, string> = {}) =>
  botSettings({ DISCORD_TOKEN: TOKEN, KNOWLEDGE_DIR: join(folder, 'articles'), ...more });

function fault(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('settings', () => {
  test('only the token is needed; the rest has defaults', () => {
    expect(given()).toEqual({
      token: TOKEN,
      api: null,
      knowledgeFolder: join(folder, 'articles'),
      dataFolder: 'data',
      askChannels: [],
      databaseUrl: null,
      shards: null,
      health: null,
      logLevel: 'info',
      links: { admitted: [], proxy: null, contact: null },
      budget: { milliseconds: 2_000, megabytes: 1_024 },
      limits: { articles: 200, size: 20_000_000 },
    });
  });

  test('a name left empty, or filled with blanks, counts as absent', () => {
    expect(given({ SHARDS: '', HEALTH_PORT: '  ', LOG_LEVEL: '' })).toEqual(given());
  });

  const good: [name: string, value: string, field: keyof ReturnType<typeof botSettings>, meaning: unknown][] =
    [
      ['DISCORD_API', 'http://127.0.0.1:8080/api/', 'api', 'http://127.0.0.1:8080/api'],
      ['DISCORD_API', 'https://proxy.example.org/api', 'api', 'https://proxy.example.org/api'],
      ['DATA_DIR', 'not-there-yet', 'dataFolder', 'not-there-yet'],
      ['ASK_CHANNELS', '112233445566778899', 'askChannels', ['112233445566778899']],
      [
        'ASK_CHANNELS',
        ' 112233445566778899, 223344556677889900 ,',
        'askChannels',
        ['112233445566778899', '223344556677889900'],
      ],
      ['ASK_CHANNELS', '112233445566778899,112233445566778899', 'askChannels', ['112233445566778899']],
      ['DATABASE_URL', 'postgres://u:p@localhost/db', 'databaseUrl', 'postgres://u:p@localhost/db'],
      ['DATABASE_URL', 'postgresql://localhost/db', 'databaseUrl', 'postgresql://localhost/db'],
      ['SHARDS', 'auto', 'shards', 'auto'],
      ['SHARDS', '0-3/16', 'shards', { first: 0, last: 3, total: 16 }],
      ['SHARDS', '2/3', 'shards', { first: 2, last: 2, total: 3 }],
      ['SERVER_MEGABYTES', '3', 'limits', { articles: 200, size: 3_000_000 }],
      ['HEALTH_PORT', '8080', 'health', { host: '127.0.0.1', port: 8080 }],
      ['HEALTH_PORT', '0.0.0.0:8080', 'health', { host: '0.0.0.0', port: 8080 }],
      ['HEALTH_PORT', '[::1]:80', 'health', { host: '::1', port: 80 }],
      ['LOG_LEVEL', 'debug', 'logLevel', 'debug'],
    ];
  test.each(good)('%s=%s is read', (name, value, field, meaning) => {
    expect(given({ [name]: value })[field]).toEqual(meaning);
  });

  const links: [name: string, value: string, meaning: unknown][] = [
    ['FETCH_ALLOW', 'Wiki.Example.org', { admitted: [{ host: 'wiki.example.org', port: null }] }],
    [
      'FETCH_ALLOW',
      'wiki:80, 10.0.0.5:8080 ,',
      {
        admitted: [
          { host: 'wiki', port: 80 },
          { host: '10.0.0.5', port: 8080 },
        ],
      },
    ],
    [
      'FETCH_ALLOW',
      '[fd00::1]:443,0x7f.1',
      {
        admitted: [
          { host: '[fd00::1]', port: 443 },
          { host: '127.0.0.1', port: null },
        ],
      },
    ],
    ['FETCH_ALLOW', 'bücher.example.', { admitted: [{ host: 'xn--bcher-kva.example', port: null }] }],
    ['HTTPS_PROXY', 'http://me:secret@proxy:3128', { proxy: 'http://me:secret@proxy:3128' }],
    ['CONTACT', 'bot@example.org', { contact: 'bot@example.org' }],
    ['CONTACT', 'https://example.org/bot', { contact: 'https://example.org/bot' }],
  ];
  test.each(links)('%s=%s is read', (name, value, meaning) => {
    expect(given({ [name]: value }).links).toEqual({
      admitted: [],
      proxy: null,
      contact: null,
      ...(meaning as object),
    });
  });

  // Each refusal names the setting, says what is wrong and shows how it should look.
  const wrong: [name: string, value: string, fault: string, example: string][] = [
    ['DISCORD_API', 'discord.com', 'is not a web address', 'DISCORD_API=http://127.0.0.1:8080/api'],
    ['DISCORD_API', 'ftp://x/api', 'is not a web address', 'DISCORD_API='],
    ['DISCORD_API', 'https://u:p@x.org/api', 'holds more than an address', 'DISCORD_API='],
    ['DISCORD_API', 'http://127.0.0.1:1/api/v10', 'names a version', 'DISCORD_API='],
    ['DISCORD_API', 'http://example.org/api', 'would send the token unencrypted', 'DISCORD_API='],
    ['ASK_CHANNELS', 'general', '"general" is not a channel\'s id', 'ASK_CHANNELS=112233445566778899,'],
    ['ASK_CHANNELS', '112233445566778899;1', "is not a channel's id", 'ASK_CHANNELS='],
    ['DATABASE_URL', 'mysql://localhost/db', 'is not a PostgreSQL address', 'DATABASE_URL=postgres://'],
    ['DATABASE_URL', 'localhost', 'is not a PostgreSQL address', 'DATABASE_URL=postgres://'],
    ['SHARDS', 'all', '"all" is neither auto nor a range', 'SHARDS=0-3/16'],
    ['SHARDS', '3-0/16', 'the first shard comes after the last', 'SHARDS=0-3/16'],
    ['SHARDS', '0-16/16', 'counted from 0, so 16 have no shard 16', 'SHARDS=0-3/16'],
    ['ANSWER_MILLISECONDS', '2s', '"2s" is not a number from 50 to 60000', 'ANSWER_MILLISECONDS=2000'],
    ['SERVER_ARTICLES', 'many', '"many" is not a number from 0 to 10000', 'SERVER_ARTICLES=200'],
    ['ANSWER_MEGABYTES', '8', '"8" is not a number from 64 to 65536', 'ANSWER_MEGABYTES=1024'],
    ['HEALTH_PORT', 'http', '"http" is not a port', 'HEALTH_PORT=8080'],
    ['HEALTH_PORT', '0', '"0" is not a port', 'HEALTH_PORT=8080'],
    ['HEALTH_PORT', '65536', '"65536" is not a port', 'HEALTH_PORT=8080'],
    [
      'FETCH_ALLOW',
      'http://wiki',
      '"http://wiki" is not a host',
      'FETCH_ALLOW=wiki.example.org,10.0.0.5:8080',
    ],
    ['FETCH_ALLOW', 'wiki/page', '"wiki/page" is not a host', 'FETCH_ALLOW='],
    ['FETCH_ALLOW', 'a,user@wiki', '"user@wiki" is not a host', 'FETCH_ALLOW='],
    ['FETCH_ALLOW', 'wiki:99999', '"wiki:99999" is not a host', 'FETCH_ALLOW='],
    ['FETCH_ALLOW', 'wiki:0', '"wiki:0" is not a host', 'FETCH_ALLOW='],
    ['FETCH_ALLOW', '*', '"*" is not a host', 'FETCH_ALLOW='],
    ['FETCH_ALLOW', '10.0.0.0/8', '"10.0.0.0/8" is not a host', 'FETCH_ALLOW='],
    ['HTTPS_PROXY', 'proxy:3128', 'is not a web address', 'HTTPS_PROXY=http://'],
    ['HTTPS_PROXY', 'socks5://proxy', 'is not a web address', 'HTTPS_PROXY=http://'],
    ['HTTPS_PROXY', 'http://proxy/path', 'holds more than a host and a port', 'HTTPS_PROXY=http://'],
    ['CONTACT', 'me', 'is neither an e-mail address nor a web address', 'CONTACT=bot@example.org'],
    ['CONTACT', 'me@example.org) x', 'is neither an e-mail address', 'CONTACT='],
    ['LOG_LEVEL', 'loud', '"loud" is none of trace, debug', 'LOG_LEVEL=info'],
  ];
  test.each(wrong)('%s=%s is refused', (name, value, what, example) => {
    const message = fault(() => given({ [name]: value }));
    expect(message).toMatch(new RegExp(`^${name}: `));
    expect(message).toContain(what);
    expect(message).toContain(example);
    expect(message).not.toContain('\n');
  });

  test('folders must be folders', () => {
    const file = join(folder, 'file');
    expect(fault(() => given({ KNOWLEDGE_DIR: file }))).toContain('is not a folder');
    expect(fault(() => given({ KNOWLEDGE_DIR: join(folder, 'none') }))).toContain('does not exist');
    expect(fault(() => given({ DATA_DIR: file }))).toContain('is a file, not a folder');
  });
});

describe('the token', () => {
  test('without one, the message says where to put it', () => {
    expect(fault(() => botSettings({}))).toBe(
      'DISCORD_TOKEN is not set: copy .env.example to .env and fill it in',
    );
  });

  const wrong: [value: string, fault: string][] = [
    [`Bot ${TOKEN}`, 'begins with the word Bot'],
    [`${TOKEN} x`, 'holds a blank'],
    [`"${TOKEN}"`, 'stands in quotation marks'],
    ['123456789012345678', "the application's id"],
    ['0123456789abcdef'.repeat(4), 'public key'],
    ['tökén.tökén.tökén', 'holds a blank or another character'],
  ];
  test.each(wrong)('a wrong one is refused without being printed (%#)', (value, what) => {
    const message = fault(() => given({ DISCORD_TOKEN: value }));
    expect(message).toContain(what);
    expect(message).not.toContain(value);
    expect(message).not.toContain(TOKEN.slice(5, 20));
  });

  test('may stand in a file, as Docker and systemd hand secrets over', () => {
    const file = join(folder, 'token');
    const fromFile = (more: Record<string, string> = {}) =>
      botSettings({ DISCORD_TOKEN_FILE: file, KNOWLEDGE_DIR: join(folder, 'articles'), ...more });
    writeFileSync(file, `${TOKEN}\n`);
    expect(fromFile().token).toBe(TOKEN);
    expect(fault(() => fromFile({ DISCORD_TOKEN: TOKEN }))).toContain('are both set');
    writeFileSync(file, ' \n');
    expect(fault(() => fromFile())).toMatch(/^DISCORD_TOKEN_FILE: .* is empty; example: /);
    writeFileSync(file, TOKEN.repeat(100));
    expect(fault(() => fromFile())).toContain('too large');
    writeFileSync(file, `Bot ${TOKEN}`);
    expect(fault(() => fromFile())).toContain('begins with the word Bot');
    expect(fault(() => fromFile())).not.toContain(TOKEN.slice(5, 20));
    expect(fault(() => fromFile({ DISCORD_TOKEN_FILE: folder }))).toContain('is not a file');
    expect(fault(() => fromFile({ DISCORD_TOKEN_FILE: join(folder, 'none') }))).toContain('does not exist');
  });

  test('neither is a password in DATABASE_URL', () => {
    expect(fault(() => given({ DATABASE_URL: 'http://user:hunter2@host/db' }))).not.toContain('hunter2');
    expect(fault(() => given({ HTTPS_PROXY: 'ftp://user:hunter2@host' }))).not.toContain('hunter2');
  });
});

describe('the environment', () => {
  test('a file adds what the process does not have; the process wins', () => {
    const file = join(folder, '.env');
    writeFileSync(file, `PATH=from-file\nKNOWLEDGE_DIR="${folder}/articles" # mine\n`);
    const environment = readEnvironment(file);
    expect(environment.PATH).toBe(process.env.PATH);
    expect(knowledgeFolder(environment)).toBe(join(folder, 'articles'));
  });

  test('no file is no fault; a folder in its place is', () => {
    expect(readEnvironment(join(folder, 'none')).PATH).toBe(process.env.PATH);
    expect(fault(() => readEnvironment(join(folder, 'articles')))).toContain('cannot be read (EISDIR)');
  });

  test.each([
    [{}, false],
    [{ NO_COLOR: '' }, false],
    [{ NO_COLOR: '1' }, true],
    [{ TERM: 'dumb' }, true],
    [{ TERM: 'xterm-256color' }, false],
  ])('emphasis is unwelcome with %j: %s', (environment, plain) => {
    expect(isPlain(environment)).toBe(plain);
  });

  test.each([
    [{}, 'en'],
    [{ LANG: 'de_AT.UTF-8' }, 'de'],
    [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'fr_FR', LC_ALL: 'es_ES@euro' }, 'es'],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
    [{ LANG: 'POSIX' }, 'en'],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: '' }, 'de'],
    [{ LANG: 'nl_NL.UTF-8' }, 'en'],
  ])('with %j the terminal speaks %s', (environment, language) => {
    expect(languageOf(terminalLocale(environment))).toBe(language);
  });
});

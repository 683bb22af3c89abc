import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMMAND_DATA } from '../../src/discord/commands/all-commands.ts';
import { type Discord, startDiscord } from '../support/discord/discord.ts';
import { BotProcess } from './bot-process.ts';

const WHO = 'Who commands the ship?';
/** On a site that the proxy alone knows. */
const LINK = 'http://mill.example/mill';
const PAGE =
  'The mill at Ost\n\nThe mill at Ost was built in 1790. Henrike Harrow runs it today with her son.\n';

const isKnown = ({ headers }: IncomingMessage): boolean => {
  const given = headers['proxy-authorization']?.split(' ')[1] ?? '';
  return Buffer.from(given, 'base64').toString() === 'me:se/cret';
};

/** A proxy that opens the way for one name and password, and what it was asked for. */
async function startProxy() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (!isKnown(request)) response.writeHead(407).end();
    else if (request.url !== LINK) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/plain' }).end(PAGE);
  });
  server.on('connect', (request, near) => {
    asked.push(`CONNECT ${request.url}`);
    if (!isKnown(request)) {
      near.end('HTTP/1.1 407 Who are you\r\n\r\n');
      return;
    }
    const [host, port] = (request.url ?? '').split(':');
    const far = connect(Number(port), host, () => near.write('HTTP/1.1 200 OK\r\n\r\n'));
    far.on('error', () => near.destroy());
    near.on('error', () => far.destroy());
    far.pipe(near).pipe(far);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, server, host };
}

let discord: Discord;
let proxy: Awaited<ReturnType<typeof startProxy>>;
beforeEach(async () => {
  discord = await startDiscord({ patience: 60_000, initialDeadline: 60_000 });
  proxy = await startProxy();
});
afterEach(async () => {
  await discord.close();
  proxy.server.closeAllConnections();
  proxy.server.close();
});

const start = (HTTPS_PROXY: string): BotProcess =>
  new BotProcess(['start'], { DISCORD_API: discord.api, DISCORD_TOKEN: discord.token, HTTPS_PROXY });

test('requests, the gateway and links go by the proxy, and by nothing else', async () => {
  const owner = discord.createUser();
  const channel = discord.createChannel(discord.createGuild({ owner }));
  discord.register(COMMAND_DATA);
  const bot = start(`http://me:${encodeURIComponent('se/cret')}@${proxy.host}`);
  await discord.until('the bot', () => discord.gateway.connected[0]);
  const reply = await discord.replyTo(
    discord.say(channel, discord.createUser(), `<@${discord.bot.id}> ${WHO}`),
  );
  expect(reply.content).toContain('Ilse Brandt');
  const added = discord.slash(channel, owner, 'article add', { link: LINK });
  await discord.until('the article', () => added.original?.content.includes('The mill at Ost') || undefined);
  const { host } = new URL(discord.api);
  const robots = `GET ${new URL('/robots.txt', LINK)}`;
  expect(new Set(proxy.asked)).toEqual(new Set([`CONNECT ${host}`, robots, `GET ${LINK}`]));
  // With the way closed nothing gets through: neither of the two has another.
  const before = discord.journal.requestCount;
  proxy.server.closeAllConnections();
  proxy.server.close();
  discord.gateway.drop();
  discord.slash(channel, discord.createUser(), 'ask', { question: WHO });
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
  expect(discord.gateway.connected).toEqual([]);
  expect(discord.journal.requestCount).toBe(before);
}, 120_000);

test('a proxy that refuses is named, without its password', async () => {
  const bot = start(`http://me:wrong@${proxy.host}`);
  expect(await bot.ended()).toBe(1);
  expect(bot.stderr).toMatch(/^verbatim: Discord .*, by the proxy in HTTPS_PROXY, cannot be reached \(/);
  expect(bot.stderr + bot.stdout).not.toContain('wrong');
}, 120_000);

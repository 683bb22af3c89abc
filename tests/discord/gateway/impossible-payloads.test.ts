import { expect, test } from 'vitest';
import { createLog } from '../../../src/discord/log.ts';
import { setStage } from '../stage.ts';

/** What Discord never sends. Some of it discord.js takes in without a word; what it cannot take in is told of. */
const IMPOSSIBLE = [
  ['null', 'null'],
  ['a number', '7'],
  ['no JSON', '{"op":0,'],
  ['no operation', '{}'],
  ['an invalid session that does not say which', '{"op":9,"d":null}'],
  ['a message without anything', '{"op":0,"s":1,"t":"MESSAGE_CREATE","d":null}'],
  [
    'a message of nobody',
    '{"op":0,"s":1,"t":"MESSAGE_CREATE","d":{"id":"1","channel_id":"2","author":null}}',
  ],
  ['an interaction of no kind', '{"op":0,"s":1,"t":"INTERACTION_CREATE","d":{"id":"1","type":2}}'],
  ['a server without an id', '{"op":0,"s":1,"t":"GUILD_CREATE","d":{"channels":7}}'],
  ['an event that nobody knows', '{"op":0,"s":1,"t":"NO_SUCH_EVENT","d":{}}'],
] as const;

test.each(IMPOSSIBLE)('%s is passed over, and the next question answered', async (_, payload) => {
  const lines: string[] = [];
  const stage = await setStage({ log: createLog('warn', { write: (line: string) => lines.push(line) }) });
  const { discord, channel, ada, me } = stage;
  discord.gateway.babble(payload);
  const reply = await discord.replyTo(discord.say(channel, ada, `${me} Who commands the ship?`));
  expect(reply.content).toContain('Ilse Brandt');
  for (const line of lines) expect(JSON.parse(line).msg).toBe('the connection has a fault');
  await stage.close({ isRefused: true });
});

test('what discord.js cannot take in is told of', async () => {
  const lines: string[] = [];
  const stage = await setStage({ log: createLog('warn', { write: (line: string) => lines.push(line) }) });
  const { discord, channel, ada, me } = stage;
  discord.gateway.babble('{"op":0,"s":1,"t":"MESSAGE_CREATE","d":null}');
  await discord.replyTo(discord.say(channel, ada, `${me} Who commands the ship?`));
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['the connection has a fault']);
  await stage.close();
});

test('a server that is down at Discord does not hold up the others at the start', async () => {
  const stage = await setStage();
  const { discord, channel, ada, me } = stage;
  const down = discord.createGuild({ name: 'Down' });
  discord.breakDown(down);
  const before = performance.now();
  await stage.restart();
  // discord.js alone waits for fifteen seconds.
  expect(performance.now() - before).toBeLessThan(10_000);
  await discord.replyTo(discord.say(channel, ada, `${me} Who commands the ship?`));
  discord.recover(down);
  const late = discord.createChannel(down);
  await discord.replyTo(discord.say(late, ada, `${me} What does a cabin cost?`));
  await stage.close();
});

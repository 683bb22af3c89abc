import { once } from 'node:events';
import { Events } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Discord } from './discord.ts';
import { hear, withClient } from './logged-in.ts';

// discord.js waits for half a second before it comes back, so these run side by side.
describe.concurrent('when the line breaks', () => {
  test.each<[string, (discord: Discord) => void]>([
    ['without a word', ({ gateway }) => gateway.drop()],
    ['with a close code', ({ gateway }) => gateway.drop(4000)],
    ['at the request to reconnect (op 7)', ({ gateway }) => gateway.askToReconnect()],
    ['with a session that can be resumed (op 9)', ({ gateway }) => gateway.invalidate(true)],
  ])('%s, everything is heard once and in order', async (_how, breakLine) => {
    await withClient({}, async (discord, client) => {
      const ada = discord.createUser();
      const say = (text: string) => discord.say(discord.directChannel(ada), ada, text);
      const heard = hear(client, 3);
      say('before');
      breakLine(discord);
      say('meanwhile');
      await once(client, Events.ShardResume);
      say('after');
      expect((await heard).map((message) => message.content)).toEqual(['before', 'meanwhile', 'after']);
      expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
    });
  });

  test('a connection whose heartbeats are not acknowledged is given up and resumed', async () => {
    await withClient({ heartbeatInterval: 60 }, async (discord, client) => {
      discord.gateway.acknowledgeHeartbeats(false);
      await once(client, Events.ShardResume);
      discord.gateway.acknowledgeHeartbeats(true);
      expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
    });
  });

  test.each<[string, (discord: Discord) => void]>([
    ['a session declared invalid (op 9)', ({ gateway }) => gateway.invalidate(false)],
    [
      'a session that was forgotten',
      ({ gateway }) => {
        gateway.forgetSessions();
        gateway.drop();
      },
    ],
    [
      'a session that missed more than is kept',
      (discord) => {
        const ada = discord.createUser();
        discord.gateway.drop();
        for (let count = 0; count < 20; count += 1) discord.say(discord.directChannel(ada), ada, `${count}`);
      },
    ],
    [
      'a line that cannot be taken up at once',
      ({ gateway }) => {
        gateway.beUnreachable(1);
        gateway.drop();
      },
    ],
  ])('after %s the client identifies anew', async (_how, end) => {
    await withClient({ replayEvents: 5 }, async (discord, client) => {
      end(discord);
      await once(client, Events.ShardReady);
      expect(discord.gateway.counts).toMatchObject({ identifies: 2, resumes: 0 });
    });
  });

  test('a session to which nobody came back in time cannot be resumed', async () => {
    await withClient({ sessionLifetime: 100 }, async (discord, client) => {
      discord.gateway.drop();
      await once(client, Events.ShardReady);
      expect(discord.gateway.counts).toMatchObject({ identifies: 2, resumes: 0 });
    });
  });

  test('one identify too many resets the token', async () => {
    await withClient({ identifiesLeft: 1 }, async (discord, client) => {
      const { token } = discord;
      discord.gateway.forgetSessions();
      discord.gateway.drop();
      await once(client, Events.ShardDisconnect);
      expect(discord.token).not.toBe(token);
    });
  });

  test('a token that is reset ends the session for good', async () => {
    await withClient({}, async (discord, client) => {
      discord.revokeToken();
      const [event] = await once(client, Events.ShardDisconnect);
      expect(event.code).toBe(4004);
    });
  });
});

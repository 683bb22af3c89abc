import { REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Discord, startDiscord } from './discord.ts';
import type { Channel } from './world.ts';

let discord: Discord;
let rest: REST;
let channel: Channel;

beforeEach(async () => {
  discord = await startDiscord();
  channel = discord.createChannel(discord.createGuild());
  rest = new REST({ api: discord.api, retries: 3 }).setToken(discord.token);
});

afterEach(async () => {
  rest.clearHandlerSweeper();
  rest.clearHashSweeper();
  await discord.close();
});

function send(content = 'x'): Promise<unknown> {
  return rest.post(Routes.channelMessages(channel.id), { body: { content } });
}

function sent(): readonly string[] {
  return discord.messages(channel).map((message) => message.content);
}

describe('scripted faults', () => {
  test('a rate limit is waited out, and then the request is carried out', async () => {
    discord.faults.plan({ kind: 'rate limit', seconds: 0.1 });
    await send();
    expect(sent()).toEqual(['x']);
    expect(discord.journal.invalidRequests).toBe(1);
  });

  test('a limit on everything limits everything while it lasts', async () => {
    discord.faults.plan({ kind: 'rate limit', seconds: 60, global: true });
    const ask = () => fetch(`${discord.api}/v10/gateway`);
    const answers = [await ask(), await ask()];
    expect(answers.map((answer) => answer.status)).toEqual([429, 429]);
    expect(answers[0]?.headers.get('x-ratelimit-global')).toBe('true');
    expect(await answers[0]?.json()).toMatchObject({ retry_after: 60, global: true });
  });

  test('an error of Discord’s is tried again, three times', async () => {
    discord.faults.plan({ kind: 'status', status: 502 }, { times: 3 });
    await send();
    expect(sent()).toEqual(['x']);
    discord.faults.plan({ kind: 'status', status: 502 }, { times: 4 });
    await expect(send()).rejects.toMatchObject({ status: 502 });
  });

  test('a refusal by script reads like one by rule, but is not among those', async () => {
    discord.faults.plan(
      { kind: 'status', status: 403, code: 50013 },
      { path: new RegExp(`/channels/${channel.id}/`) },
    );
    await expect(send()).rejects.toMatchObject({ status: 403, code: 50013 });
    expect(discord.journal.refusals).toEqual([]);
  });

  test('a line that breaks before the request counts: nothing was done', async () => {
    const { port } = new URL(discord.api);
    discord.faults.plan({ kind: 'hang-up' });
    const body = JSON.stringify({ content: 'lost' });
    const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const url = `http://127.0.0.1:${port}/api/v10${Routes.channelMessages(channel.id)}`;
    await expect(fetch(url, { method: 'POST', body, headers })).rejects.toThrow();
    expect(sent()).toEqual([]);
    discord.faults.plan({ kind: 'hang-up', after: true });
    await expect(fetch(url, { method: 'POST', body, headers })).rejects.toThrow();
    expect(sent()).toEqual(['lost']);
  });

  test('a late request is carried out late', async () => {
    discord.faults.plan({ kind: 'delay', milliseconds: 50 });
    const slow = send('slow');
    await discord.until('the request', () => discord.journal.requests[0]);
    expect(sent()).toEqual([]);
    await slow;
    expect(sent()).toEqual(['slow']);
  });

  test('a fault hits only what it is aimed at, and can be called off', async () => {
    discord.faults.plan({ kind: 'status', status: 500 }, { method: 'DELETE', path: /./ });
    const callOff = discord.faults.plan({ kind: 'status', status: 500 }, { path: /messages/ });
    callOff();
    await send();
    expect(discord.journal.requestCount).toBe(1);
  });
});

describe('waiting', () => {
  test('in vain, says what for and what was refused', async () => {
    const impatient = await startDiscord({ patience: 20 });
    await fetch(`${impatient.api}/v10/users/@me`);
    const place = impatient.createChannel(impatient.createGuild(), { name: 'reading' });
    await expect(impatient.message(place)).rejects.toThrow(
      'Waited for message 0 of the bot in reading, but 20 ms went by. Refused so far: GET /users/@me: 0 401: Unauthorized',
    );
    await impatient.close();
  });

  test('ends when the stand-in closes, and nothing answers any more', async () => {
    const short = await startDiscord();
    const waiting = short.until('nothing', () => undefined);
    const ended = expect(waiting).rejects.toThrow('closed');
    await short.close();
    await ended;
    await expect(fetch(`${short.api}/v10/gateway`)).rejects.toThrow();
  });
});

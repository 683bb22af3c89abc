import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FLAG, MESSAGE_TYPE } from '../support/discord/message.ts';
import { ANSWER, BUTTONS, QUOTE, WHO } from './ferry-answer.ts';
import { labels } from './labels.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

describe('/ask', () => {
  test('is answered at once, with the question above the quote', async () => {
    const { discord, channel, ada } = stage;
    const request = discord.slash(channel, ada, 'ask', { question: WHO });
    const { kind, data } = await request.response();
    expect({ kind, content: data.content, flags: data.flags }).toEqual({
      kind: 'message',
      content: `-# Asked: ${WHO}\n${ANSWER}`,
      flags: FLAG.suppressEmbeds,
    });
    expect(labels(await request.message())).toEqual(BUTTONS);
  });

  test('in private is seen by the asker only, and has nothing to dismiss', async () => {
    const { discord, channel, ada } = stage;
    const answer = await discord.slash(channel, ada, 'ask', { question: WHO, private: true }).message();
    expect(answer.onlyFor).toBe(ada.id);
    expect(labels(answer)).toEqual(BUTTONS);
  });

  test('asks the article named, by its title, a part of it, or its id', async () => {
    const { discord, channel, ada } = stage;
    for (const article of ['The orchard at Tolle', 'orchard', 'ORCHARD at']) {
      const answer = await discord
        .slash(channel, ada, 'ask', { question: 'Who planted the trees?', article })
        .message();
      expect(answer.content).toContain('Marta Quist');
    }
    const missing = await discord.slash(channel, ada, 'ask', { question: WHO, article: 'zebra' }).message();
    expect(missing.content).toBe(
      'I have no article called “zebra”. There are: The night ferry to Norrhavn; The orchard at Tolle.',
    );
    expect(missing.onlyFor).toBe(ada.id);
  });

  test('offers articles by title while one is typed', async () => {
    const { discord, channel, ada } = stage;
    const typed = { question: 'x', article: 'tol' };
    expect(await discord.autocomplete(channel, ada, 'ask', 'article', typed).choices()).toEqual([
      { name: 'The orchard at Tolle', value: 'orchard' },
    ]);
  });

  test('offers questions that the article answers while one is typed', async () => {
    const { discord, channel, ada } = stage;
    const all = await discord.autocomplete(channel, ada, 'ask', 'question', { question: '' }).choices();
    expect(all.length).toBeGreaterThanOrEqual(1);
    const first = String(all[0]!.value);
    const typed = { question: first.slice(0, 12).toUpperCase() };
    expect(await discord.autocomplete(channel, ada, 'ask', 'question', typed).choices()).toContainEqual(
      all[0],
    );
    expect((await discord.slash(channel, ada, 'ask', { question: first }).message()).content).toContain('> ');
  });
});

describe('the menu of a message', () => {
  test('asks what the message says', async () => {
    const { discord, channel, ada, ben } = stage;
    const message = discord.say(channel, ben, WHO);
    const answer = await discord.messageCommand(message, ada, 'Ask about this message').message();
    expect(answer.content).toBe(`-# Asked: ${WHO}\n${ANSWER}`);
    expect(answer.type).toBe(MESSAGE_TYPE.contextCommand);
  });

  test('without a mention of the bot in it, and with other mentions by name', async () => {
    const { discord, channel, ada, ben, me } = stage;
    const message = discord.say(channel, ben, `${me} <@${ada.id}> ${WHO}`);
    const answer = await discord.messageCommand(message, ada, 'Ask about this message').message();
    expect(answer.content).toContain('-# Asked: \\@ada Who commands the ship?\n');
    expect(answer.content).toContain(QUOTE);
  });

  test('of a message without text says so, to whoever opened it', async () => {
    const { discord, channel, ada, ben } = stage;
    const message = discord.say(channel, ben, '');
    const told = await discord.messageCommand(message, ada, 'Ask about this message').message();
    expect(told.content).toBe('That message has no text to ask about.');
    expect(told.onlyFor).toBe(ada.id);
  });
});

describe('installed by a user', () => {
  test('it answers in a server that it is not in, and between friends', async () => {
    const { discord } = stage;
    const foreign = discord.createGuild({ name: 'Elsewhere', botPermissions: null });
    const channel = discord.createChannel(foreign);
    const eve = discord.createUser({ name: 'eve', installed: true });
    const answer = await discord.slash(channel, eve, 'ask', { question: WHO }).message();
    expect(answer.content).toBe(`-# Asked: ${WHO}\n${ANSWER}`);
    expect((await discord.press(answer, eve, 'Context').message()).content).toContain(
      'The crossing takes seven hours.',
    );
    expect((await discord.press(answer, eve, 'Next match').message()).onlyFor).toBe(eve.id);
    const form = await discord.submit(discord.press(answer, eve, 'Ask a follow-up'), {
      question: 'How long does the crossing take?',
    });
    expect((await form.message()).content).toContain('seven hours');
    const group = discord.createGroup(eve, stage.ada);
    expect((await discord.slash(group, eve, 'ask', { question: WHO }).message()).content).toContain(QUOTE);
    const use = await discord.slash(channel, eve, 'article use', { article: 'orchard' }).message();
    expect(use.content).toContain('I am not a member of this server');
  });
});

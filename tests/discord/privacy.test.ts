import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { overwrite } from '../support/discord/channel-making.ts';
import type { Permission } from '../support/discord/permissions.ts';
import type { Channel } from '../support/discord/world.ts';
import { WHO } from './ferry-answer.ts';
import { labels } from './labels.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
let later = 0;

beforeEach(async () => {
  later = 0;
  stage = await setStage({ clock: () => performance.now() + later });
});

afterEach(() => stage.close());

/** It leans on WHO: alone it finds the sentence, with WHO before it the reply says what was carried. */
const FOLLOW_UP = 'What did she learn?';
const CARRIED = /-# Read (?:as|with): /i;

describe('what was asked privately', () => {
  const places: readonly (readonly [string, () => Channel])[] = [
    ['a channel', () => stage.channel],
    ['a thread', () => stage.discord.createThread(stage.channel, stage.ada, { name: 'aside' })],
    ['direct messages', () => stage.discord.directChannel(stage.ada)],
  ];

  describe.each(places)('in %s is in no public reading', (_, place) => {
    test('of a mention', async () => {
      const { discord, ada, me } = stage;
      const where = place();
      await discord.slash(where, ada, 'ask', { question: WHO, private: true }).message();
      const said = await discord.replyTo(discord.say(where, ada, `${me} ${FOLLOW_UP}`));
      expect(said.content).not.toMatch(CARRIED);
    });

    test('of a command', async () => {
      const { discord, ada } = stage;
      const where = place();
      await discord.slash(where, ada, 'ask', { question: WHO, private: true }).message();
      const asked = await discord.slash(where, ada, 'ask', { question: FOLLOW_UP }).message();
      expect(asked.content).not.toMatch(CARRIED);
    });
  });

  test('is gone on from privately', async () => {
    const { discord, channel, ada } = stage;
    await discord.slash(channel, ada, 'ask', { question: WHO, private: true }).message();
    const next = await discord.slash(channel, ada, 'ask', { question: FOLLOW_UP, private: true }).message();
    expect(next.content).toMatch(CARRIED);
    expect(next.onlyFor).toBe(ada.id);
  });

  test('is not gone on from by others in a shared thread', async () => {
    const { discord, channel, ada, ben, me } = stage;
    const thread = discord.createThread(channel, ada, { name: 'aside' });
    await discord.slash(thread, ada, 'ask', { question: WHO, private: true }).message();
    const said = await discord.replyTo(discord.say(thread, ben, `${me} ${FOLLOW_UP}`));
    expect(said.content).not.toMatch(CARRIED);
  });

  test('stays private through the form under it', async () => {
    const { discord, channel, ada, me } = stage;
    const answer = await discord.slash(channel, ada, 'ask', { question: WHO, private: true }).message();
    const form = await discord.submit(discord.press(answer, ada, 'Ask a follow-up'), { question: FOLLOW_UP });
    expect((await form.message()).onlyFor).toBe(ada.id);
    const said = await discord.replyTo(discord.say(channel, ada, `${me} ${FOLLOW_UP}`));
    expect(said.content).not.toMatch(CARRIED);
    expect(discord.threads(channel)).toEqual([]);
  });
});

describe('forgetting', () => {
  test('covers what buttons show of a question that is gone from Discord too', async () => {
    const { discord, channel, ada, ben, me } = stage;
    const question = discord.say(channel, ada, `${me} ${WHO}`);
    const answer = await discord.replyTo(question);
    const told = await discord.slash(channel, ada, 'privacy').message();
    await discord.press(told, ada, 'Forget my conversations').message();
    // Later than deletions are followed, so that the answer stays.
    later = 11 * 60_000;
    discord.remove(question);
    const next = await discord.press(answer, ben, 'Next match').message();
    expect(next.content).toContain('I cannot see the question any more');
    expect(discord.journal.refusals.map(({ code }) => code)).toEqual([10008]);
    discord.journal.clear();
  });

  test('does not bring a question back by its edit, and its deletion still takes the answer away', async () => {
    const { discord, channel, ada, me } = stage;
    const question = discord.say(channel, ada, `${me} ${WHO}`);
    const answer = await discord.replyTo(question);
    const told = await discord.slash(channel, ada, 'privacy').message();
    await discord.press(told, ada, 'Forget my conversations').message();
    const changed = discord.edit(question, `${me} What does a cabin cost?`);
    const next = await discord.replyTo(discord.say(channel, ada, `${me} What is it named?`));
    expect(next.content).not.toMatch(CARRIED);
    expect(discord.current(answer)!.content).toBe(answer.content);
    discord.remove(changed);
    await discord.deleted(answer);
  });
});

describe('/new', () => {
  test.each([
    ['a channel', () => stage.channel],
    ['a thread', () => stage.discord.createThread(stage.channel, stage.ada, { name: 'aside' })],
    ['direct messages', () => stage.discord.directChannel(stage.ada)],
  ] as const)('in %s ends the conversation, also what was private of it', async (_, place) => {
    const { discord, ada, me } = stage;
    const where = place();
    await discord.replyTo(discord.say(where, ada, `${me} ${WHO}`));
    await discord.slash(where, ada, 'ask', { question: WHO, private: true }).message();
    const told = await discord.slash(where, ada, 'new').message();
    expect(told.content).toBe(
      'Done. I have forgotten our conversation here; the next question stands by itself.',
    );
    expect(told.onlyFor).toBe(ada.id);
    const said = await discord.replyTo(discord.say(where, ada, `${me} ${FOLLOW_UP}`));
    expect(said.content).not.toMatch(CARRIED);
    const asked = await discord.slash(where, ada, 'ask', { question: FOLLOW_UP, private: true }).message();
    expect(asked.content).not.toMatch(CARRIED);
  });

  test('leaves the conversations of others in the channel alone', async () => {
    const { discord, channel, ada, ben, me } = stage;
    await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    await discord.slash(channel, ben, 'new').message();
    const said = await discord.replyTo(discord.say(channel, ada, `${me} ${FOLLOW_UP}`));
    expect(said.content).toMatch(CARRIED);
  });
});

describe('what somebody may not do himself he cannot do through the bot', () => {
  const forbid = (...permissions: readonly Permission[]): void =>
    stage.discord.setOverwrites(stage.channel, [overwrite(stage.ben, [], permissions)]);
  const answerToAda = () =>
    stage.discord.replyTo(stage.discord.say(stage.channel, stage.ada, `${stage.me} ${WHO}`));

  beforeEach(() => stage.discord.join(stage.guild, stage.ben, []));

  test.each<[string, Permission]>([
    ['write', 'SendMessages'],
    ['show links', 'EmbedLinks'],
  ])('who may not %s is answered alone, whatever he uses', async (_, permission) => {
    const { discord, channel, ada, ben, me } = stage;
    const answer = await answerToAda();
    const refusal = await discord.replyTo(discord.say(channel, ada, `${me} What is the capital of France?`));
    forbid(permission);
    const replies = [
      await discord.slash(channel, ben, 'ask', { question: WHO }).message(),
      await discord.slash(channel, ben, 'summary', { article: 'ferry' }).message(),
      await discord.messageCommand(answer, ben, 'Ask about this message').message(),
      await discord.press(refusal, ben, labels(refusal)[0]!).message(),
    ];
    expect(replies.map(({ onlyFor }) => onlyFor)).toEqual(replies.map(() => ben.id));
  });

  test.each<Permission>(['CreatePublicThreads', 'SendMessagesInThreads', 'EmbedLinks'])(
    'without %s a follow-up opens no thread',
    async (permission) => {
      const { discord, channel, ben } = stage;
      const answer = await answerToAda();
      forbid(permission);
      const form = await discord.submit(discord.press(answer, ben, 'Ask a follow-up'), {
        question: FOLLOW_UP,
      });
      const reply = await form.message();
      expect(reply.onlyFor).toBe(ben.id);
      expect(reply.content).toContain('She learned to sail');
      expect(discord.threads(channel)).toEqual([]);
      expect(discord.messages(channel).filter(({ onlyFor }) => onlyFor === null)).toEqual([answer]);
    },
  );

  test('who may not open threads may still go on in one that is open', async () => {
    const { discord, channel, ada, ben } = stage;
    const answer = await answerToAda();
    const first = await discord.submit(discord.press(answer, ada, 'Ask a follow-up'), {
      question: FOLLOW_UP,
    });
    await first.message();
    forbid('CreatePublicThreads', 'SendMessages');
    const form = await discord.submit(discord.press(discord.current(answer)!, ben, 'Ask a follow-up'), {
      question: 'How long does the crossing take?',
    });
    expect((await form.message()).content).toMatch(/^Answered in/);
    expect(discord.messages(discord.threads(channel)[0]!)).toHaveLength(2);
  });

  test('in a thread it is the permission for threads that counts', async () => {
    const { discord, channel, ada, ben } = stage;
    const thread = discord.createThread(channel, ada, { name: 'aside' });
    forbid('SendMessages');
    const open = await discord.slash(thread, ben, 'ask', { question: WHO }).message();
    expect(open.onlyFor).toBeNull();
    forbid('SendMessagesInThreads');
    const alone = await discord.slash(thread, ben, 'ask', { question: WHO }).message();
    expect(alone.onlyFor).toBe(ben.id);
    const form = await discord.submit(discord.press(open, ben, 'Ask a follow-up'), { question: FOLLOW_UP });
    expect((await form.message()).onlyFor).toBe(ben.id);
  });

  test('a thread is named by the article, whatever was asked', async () => {
    const { discord, channel, ben } = stage;
    const answer = await answerToAda();
    const form = await discord.submit(discord.press(answer, ben, 'Ask a follow-up'), {
      question: 'free gifts at https://evil.example ?',
    });
    await form.message();
    expect(discord.threads(channel).map(({ name }) => name)).toEqual(['The night ferry to Norrhavn']);
  });
});

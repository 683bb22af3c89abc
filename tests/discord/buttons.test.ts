import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeCustomId } from '../../src/discord/buttons/custom-id.ts';
import type { Message } from '../support/discord/message.ts';
import { componentsWithin } from '../support/discord/validate/layout.ts';
import type { User } from '../support/discord/world.ts';
import { labels } from './labels.ts';
import { FERRY, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

const WHO = 'Who commands the ship?';
const NOT_THERE = 'Who won the world cup?';

/** Everything happens with an answer to a mention, which does not repeat the question, and with one to a command, which does. */
const mention = (question = WHO): Promise<Message> => {
  const { discord, channel, ada, me } = stage;
  return discord.replyTo(discord.say(channel, ada, `${me} ${question}`));
};
const command = (question = WHO): Promise<Message> =>
  stage.discord.slash(stage.channel, stage.ada, 'ask', { question }).message();

const customId = (message: Message, label: string): string =>
  componentsWithin(message.components)
    .map(({ component }) => component as { label?: string; custom_id?: string })
    .find((component) => component.label === label)!.custom_id!;

/** A new version of the article, in which the sentence stands elsewhere. */
const change = async (): Promise<void> => {
  stage.write('ferry.md', FERRY.replace('A new night ferry began', 'In spring a new night ferry began'));
  await stage.library.reload();
};

describe.each([
  ['a reply', mention],
  ['an answer to a command', command],
])('under %s', (_, ask) => {
  test('Context shows whoever presses the sentences around the quote, and why it was chosen', async () => {
    const { discord, ben } = stage;
    const context = await discord.press(await ask(), ben, 'Context').message();
    expect(context.onlyFor).toBe(ben.id);
    expect(context.content).toContain(`-# Asked: ${WHO}\n`);
    expect(context.content).toContain(
      '> The crossing takes seven hours. **Captain Ilse Brandt commands the ship, which is named the Vesper.** She learned',
    );
    const why = await discord.press(context, ben, 'Why this sentence?').message();
    expect(why.content).toMatch(
      /^\*\*Why this sentence\?\*\* It answers with a probability of \d+ %, place 1 of/,
    );
    expect(why.content).toMatch(/Words of the question in it, most telling first: .*command/);
  });

  test('Next match leads on in one private message', async () => {
    const { discord, ben } = stage;
    const second = await discord.press(await ask(), ben, 'Next match').message();
    expect(second.content).toMatch(/· match 2\b/);
    expect(second.onlyFor).toBe(ben.id);
    const third = await discord.press(second, ben, 'Next match').message();
    expect(third.content).toMatch(/· match 3\b/);
    expect(third.id).toBe(second.id);
  });

  test('everything works after a restart', async () => {
    const { discord, ben } = stage;
    const answer = await ask();
    await stage.restart();
    const context = await discord.press(answer, ben, 'Context').message();
    expect(context.content).toContain('**Captain Ilse Brandt');
    expect((await discord.press(context, ben, 'Why this sentence?').message()).content).toContain(
      'probability',
    );
    const second = await discord.press(answer, ben, 'Next match').message();
    expect(second.content).toContain('match 2');
    const form = await discord.submit(discord.press(answer, ben, 'Ask a follow-up'), {
      question: 'How long does the crossing take?',
    });
    expect((await form.message()).content).toMatch(/^Answered in/);
    expect((await discord.press(context, ben, 'Right').message()).content).toBe(
      'Thank you, counted as right.',
    );
    discord.press(await discord.press(answer, stage.ada, 'Context').message(), stage.ada, 'Dismiss');
    await discord.deleted(answer);
  });

  test('when the article has changed meanwhile, that is said, and the way on is one press', async () => {
    const { discord, ben } = stage;
    const answer = await ask();
    await change();
    for (const label of ['Context', 'Next match']) {
      const told = await discord.press(answer, ben, label).message();
      expect(told.content).toBe(
        `-# Asked: ${WHO}\nThe article has changed since I quoted it, so this button leads nowhere now.`,
      );
      const again = await discord.press(told, ben, 'Ask again').message();
      expect(again.content).toContain('Captain Ilse Brandt');
      expect(again.onlyFor).toBe(ben.id);
    }
  });

  test('when the article is gone, that is said', async () => {
    const { discord, ben } = stage;
    const answer = await ask();
    stage.remove('ferry.md');
    await stage.library.reload();
    expect((await discord.press(answer, ben, 'Context').message()).content).toContain(
      'That article is not here any more, so I cannot look it up.',
    );
  });

  test('Dismiss deletes for the asker and for whoever may manage messages, and tells others why not', async () => {
    const { discord, guild, ada, ben } = stage;
    const dismiss = async (answer: Message, person: User) =>
      discord.press(await discord.press(answer, person, 'Context').message(), person, 'Dismiss');
    const answer = await ask();
    const told = await (await dismiss(answer, ben)).message();
    expect(told.content).toBe(
      'Only the person who asked, or somebody who may manage messages, can dismiss an answer.',
    );
    expect(told.onlyFor).toBe(ben.id);
    await dismiss(answer, ada);
    await discord.deleted(answer);
    const other = await ask();
    const mod = discord.createUser({ name: 'mod' });
    discord.join(guild, mod, [discord.createRole(guild, { permissions: ['ManageMessages'] })]);
    await dismiss(other, mod);
    await discord.deleted(other);
  });

  test('Right and Wrong are counted once a person, without the person', async () => {
    const { discord, guild, ada, ben } = stage;
    const answer = await ask();
    for (const [person, word] of [
      [ada, 'Right'],
      [ada, 'Right'],
      [ben, 'Right'],
      [ben, 'Wrong'],
    ] as const) {
      await discord.press(await discord.press(answer, person, 'Context').message(), person, word).message();
    }
    expect((await stage.store.kept(guild.id)).feedback).toEqual([
      { article: 'ferry', verdict: 'answer', right: 1, wrong: 1 },
    ]);
  });
});

test('a refusal shows the closest passages on request, as such', async () => {
  const { discord, ben } = stage;
  const refusal = await mention(NOT_THERE);
  expect(refusal.content).toBe('None of the articles seems to say.');
  expect(labels(refusal).length).toBeLessThanOrEqual(4);
  const closest = await discord.press(refusal, ben, 'Closest passages').message();
  expect(closest.content).toMatch(/^-# Asked: Who won the world cup\?\nIt may be among these:\n> /);
  expect(closest.onlyFor).toBe(ben.id);
});

test('behind the closest passages a refusal is judged, followed up and dismissed', async () => {
  const { discord, guild, ada, ben } = stage;
  const refusal = await mention(NOT_THERE);
  const closest = await discord.press(refusal, ben, 'Closest passages').message();
  expect(labels(closest)).toEqual(
    expect.arrayContaining(['Ask a follow-up', 'Right, it does not say', 'Wrong, it does', 'Dismiss']),
  );
  await discord.press(closest, ben, 'Right, it does not say').message();
  expect((await stage.store.kept(guild.id)).feedback).toEqual([
    { article: '', verdict: 'none', right: 1, wrong: 0 },
  ]);
  discord.press(await discord.press(refusal, ada, 'Closest passages').message(), ada, 'Dismiss');
  await discord.deleted(refusal);
});

test('where the bot is no member it cannot delete what it said, and says how', async () => {
  const { discord } = stage;
  const guild = discord.createGuild({ botPermissions: null });
  const cleo = discord.createUser({ name: 'cleo', installed: true });
  const answer = await discord.slash(discord.createChannel(guild), cleo, 'ask', { question: WHO }).message();
  const context = await discord.press(answer, cleo, 'Context').message();
  const told = await discord.press(context, cleo, 'Dismiss').message();
  expect(told.content).toBe('I cannot delete it here. Delete it from its own menu.');
  discord.journal.clear();
});

test('a refusal offers questions that ask themselves', async () => {
  const { discord, channel, ada, ben } = stage;
  const options = { question: NOT_THERE, article: 'orchard' };
  const refusal = await discord.slash(channel, ada, 'ask', options).message();
  const [suggestion] = labels(refusal);
  expect(suggestion).toMatch(/\?$/);
  await stage.restart();
  const answer = await discord.press(refusal, ben, suggestion!).message();
  expect(answer.content).toContain(`-# Asked: ${suggestion}\n`);
  expect(answer.content).toContain('strong match');
  expect(answer.onlyFor).toBeNull();
});

describe('a custom id that cannot be read is answered politely', () => {
  test.each([
    ['forged', '1.d.abc.WXYZ'],
    ['from an older version', 'answer:context:ferry:12'],
    ['from a newer version', '9.c.-.6Qh9CyDY~tO_tgU~78.abcd'],
    ['empty of sense', '😀'],
  ])('%s', async (_, id) => {
    const { discord, ben } = stage;
    const told = await discord.press(await mention(), ben, id, { forged: true }).message();
    expect(told.content).toBe(
      'I cannot read this button: it comes from another version of me. Ask again, please.',
    );
    expect(told.onlyFor).toBe(ben.id);
  });

  test('cut', async () => {
    const { discord, ben } = stage;
    const answer = await mention();
    const id = customId(answer, 'Context');
    const told = await discord.press(answer, ben, id.slice(0, -3), { forged: true }).message();
    expect(told.content).toContain('I cannot read this button');
  });

  test('signed, but taken from another message', async () => {
    const { discord, ada, ben } = stage;
    const [mine, other] = [await mention(), await mention('What does a cabin cost?')];
    const id = customId(await discord.press(mine, ben, 'Context').message(), 'Right');
    for (const taken of [id, customId(mine, 'Ask a follow-up')]) {
      const told = await discord.press(other, ada, taken, { forged: true }).message();
      expect(told.content).toContain('I cannot read this button');
    }
  });

  test('made with the key of another bot', async () => {
    const { discord, ben } = stage;
    const answer = await mention();
    const id = writeCustomId({ action: 'dismiss', asker: ben.id, answer: null }, 'another key');
    const told = await discord.press(answer, ben, id, { forged: true }).message();
    expect(told.content).toContain('I cannot read this button');
  });
});

test('a question that was deleted meanwhile is missed, and said to be', async () => {
  const { discord, channel, ada, ben, me } = stage;
  const question = discord.say(channel, ada, `${me} ${WHO}`);
  const answer = await discord.replyTo(question);
  await stage.restart();
  discord.remove(question);
  const told = await discord.press(answer, ben, 'Next match').message();
  expect(told.content).toBe('I cannot see the question any more. Ask again, please.');
  const context = await discord.press(answer, ben, 'Context').message();
  expect(context.content).toContain('**Captain Ilse Brandt');
  expect(discord.journal.refusals.map(({ code }) => code)).toEqual([10008, 10008]);
  discord.journal.clear();
});

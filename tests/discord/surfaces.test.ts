import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FLAG, MESSAGE_TYPE } from '../support/discord/message.ts';
import { labels } from './labels.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
const isGranted = false;

beforeEach(async () => {
  stage = await setStage({ discord: { grantedIntents: isGranted ? ['MessageContent'] : [] } });
});

afterEach(() => stage.close());

const WHO = 'Who commands the ship?';
const QUOTE = '> **__Captain Ilse Brandt__ commands the ship, which is named the Vesper.**';
const PLACE =
  '-# The night ferry to Norrhavn · paragraph 2, sentence 2 · strong match · [source](<https://example.org/ferry#:~:text=Captain%20Ilse%20Brandt%20commands,is%20named%20the%20Vesper.>)';
const ANSWER = `${QUOTE}\n${PLACE}`;
const BUTTONS = ['Context', 'Next match', 'Ask a follow-up', 'Right / Wrong', 'Dismiss'];

describe('a mention', () => {
  test('is answered with one reply; this is all that goes over the wire', async () => {
    const { discord, channel, ada, me } = stage;
    const question = discord.say(channel, ada, `${me} ${WHO}`);
    const reply = await discord.replyTo(question);
    const { bot: _bot, ...sent } = discord.journal.requests.find(({ method }) => method === 'POST')!
      .body as Record<string, unknown>;
    expect(sent).toEqual({
      content: ANSWER,
      tts: false,
      nonce: question.id,
      enforce_nonce: true,
      flags: FLAG.suppressEmbeds,
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: question.id, fail_if_not_exists: false },
      components: [
        {
          type: 1,
          components: BUTTONS.map((label) => ({
            type: 2,
            style: 2,
            label,
            custom_id: expect.stringMatching(/^1\.[cnfrd]\./),
          })),
        },
      ],
    });
    expect(labels(reply)).toEqual(BUTTONS);
  });

  test('at the end or in the middle of the text is no part of the question', async () => {
    const { discord, channel, ada, me } = stage;
    const reply = await discord.replyTo(discord.say(channel, ada, `Who commands ${me} the ship?`));
    expect(reply.content).toContain(QUOTE);
  });

  test('alone under somebody else’s message asks what that message says', async () => {
    const { discord, channel, ada, ben, me } = stage;
    const earlier = discord.say(channel, ada, `hey ${me}, ${WHO}`);
    await discord.replyTo(earlier);
    const reply = await discord.replyTo(discord.say(channel, ben, me, { replyTo: earlier }));
    expect(reply.content).toContain('-# Asked: hey , Who commands the ship?');
    expect(reply.content).toContain(QUOTE);
  });

  test('of everyone, or of somebody else, is not for the bot', async () => {
    const { discord, channel, ada, ben, me } = stage;
    discord.say(channel, ada, `@everyone ${WHO}`);
    discord.say(channel, ada, `<@${ben.id}> ${WHO}`);
    await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    expect(discord.messages(channel)).toHaveLength(1);
  });
});

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
    expect(labels(answer)).toEqual(BUTTONS.slice(0, -1));
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
    expect(all.length).toBeGreaterThanOrEqual(3);
    const first = String(all[0]!.value);
    const typed = { question: first.slice(0, 12).toUpperCase() };
    expect(await discord.autocomplete(channel, ada, 'ask', 'question', typed).choices()).toContainEqual(
      all[0],
    );
    expect((await discord.slash(channel, ada, 'ask', { question: first }).message()).content).toContain('> ');
  });
});

test('the menu of a message asks what the message says', async () => {
  const { discord, channel, ada, ben } = stage;
  const message = discord.say(channel, ben, WHO);
  const answer = await discord.messageCommand(message, ada, 'Ask about this message').message();
  expect(answer.content).toBe(`-# Asked: ${WHO}\n${ANSWER}`);
  expect(answer.type).toBe(MESSAGE_TYPE.contextCommand);
});

test('a reply to an answer goes on from it', async () => {
  const { discord, channel, ada, ben, me } = stage;
  const answer = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  const reply = await discord.replyTo(
    discord.say(channel, ben, 'How many passengers does it carry?', { replyTo: answer }),
  );
  expect(reply.content).toContain('It carries __240 passengers__ and 60 cars.');
});

test('a direct message is answered without being mentioned', async () => {
  const { discord, ada } = stage;
  const reply = await discord.replyTo(discord.say(discord.directChannel(ada), ada, WHO));
  expect(reply.content).toBe(ANSWER);
});

describe('/summary', () => {
  test('shows as many sentences as asked for, word for word, in reading order', async () => {
    const { discord, channel, ada } = stage;
    const { content } = await discord
      .slash(channel, ada, 'summary', { sentences: 2, article: 'ferry' })
      .message();
    expect(content).toMatch(
      /^\*\*The night ferry to Norrhavn\*\*\n> .+\n> .+\n-# 2 of \d+ sentences, word for word/,
    );
  });

  test('asks which article when there are several and none is chosen', async () => {
    const { discord, channel, ada } = stage;
    const { content, onlyFor } = await discord.slash(channel, ada, 'summary').message();
    expect(content).toBe('Which article? Name one in the option “article”; /article list shows them.');
    expect(onlyFor).toBe(ada.id);
  });
});

describe('/article', () => {
  test('list names all', async () => {
    const { discord, channel, ada } = stage;
    expect((await discord.slash(channel, ada, 'article list').message()).content).toBe(
      [
        '- The night ferry to Norrhavn (Harbour Gazette, May 2021)',
        '- The orchard at Tolle',
        '-# Questions here go to all articles',
      ].join('\n'),
    );
  });

  test('show tells what the file says of itself, with questions to begin with', async () => {
    const { discord, channel, ada } = stage;
    const shown = await discord.slash(channel, ada, 'article show', { article: 'ferry' }).message();
    expect(shown.content).toMatch(
      /^\*\*The night ferry to Norrhavn\*\*\nSource: Harbour Gazette\nPublished: May 2021\nLength: \d+ sentences in \d paragraphs\nPage: https:\/\/example.org\/ferry$/,
    );
    expect(labels(shown).length).toBeGreaterThan(0);
  });

  test('use chooses the channel’s article, for moderators only, and the choice outlives a restart', async () => {
    const { discord, guild, channel, ada } = stage;
    const refused = await discord.slash(channel, ada, 'article use', { article: 'orchard' }).message();
    expect(refused.content).toBe('That is for people who may manage this server.');

    const owner = discord.createUser({ name: 'mod' });
    discord.join(guild, owner, [discord.createRole(guild, { permissions: ['ManageGuild'] })]);
    const done = await discord.slash(channel, owner, 'article use', { article: 'orchard' }).message();
    expect(done.content).toBe('Done. Questions in this channel now go to “The orchard at Tolle” only.');
    await stage.restart();
    const about = { question: 'Who planted the first trees?' };
    expect((await discord.slash(channel, ada, 'ask', about).message()).content).toContain('Marta Quist');
    const elsewhere = await discord.slash(channel, ada, 'ask', { question: WHO }).message();
    expect(elsewhere.content).not.toContain('Ilse Brandt');
    expect((await discord.slash(channel, ada, 'article list').message()).content).toContain(
      '→ The orchard at Tolle',
    );

    await discord.slash(channel, owner, 'article use').message();
    expect((await discord.slash(channel, ada, 'ask', { question: WHO }).message()).content).toContain(
      'Ilse Brandt',
    );
  });

  test('ask says what is missing when messages cannot be read', async () => {
    const { discord, guild, channel } = stage;
    const mod = discord.createUser({ name: 'mod' });
    discord.join(guild, mod, [discord.createRole(guild, { permissions: ['ManageGuild'] })]);
    const { content } = await discord.slash(channel, mod, 'article ask', { on: true }).message();
    expect(content).toContain('switch on “Message Content Intent”');
  });
});

test('/help says how to ask, to the asker only', async () => {
  const { discord, channel, ada, me } = stage;
  const help = await discord.slash(channel, ada, 'help').message();
  expect(help.content).toContain(`mention ${me} in a message`);
  expect(help.onlyFor).toBe(ada.id);
  expect(help.pings.users).toEqual([]);
});

describe('/privacy', () => {
  test('says what is kept, and forgets it when told to', async () => {
    const { discord, guild, channel } = stage;
    const mod = discord.createUser({ name: 'mod' });
    discord.join(guild, mod, [discord.createRole(guild, { permissions: ['ManageGuild'] })]);
    await discord.slash(channel, mod, 'article use', { article: 'orchard' }).message();
    const told = await discord.slash(channel, mod, 'privacy').message();
    expect(told.content).toContain('the article chosen for a channel: 1 channel\n');
    const sure = await discord.press(told, mod, 'Delete what is kept for this server').message();
    expect((await discord.press(sure, mod, 'Yes, delete it').message()).content).toBe(
      'Done. Everything kept here is deleted.',
    );
    expect(await stage.store.channelArticle(channel.id)).toBeNull();
  });

  test('lets everybody have the own questions forgotten, and nobody else the server’s', async () => {
    const { discord, channel, ada } = stage;
    await discord.slash(channel, ada, 'ask', { question: WHO }).message();
    const told = await discord.slash(channel, ada, 'privacy').message();
    expect(labels(told)).toEqual(['Forget my conversations']);
    const done = await discord.press(told, ada, 'Forget my conversations').message();
    expect(done.content).toBe('Done. I have forgotten what you asked me.');
    const lost = await discord.slash(channel, ada, 'ask', { question: 'What is it named?' }).message();
    expect(lost.content).not.toContain('Read as');
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

describe('threads that the bot opened', () => {
  const openThread = async () => {
    const { discord, channel, ada, me } = stage;
    const answer = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    const form = discord.press(answer, ada, 'Ask a follow-up');
    const done = await (
      await discord.submit(form, { question: 'How long does the crossing take?' })
    ).message();
    const id = /^Answered in <#(\d+)>\.$/.exec(done.content)![1];
    const thread = await discord.until('the thread', () =>
      [...discord.threads(channel)].find((each) => each.id === id),
    );
    return { thread, first: await discord.message(thread) };
  };

  test('hold the follow-ups to an answer', async () => {
    const { thread, first } = await openThread();
    expect(thread.name).toBe('How long does the crossing take?');
    expect(first.content).toContain('-# Asked: How long does the crossing take?\n');
    expect(first.content).toContain('seven hours');
    expect(first.content).toMatch(/\n-# Mention me to go on here, or reply to an answer\.$/);
  });

  test('are read where messages may be read, and answered without a mention', async () => {
    const { discord, ada, ben, me } = stage;
    const { thread } = await openThread();
    const reply = await discord.replyTo(
      discord.say(thread, ada, `${me} and how many passengers does it carry?`),
    );
    expect(reply.content).toContain('240 passengers');
    discord.say(thread, ben, 'What does a cabin cost?');
    await discord.message(thread, 2);
    expect(discord.messages(thread)[2]!.content).toContain('I cannot see what you wrote');
  });
});

describe('with Message Content granted', () => {
  beforeEach(async () => {
    await stage.close();
    stage = await setStage({ discord: { grantedIntents: ['MessageContent'] } });
  });

  const moderator = () => {
    const { discord, guild } = stage;
    const mod = discord.createUser({ name: 'mod' });
    discord.join(guild, mod, [discord.createRole(guild, { permissions: ['ManageGuild'] })]);
    return mod;
  };

  test('an ask channel answers questions about the article, and leaves other talk alone, after a restart too', async () => {
    const { discord, channel, ada, ben } = stage;
    await discord.slash(channel, moderator(), 'article ask', { on: true }).message();
    for (const restart of [false, true]) {
      if (restart) await stage.restart();
      const before = discord.messages(channel).filter(({ onlyFor }) => onlyFor === null).length;
      for (const talk of [
        'good morning all',
        'lol that is so true',
        'What time is lunch?',
        'the ferry was great yesterday',
        `<@${ben.id}> who commands the ship?`,
        'really?',
      ]) {
        discord.say(channel, ada, talk);
      }
      expect((await discord.replyTo(discord.say(channel, ada, WHO))).content).toBe(ANSWER);
      expect(discord.messages(channel).filter(({ onlyFor }) => onlyFor === null)).toHaveLength(before + 1);
    }
  });

  test('an own thread is answered in without a mention, but talk among people is left alone', async () => {
    const { discord, channel, ada, ben, me } = stage;
    const answer = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    const form = await discord.submit(discord.press(answer, ada, 'Ask a follow-up'), {
      question: 'How long does the crossing take?',
    });
    await form.message();
    const thread = [...discord.threads(channel)][0]!;
    expect((await discord.message(thread)).content).not.toContain('Mention me');
    discord.say(thread, ben, 'oh nice');
    const reply = await discord.replyTo(discord.say(thread, ben, 'What does a cabin cost?'));
    expect(reply.content).toContain('A cabin costs');
    expect(discord.messages(thread)).toHaveLength(2);
  });
});

describe('a message whose text Discord keeps from the bot', () => {
  const HINT = /^I cannot see what you wrote/;

  test('in reply to an answer to a command: the way out is told, once', async () => {
    const { discord, channel, ada } = stage;
    const answer = await discord.slash(channel, ada, 'ask', { question: WHO }).message();
    const hint = await discord.replyTo(discord.say(channel, ada, 'and when?', { replyTo: answer }));
    expect(hint.content).toMatch(HINT);
    discord.say(channel, ada, 'hello?', { replyTo: answer });
    await discord.replyTo(discord.say(channel, ada, `${stage.me} ${WHO}`));
    expect(discord.messages(channel)).toHaveLength(3);
  });

  test('in reply to an answer, with the alert switched off: it is talk among people', async () => {
    const { discord, channel, ada, ben, me } = stage;
    const answer = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    discord.say(channel, ben, 'lol', { replyTo: answer, ping: false });
    await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    expect(discord.messages(channel)).toHaveLength(2);
  });

  test('with a mention of the bot’s role, which is easily taken for the bot', async () => {
    const { discord, guild, channel, ada } = stage;
    const hint = await discord.replyTo(discord.say(channel, ada, `<@&${discord.botRole(guild).id}> ${WHO}`));
    expect(hint.content).toMatch(HINT);
  });
});

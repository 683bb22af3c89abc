import { afterEach, beforeEach, expect, test } from 'vitest';
import { seededRandom } from '../../src/evaluation/seeded-random.ts';
import { pingsNobody } from '../support/discord/mentions.ts';
import { hostileArticle, hostileQuestion } from '../support/hostile/hostile-inputs.ts';
import { labels } from './labels.ts';
import { type Stage, setStage } from './stage.ts';

/** A sentence that would do harm if it were shown as it is; what must stand in the message instead. */
const HOSTILE: readonly (readonly [what: string, sentence: string, shown: string])[] = [
  ['alarms', 'The zebra called @everyone and @here to the river.', '\\@everyone and \\@here to'],
  [
    'mentions',
    'The walrus wrote to <@123456789012345678> and <@&123456789012345678>.',
    '\\<\\@123456789012345678> and \\<\\@&123',
  ],
  [
    'masked links',
    'The otter read [the news](https://evil.example/a) at noon.',
    '\\[the news\\](https://evil.example/a) at',
  ],
  ['code fences', 'The heron said ```js run()``` to the frogs.', '\\`\\`\\`js run()\\`\\`\\` to'],
  ['spoilers', 'The badger hid ||the treasure|| under the oak.', '\\|\\|the treasure\\|\\| under'],
  ['headings', '# The falcon shouted loudly over the hill.', '\\# The falcon'],
  [
    'direction',
    'The lizard wrote \u202eegassem terces\u202c on the wall.',
    '\u202e\u202cegassem terces\u202c on',
  ],
  ['invisible letters', 'The beetle hid a pass\u200bword in the bark.', 'pass\u200bword in'],
  ['waves', 'The newt paid ~~5 crowns for the pond.', 'paid \\~\\~5 crowns'],
  [
    'formatting',
    'The gecko painted **bold** __lines__ and ~stripes~.',
    '\\*\\*bold\\*\\* \\_\\_lines\\_\\_ and \\~stripes\\~.',
  ],
  [
    'timestamps',
    'The raven left at <t:1700000000:R> from <#123456789012345678>.',
    '\\<t\\:1700000000:R> from \\<#123',
  ],
  [
    'emoji',
    'The toucan sent :smile: and <a:wave:123456789012345678> home.',
    '\\:smile: and \\<a\\:wave:123456789012345678> home',
  ],
  [
    'links to commands',
    'The mongoose typed </ask:123456789012345678> on a stone.',
    '\\</ask:123456789012345678> on',
  ],
  ['small print', '-# The ocelot whispered softly in the reeds.', '\\-# The ocelot'],
  ['block quotes', '> The jackal quoted the jester of the court.', '\\> The jackal'],
  [
    'addresses',
    'The magpie stole http://evil.example/@everyone and https://evil.example/__a__ at dusk.',
    'http://evil.example/@everyone and https\\://evil.example/\\_\\_a\\_\\_ at',
  ],
];

const subject = (sentence: string): string => /The (\w+)/.exec(sentence)![1]!;

let stage: Stage;

beforeEach(async () => {
  const text = `A walk in the wild\n\n${HOSTILE.map(([, sentence]) => sentence).join('\n\n')}\n`;
  stage = await setStage({ articles: { 'wild.txt': text } });
});

afterEach(() => stage.close());

test.each(HOSTILE)('%s in an article do nothing', async (_, sentence, shown) => {
  const { discord, channel, ada, me } = stage;
  const name = subject(sentence);
  const answer = await discord.replyTo(discord.say(channel, ada, `${me} What about the ${name}?`));
  const context = await discord.press(answer, ada, 'Context').message();
  for (const message of [answer, context]) {
    expect(message.content).toContain(shown);
    expect(pingsNobody(message.pings)).toBe(true);
    expect(message.embeds).toEqual([]);
  }
});

test('100,000 characters without a blank are cut to what fits', async () => {
  stage.write('whale.txt', `The song of the whale\n\nThe whale sang ${'la'.repeat(50_000)} to the moon.\n`);
  await stage.library.reload();
  const { discord, channel, ada, me } = stage;
  const answer = await discord.replyTo(discord.say(channel, ada, `${me} What did the whale sing?`));
  expect(answer.content.length).toBeLessThanOrEqual(2_000);
  expect(answer.content).toMatch(/> \*\*.*The whale sang(?: (?:la)+l?)?\*\* …\n/);
  for (const label of ['Context', 'Next match']) {
    const more = await discord.press(answer, ada, label).message();
    expect(more.content.length).toBeLessThanOrEqual(2_000);
  }
});

test.each(HOSTILE)('%s in a question do nothing', async (_, sentence) => {
  const { discord, channel, ada } = stage;
  const answer = await discord.slash(channel, ada, 'ask', { question: sentence }).message();
  const [asked] = answer.content.split('\n');
  expect(asked).toMatch(/^-# Asked: /);
  expect(pingsNobody(answer.pings)).toBe(true);
  const shown = asked!.slice(10).replace(/http:\/\/evil\.example\/@everyone/, '');
  expect(shown).not.toMatch(/(?<!\\)(?:[*_~`|[\]<@]|:\w+:)|^(?:#|-#|>)/);
});

test('whatever is written, in whatever way, gets a reply that Discord takes', async () => {
  const random = seededRandom(1);
  for (let i = 0; i < 6; i++)
    stage.write(`hostile-${i}.${i % 2 ? 'md' : 'txt'}`, hostileArticle(random, 300));
  await stage.library.reload();
  const { discord, guild, me } = stage;
  for (let i = 0; i < 30; i++) {
    const channel = discord.createChannel(guild);
    const user = discord.createUser();
    const typed = hostileQuestion(random).slice(0, 1_900);
    const question = typed.trim() === '' ? '?' : typed;
    const short = question.slice(0, 300).trim() || '?';
    const said = discord.say(channel, user, `${me} ${question}`);
    const answer = await discord.replyTo(said);
    await discord.replyTo(discord.say(discord.directChannel(user), user, question));
    await discord.messageCommand(said, user, 'Ask about this message').message();
    await discord.autocomplete(channel, user, 'ask', 'question', { question: short.slice(0, 100) }).choices();
    const asked = await discord.slash(channel, user, 'ask', { question: short }).message();
    for (const label of labels(asked).filter((one) => ['Context', 'Closest passages'].includes(one)))
      await discord.press(asked, user, label).message();
    if (labels(answer).includes('Ask a follow-up')) {
      const form = discord.press(answer, user, 'Ask a follow-up');
      await (await discord.submit(form, { question: short })).message();
    }
    discord.edit(said, `${me} ${hostileQuestion(random).slice(0, 1_900)}`);
  }
}, 120_000);

import { afterEach, beforeEach, expect, test } from 'vitest';
import { pingsNobody } from '../support/discord/mentions.ts';
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
  [
    'formatting',
    'The gecko painted **bold** __lines__ and ~~stripes~~.',
    '\\*\\*bold\\*\\* \\_\\_lines\\_\\_ and \\~\\~stripes\\~\\~.',
  ],
  [
    'timestamps',
    'The raven left at <t:1700000000:R> from <#123456789012345678>.',
    '\\<t:1700000000:R> from \\<#123',
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

test.each(HOSTILE)('%s in a question do nothing', async (_, sentence) => {
  const { discord, channel, ada } = stage;
  const answer = await discord.slash(channel, ada, 'ask', { question: sentence }).message();
  const [asked] = answer.content.split('\n');
  expect(asked).toMatch(/^-# Asked: /);
  expect(pingsNobody(answer.pings)).toBe(true);
  expect(asked!.slice(10)).not.toMatch(/(?<!\\)(?:[*_~`|[\]<@]|^#)/);
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMAND_DATA } from '../../src/discord/commands/all-commands.ts';
import { helpText } from '../../src/discord/render/help-text.ts';
import { privacyText } from '../../src/discord/render/privacy-text.ts';
import { LANGUAGES, type Language, wordsOf } from '../../src/words/words.ts';
import type { Channel, User } from '../support/discord/world.ts';
import { WHO } from './ferry-answer.ts';
import { labels } from './labels.ts';
import { type Stage, setStage } from './stage.ts';

const QUOTE = '> **Captain Ilse Brandt** commands the ship, which is named the Vesper.';

describe('in a German server, for somebody whose Discord is French', () => {
  let stage: Stage;
  let channel: Channel;
  let remy: User;

  beforeEach(async () => {
    stage = await setStage();
    const { discord } = stage;
    channel = discord.createChannel(discord.createGuild({ name: 'Lesesaal', locale: 'de' }), {
      name: 'lesen',
    });
    remy = discord.createUser({ name: 'remy', locale: 'fr' });
  });

  afterEach(() => stage.close());

  test('what all see is German, the quote stays as it is', async () => {
    const { discord } = stage;
    const answer = await discord.slash(channel, remy, 'ask', { question: WHO }).message();
    expect(answer.content.split('\n')).toEqual([
      `-# Gefragt: ${WHO}`,
      QUOTE,
      expect.stringMatching(
        /^-# The night ferry to Norrhavn · Absatz 2, Satz 2 · klarer Treffer · \[Quelle\]/,
      ),
    ]);
    expect(labels(answer)).toEqual(['Zusammenhang', 'Nächster Treffer', 'Weiterfragen']);
    const said = await discord.replyTo(discord.say(channel, remy, `${stage.me} ${WHO}`));
    expect(said.content).toContain('klarer Treffer');
  });

  test('what he alone sees is French, and buttons find the question in whatever language it is repeated', async () => {
    const { discord } = stage;
    const answer = await discord.slash(channel, remy, 'ask', { question: WHO }).message();
    const context = await discord.press(answer, remy, 'Zusammenhang').message();
    expect(context.content).toContain(`-# Question\u00a0: ${WHO}`);
    expect(context.content).toContain('· paragraphe 2, phrase 2 ·');
    const why = await discord.press(context, remy, 'Pourquoi cette phrase ?').message();
    expect(why.content).toMatch(
      /^\*\*Pourquoi cette phrase\u202f\?\*\* Elle répond à la question avec une probabilité de \d+\u00a0%/,
    );
    const own = await discord.slash(channel, remy, 'ask', { question: WHO, private: true }).message();
    expect(labels(own)).toEqual(['Contexte', 'Correspondance suivante', 'Poursuivre']);
  });

  test('limits are told in his language', async () => {
    const { discord } = stage;
    for (let i = 0; i < 5; i++) await discord.slash(channel, remy, 'ask', { question: WHO }).message();
    const told = await discord.slash(channel, remy, 'ask', { question: WHO }).message();
    expect(told.content).toMatch(
      /^C’était plus de 5 questions en 10 secondes\. Redemandez dans \d+ secondes?\.$/,
    );
  });

  test('a direct message is answered in the language that his last command told, otherwise in English', async () => {
    const { discord } = stage;
    const dm = discord.directChannel(remy);
    expect((await discord.replyTo(discord.say(dm, remy, WHO))).content).toContain('strong match');
    await discord.slash(dm, remy, 'new').message();
    expect((await discord.replyTo(discord.say(dm, remy, WHO))).content).toContain('correspondance forte');
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wordsOf(language);

  test('help and privacy fit into a message', () => {
    const of = { me: '1'.repeat(20), articles: 1_000, chosen: '\\*'.repeat(100) };
    for (const seesContent of [true, false])
      expect(helpText({ ...of, seesContent }, words).length).toBeLessThanOrEqual(2_000);
    const kept = {
      channelArticles: Array(1_000).fill({ channel: '1', article: 'a' }),
      askChannels: Array(1_000).fill('1'),
      feedback: [{ article: 'a', verdict: 'answer' as const, right: 1_000_000, wrong: 1_000_000 }],
    };
    expect(privacyText(kept, true, words).length).toBeLessThanOrEqual(2_000);
  });

  test('commands, options and buttons are called what they are called', () => {
    const { help, refusals, buttons, summary, articles } = words;
    const texts = [help.ask('me'), help.more, summary.whichArticle, articles.unknown.some('x', ['y'], 2)];
    const named = texts.flatMap((text) =>
      [...text.matchAll(/(?<=^|[\s`(])\/(\p{L}+(?: \p{L}+)?)/gu)].map(([, name]) => name!),
    );
    const known = commandNames(language);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !known.includes(name) && !known.includes(name.split(' ')[0]!))).toEqual([]);
    expect(help.ask('me')).toContain(nameIn(COMMAND_DATA.at(-1)!, language));
    for (const text of [help.goOnSeeing, help.goOnBlind, refusals.unreadableMessage])
      expect(text).toContain(buttons.followUp);
    expect(help.look).toContain(buttons.context);
    expect(help.look).toContain(buttons.next);
  });
});

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Partial<Record<string, string | null>>> | null | undefined;
}

function nameIn({ name, name_localizations }: Named, language: Language): string {
  return name_localizations?.[language === 'es' ? 'es-ES' : language] ?? name;
}

/** "ask", "article list" … as that language calls them. */
function commandNames(language: Language): readonly string[] {
  return COMMAND_DATA.flatMap((command) => {
    const name = nameIn(command, language);
    const inner = 'options' in command ? (command.options ?? []) : [];
    return [name, ...inner.map((option) => `${name} ${nameIn(option, language)}`)];
  });
}

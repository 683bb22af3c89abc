import { ApplicationCommandOptionType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMAND_DATA } from '../../src/discord/commands/all-commands.ts';
import { renderGaps } from '../../src/discord/commands/article-gaps.ts';
import { helpText } from '../../src/discord/commands/help.ts';
import { privacyText } from '../../src/discord/commands/privacy.ts';
import { renderAdded, renderUntold } from '../../src/discord/render/render-own.ts';
import type { Added } from '../../src/library/server-articles.ts';
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
    const of = { me: '1'.repeat(20), articles: 1_000, chosen: '\\*'.repeat(100), isServer: true };
    for (const seesContent of [true, false])
      expect(helpText({ ...of, seesContent }, words).length).toBeLessThanOrEqual(2_000);
    const kept = {
      channelArticles: Array(1_000).fill({ channel: '1', article: 'a' }),
      askChannels: Array(1_000).fill('1'),
      logChannel: '1',
      feedback: [{ article: 'a', verdict: 'answer' as const, right: 1_000_000, wrong: 1_000_000 }],
      articles: { count: 10_000, size: 1_000_000_000 },
      gaps: 1_000,
    };
    expect(privacyText(kept, true, words).length).toBeLessThanOrEqual(2_000);
  });

  test('what moderators are told of articles and questions fits into a message', () => {
    const long = '\\*'.repeat(150);
    const kept = { title: long, metadata: { author: long, source: long, published: long } };
    const counts = { sentences: 1_000_000, paragraphs: 1_000_000 };
    const warnings = [
      ['guessedEncoding', 'windows-1252'],
      ['picturePages', 1_000, 1_000],
      ['trackedChanges'],
      ['noComments'],
      ['noHeaders'],
    ] as const;
    const added = {
      kind: 'changed',
      kept: { ...kept, ...counts },
      reading: { warnings },
    } as unknown as Added;
    const limits = { articles: 1_000_000, size: 1e12 };
    const lastAsked = '2030-01-01T00:00:00.000Z';
    const gap = { question: long, asked: 1_000_000, lastAsked, article: long, passage: long };
    const told = [
      renderAdded(added, false, words),
      renderGaps(Array(100).fill(gap), words),
      ...[...Object.keys(words.own.refused), ...Object.keys(words.own.noRoom)].map((fault) =>
        renderUntold(Array(100).fill({ title: long, source: long, fault }), limits, words),
      ),
    ];
    for (const text of told) expect(text.length, text).toBeLessThanOrEqual(2_000);
  });

  test('commands and buttons are called what they are called', () => {
    const { console: _, ...onDiscord } = words;
    const { help, refusals, buttons } = words;
    const known = commandNames(language);
    const named = textsIn(onDiscord)
      .flatMap((text) => [...text.matchAll(/(?<=^|[\s`(])\/(\p{L}+(?: [\p{L}-]+)?)/gu)])
      .map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(8);
    const isKnown = (name: string) => known.some((one) => name === one || name.startsWith(`${one} `));
    expect(named.filter((name) => !isKnown(name))).toEqual([]);
    const menu = COMMAND_DATA.find(({ name }) => name === 'Ask about this message')!;
    expect(help.ask('me')).toContain(nameIn(menu, language));
    for (const text of [help.goOnSeeing, help.goOnBlind, refusals.unreadableMessage])
      expect(text).toContain(buttons.followUp);
    expect(help.look).toContain(buttons.context);
    expect(help.look).toContain(buttons.next);
  });
});

/** Every text of a table; functions with a two in each place, which may be wanted as a number, a string or a list. */
function textsIn(table: object): readonly string[] {
  return Object.values(table).flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    if (typeof entry === 'object') return textsIn(entry);
    return [String(entry(...Array(entry.length).fill(['2'])))];
  });
}

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
    const options = 'options' in command ? (command.options ?? []) : [];
    const inner = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
    return inner.length === 0 ? [name] : inner.map((option) => `${name} ${nameIn(option, language)}`);
  });
}

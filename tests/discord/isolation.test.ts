import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleKey } from '../../src/discord/buttons/article-key.ts';
import { addFile } from '../../src/library/server-articles.ts';
import { KINDS, type Place } from '../library/places.ts';
import type { Message } from '../support/discord/message.ts';
import { componentsWithin } from '../support/discord/validate/layout.ts';
import type { Channel, User } from '../support/discord/world.ts';
import { type Stage, setStage } from './stage.ts';

/** Stands in everything that the first server keeps, and in nothing that anybody types. */
const SECRET = 'Quorvexandrine';
const secretText = (version: number) =>
  `---\nauthor: ${SECRET} Lund\nsource: ${SECRET} Gazette\n---\n# The vault of ${SECRET}\n\nThe vault of Ost is kept by ${SECRET} Harrow since 19${version}. It was dug by ${SECRET} monks in 1790.\n`;
const OWN_TEXT =
  '# The harbour of Ost\n\nThe harbour of Ost is kept by Karl Winter. It was dug by farmers in 1850.\n';

let place: Place;
let stage: Stage;
let home: Channel;
/** Each gives a place and a person that were never there before, so that no limit stands in the way. */
let places: readonly (readonly [name: string, make: () => readonly [Channel, User]])[];
/** Custom ids that the bot has signed, under answers from the first server's articles. */
let signed: readonly string[];

const names = fc.constantFrom(
  ...['own/ost', 'ost', 'The vault', `key:${articleKey({ id: 'own/ost' })}`, 'vault', 'own/'],
);
const questions = fc.constantFrom(
  ...['Who keeps the vault of Ost?', 'Who dug the vault?', 'What is it about?', 'Who is the author?'],
  ...['When was it dug?', 'vault', 'Who kepps the valt of Ost?', 'And who else?'],
);

/** With what stands in its files. */
const withFiles = (message: Message) => [message, ...message.attachments.map(({ data }) => String(data))];

type Act = (where: Channel, who: User) => Promise<unknown>;
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(questions, fc.option(names, { nil: undefined })).map(
    ([question, article]): Act =>
      (where, who) =>
        stage.discord
          .slash(where, who, 'ask', { question, ...(article === undefined ? {} : { article }) })
          .message(),
  ),
  fc
    .tuple(
      fc.constantFrom('article show', 'article use', 'summary', 'article remove', 'article reload'),
      names,
    )
    .map(
      ([command, article]): Act =>
        (where, who) =>
          stage.discord.slash(where, who, command, { article }).message(),
    ),
  fc
    .tuple(
      fc.constantFrom('ask article', 'article show', 'article use', 'article remove', 'summary'),
      fc.constantFrom('', 'o', 'vault', SECRET.slice(0, 4)),
    )
    .map(
      ([command, typed]): Act =>
        (where, who) => {
          const [name, option] = command === 'ask article' ? ['ask', 'article'] : [command, 'article'];
          return stage.discord.autocomplete(where, who, name, option, { [option]: typed }).choices();
        },
    ),
  fc.constantFrom('', 'vault', 'own/ost').map(
    (article): Act =>
      (where, who) => {
        const entered = { question: 'w', ...(article === '' ? {} : { article }) };
        return stage.discord.autocomplete(where, who, 'ask', 'question', entered).choices();
      },
  ),
  fc.constantFrom('article list', 'article gaps', 'article export', 'help', 'privacy').map(
    (command): Act =>
      (where, who) =>
        stage.discord.slash(where, who, command).message().then(withFiles),
  ),
  fc.nat().map(
    (at): Act =>
      async (where, who) => {
        const { discord } = stage;
        const answer = await discord
          .slash(where, who, 'ask', { question: 'Who commands the ship?' })
          .message();
        return discord.press(answer, who, signed[at % signed.length]!, { forged: true }).response();
      },
  ),
);
/** What happens meanwhile in the first server. */
const changes = fc.option(fc.integer({ min: 55, max: 99 }), { nil: undefined });

describe.each(KINDS)('over %s', (_kind, newPlace) => {
  beforeAll(async () => {
    place = await newPlace();
    stage = await setStage({ place });
    const { discord, guild, channel, ada } = stage;
    home = channel;
    const other = discord.createGuild({ name: 'Elsewhere' });
    const outside = discord.createGuild({ name: 'Outside', botPermissions: null });
    const person = () => discord.createUser({ name: 'cleo', installed: true });
    places = [
      ['another server', () => [discord.createChannel(other), person()]],
      [
        'another server, as its moderator',
        () => {
          const user = person();
          discord.join(other, user, [discord.createRole(other, { permissions: ['ManageGuild'] })]);
          return [discord.createChannel(other), user];
        },
      ],
      [
        'direct messages',
        () => {
          const user = person();
          return [discord.directChannel(user), user];
        },
      ],
      ['a server without the bot', () => [discord.createChannel(outside), person()]],
    ];
    // Both servers' articles have one name, and so one id and one key.
    await addFile(stage.own, guild.id, 'ost.md', Buffer.from(secretText(54)));
    await addFile(stage.own, other.id, 'ost.md', Buffer.from(OWN_TEXT));
    const ask = (where: Channel, who: User, question: string) =>
      discord.slash(where, who, 'ask', { question }).message();
    const answer = await ask(home, ada, 'Who keeps the vault of Ost?');
    expect(answer.content).toContain(SECRET);
    const context = await discord.press(answer, ada, 'Context').message();
    const shown = await discord.slash(home, ada, 'article show', { article: 'own/ost' }).message();
    const unmet = { terms: 'colour vault', question: 'What colour is it?', article: SECRET, passage: SECRET };
    await stage.store.gaps.add(guild.id, unmet, new Date().toISOString());
    signed = [answer, context, shown].flatMap(({ components }) =>
      componentsWithin(components).map(({ component }) => (component as { custom_id: string }).custom_id),
    );
  });
  afterAll(async () => {
    await stage.close({ isRefused: true });
    await place.remove();
  });

  test('whatever is asked, chosen, typed or forged elsewhere, a server’s own articles stay its own', async () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 3 }), acts, changes), { minLength: 4, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        for (const [at, act, version] of taken) {
          const [name, make] = places[at]!;
          const [where, who] = make();
          if (version !== undefined) {
            await addFile(stage.own, stage.guild.id, 'ost.md', Buffer.from(secretText(version)));
            const { discord } = stage;
            const asker = discord.createUser({ name: 'dora' });
            await discord.slash(home, asker, 'ask', { question: 'Who dug the vault?' }).message();
          }
          const seen = await act(where, who);
          expect(JSON.stringify(seen), name).not.toContain(SECRET);
          expect(JSON.stringify(stage.discord.messages(where)), name).not.toContain(SECRET);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

import { directChannel } from '../channel-store.ts';
import { leaveGuild } from '../guild-store.ts';
import { fieldsOf, textOf } from '../json.ts';
import { refuse } from '../refusal.ts';
import { wireChannel } from '../wire-channel.ts';
import { wireGuild, wireMember, wireRole } from '../wire-guild.ts';
import { wireUser } from '../wire-user.ts';
import { botMember, type Guild, type User } from '../world.ts';
import { guildFor } from './access.ts';
import { type Answer, type Call, NOTHING, ok, param, type Route } from './route.ts';

function guildOf(call: Call): Guild {
  return guildFor(call.world, param(call, 'guild'));
}

function guild(call: Call): Answer {
  const found = guildOf(call);
  const counts = { approximate_member_count: found.members.size, approximate_presence_count: 0 };
  return ok({ ...wireGuild(found), ...(call.query.get('with_counts') === 'true' ? counts : {}) });
}

function member(call: Call): Answer {
  const id = param(call, 'user');
  const found = guildOf(call).members.get(id === '@me' ? call.world.bot.id : id);
  if (found === undefined) throw refuse.unknownMember();
  return ok(wireMember(found));
}

function members(call: Call): Answer {
  const limit = Number(call.query.get('limit') ?? 1);
  return ok([...guildOf(call).members.values()].slice(0, limit).map(wireMember));
}

function channels(call: Call): Answer {
  const { id } = guildOf(call);
  const own = [...call.world.channels.values()].filter(
    (channel) => channel.guildId === id && !channel.thread,
  );
  return ok(own.map((channel) => wireChannel(channel, call.world)));
}

function activeThreads(call: Call): Answer {
  const { id } = guildOf(call);
  const open = [...call.world.channels.values()].filter(
    (channel) => channel.guildId === id && channel.thread?.archived === false,
  );
  return ok({ threads: open.map((thread) => wireChannel(thread, call.world)), members: [] });
}

function ownGuilds(call: Call): Answer {
  const { world } = call;
  const guilds = [...world.guilds.values()].filter((each) => botMember(world, each) !== undefined);
  const after = BigInt(call.query.get('after') ?? 0);
  const limit = Number(call.query.get('limit') ?? 200);
  const page = guilds
    .filter((each) => BigInt(each.id) > after)
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  return ok(page.slice(0, limit).map((each) => ({ id: each.id, name: each.name, icon: null, owner: false })));
}

function userFor(call: Call, id: string): User {
  const user = id === '@me' ? call.world.bot : call.world.users.get(id);
  if (user === undefined) throw refuse.unknownUser();
  return user;
}

function knowsBot(call: Call, user: User): boolean {
  const shared = [...call.world.guilds.values()].some(
    (each) => each.members.has(user.id) && botMember(call.world, each) !== undefined,
  );
  return shared || user.installed || call.world.directChannels.has(user.id);
}

function openDirect(call: Call): Answer {
  const user = userFor(call, textOf(fieldsOf(call.body).recipient_id));
  if (user.id === call.world.bot.id || user.bot) throw refuse.invalidRecipient();
  if (!knowsBot(call, user)) throw refuse.noMutualGuilds();
  return ok(wireChannel(directChannel(call.world, user), call.world));
}

function leave(call: Call): Answer {
  leaveGuild(call.world, guildOf(call));
  return NOTHING;
}

export const GUILD_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'guilds/:guild', handle: guild },
  {
    method: 'GET',
    path: 'guilds/:guild/roles',
    handle: (call) => ok([...guildOf(call).roles.values()].map(wireRole)),
  },
  { method: 'GET', path: 'guilds/:guild/channels', handle: channels },
  { method: 'GET', path: 'guilds/:guild/threads/active', handle: activeThreads },
  { method: 'GET', path: 'guilds/:guild/members', handle: members },
  { method: 'GET', path: 'guilds/:guild/members/:user', handle: member },
  { method: 'GET', path: 'users/@me/guilds', handle: ownGuilds },
  { method: 'DELETE', path: 'users/@me/guilds/:guild', handle: leave },
  { method: 'POST', path: 'users/@me/channels', handle: openDirect },
  { method: 'GET', path: 'users/:user', handle: (call) => ok(wireUser(userFor(call, param(call, 'user')))) },
];

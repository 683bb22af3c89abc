import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { type Client, ClientUser, Events } from 'discord.js';
import type { Store } from '../../library/store.ts';
import { connectionsOf, type SessionInfo, type Shard } from './connections.ts';
import { snapshotOf, userOf } from './server-snapshot.ts';

/** Ends a connection so that its session lives on: with 1000 or 1001 Discord would end that too. */
const COMING_BACK = 4_200;
/** A shard whose servers take more bytes than this, packed, identifies anew. */
const LARGEST = 16_000_000;

/** A session as it is written down. */
interface Written {
  readonly info: SessionInfo;
  readonly intents: number;
  readonly user: Record<string, unknown>;
}

/**
 * Leaves Discord at once, so that the next process can take the sessions up where they were left: it hears
 * whatever comes from now on, and nothing is heard twice. What is said over REST goes on. Resolves when
 * everything is kept, or was not to be.
 */
export async function leaveSessions(
  client: Client<true>,
  sessions: Store['sessions'],
  application: string,
): Promise<void> {
  const { shards, _ws: connections } = connectionsOf(client);
  // All at one moment: what comes a moment later is told to the next process, and changes the servers there.
  const left = [...shards.values()].flatMap(({ id, sessionInfo: info }) => {
    if (info === null) return [];
    const servers = client.guilds.cache.filter(({ shardId }) => shardId === id).map(snapshotOf);
    const written: Written = { info, intents: client.options.intents.bitfield, user: userOf(client.user) };
    return [{ shard: id, total: info.shardCount, session: JSON.stringify(written), servers }];
  });
  await connections?.destroy({ code: COMING_BACK, reason: 'Another process goes on' });
  for (const { shard, total, session, servers } of left) {
    const packed = (await promisify(deflate)(JSON.stringify(servers))).toString('base64');
    if (packed.length > LARGEST) continue;
    await sessions.leave({ application, shard, total }, { session, servers: packed });
  }
}

/**
 * Takes up what the last process left for these shards, so that they resume where it stopped; those for which
 * nothing was left identify. Where Discord has forgotten the session the shard identifies too.
 */
export async function takeUpSessions(
  client: Client,
  shards: readonly number[],
  sessions: Store['sessions'],
  application: string,
): Promise<void> {
  const total = client.options.shardCount ?? shards.length;
  for (const id of shards) {
    const left = await sessions.take({ application, shard: id, total });
    const shard = connectionsOf(client).shards.get(id);
    if (left === null || shard === undefined) continue;
    const written = JSON.parse(left.session) as Written;
    if (written.intents !== client.options.intents.bitfield) continue;
    const unpacked = await promisify(inflate)(Buffer.from(left.servers, 'base64'));
    restore(client, shard, written, JSON.parse(unpacked.toString()) as Record<string, unknown>[]);
  }
}

/** Makes the client know what it would if it had been there all the time. */
function restore(
  client: Client,
  shard: Shard,
  { info, user }: Written,
  servers: readonly Record<string, unknown>[],
): void {
  const connections = connectionsOf(client);
  if (client.user === null) {
    // What discord.js does when Discord tells the client who it is.
    (client as { user: ClientUser | null }).user = Reflect.construct(ClientUser, [client, user]);
    client.users.cache.set(client.user!.id, client.user!);
  }
  for (const server of servers) connections.handlePacket({ t: 'GUILD_CREATE', d: server }, shard);
  shard.sessionInfo = info;
  let isResumed = false;
  shard.once('resumed', () => {
    isResumed = true;
  });
  client.on(Events.ShardResume, function readyAtLast(id) {
    if (id !== shard.id) return;
    client.off(Events.ShardResume, readyAtLast);
    // discord.js looks only after a shard that identified.
    connections.checkShardsReady();
  });
  // Discord has forgotten the session and tells of all servers anew, but not of those left meanwhile.
  shard.once('ready', () => {
    if (isResumed) return;
    for (const { id } of servers) client.guilds.cache.delete(String(id));
  });
}

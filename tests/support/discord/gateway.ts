import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { membersChunk } from './gateway-members.ts';
import { readyPayload, sendGuilds } from './gateway-ready.ts';
import { GatewaySession } from './gateway-session.ts';
import { asksTooMuch, hasIntent, isValidIntents } from './intents.ts';
import { fieldsOf, numberOf, textOf } from './json.ts';
import { shardOf } from './snowflake.ts';
import type { Token } from './token.ts';
import type { Announcement, World } from './world.ts';

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Discord's reasons for closing a connection. */
export const CLOSE = {
  unknownError: 4000,
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  rateLimited: 4008,
  sessionTimedOut: 4009,
  invalidShard: 4010,
  shardingRequired: 4011,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

/** How many messages a connection may send a minute. */
const MESSAGES_PER_MINUTE = 120;

/** Counts of what went over the gateway. */
export interface GatewayCounts {
  connections: number;
  identifies: number;
  resumes: number;
  heartbeats: number;
  dispatches: number;
}

/** The gateway: greets, identifies, dispatches by shard and intents, resumes. Faults are its public methods. */
export class Gateway {
  readonly counts: GatewayCounts = {
    connections: 0,
    identifies: 0,
    resumes: 0,
    heartbeats: 0,
    dispatches: 0,
  };
  readonly #world: World;
  readonly #token: Token;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #bySocket = new Map<WebSocket, GatewaySession>();
  #identifiesLeft: number;
  #acknowledges = true;
  #refuseNext: number | null = null;

  constructor(http: Server, world: World, token: Token) {
    this.#world = world;
    this.#token = token;
    this.#identifiesLeft = world.settings.identifiesLeft;
    http.on('upgrade', (request, socket, head) => {
      this.#server.handleUpgrade(request, socket, head, (client) => {
        const version = new URL(request.url ?? '/', 'http://local').searchParams.get('v');
        this.#greet(client, version);
      });
    });
  }

  get identifiesLeft(): number {
    return this.#identifiesLeft;
  }

  /** The sessions that exist, connected or waiting to be resumed. */
  get sessions(): readonly GatewaySession[] {
    return [...this.#sessions.values()];
  }

  announce(announcement: Announcement): void {
    for (const session of this.#sessions.values()) {
      if (!this.#concerns(announcement, session)) continue;
      const data = announcement.data({ seesContent: hasIntent(session.intents, 'MessageContent') });
      session.dispatch(announcement.name, data);
      this.counts.dispatches += 1;
    }
  }

  /** Cuts the connections, with a close code or, without one, as a broken line does. The sessions live on. */
  drop(code?: number, shard?: number): void {
    for (const session of this.#connected(shard)) {
      if (code === undefined) session.socket!.terminate();
      else session.socket!.close(code);
      this.#leave(session);
    }
  }

  /** Asks clients to come back and resume (op 7). */
  askToReconnect(shard?: number): void {
    for (const session of this.#connected(shard)) this.#send(session.socket!, OP.reconnect, null);
  }

  /** Tells clients that their session is over (op 9); unless `resumable`, it is. */
  invalidate(resumable: boolean, shard?: number): void {
    for (const session of this.#connected(shard)) {
      this.#send(session.socket!, OP.invalidSession, resumable);
      if (!resumable) this.#sessions.delete(session.id);
    }
  }

  /** Forgets all sessions, so that a RESUME is answered by op 9. */
  forgetSessions(): void {
    this.#sessions.clear();
  }

  /** Whether heartbeats are acknowledged from now on. */
  acknowledgeHeartbeats(acknowledges: boolean): void {
    this.#acknowledges = acknowledges;
  }

  /** Answers the next IDENTIFY or RESUME by closing with `code`. */
  refuseNext(code: number): void {
    this.#refuseNext = code;
  }

  close(): void {
    this.#sessions.clear();
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #connected(shard: number | undefined): readonly GatewaySession[] {
    return this.sessions.filter(
      (session) => session.socket !== null && (shard === undefined || session.shard[0] === shard),
    );
  }

  #concerns({ guildId, intent }: Announcement, session: GatewaySession): boolean {
    const [shard, count] = session.shard;
    const home = guildId === null ? 0 : shardOf(guildId, count);
    return home === shard && (intent === null || hasIntent(session.intents, intent));
  }

  #send(socket: WebSocket, op: number, data: unknown): void {
    socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
  }

  #greet(socket: WebSocket, version: string | null): void {
    if (version !== null && version !== '10') {
      socket.close(CLOSE.invalidVersion);
      return;
    }
    this.counts.connections += 1;
    let received = 0;
    let since = this.#world.settings.now();
    socket.on('error', () => undefined);
    socket.on('close', (code) => this.#closed(socket, code));
    socket.on('message', (raw) => {
      const now = this.#world.settings.now();
      if (now - since > 60_000) [received, since] = [0, now];
      received += 1;
      if (received > MESSAGES_PER_MINUTE) socket.close(CLOSE.rateLimited);
      else this.#receive(socket, raw);
    });
    this.#send(socket, OP.hello, { heartbeat_interval: this.#world.settings.heartbeatInterval });
  }

  #receive(socket: WebSocket, raw: RawData): void {
    let payload: Readonly<Record<string, unknown>>;
    try {
      payload = fieldsOf(JSON.parse(raw.toString()));
    } catch {
      socket.close(CLOSE.decodeError);
      return;
    }
    const session = this.#bySocket.get(socket);
    const data = fieldsOf(payload.d);
    if (payload.op === OP.heartbeat) this.#heartbeat(socket);
    else if (payload.op === OP.identify) this.#identify(socket, data);
    else if (payload.op === OP.resume) this.#resume(socket, data);
    else if (session === undefined) socket.close(CLOSE.notAuthenticated);
    else if (payload.op === OP.requestMembers) this.#giveMembers(session, data);
    else if (payload.op !== OP.presence && payload.op !== 4) socket.close(CLOSE.unknownOpcode);
  }

  #heartbeat(socket: WebSocket): void {
    this.counts.heartbeats += 1;
    if (this.#acknowledges) this.#send(socket, OP.heartbeatAck, null);
  }

  #refusalOf(token: unknown, socket: WebSocket): number | null {
    const scripted = this.#refuseNext;
    this.#refuseNext = null;
    if (scripted !== null) return scripted;
    if (this.#bySocket.has(socket)) return CLOSE.alreadyAuthenticated;
    return textOf(token).replace(/^Bot /, '') === this.#token.value ? null : CLOSE.authenticationFailed;
  }

  #identify(socket: WebSocket, data: Readonly<Record<string, unknown>>): void {
    const refusal = this.#refusalOf(data.token, socket) ?? this.#unfit(data);
    if (refusal !== null) {
      socket.close(refusal);
      return;
    }
    if (this.#identifiesLeft === 0) {
      this.#token.revoke();
      socket.close(CLOSE.authenticationFailed);
      return;
    }
    this.#identifiesLeft -= 1;
    this.counts.identifies += 1;
    const shard = (data.shard ?? [0, 1]) as [number, number];
    const { replayEvents } = this.#world.settings;
    const session = new GatewaySession(randomUUID(), shard, numberOf(data.intents), socket, replayEvents);
    this.#sessions.set(session.id, session);
    this.#bySocket.set(socket, session);
    session.dispatch('READY', readyPayload(this.#world, session));
    sendGuilds(this.#world, session);
    this.#world.changed();
  }

  #unfit(data: Readonly<Record<string, unknown>>): number | null {
    const [shard, count] = (data.shard ?? [0, 1]) as [number, number];
    if (!(Number.isInteger(shard) && count > 0 && shard >= 0 && shard < count)) return CLOSE.invalidShard;
    const guilds = [...this.#world.guilds.keys()].filter((id) => shardOf(id, count) === shard);
    if (guilds.length > this.#world.settings.guildsPerShard) return CLOSE.shardingRequired;
    const intents = data.intents;
    if (!isValidIntents(intents)) return CLOSE.invalidIntents;
    return asksTooMuch(intents, this.#world.settings.grantedIntents) ? CLOSE.disallowedIntents : null;
  }

  #resume(socket: WebSocket, data: Readonly<Record<string, unknown>>): void {
    const refusal = this.#refusalOf(data.token, socket);
    if (refusal !== null) {
      socket.close(refusal);
      return;
    }
    const session = this.#sessions.get(textOf(data.session_id));
    const sequence = numberOf(data.seq);
    if (!session?.canReplayAfter(sequence)) {
      this.#send(socket, OP.invalidSession, false);
      return;
    }
    if (session.socket !== null) this.#bySocket.delete(session.socket);
    session.socket?.terminate();
    session.socket = socket;
    this.#bySocket.set(socket, session);
    this.counts.resumes += 1;
    session.replayAfter(sequence);
    session.dispatch('RESUMED', { _trace: [] });
    this.#world.changed();
  }

  #giveMembers(session: GatewaySession, data: Readonly<Record<string, unknown>>): void {
    const chunk = membersChunk(this.#world, data);
    if (chunk !== null) session.dispatch('GUILD_MEMBERS_CHUNK', chunk);
  }

  #leave(session: GatewaySession): void {
    if (session.socket !== null) this.#bySocket.delete(session.socket);
    session.socket = null;
  }

  #closed(socket: WebSocket, code: number): void {
    const session = this.#bySocket.get(socket);
    if (session !== undefined) this.#leave(session);
    const farewell = code === 1000 || code === 1001;
    if (session !== undefined && farewell) this.#sessions.delete(session.id);
    this.#world.changed();
  }
}

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { askedShard, refusalOfIdentify } from './gateway-admission.ts';
import { CLOSE, OP } from './gateway-codes.ts';
import { type GatewayListener, readConnection, sendOp } from './gateway-connection.ts';
import { membersChunk } from './gateway-members.ts';
import { readyPayload, sendGuilds } from './gateway-ready.ts';
import { GatewaySession } from './gateway-session.ts';
import { hasIntent } from './intents.ts';
import { numberOf, textOf } from './json.ts';
import { Recent } from './recent.ts';
import { shardOf } from './snowflake.ts';
import type { Token } from './token.ts';
import type { Announcement, World } from './world.ts';

type Fields = Readonly<Record<string, unknown>>;

/** How often what happened over the gateway. */
export interface GatewayCounts {
  connections: number;
  identifies: number;
  resumes: number;
  heartbeats: number;
  dispatches: number;
}

/** The gateway: greets, identifies, dispatches by shard and intents, resumes; and fails on demand. */
export class Gateway implements GatewayListener {
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
  readonly #identified = new Recent<{ readonly shard: readonly [number, number]; readonly at: number }>(
    1_000,
  );
  #identifiesLeft: number;
  #acknowledges = true;
  #refusal: number | null = null;
  #unreachable = 0;
  #isSilent = false;
  #stalled: Duplex[] | null = null;

  constructor(http: Server, world: World, token: Token) {
    this.#world = world;
    this.#token = token;
    this.#identifiesLeft = world.settings.identifiesLeft;
    http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  get identifiesLeft(): number {
    return this.#identifiesLeft;
  }

  /** The sessions that exist, connected or waiting to be resumed. */
  get sessions(): readonly GatewaySession[] {
    return [...this.#sessions.values()];
  }

  /** The sessions that a client is there for. */
  get connected(): readonly GatewaySession[] {
    return this.sessions.filter(({ socket }) => socket !== null);
  }

  /** The identifies so far, the last thousand: of which shard, and when in Unix milliseconds. */
  get identified(): readonly { readonly shard: readonly [number, number]; readonly at: number }[] {
    return this.#identified.list();
  }

  announce(announcement: Announcement): void {
    for (const session of this.#sessions.values()) {
      if (!this.#concerns(announcement, session)) continue;
      const data = announcement.data({ seesContent: hasIntent(session.intents, 'MessageContent') });
      session.dispatch(announcement.name, data);
      this.counts.dispatches += 1;
    }
  }

  /** Cuts the connections: with a close code, or without one as a broken line does. The sessions live on. */
  drop(code?: number, shard?: number): void {
    for (const [socket, session] of this.#connected(shard)) {
      if (code === undefined) socket.terminate();
      else socket.close(code);
      this.#leave(session);
    }
  }

  /** Lets nothing through any more in either direction; the connections stay open, and the sessions live on. */
  hang(shard?: number): void {
    for (const [socket, session] of this.#connected(shard)) {
      socket.pause();
      this.#leave(session);
    }
  }

  /** Asks clients to come back and resume (op 7). */
  askToReconnect(shard?: number): void {
    for (const [socket] of this.#connected(shard)) sendOp(socket, OP.reconnect, null);
  }

  /** Tells clients that their session is invalid (op 9): they must resume, or unless it is `resumable` begin anew. */
  invalidate(resumable: boolean, shard?: number): void {
    for (const [socket, session] of this.#connected(shard)) {
      sendOp(socket, OP.invalidSession, resumable);
      this.#leave(session);
      if (!resumable) this.#sessions.delete(session.id);
    }
  }

  /** Forgets all sessions, so that the next RESUME is answered by op 9. */
  forgetSessions(): void {
    this.#sessions.clear();
  }

  /** Whether heartbeats are acknowledged from now on. */
  acknowledgeHeartbeats(acknowledges: boolean): void {
    this.#acknowledges = acknowledges;
  }

  /** Answers the next IDENTIFY or RESUME by closing with `code`. */
  refuseNext(code: number): void {
    this.#refusal = code;
  }

  /** Sends clients these very words, which Discord never would. */
  babble(words: string): void {
    for (const [socket] of this.#connected(undefined)) socket.send(words);
  }

  /** Hangs up on the next `connections` that try to come. */
  beUnreachable(connections: number): void {
    this.#unreachable = connections;
  }

  /** From now on takes connections and leaves them without a word, not even a handshake; they end with the stand-in. */
  stall(): void {
    this.#stalled = [];
  }

  /** How many connections wait for a word. */
  get stalled(): number {
    return this.#stalled?.length ?? 0;
  }

  /** From now on greets, but neither hears nor answers anything, not even a farewell; the connections stay open. */
  fallSilent(): void {
    this.#isSilent = true;
    for (const client of this.#server.clients) client.pause();
  }

  close(): void {
    this.#sessions.clear();
    for (const client of this.#server.clients) client.terminate();
    for (const socket of this.#stalled ?? []) socket.destroy();
    this.#server.close();
  }

  heartbeat(socket: WebSocket): void {
    this.counts.heartbeats += 1;
    if (this.#acknowledges) sendOp(socket, OP.heartbeatAck, null);
  }

  isAuthenticated(socket: WebSocket): boolean {
    return this.#bySocket.has(socket);
  }

  identify(socket: WebSocket, data: Fields): void {
    if (this.#isSilent) {
      this.#ignore(socket);
      return;
    }
    const refusal = this.#refusalOfToken(data.token, socket) ?? refusalOfIdentify(this.#world, data);
    if (refusal !== null) socket.close(refusal);
    else if (this.#identifiesLeft > 0) this.#begin(socket, data);
    else {
      // Discord resets the token of a bot that identifies too often.
      this.#token.revoke();
      socket.close(CLOSE.authenticationFailed);
    }
  }

  resume(socket: WebSocket, data: Fields): void {
    this.#forgetOld();
    const refusal = this.#refusalOfToken(data.token, socket);
    const session = this.#sessions.get(textOf(data.session_id));
    const sequence = numberOf(data.seq);
    if (refusal !== null) socket.close(refusal);
    else if (session !== undefined && sequence > session.sequence) socket.close(CLOSE.invalidSequence);
    else if (!session?.canReplayAfter(sequence)) sendOp(socket, OP.invalidSession, false);
    else this.#continue(socket, session, sequence);
  }

  requestMembers(socket: WebSocket, data: Fields): void {
    const chunk = membersChunk(this.#world, data);
    if (chunk !== null) this.#bySocket.get(socket)?.dispatch('GUILD_MEMBERS_CHUNK', chunk);
  }

  closed(socket: WebSocket, code: number): void {
    const session = this.#bySocket.get(socket);
    if (session === undefined) return;
    this.#leave(session);
    const isFarewell = code === 1000 || code === 1001;
    if (isFarewell) this.#sessions.delete(session.id);
    this.#world.happened({ kind: 'change' });
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.#stalled !== null) {
      this.#stalled.push(socket);
      this.#world.happened({ kind: 'change' });
      return;
    }
    if (this.#unreachable > 0) {
      this.#unreachable -= 1;
      socket.destroy();
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (client) => {
      const version = new URL(request.url ?? '/', 'http://local').searchParams.get('v');
      this.counts.connections += 1;
      readConnection(client, this, this.#world.settings.now);
      if (version === '10')
        sendOp(client, OP.hello, { heartbeat_interval: this.#world.settings.heartbeatInterval });
      else client.close(CLOSE.invalidVersion);
    });
  }

  #connected(shard: number | undefined): readonly (readonly [WebSocket, GatewaySession])[] {
    return [...this.#bySocket].filter(([, session]) => shard === undefined || session.shard[0] === shard);
  }

  #concerns({ guildId, intent }: Announcement, session: GatewaySession): boolean {
    const [shard, count] = session.shard;
    const home = guildId === null ? 0 : shardOf(guildId, count);
    return home === shard && (intent === null || hasIntent(session.intents, intent));
  }

  #refusalOfToken(token: unknown, socket: WebSocket): number | null {
    const scripted = this.#refusal;
    this.#refusal = null;
    if (scripted !== null) return scripted;
    if (this.#bySocket.has(socket)) return CLOSE.alreadyAuthenticated;
    return textOf(token).replace(/^Bot /, '') === this.#token.value ? null : CLOSE.authenticationFailed;
  }

  #begin(socket: WebSocket, data: Fields): void {
    this.#forgetOld();
    this.#identifiesLeft -= 1;
    this.counts.identifies += 1;
    this.#identified.add({ shard: askedShard(data), at: this.#world.settings.now() });
    const { replayEvents } = this.#world.settings;
    const intents = numberOf(data.intents);
    const session = new GatewaySession(randomUUID(), askedShard(data), intents, socket, replayEvents);
    this.#sessions.set(session.id, session);
    this.#bySocket.set(socket, session);
    session.dispatch('READY', readyPayload(this.#world, session));
    sendGuilds(this.#world, session);
    this.#world.happened({ kind: 'change' });
  }

  #ignore(socket: WebSocket): void {
    this.counts.identifies += 1;
    socket.pause();
    this.#world.happened({ kind: 'change' });
  }

  #continue(socket: WebSocket, session: GatewaySession, sequence: number): void {
    session.socket?.terminate();
    this.#leave(session);
    session.socket = socket;
    this.#bySocket.set(socket, session);
    this.counts.resumes += 1;
    session.replayAfter(sequence);
    session.dispatch('RESUMED', { _trace: [] });
    this.#world.happened({ kind: 'change' });
  }

  #leave(session: GatewaySession): void {
    if (session.socket !== null) this.#bySocket.delete(session.socket);
    session.socket = null;
    session.awaySince = this.#world.settings.now();
  }

  /** Forgets the sessions that nobody came back to. */
  #forgetOld(): void {
    const { now, sessionLifetime } = this.#world.settings;
    for (const session of this.sessions) {
      const isOld = session.socket === null && now() - session.awaySince > sessionLifetime;
      if (isOld) this.#sessions.delete(session.id);
    }
  }
}

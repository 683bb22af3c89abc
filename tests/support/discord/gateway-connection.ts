import type { RawData, WebSocket } from 'ws';
import { CLOSE, OP } from './gateway-codes.ts';
import { fieldsOf } from './json.ts';

/** How many messages a connection may send a minute. */
const MESSAGES_PER_MINUTE = 120;

/** What a connection's messages lead to. */
export interface GatewayListener {
  heartbeat(socket: WebSocket): void;
  identify(socket: WebSocket, data: Readonly<Record<string, unknown>>): void;
  resume(socket: WebSocket, data: Readonly<Record<string, unknown>>): void;
  requestMembers(socket: WebSocket, data: Readonly<Record<string, unknown>>): void;
  isAuthenticated(socket: WebSocket): boolean;
  closed(socket: WebSocket, code: number): void;
}

/** Sends what is no event. */
export function sendOp(socket: WebSocket, op: number, data: unknown): void {
  socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
}

function parse(raw: RawData): Readonly<Record<string, unknown>> | null {
  try {
    return fieldsOf(JSON.parse(raw.toString()));
  } catch {
    return null;
  }
}

function receive(socket: WebSocket, raw: RawData, listener: GatewayListener): void {
  const payload = parse(raw);
  const data = fieldsOf(payload?.d);
  if (payload === null) socket.close(CLOSE.decodeError);
  else if (payload.op === OP.heartbeat) listener.heartbeat(socket);
  else if (payload.op === OP.identify) listener.identify(socket, data);
  else if (payload.op === OP.resume) listener.resume(socket, data);
  else if (!listener.isAuthenticated(socket)) socket.close(CLOSE.notAuthenticated);
  else if (payload.op === OP.requestMembers) listener.requestMembers(socket, data);
  else if (payload.op !== OP.presence && payload.op !== OP.voice) socket.close(CLOSE.unknownOpcode);
}

/** Reads a connection until it closes; too many messages close it. */
export function readConnection(socket: WebSocket, listener: GatewayListener, now: () => number): void {
  let received = 0;
  let since = now();
  // A broken line is no news here: `close` follows and says so.
  socket.on('error', () => undefined);
  socket.on('close', (code) => listener.closed(socket, code));
  socket.on('message', (raw) => {
    if (now() - since > 60_000) [received, since] = [0, now()];
    received += 1;
    if (received > MESSAGES_PER_MINUTE) socket.close(CLOSE.rateLimited);
    else receive(socket, raw, listener);
  });
}

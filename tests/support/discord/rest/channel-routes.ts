import { announceChannel, openThread, removeChannel, type ThreadStart } from '../channel-store.ts';
import { fieldsOf, numberOf, textOf } from '../json.ts';
import type { Message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { Complaints } from '../validate/complaints.ts';
import { wireChannel, wireThreadMember } from '../wire-channel.ts';
import type { Channel } from '../world.ts';
import { channelFor, messageFor, need } from './access.ts';
import { type Answer, type Call, created, NOTHING, ok, param, type Route } from './route.ts';

const PUBLIC_THREAD = 11;
const ARCHIVE_MINUTES = [60, 1_440, 4_320, 10_080] as const;
/** A day: how long a thread stays open when nothing is said about it. */
const ARCHIVE_DEFAULT = 1_440;

function channelOf(call: Call): Channel {
  return channelFor(call.world, param(call, 'channel'));
}

function threadOf(call: Call): Channel {
  const channel = channelOf(call);
  if (channel.thread === null) throw refuse.wrongChannelType();
  return channel;
}

function checkThreadBody(body: Readonly<Record<string, unknown>>): void {
  const complaints = new Complaints();
  complaints.text(['name'], typeof body.name === 'string' ? body.name.trim() : body.name, 1, 100);
  const minutes = body.auto_archive_duration;
  if (minutes !== undefined) complaints.choice(['auto_archive_duration'], minutes, ARCHIVE_MINUTES);
  complaints.settle();
}

function start(call: Call, from: Message | null): Channel {
  const { world } = call;
  const parent = channelOf(call);
  const body = fieldsOf(call.body);
  const isPrivate = from === null && numberOf(body.type) !== PUBLIC_THREAD;
  if (parent.thread !== null || !['text', 'announcement'].includes(parent.kind))
    throw refuse.wrongChannelType();
  need(world, parent, isPrivate ? 'CreatePrivateThreads' : 'CreatePublicThreads');
  checkThreadBody(body);
  const begun: ThreadStart = {
    name: textOf(body.name).trim(),
    owner: world.bot,
    isPrivate,
    autoArchiveMinutes: numberOf(body.auto_archive_duration) || ARCHIVE_DEFAULT,
    from,
  };
  return openThread(world, parent, begun);
}

function startFromMessage(call: Call): Channel {
  const message = messageFor(channelOf(call), param(call, 'message'));
  if (call.world.channels.has(message.id)) throw refuse.threadExists();
  return start(call, message);
}

function change(call: Call): Channel {
  const { world } = call;
  const channel = channelOf(call);
  const body = fieldsOf(call.body);
  const own = channel.thread?.ownerId === world.bot.id;
  if (channel.thread === null) need(world, channel, 'ManageChannels');
  else if (!own || body.locked !== undefined) need(world, channel, 'ManageThreads');
  if (body.name !== undefined) checkThreadBody({ name: body.name });
  if (typeof body.name === 'string') channel.name = body.name.trim();
  if (typeof body.topic === 'string') channel.topic = body.topic;
  if (channel.thread !== null) {
    channel.thread.archived = Boolean(body.archived ?? channel.thread.archived);
    channel.thread.locked = Boolean(body.locked ?? channel.thread.locked);
  }
  announceChannel(world, channel, channel.thread ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE');
  return channel;
}

function remove(call: Call): Channel {
  const channel = channelOf(call);
  need(call.world, channel, channel.thread ? 'ManageThreads' : 'ManageChannels');
  removeChannel(call.world, channel);
  return channel;
}

function type(call: Call): Answer {
  const channel = channelOf(call);
  need(call.world, channel, channel.thread ? 'SendMessagesInThreads' : 'SendMessages');
  return NOTHING;
}

function member(call: Call): string {
  const id = param(call, 'user');
  return id === '@me' ? call.world.bot.id : id;
}

function join(call: Call): Answer {
  const channel = threadOf(call);
  if (channel.thread?.archived) throw refuse.archivedThread();
  channel.thread?.memberIds.add(member(call));
  return NOTHING;
}

function leave(call: Call): Answer {
  threadOf(call).thread?.memberIds.delete(member(call));
  return NOTHING;
}

function members(call: Call): Answer {
  const channel = threadOf(call);
  return ok([...channel.thread!.memberIds].map((id) => wireThreadMember(channel, id)));
}

function wire(call: Call, channel: Channel): object {
  return wireChannel(channel, call.world);
}

export const CHANNEL_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'channels/:channel', handle: (call) => ok(wire(call, channelOf(call))) },
  { method: 'PATCH', path: 'channels/:channel', handle: (call) => ok(wire(call, change(call))) },
  { method: 'DELETE', path: 'channels/:channel', handle: (call) => ok(wire(call, remove(call))) },
  { method: 'POST', path: 'channels/:channel/typing', handle: type },
  {
    method: 'POST',
    path: 'channels/:channel/threads',
    handle: (call) => created(wire(call, start(call, null))),
  },
  {
    method: 'POST',
    path: 'channels/:channel/messages/:message/threads',
    handle: (call) => created(wire(call, startFromMessage(call))),
  },
  { method: 'GET', path: 'channels/:channel/thread-members', handle: members },
  { method: 'PUT', path: 'channels/:channel/thread-members/:user', handle: join },
  { method: 'DELETE', path: 'channels/:channel/thread-members/:user', handle: leave },
];

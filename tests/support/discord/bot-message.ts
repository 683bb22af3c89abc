import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js';
import { storeFile } from './attachments.ts';
import { fieldsOf, itemsOf, numberOf, textOf } from './json.ts';
import { type AllowedMentions, defaultMentions, pingsOf } from './mentions.ts';
import {
  type Attachment,
  FLAG,
  hasFlag,
  type Message,
  type MessageOrigin,
  type Reference,
} from './message.ts';
import { type Draft, EMPTY_DRAFT } from './message-store.ts';
import type { UploadedFile } from './rest/request-body.ts';
import { allowedMentionsOf } from './validate/allowed-mentions.ts';
import { layoutText } from './validate/layout.ts';
import { checkMessageBody, checkNotEmpty, wantsNewerKind, withIds } from './validate/message-body.ts';
import type { World } from './world.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The flags that a sender may set. */
const SETTABLE = FLAG.suppressEmbeds | FLAG.suppressNotifications | FLAG.componentsV2;

/** The circumstances under which the bot says something. */
export interface Saying {
  /** What kind of message it is; one of MESSAGE_TYPE. */
  readonly type: number;
  readonly repliesTo: Message | null;
  /** Null for an ordinary message. */
  readonly interaction: MessageOrigin | null;
  readonly onlyFor: string | null;
}

function attachmentsFrom(world: World, body: Fields, files: readonly UploadedFile[]): readonly Attachment[] {
  const described = itemsOf(body.attachments).map(fieldsOf);
  return files.map((file) => {
    const about = described.find((each) => String(each.id) === file.number) ?? {};
    const filename = textOf(about.filename) || file.filename;
    return storeFile(world, { ...file, filename, description: textOf(about.description) });
  });
}

/**
 * A reply's reference. It alerts whom it replies to, if that is allowed, and unless that is a webhook, as an
 * interaction's answer is.
 */
function referenceTo(target: Message | null, allowed: AllowedMentions): Reference | null {
  if (target === null) return null;
  const alerts = allowed.replied_user === true && target.webhookId === null ? target.author.id : null;
  return { messageId: target.id, channelId: target.channelId, alerts };
}

/**
 * The message that the bot's words make.
 *
 * @throws Refusal for what breaks a limit (50035) or says nothing (50006).
 */
export function draftFrom(world: World, body: Fields, files: readonly UploadedFile[], saying: Saying): Draft {
  const newer = wantsNewerKind(body);
  checkMessageBody(body, { uploads: files.length, newer });
  checkNotEmpty(body, files.length);
  const content = textOf(body.content).trim();
  const components = withIds(itemsOf(body.components)) as readonly APIMessageTopLevelComponent[];
  const allowed = allowedMentionsOf(body) ?? defaultMentions(saying.interaction !== null);
  const text = newer ? layoutText(components) : content;
  const repliesTo = referenceTo(saying.repliesTo, allowed);
  return {
    ...EMPTY_DRAFT,
    author: world.bot,
    type: saying.type,
    flags: (numberOf(body.flags) & SETTABLE) | (saying.onlyFor === null ? 0 : FLAG.ephemeral),
    content,
    embeds: itemsOf(body.embeds) as readonly APIEmbed[],
    components,
    attachments: attachmentsFrom(world, body, files),
    repliesTo,
    pings: pingsOf(text, allowed, repliesTo?.alerts ?? null),
    interaction: saying.interaction,
    webhookId: saying.interaction === null ? null : world.applicationId,
    onlyFor: saying.onlyFor,
    nonce: (body.nonce as string | number | undefined) ?? null,
  };
}

function keptAttachments(message: Message, body: Fields): readonly Attachment[] {
  if (body.attachments === undefined) return message.attachments;
  const kept = itemsOf(body.attachments).map((each) => String(fieldsOf(each).id));
  return message.attachments.filter((attachment) => kept.includes(attachment.id));
}

/** The body as if the message were sent anew: what is not mentioned stays as it was. */
function merged(message: Message, body: Fields): Fields {
  const { content, embeds, components } = message;
  const old = { content, embeds, components, flags: message.flags };
  const said = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const becomesNewer = wantsNewerKind(body) && !hasFlag(message, 'componentsV2');
  const base = becomesNewer ? { components } : old;
  return { ...base, ...said, flags: (message.flags & FLAG.componentsV2) | numberOf(body.flags) };
}

/** Whom the message mentions after an edit. An edit alerts nobody anew, but what it may mention is still decided. */
function pingsAfter(message: Message, body: Fields, text: string): Message['pings'] {
  const allowed = allowedMentionsOf(body) ?? defaultMentions(message.webhookId !== null);
  return pingsOf(text, allowed, message.repliesTo?.alerts ?? null);
}

/**
 * What an edit by the bot changes in its message.
 *
 * @throws Refusal for what breaks a limit (50035) or leaves nothing (50006).
 */
export function changesFrom(
  world: World,
  message: Message,
  body: Fields,
  files: readonly UploadedFile[],
): Partial<Draft> {
  const whole = merged(message, body);
  const newer = wantsNewerKind(whole);
  checkMessageBody(whole, { uploads: files.length, newer });
  const kept = keptAttachments(message, body);
  checkNotEmpty(whole, kept.length + files.length);
  const content = textOf(whole.content).trim();
  const components = withIds(itemsOf(whole.components)) as readonly APIMessageTopLevelComponent[];
  const flags = message.flags & ~FLAG.loading & ~FLAG.suppressEmbeds;
  return {
    content,
    embeds: itemsOf(whole.embeds) as readonly APIEmbed[],
    components,
    attachments: [...kept, ...attachmentsFrom(world, body, files)],
    flags: flags | (numberOf(whole.flags) & SETTABLE),
    pings: pingsAfter(message, body, newer ? layoutText(components) : content),
    editedAt: world.settings.now(),
  };
}

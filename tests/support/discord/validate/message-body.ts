import { fieldsOf, itemsOf, numberOf, textOf } from '../json.ts';
import { FLAG } from '../message.ts';
import { refuse } from '../refusal.ts';
import { checkAllowedMentions } from './allowed-mentions.ts';
import { Complaints } from './complaints.ts';
import { checkEmbeds } from './embeds.ts';
import { checkCustomIds, checkLayout, checkRows, componentsWithin } from './layout.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The most characters of a message. */
const CONTENT = 2_000;

/** What decides over a message's body besides what stands in it. */
interface Surroundings {
  /** How many files come along. */
  readonly uploads: number;
  /** Whether the message is of the newer kind, all of whose content is components. */
  readonly newer: boolean;
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
}

function checkLegacy(body: Fields, complaints: Complaints): void {
  for (const field of ['content', 'embeds', 'poll', 'sticker_ids', 'stickers'] as const) {
    if (!isSaid(body[field])) continue;
    const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    complaints.add([field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message);
  }
}

function checkFiles(body: Fields, uploads: number, complaints: Complaints): void {
  if (uploads > 10) complaints.count(['attachments'], new Array(uploads).fill(null), 0, 10);
  for (const [place, item] of itemsOf(body.attachments).entries()) {
    complaints.text(['attachments', place, 'description'], fieldsOf(item).description, 0, 1_024);
  }
}

/**
 * Checks what a message says against Discord's limits.
 *
 * @throws Refusal 50035 with every complaint at its field.
 */
export function checkMessageBody(body: Fields, { uploads, newer }: Surroundings): void {
  const complaints = new Complaints();
  const { content } = body;
  complaints.text(['content'], typeof content === 'string' ? content.trim() : content, 0, CONTENT);
  checkEmbeds(body.embeds, complaints);
  checkAllowedMentions(body.allowed_mentions, complaints);
  checkFiles(body, uploads, complaints);
  if (newer) {
    checkLegacy(body, complaints);
    checkLayout(body.components, complaints);
  } else {
    checkRows(body.components, complaints);
  }
  checkCustomIds(body.components, complaints);
  complaints.settle();
}

/**
 * Checks that something is left to show.
 *
 * @throws Refusal 50006 when a message has neither text, embeds, components nor files.
 */
export function checkNotEmpty(body: Fields, files: number): void {
  const says = textOf(body.content).trim() !== '';
  const shows = itemsOf(body.embeds).length > 0 || itemsOf(body.components).length > 0;
  if (!says && !shows && files === 0 && !body.poll && itemsOf(body.sticker_ids).length === 0) {
    throw refuse.emptyMessage();
  }
}

export function wantsNewerKind(body: Fields): boolean {
  return (numberOf(body.flags) & FLAG.componentsV2) !== 0;
}

/** The components with the numeric ids that Discord gives to those sent without one. */
export function withIds<Component>(components: readonly Component[]): readonly Component[] {
  const copy = structuredClone(components);
  const all = componentsWithin(copy).map(({ component }) => component as Record<string, unknown>);
  const taken = new Set(all.map((component) => component.id));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
  return copy;
}

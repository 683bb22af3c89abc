import { fieldsOf, itemsOf, textOf } from '../json.ts';
import type { Complaints, Path } from './complaints.ts';

/** The most characters that all embeds of a message hold together. */
const TOTAL = 6_000;

type Fields = Readonly<Record<string, unknown>>;

function lengthOf(embed: Fields): number {
  const fields = itemsOf(embed.fields).map(fieldsOf);
  const texts = [
    embed.title,
    embed.description,
    fieldsOf(embed.footer).text,
    fieldsOf(embed.author).name,
    ...fields.flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce<number>((sum, text) => sum + textOf(text).trim().length, 0);
}

function checkField(field: Fields, path: Path, complaints: Complaints): void {
  complaints.text([...path, 'name'], textOf(field.name).trim(), 1, 256);
  complaints.text([...path, 'value'], textOf(field.value).trim(), 1, 1_024);
}

function checkMedia(embed: Fields, path: Path, complaints: Complaints): void {
  for (const part of ['image', 'thumbnail'] as const) {
    if (embed[part]) complaints.url([...path, part, 'url'], fieldsOf(embed[part]).url);
  }
  for (const part of ['footer', 'author'] as const) {
    const icon = fieldsOf(embed[part]).icon_url;
    if (icon) complaints.url([...path, part, 'icon_url'], icon);
  }
  if (embed.url) complaints.url([...path, 'url'], embed.url);
}

function checkEmbed(embed: Fields, path: Path, complaints: Complaints): void {
  const shown = ['title', 'description', 'fields', 'footer', 'author', 'image', 'thumbnail'];
  const isEmpty = lengthOf(embed) === 0 && !embed.image && !embed.thumbnail;
  if (isEmpty || !shown.some((part) => embed[part])) complaints.required([...path, 'description']);
  complaints.text([...path, 'title'], embed.title, 0, 256);
  complaints.text([...path, 'description'], embed.description, 0, 4_096);
  complaints.text([...path, 'footer', 'text'], fieldsOf(embed.footer).text, 0, 2_048);
  complaints.text([...path, 'author', 'name'], fieldsOf(embed.author).name, 0, 256);
  complaints.count([...path, 'fields'], embed.fields, 0, 25);
  for (const [place, field] of itemsOf(embed.fields).entries()) {
    checkField(fieldsOf(field), [...path, 'fields', place], complaints);
  }
  checkMedia(embed, path, complaints);
  if (embed.color !== undefined && embed.color !== null) {
    complaints.number([...path, 'color'], embed.color, 0, 0xffffff);
  }
  if (embed.timestamp && Number.isNaN(Date.parse(textOf(embed.timestamp)))) {
    complaints.add([...path, 'timestamp'], 'DATE_TIME_TYPE_PARSE', 'Could not parse. Should be ISO8601.');
  }
}

/** Complains of embeds beyond Discord's limits: ten, and 6,000 characters over all. */
export function checkEmbeds(embeds: unknown, complaints: Complaints): void {
  complaints.count(['embeds'], embeds, 0, 10);
  const all = itemsOf(embeds).map(fieldsOf);
  for (const [place, embed] of all.entries()) checkEmbed(embed, ['embeds', place], complaints);
  const total = all.reduce((sum, embed) => sum + lengthOf(embed), 0);
  if (total > TOTAL) {
    const last = Math.max(0, all.length - 1);
    complaints.add(
      ['embeds', last],
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${TOTAL}`,
    );
  }
}

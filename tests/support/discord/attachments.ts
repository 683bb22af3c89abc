import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Attachment } from './message.ts';
import type { World } from './world.ts';

/** A file as it is sent. */
export interface NewFile {
  readonly filename: string;
  readonly contentType?: string;
  readonly description?: string;
  readonly data: string | Buffer;
}

const BY_EXTENSION: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
};

/** Keeps a file, so that it can be fetched. */
export function storeFile(world: World, file: NewFile): Attachment {
  const extension = file.filename.split('.').at(-1) ?? '';
  const attachment: Attachment = {
    id: world.nextId(),
    filename: file.filename,
    description: file.description || null,
    contentType: file.contentType ?? BY_EXTENSION[extension] ?? 'application/octet-stream',
    data: Buffer.from(file.data as string),
  };
  const { attachments, settings } = world;
  attachments.set(attachment.id, attachment);
  if (attachments.size > settings.keep) attachments.delete(attachments.keys().next().value!);
  return attachment;
}

export function wireAttachment(world: World, attachment: Attachment): Record<string, unknown> {
  const { id, filename, description, contentType, data } = attachment;
  const url = `${world.origin}/attachments/${id}/${encodeURIComponent(filename)}`;
  const described = description === null ? {} : { description };
  return { id, filename, size: data.length, url, proxy_url: url, content_type: contentType, ...described };
}

/** Gives out a file under its address, as Discord's content network does. Returns false for any other address. */
export function serveAttachment(world: World, request: IncomingMessage, response: ServerResponse): boolean {
  const [, id] = /^\/attachments\/(\d+)\//.exec(request.url ?? '') ?? [];
  if (id === undefined) return false;
  const attachment = world.attachments.get(id);
  if (attachment === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': attachment.contentType }).end(attachment.data);
  return true;
}

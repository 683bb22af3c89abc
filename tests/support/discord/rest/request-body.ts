import type { IncomingMessage } from 'node:http';
import { refuse } from '../refusal.ts';

/** The most that a request may weigh: 10 MiB for what it carries, and some for the form around it. */
const MAX_BYTES = 11 * 1024 * 1024;

export interface UploadedFile {
  /** The number in the form field's name, `files[0]`; a message's `attachments` refer to it. */
  readonly number: string;
  readonly filename: string;
  readonly contentType: string;
  readonly data: Buffer;
}

export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw refuse.invalidJson();
  }
}

async function parseForm(bytes: Buffer, contentType: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw refuse.invalidForm({ _errors: [{ code: 'BASE_TYPE_BAD_FORM', message: 'Not a form' }] });
    });
  const files: UploadedFile[] = [];
  for (const [field, value] of form.entries()) {
    if (typeof value === 'string') continue;
    const number = /^files\[(\d+)\]$/.exec(field)?.[1] ?? '0';
    const data = Buffer.from(await value.arrayBuffer());
    const contentType = value.type || 'application/octet-stream';
    files.push({ number, filename: value.name, contentType, data });
  }
  const json = form.get('payload_json');
  return { json: parseJson(typeof json === 'string' ? json : ''), files };
}

/**
 * The JSON and the files of a request.
 *
 * @throws Refusal for what is too large, no JSON or no form.
 */
export async function parseBody(bytes: Buffer, contentType: string): Promise<RequestBody> {
  if (bytes.length > MAX_BYTES) throw refuse.tooLarge();
  if (contentType.startsWith('multipart/form-data')) return parseForm(bytes, contentType);
  return { json: parseJson(bytes.toString('utf8')), files: [] };
}

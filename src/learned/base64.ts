/** Numbers as text that a JSON file holds. */
export function toBase64(values: Float32Array | Int8Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}

/** What `toBase64` made of floats. */
export function floatsOf(packed: string): Float32Array {
  return new Float32Array(bytesOf(packed).buffer);
}

/** What `toBase64` made of bytes. */
export function bytesOf(packed: string): Int8Array<ArrayBuffer> {
  return new Int8Array(new Uint8Array(Buffer.from(packed, 'base64')).buffer);
}

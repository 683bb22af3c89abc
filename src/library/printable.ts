/** PostgreSQL takes no NUL, which what people write, a name or a document's own title may hold. */
export function printable(text: string): string {
  return text.replaceAll('\u0000', ' ');
}

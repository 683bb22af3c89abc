/** Whether a person means a web link by it and not a file. */
export function isLink(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

const CONTENTS =
  /^(?:whats?(?: is| are)? (?:in|inside|on) |what(?: all)? goes in|whats?(?: is| are)? .{1,60} made (?:of|from|with|out of)|what .{0,60}(?:contain|consist of)s?\b)/;

/**
 * "What's in it?", "what's on the list", "what goes into the soup", "what is it made of": what something
 * holds or is made of. `words` are normal forms: "what's" is what.
 */
export function asksForContents(words: readonly string[]): boolean {
  return CONTENTS.test(words.join(' '));
}

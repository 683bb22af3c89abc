/** A question on the stage's articles, and what the bot shows in answer to it. */
export const WHO = 'Who commands the ship?';

export const QUOTE = '> **Captain Ilse Brandt** commands the ship, which is named the Vesper.';

const PLACE =
  '-# The night ferry to Norrhavn · paragraph 2, sentence 2 · strong match · [source](<https://example.org/ferry#:~:text=Captain%20Ilse%20Brandt%20commands,is%20named%20the%20Vesper.>)';

export const ANSWER = `${QUOTE}\n${PLACE}`;

export const BUTTONS = ['Context', 'Next match', 'Ask a follow-up'];

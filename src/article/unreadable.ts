import { ENGLISH } from '../words/en.ts';
import { type Trouble, troubleText } from '../words/trouble.ts';

/** A file that cannot be read. The message is the fault and its mend, on one line, small letters first. */
export class UnreadableArticle extends Error {
  readonly trouble: Trouble;

  constructor(...trouble: Trouble) {
    super(troubleText(trouble, ENGLISH));
    this.name = 'UnreadableArticle';
    this.trouble = trouble;
  }
}

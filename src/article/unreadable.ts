import { ENGLISH } from '../words/en.ts';
import { type Trouble, troubleText } from '../words/trouble.ts';

/** A file that cannot be read as an article. The message is the fault and how to mend it, in one line that begins in small letters. */
export class UnreadableArticle extends Error {
  readonly trouble: Trouble;

  constructor(...trouble: Trouble) {
    super(troubleText(trouble, ENGLISH));
    this.name = 'UnreadableArticle';
    this.trouble = trouble;
  }
}

/** A file that cannot be read as an article. The message is the fault and how to mend it, in one line that begins in small letters. */
export class UnreadableArticle extends Error {
  constructor(fault: string) {
    super(fault);
    this.name = 'UnreadableArticle';
  }
}

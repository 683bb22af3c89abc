/** What stands in the way, and whoever runs the program can mend; the message says what, and how. */
export class OperatorError extends Error {
  /** Of the process, when it ends by it. */
  readonly exitCode: number = 1;
}

/** A wrong option or setting. */
export class UsageError extends OperatorError {
  override readonly exitCode = 2;
}

/** The bot's token: the bot's id in base64, then two parts of the usual length that say what they are. */
export class Token {
  #value: string;
  #generation = 1;
  readonly #botId: string;

  constructor(botId: string) {
    this.#botId = botId;
    this.#value = this.#make();
  }

  get value(): string {
    return this.#value;
  }

  /** Makes the present token worthless, as a reset in the developer portal does. */
  revoke(): void {
    this.#generation += 1;
    this.#value = this.#make();
  }

  #make(): string {
    const who = Buffer.from(this.#botId).toString('base64url');
    const stamp = `Stand${this.#generation % 10}`;
    return `${who}.${stamp}.${'not-a-real-token-'.repeat(3).slice(0, 38)}`;
  }
}

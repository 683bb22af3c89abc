/** Where text goes. */
export interface ProgressOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** The line is renewed after so many questions. */
const STEP = 25;

/** Faults named on one file before the rest are only counted. */
const MOST_FAULTS = 1000;

/** A terminal's line that counts the questions asked of a file, and its faults; else only these. */
export class EvaluationProgress {
  readonly #file: string;
  readonly #output: ProgressOutput;
  #questions = 0;
  #faults = 0;

  constructor(file: string, output: ProgressOutput) {
    this.#file = file;
    this.#output = output;
  }

  step(): void {
    this.#questions++;
    if (this.#output.isTTY && this.#questions % STEP === 0) {
      this.#output.write(`\r${this.#file}: ${this.#questions} questions`);
    }
  }

  say(fault: string): void {
    this.#faults++;
    if (this.#faults > MOST_FAULTS) return;
    this.#erase();
    this.#output.write(`${fault}\n`);
  }

  /** Ends the line, and counts the faults that were not named. */
  end(): void {
    this.#erase();
    const unnamed = this.#faults - MOST_FAULTS;
    if (unnamed > 0) this.#output.write(`${this.#file}: and ${unnamed} more faults\n`);
  }

  /** Erase in line, of ECMA-48. */
  #erase(): void {
    if (this.#output.isTTY) this.#output.write('\r\u001b[K');
  }
}

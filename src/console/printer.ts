import type { AnswerView } from './answer-blocks.ts';
import { jsonLine } from './json.ts';
import { layOut } from './lay-out.ts';
import { renderReply } from './render-reply.ts';
import type { ConsoleReply } from './reply.ts';
import { type Emphasis, paint, type StyledBlock, says } from './styled.ts';
import { visible } from './visible.ts';

/** Where text goes, and what it is. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Appearance {
  readonly json: boolean;
  readonly emphasis: Emphasis;
  readonly view: AnswerView;
}

/** What shows the answer among the sentences around it on a terminal without bold. */
const POINTER = '»';

/** Answers go to the one output, everything else to the other. */
export class Printer {
  readonly #answers: Output;
  readonly #rest: Output;
  readonly #appearance: Appearance;
  #begun = false;

  constructor(answers: Output, rest: Output, appearance: Appearance) {
    this.#answers = answers;
    this.#rest = rest;
    this.#appearance = appearance;
  }

  /** One line of JSON, or a paragraph after an empty line. */
  print(reply: ConsoleReply): void {
    if (this.#appearance.json) this.#answers.write(`${jsonLine(reply, this.#appearance.view.explain)}\n`);
    else if (reply.kind === 'mistake') this.tell(reply.message);
    else if (reply.kind === 'text') this.#printText(reply.article.text);
    else this.#printBlocks(renderReply(reply, this.#appearance.view));
  }

  /** One line of the program's own, beside the answers. */
  tell(message: string): void {
    this.#rest.write(`${visible(message)}\n`);
  }

  #printBlocks(blocks: readonly StyledBlock[]): void {
    if (blocks.length === 0) return;
    const { emphasis } = this.#appearance;
    const pointer = emphasis === 'none' && this.#answers.isTTY ? POINTER : '';
    const lines = layOut(blocks, columnsOf(this.#answers), pointer).map((line) => paint(line, emphasis));
    this.#part();
    this.#answers.write(`${lines.join('\n')}\n`);
  }

  /** Off a terminal to the letter, for places count in it; on one broken at words. */
  #printText(text: string): void {
    const lines = this.#answers.isTTY ? this.#broken(text) : text;
    this.#part();
    this.#answers.write(lines.endsWith('\n') ? lines : `${lines}\n`);
  }

  #broken(text: string): string {
    const blocks = text.split(/\r?\n/).map(says);
    return layOut(blocks, columnsOf(this.#answers))
      .map((line) => paint(line, 'none'))
      .join('\n');
  }

  /** An empty line between two answers. */
  #part(): void {
    if (this.#begun && !this.#answers.isTTY) this.#answers.write('\n');
    this.#begun = true;
  }
}

/** What a terminal has that does not say. */
const USUAL_WIDTH = 80;

/** Null off a terminal, where lines are not broken. */
export function columnsOf(output: Output): number | null {
  return output.isTTY ? output.columns || USUAL_WIDTH : null;
}

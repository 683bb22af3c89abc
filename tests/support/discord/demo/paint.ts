import { styleText } from 'node:util';

/** The text as a terminal shows it in that style; as it is where the output goes elsewhere. */
export function paint(style: Parameters<typeof styleText>[0], text: string): string {
  return process.stdout.isTTY ? styleText(style, text) : text;
}

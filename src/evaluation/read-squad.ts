import { JSONParser } from '@streamparser/json';
import { OperatorError } from '../operator-error.ts';

/** An article of SQuAD's own JSON, unchecked, and the line at which it ends. */
export interface SquadValue {
  readonly line: number;
  readonly value: unknown;
}

const LINE_FEED = 0x0a;

/** The articles of `data[]`, one at a time to spare memory. Throws `OperatorError` if it is not JSON. */
export async function* readSquad(path: string, pieces: AsyncIterable<Buffer>): AsyncGenerator<SquadValue> {
  const parser = new JSONParser({ paths: ['$.data.*'], keepStack: false });
  const found: SquadValue[] = [];
  let line = 1;
  parser.onValue = ({ value }) => found.push({ line, value });
  const write = (bytes: Buffer): void => {
    try {
      parser.write(bytes);
    } catch (error) {
      throw new OperatorError(`${path}:${line}: this is not JSON: ${firstLine(error)}`);
    }
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      write(piece.subarray(from, end + 1));
      from = end + 1;
      line++;
    }
    write(piece.subarray(from));
    yield* found.splice(0);
  }
  if (!parser.isEnded)
    throw new OperatorError(`${path}:${line}: the JSON ends too early: fetch the file again`);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!;
}

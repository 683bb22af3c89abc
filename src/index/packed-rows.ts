import { GrowingNumbers } from './growing-numbers.ts';

/** A byte holds seven bits of a number, the lowest first; its eighth bit says that more follow. */
const MORE = 0x80;
const SEVEN_BITS = 0x7f;

/**
 * Rows of whole numbers from 0 to 2³² − 1, small ones in fewer bytes (variable-byte code). Words are numbered
 * as they come, frequent ones first: two bytes a word, as a rule.
 */
export class PackedRows {
  readonly #bytes: Uint8Array;
  /** Row r lies in the bytes `starts[r]` to `starts[r + 1] - 1`. */
  readonly #starts: Uint32Array;

  constructor(bytes: Uint8Array, starts: Uint32Array) {
    this.#bytes = bytes;
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** Room enough for the row's numbers: the one given, or a larger one. */
  roomFor(row: number, room: Uint32Array): Uint32Array {
    const most = this.#starts[row + 1]! - this.#starts[row]!;
    return most <= room.length ? room : new Uint32Array(2 * most);
  }

  /** Writes a row's numbers into a room that is large enough; returns how many there are. */
  read(row: number, room: Uint32Array): number {
    const end = this.#starts[row + 1]!;
    let count = 0;
    for (let at = this.#starts[row]!; at < end; count++) {
      let byte = this.#bytes[at++]!;
      let number = byte & SEVEN_BITS;
      for (let shift = 7; byte & MORE; shift += 7) {
        byte = this.#bytes[at++]!;
        number |= (byte & SEVEN_BITS) << shift;
      }
      room[count] = number;
    }
    return count;
  }

  /** A row's numbers, in order. */
  of(row: number): Uint32Array {
    const room = new Uint32Array(this.packed(row).length);
    return room.subarray(0, this.read(row, room));
  }

  /** A row as it is kept. */
  packed(row: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[row], this.#starts[row + 1]);
  }
}

/** Packs rows one after the other. */
export class RowPacker {
  #bytes = new Uint8Array(4096);
  #length = 0;
  readonly #starts = new GrowingNumbers();

  constructor() {
    this.#starts.add(0);
  }

  /** How many rows have ended. */
  get rows(): number {
    return this.#starts.length - 1;
  }

  /** Adds a number to the row that has not ended. */
  add(number: number): void {
    this.#makeRoom(5);
    let rest = number;
    for (; rest > SEVEN_BITS; rest >>>= 7) this.#bytes[this.#length++] = (rest & SEVEN_BITS) | MORE;
    this.#bytes[this.#length++] = rest;
  }

  endRow(): void {
    this.#starts.add(this.#length);
  }

  /** Adds a whole row that was packed before. */
  addRow(packed: Uint8Array): void {
    this.#makeRoom(packed.length);
    this.#bytes.set(packed, this.#length);
    this.#length += packed.length;
    this.endRow();
  }

  pack(): PackedRows {
    return new PackedRows(this.#bytes.slice(0, this.#length), this.#starts.toArray());
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

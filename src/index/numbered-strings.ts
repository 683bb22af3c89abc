import { GrowingNumbers } from './growing-numbers.ts';

/** The number of a string that has none. */
export const NOT_NUMBERED = -1;

const EMPTY = 0xffffffff;
/** A code unit takes one byte in ASCII, three beyond. */
const MOST_BYTES = 3;
/** The table's least size, a power of two, and how full it may be, so that few strings share a place. */
const SMALLEST = 1024;
const FULL = 0.6;
/** A longer search than chance allows means chosen strings: then all places are dealt anew. */
const LONGEST_LOOK = 256;

/** The string that is being looked up, as bytes. */
let sought = new Uint8Array(256);

/**
 * Distinct strings, numbered from 0 as they come; it only grows. All lie end to end in one array with an
 * open-addressed table of their numbers (Knuth, volume 3, 6.4): some 25 bytes a word, where a Map takes 80.
 */
export class NumberedStrings {
  #bytes = new Uint8Array(8192);
  /** Where each string ends. */
  #ends = new GrowingNumbers();
  #table = new Uint32Array(SMALLEST).fill(EMPTY);
  #basis = 0x811c9dc5;
  #looks = 0;

  get count(): number {
    return this.#ends.length;
  }

  /** Other strings, the same with the same numbers, which grow by themselves. */
  copy(): NumberedStrings {
    const copy = new NumberedStrings();
    copy.#bytes = this.#bytes.slice();
    copy.#ends = this.#ends.copy();
    copy.#table = this.#table.slice();
    copy.#basis = this.#basis;
    return copy;
  }

  /** The string's number, given to it when it is new. */
  add(text: string): number {
    const length = encode(text);
    const place = this.#placeOf(length);
    const known = this.#table[place]!;
    if (known !== EMPTY) return known;
    const number = this.#keep(length);
    this.#table[place] = number;
    if (this.count > FULL * this.#table.length) this.#deal(2 * this.#table.length);
    else if (this.#looks > LONGEST_LOOK) this.#deal(this.#table.length);
    return number;
  }

  /** The string's number; `NOT_NUMBERED` when it has not been added. */
  find(text: string): number {
    const known = this.#table[this.#placeOf(encode(text))]!;
    return known === EMPTY ? NOT_NUMBERED : known;
  }

  /** The string of a number that was given. */
  at(number: number): string {
    return decode(this.#bytes.subarray(this.#startOf(number), this.#ends.at(number)));
  }

  /** How many bytes the string of a number takes: in ASCII as many as characters, more otherwise. */
  bytesOf(number: number): number {
    return this.#ends.at(number) - this.#startOf(number);
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends.at(number - 1);
  }

  /** The place in the table of the string sought, or the empty one where it would be. */
  #placeOf(length: number): number {
    const last = this.#table.length - 1;
    const first = hashOf(sought, 0, length, this.#basis) & last;
    let place = first;
    while (this.#table[place] !== EMPTY && !this.#isSought(this.#table[place]!, length))
      place = (place + 1) & last;
    this.#looks = (place - first) & last;
    return place;
  }

  #isSought(number: number, length: number): boolean {
    if (this.bytesOf(number) !== length) return false;
    const start = this.#startOf(number);
    for (let i = 0; i < length; i++) if (this.#bytes[start + i] !== sought[i]) return false;
    return true;
  }

  #keep(length: number): number {
    const start = this.#startOf(this.count);
    if (start + length > this.#bytes.length) {
      const larger = new Uint8Array(Math.ceil(1.5 * (start + length)));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(sought.subarray(0, length), start);
    return this.#ends.add(start + length);
  }

  /** Gives every string another place, in a table of the size. */
  #deal(size: number): void {
    this.#basis = Math.imul(this.#basis, PRIME) + 1;
    const table = new Uint32Array(size).fill(EMPTY);
    for (let number = 0; number < this.count; number++) {
      let place = hashOf(this.#bytes, this.#startOf(number), this.#ends.at(number), this.#basis) & (size - 1);
      while (table[place] !== EMPTY) place = (place + 1) & (size - 1);
      table[place] = number;
    }
    this.#table = table;
  }
}

/** Writes the string where it is sought by; returns its length in bytes. */
function encode(text: string): number {
  if (MOST_BYTES * text.length > sought.length) sought = new Uint8Array(2 * MOST_BYTES * text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) sought[length++] = unit;
    else {
      // As UTF-8 does, but each half of a pair for itself, so that a lone one comes back too.
      sought[length++] = 0xe0 | (unit >> 12);
      sought[length++] = 0x80 | ((unit >> 6) & 0x3f);
      sought[length++] = 0x80 | (unit & 0x3f);
    }
  }
  return length;
}

function decode(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) text += String.fromCharCode(byte);
    else
      text += String.fromCharCode(((byte & 0xf) << 12) | ((bytes[++i]! & 0x3f) << 6) | (bytes[++i]! & 0x3f));
  }
  return text;
}

const PRIME = 0x01000193;

/** FNV-1a (Fowler, Noll & Vo), its last bits mixed with its first, as the table goes by the last. */
function hashOf(bytes: Uint8Array, start: number, end: number, basis: number): number {
  let hash = basis;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, PRIME);
  return hash ^ (hash >>> 15);
}

/** The sign that an item of a list begins with, as people type or paste it. */
export interface ListSign {
  /** With the blanks behind it. */
  readonly length: number;
  /** What one list's signs have in common: the bullet, or the first that counts: `1.`, `(a)`, `i)`. */
  readonly kind: string;
  /** Whether it tells no more than a beginning or a number, and need not be shown; letters name clauses. */
  readonly bare: boolean;
  /** The number that it gives the item; null for anything but figures. */
  readonly number: number | null;
}

/** Signs that nothing but a list has need no blank; Word's second bullet is pasted as an `o`. */
const BULLET = /^(?:([•◦‣⁃▪▫●○■□►▸➤])\s{0,9}|([-*+·–→✓✔])\s{1,9}|(o)(?:\t| {2})\s{0,9})(?=\S)/u;
const COUNTS = /^(\(?)(\d{1,3}|[a-z]|[ivx]{2,5})([.)])\s{1,9}(?=\S)/i;
const ROMAN = /^[ivx]{1,5}$/i;

/** The sign of each line, or null. A capital with a stop is an initial unless its neighbour counts on. */
export function findListSigns(lines: readonly { readonly text: string }[]): (ListSign | null)[] {
  /** The letter met last, by how it is written. */
  const letters = new Map<string, string>();
  const signs = lines.map(({ text }) => readSign(text, letters));
  const initials = lines.map(({ text }) => /^[A-Z](?=\.)/.exec(text)?.[0] ?? null);
  const known = initials.map((letter, i) => ({ letter, i })).filter(({ letter }) => letter !== null);
  known.forEach(({ letter, i }, at) => {
    const counts = (a?: string | null, b?: string | null) =>
      !!a && !!b && b.charCodeAt(0) - a.charCodeAt(0) === 1;
    if (!counts(known[at - 1]?.letter, letter) && !counts(letter, known[at + 1]?.letter)) signs[i] = null;
  });
  return signs;
}

function readSign(text: string, letters: Map<string, string>): ListSign | null {
  const bullet = BULLET.exec(text);
  if (bullet !== null) {
    const kind = bullet[1] ?? bullet[2] ?? bullet[3]!;
    return { length: bullet[0].length, kind, bare: true, number: null };
  }
  const counted = COUNTS.exec(text);
  if (counted === null) return null;
  const [{ length }, open, count, close] = counted as unknown as readonly [string, string, string, string];
  if (/^\d/.test(count)) return { length, kind: `${open}1${close}`, bare: true, number: Number(count) };
  const first = count === count.toLowerCase() ? 'a' : 'A';
  const lettered = `${open}${first}${close}`;
  const follows = (letters.get(lettered)?.charCodeAt(0) ?? 0) + 1 === count.charCodeAt(0);
  if (count.length === 1 && (follows || !ROMAN.test(count))) {
    letters.set(lettered, count);
    return { length, kind: lettered, bare: false, number: null };
  }
  return { length, kind: `${open}${first === 'a' ? 'i' : 'I'}${close}`, bare: false, number: null };
}

/** What is asked of an item to tell in which list it stands. */
export interface SignedItem {
  readonly kind: string;
  /** Columns before its first character. */
  readonly indent: number;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
}

/** How many lists stand around each item: further in, or with another sign right below, one begins. */
export function depthsOf(items: readonly SignedItem[]): number[] {
  const open: SignedItem[] = [];
  return items.map((item) => {
    while (open.length > 0 && open.at(-1)!.indent >= item.indent + 2) open.pop();
    const same = open.findLastIndex(({ kind, indent }) => kind === item.kind && indent < item.indent + 2);
    if (same >= 0 && open[same]!.indent > item.indent - 2) open.length = same + 1;
    else if (item.apart && item.indent < (open.at(-1)?.indent ?? 0) + 2) open.splice(0, open.length, item);
    else open.push(item);
    return open.length - 1;
  });
}

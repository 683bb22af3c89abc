import { ORDINARY } from './large-texts.ts';

/** From 0 to below 1. */
export type Random = () => number;

const SENTENCES = ORDINARY.split(/(?<=[.!?])\s+/);

const MARKS = [...'*_~`#>-+|[](){}<>!?.,;:"\'“”‘’«»/\\@&$€%^=…–—°•†‡§¶¿¡'];
const INVISIBLE = [
  '\0',
  '\u0007',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u00ad',
  '\u00a0',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u2060',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\udc00',
];
const LINES = ['\n', '\n\n', '\r\n', '\r', '  \n', '\\\n', '\t', '    '];
const OPENINGS = [
  '# ',
  '###### ',
  'Title\n===\n',
  'Deck\n---\n',
  '- ',
  '* ',
  '1. ',
  '999999999) ',
  '> ',
  '> > - ',
  '```js\n',
  '~~~\n',
  '---\n',
  '***\n',
  '| a | b |\n|---|:-:|\n| ',
  ': ',
  '- [ ] ',
];
const INLINE = [
  '**',
  '__',
  '~~',
  '`',
  '``',
  '[a](',
  '](b "c")',
  '![',
  '[^1]',
  '[^1]: ',
  '[a]: <b>',
  '<p>',
  '</p>',
  '<!--',
  '-->',
  '<script>',
  '</div>',
  '<a href="',
  '&amp;',
  '&#0;',
  '&nbsp;',
  '$$',
  '{{< x >}}',
  '{% raw %}',
  ':::',
  '@everyone',
  '<@1>',
  '<#2>',
  '<t:1:R>',
  '||',
  'http://',
  'https://é.a/b?c#d',
  'a@b.c',
  'www.',
];
const LABELS = [
  'Source: x',
  'By Ann Lee',
  '**When:** ',
  'Q: ',
  'A: ',
  '#tag#',
  '12 March 2024',
  '*Figures were revised by the ministry in 2001.',
  'Phone: 1',
  '---\ntitle: x\n---\n',
  '...',
  '. . .',
  'U.S. ',
  'e.g. ',
  '(1) ',
];
/** One range of each script and sort of sign: Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Thai, Tibetan, Hangul, kana, Han, marks, signs, emoji, private, unassigned. */
const BLOCKS = [
  0x00a1, 0x0250, 0x0300, 0x0370, 0x0400, 0x0590, 0x0600, 0x0900, 0x0e00, 0x0f00, 0x1100, 0x2070, 0x2100,
  0x2460, 0x2500, 0x3040, 0x4e00, 0xa000, 0xac00, 0xe000, 0xfb50, 0xfe00, 0xff00, 0x10300, 0x12000, 0x1d400,
  0x1f300, 0x1f900, 0x20000, 0xe0020, 0x10ff00,
];

const ASKED = [
  'who',
  'what',
  'when',
  'where',
  'why',
  'how many',
  'how long',
  'which',
  'is',
  'did',
  'does',
  'it',
  'she',
  'they',
  'that one',
  'there',
  'then',
  'and',
  'or',
  'not',
  'the',
  'of',
  'what about',
  'list all',
  'name the',
  'define',
  'who wrote',
  'the author',
  'the title',
  'thanks',
  'hello',
  'Mary Anning',
  'fossil',
  'Lyme Regis',
  '1811',
  '1,234.5',
  'zzxqvj',
  'annning',
  'constructor',
  '__proto__',
  'same as',
  'before',
  'after',
  'more',
  'else',
  '?',
  '?',
  ',',
];

/** A text of about `pieces` parts, of what people write, of marks, of any script, of Markdown begun and cut; now and then one part many times. */
export function hostileArticle(random: Random, pieces = 40): string {
  const parts = Array.from({ length: 1 + random() * pieces }, () => {
    const part = piece(random, [
      SENTENCES,
      SENTENCES,
      MARKS,
      INVISIBLE,
      LINES,
      LINES,
      OPENINGS,
      INLINE,
      LABELS,
    ]);
    return random() < 0.05 ? part.repeat(1 + random() * 200) : part;
  });
  const text = parts.join(random() < 0.5 ? '' : ' ');
  return random() < 0.2 ? text.slice(0, random() * text.length) : text;
}

/** What somebody might type who means harm, or nothing: words of questions between signs, nests and repetitions; up to 2,000 characters. */
export function hostileQuestion(random: Random): string {
  const lists = random() < 0.5 ? [ASKED, ASKED, MARKS] : [ASKED, MARKS, INVISIBLE, INLINE, LINES, LABELS];
  const parts = Array.from({ length: 1 + random() * 12 }, () => {
    const part = piece(random, lists);
    return random() < 0.04 ? part.repeat(1 + random() * 150) : part;
  });
  return parts.join(random() < 0.8 ? ' ' : '').slice(0, 2000);
}

function piece(random: Random, lists: readonly (readonly string[])[]): string {
  if (random() < 0.08) return characters(random);
  return choose(choose(lists, random), random);
}

function characters(random: Random): string {
  const block = choose(BLOCKS, random);
  return String.fromCodePoint(
    ...Array.from({ length: 1 + random() * 12 }, () => block + Math.floor(random() * 96)),
  );
}

function choose<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

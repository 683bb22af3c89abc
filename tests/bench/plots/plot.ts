import type { ReliabilityBin } from '../../../src/evaluation/calibration.ts';

/** One engine's share of questions answered right first, from 0 to 1, for each set. */
export interface Bars {
  readonly name: string;
  readonly shares: readonly number[];
}

const WIDTH = 760;
const HEIGHT = 300;
const LEFT = 40;
const TOP = 40;
const BOTTOM = 30;
/** About as wide as a letter of a name is, in the plot's unit. */
const LETTER = 5.8;
const COLOURS = ['#3b6fb6', '#c9c9c9', '#b0b0b0', '#989898', '#808080', '#686868', '#505050', '#383838'];

/** Questions answered right first, by set, the engines side by side. */
export function qualityPlot(sets: readonly string[], engines: readonly Bars[]): string {
  const group = (WIDTH - LEFT) / sets.length;
  const bar = (group * 0.8) / engines.length;
  const bars = sets.flatMap((set, i) => [
    ...engines.map(({ shares }, j) => {
      const x = LEFT + i * group + j * bar;
      return `<rect x="${round(x)}" y="${round(up(shares[i]!))}" width="${round(bar - 1)}" height="${round(up(0) - up(shares[i]!))}" fill="${COLOURS[j]}"/>`;
    }),
    text(LEFT + i * group + group * 0.4, HEIGHT - 10, set, 'middle'),
  ]);
  let x = LEFT;
  const legend = engines.map(({ name }, j) => {
    const at = x;
    x += 26 + name.length * LETTER;
    return `<rect x="${round(at)}" y="8" width="10" height="10" fill="${COLOURS[j]}"/>${text(at + 14, 17, name, 'start')}`;
  });
  return svg('Questions whose right sentence stands first', [...axis(), ...bars, ...legend]);
}

/** What the score promises, and how often it is right: on the line where it keeps its word. Each set's tenths with 30 questions or more. */
export function reliabilityPlot(
  sets: readonly { readonly name: string; readonly bins: readonly ReliabilityBin[] }[],
): string {
  const across = (share: number) => LEFT + share * (WIDTH - LEFT - 180);
  const points = sets.flatMap(({ name, bins }, i) => {
    const told = bins.flatMap(({ questions, promised, kept }) =>
      questions < 30 ? [] : [`${round(across(promised!))},${round(up(kept!))}`],
    );
    const y = TOP + 18 * i;
    return [
      `<polyline points="${told.join(' ')}" fill="none" stroke="${COLOURS[2 * i] ?? '#000'}" stroke-width="2"/>`,
      `<rect x="${WIDTH - 165}" y="${y}" width="10" height="10" fill="${COLOURS[2 * i] ?? '#000'}"/>${text(WIDTH - 150, y + 9, name, 'start')}`,
    ];
  });
  const line = `<line x1="${across(0)}" y1="${up(0)}" x2="${across(1)}" y2="${up(1)}" stroke="#ccc" stroke-dasharray="4"/>`;
  return svg('What the score promises (across) and how often it is right (up)', [...axis(), line, ...points]);
}

/** How long all but one question in a hundred take at most, in milliseconds, of each engine at each size; null where it was not measured. */
export function speedPlot(
  sizes: readonly number[],
  engines: readonly { readonly name: string; readonly p99: readonly (number | null)[] }[],
): string {
  const logs = sizes.map(Math.log10);
  const [least, most] = [Math.min(...logs), Math.max(...logs)];
  const across = (log: number) => LEFT + 10 + ((log - least) / (most - least || 1)) * (WIDTH - LEFT - 190);
  const height = (milliseconds: number) => up((Math.log10(milliseconds) - FASTEST) / (SLOWEST - FASTEST));
  const lines = engines.flatMap(({ name, p99 }, i) => {
    const points = p99.flatMap((one, j) =>
      one === null ? [] : [`${round(across(logs[j]!))},${round(height(one))}`],
    );
    const y = TOP + 18 * i;
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${COLOURS[i]}" stroke-width="2"/>`,
      `<rect x="${WIDTH - 165}" y="${y}" width="10" height="10" fill="${COLOURS[i]}"/>${text(WIDTH - 150, y + 9, name, 'start')}`,
    ];
  });
  const ticks = [0.01, 0.1, 1, 10, 100].map(
    (one) =>
      `<line x1="${LEFT}" y1="${height(one)}" x2="${WIDTH}" y2="${height(one)}" stroke="#eee"/>${text(LEFT - 6, height(one) + 4, `${one}`, 'end')}`,
  );
  const below = sizes.map((size, i) =>
    text(
      across(logs[i]!),
      HEIGHT - 10,
      `${size.toLocaleString('en-US')} sentences`,
      i === 0 ? 'start' : 'middle',
    ),
  );
  return svg('Milliseconds in which 99 of 100 questions are ranked', [...ticks, ...lines, ...below]);
}

/** From a hundredth of a millisecond to a hundred, as powers of ten. */
const FASTEST = -2;
const SLOWEST = 2;

function axis(): string[] {
  return [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line x1="${LEFT}" y1="${up(share)}" x2="${WIDTH}" y2="${up(share)}" stroke="#eee"/>${text(LEFT - 6, up(share) + 4, `${100 * share}`, 'end')}`,
  );
}

function up(share: number): number {
  return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
}

function text(x: number, y: number, what: string, anchor: string): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${what.replace(/[&<>]/g, '')}</text>`;
}

function svg(title: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11" role="img">
<title>${title}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

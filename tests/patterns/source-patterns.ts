import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

export interface SourcePattern {
  /** File and line. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

const root = fileURLToPath(new URL('../../src/', import.meta.url));

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort();

/** Every pattern that is written out in the sources. */
export function literalPatterns(): readonly SourcePattern[] {
  return files.flatMap((file) => {
    const found: SourcePattern[] = [];
    eachNode(file, ({ regex, start }, code) => {
      if (regex)
        found.push({ place: `${file}:${lineAt(code, start)}`, source: regex.pattern, flags: regex.flags });
    });
    return found;
  });
}

/** The places where the sources build a pattern from parts. */
export function buildingPlaces(): readonly string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    eachNode(file, ({ type, callee, start }, code) => {
      if (/^(?:New|Call)Expression$/.test(type) && callee?.name === 'RegExp')
        found.push(`${file}:${lineAt(code, start)}`);
    });
    return found;
  });
}

/** The patterns that the sources build from parts while they are loaded. To be asked before any of them is. */
export async function builtPatterns(): Promise<readonly SourcePattern[]> {
  const found: SourcePattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const pattern = new target(source, flags);
      const place = /src\/(\S+\.ts:\d+)/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1];
      if (place) found.push({ place, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    for (const file of new Set(buildingPlaces().map((place) => place.split(':')[0]!)))
      await import(root + file);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

function lineAt(code: string, offset: number): number {
  return code.slice(0, offset).split('\n').length;
}

function eachNode(file: string, visit: (node: Node, code: string) => void): void {
  const code = readFileSync(root + file, 'utf8');
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('type' in value && typeof value.type === 'string') visit(value as Node, code);
    for (const one of Object.values(value)) walk(one);
  };
  walk(parseAst(code, { lang: 'ts' }));
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

interface Import {
  /** A package's name, or a path under src. */
  readonly target: string;
  /** Whether it is gone after compiling. */
  readonly typeOnly: boolean;
}

interface Module {
  /** Under src, such as `text/words.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const modules: readonly Module[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => readModule(path.split(sep).join('/')));

function readModule(path: string): Module {
  const text = readFileSync(join(source, path), 'utf8');
  return { path, text, imports: [...importsOf(text, path)] };
}

/** `import … from`, `export … from`, `import(…)` and `require(…)`, with a name that is written out. */
function* importsOf(text: string, path: string): Generator<Import> {
  const statement =
    /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm;
  for (const [, type, from, bare] of text.matchAll(statement)) {
    yield { target: resolve((from ?? bare)!, path), typeOnly: type !== undefined };
  }
  const call = /(typeof\s+)?(?:\bimport|\brequire|\bcreateRequire\([^)]*\))\(\s*['"]([^'"]+)['"]\s*\)/g;
  for (const [, type, name] of text.matchAll(call)) {
    yield { target: resolve(name!, path), typeOnly: type !== undefined };
  }
}

function resolve(name: string, importer: string): string {
  return name.startsWith('.') ? join(dirname(importer), name).split(sep).join('/') : name;
}

/** The folder under src; for a file directly in it, its name. */
function areaOf(path: string): string {
  return path.split('/')[0]!;
}

const outside = (target: string) => !target.endsWith('.ts') || !existsSync(join(source, target));

/** What each area may import besides itself. Everything flows one way, so that each can be read and tested without those above it. */
const ORDER = [
  'waiting.ts',
  'operator-error.ts',
  'text',
  'words',
  'article',
  'english',
  'index',
  'learned',
  'question',
  'ranking',
  'suggestions',
  'answer',
  'summary',
  'library',
] as const;

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(ORDER.map((area, i) => [area, ORDER.slice(0, i)])),
  console: ORDER,
  // The settings are a shape that main fills and the bot reads.
  discord: [...ORDER, 'config', 'config.ts'],
  evaluation: ORDER,
  'config.ts': ['operator-error.ts', 'config'],
  config: ['operator-error.ts'],
};

describe('imports go one way', () => {
  test('every area has its rule', () => {
    const areas = new Set(modules.map(({ path }) => areaOf(path)));
    areas.delete('main.ts');
    expect([...areas].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test.each(Object.entries(MAY_IMPORT))('%s imports only itself and [%s]', (area, allowed) => {
    const wrong = modules
      .filter(({ path }) => areaOf(path) === area)
      .flatMap(({ path, imports }) => imports.map(({ target }) => ({ path, target })))
      .filter(({ target }) => !outside(target) && ![area, ...allowed].includes(areaOf(target)));
    expect(wrong).toEqual([]);
  });

  test('no module imports itself by way of others', () => {
    const byPath = new Map(modules.map((module) => [module.path, module]));
    const done = new Set<string>();
    const visit = (path: string, way: readonly string[]): readonly string[] | null => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
      if (done.has(path)) return null;
      for (const { target } of byPath.get(path)?.imports ?? []) {
        const circle = visit(target, [...way, path]);
        if (circle) return circle;
      }
      done.add(path);
      return null;
    };
    expect(modules.map(({ path }) => visit(path, [])).filter((circle) => circle !== null)).toEqual([]);
  });
});

/** A package, where alone it may be imported, and why. */
const KEPT_TO: readonly (readonly [name: string, area: string, reason: string])[] = [
  [
    'discord.js',
    'discord',
    'it takes half a second and 44 MB to load, and the engine knows nothing of chats',
  ],
  ['wink-nlp', 'english', 'one analyser for the process, behind one door, so that it could be replaced'],
  ['wink-eng-lite-web-model', 'english', 'it belongs to the analyser'],
  ['yaml', 'article', 'only front matter is YAML'],
  ['@lezer/markdown', 'article', 'only articles are Markdown'],
  ['kysely', 'library', 'only the library keeps anything'],
  ['pg', 'library', 'only the library keeps anything'],
  ['libsql', 'library', 'only the library keeps anything'],
  ['dotenv', 'config.ts', 'settings are read in one place'],
  ['undici', 'library/fetch', 'what is fetched is judged in one place'],
  ['robots-parser', 'library/fetch', 'only links are fetched'],
  ['ipaddr.js', 'library/fetch', 'addresses are judged in one place'],
  ...['http', 'https', 'net', 'tls', 'dns'].map(
    (name) => [`node:${name}`, 'library/fetch', 'nothing else opens a connection'] as const,
  ),
];

/** Ways to open a connection that nobody has. */
const KEPT_FROM_ALL = ['node:http2', 'node:dgram'];

/** Who listens imports what could ask as well; that it does not is tested below. */
const LISTENS = 'discord/operation/health-server.ts';

describe('packages stay where they belong', () => {
  test.each(KEPT_TO)('%s only in %s: %s', (name, area) => {
    const importers = modules.filter(({ imports }) =>
      imports.some(({ target }) => target === name || target.startsWith(`${name}/`)),
    );
    const wrong = importers.filter(
      ({ path }) => path !== area && !path.startsWith(`${area}/`) && path !== LISTENS,
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(importers.length, 'nobody imports it').toBeGreaterThan(0);
  });

  test('nobody opens a connection by http2 or by datagrams', () => {
    const importers = modules.filter(({ imports }) =>
      imports.some(({ target }) => KEPT_FROM_ALL.includes(target)),
    );
    expect(importers.map(({ path }) => path)).toEqual([]);
  });

  test('who listens by http asks for nothing', () => {
    const server = modules.find(({ path }) => path === LISTENS);
    expect(server?.text).toContain('createServer');
    expect(server?.text).not.toMatch(/\b(?:request|get|Agent|ClientRequest)\b.*from 'node:http'/);
  });

  test('the console never loads what only the bot needs', () => {
    const byPath = new Map(modules.map((module) => [module.path, module]));
    const reached = new Set(['console/run.ts']);
    for (const path of reached) {
      for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) if (!typeOnly) reached.add(target);
    }
    expect([...reached]).toContain('wink-nlp');
    expect(
      [...reached].filter((target) => /^(?:discord|evaluation)\b|^(?:kysely|@libsql|pino)/.test(target)),
    ).toEqual([]);
  });
});

/** The part of a module that runs: without comments, and without what stands in strings. */
function codeOf({ text }: Module): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

describe('same input, same output', () => {
  const hidden: [what: string, except: string[], reason: string, pattern: RegExp][] = [
    ['process.env', ['config.ts'], 'settings are read in one place', /\bprocess\.env\b/],
    ['process', ['main.ts'], 'main hands its parts what they need of it', /\bprocess\.(?!env\b)/],
    ['Math.random', [], 'an answer must come out the same twice', /\bMath\.random\b/],
    [
      'the clock',
      ['main.ts'],
      'who needs the time is given a clock',
      /\b(?:Date|performance)\.now\b|\bnew Date\(\)/,
    ],
    [
      'fetch',
      [],
      'nothing but library/fetch opens a connection',
      /\b(?:fetch|EventSource|WebSocket|XMLHttpRequest)\(/,
    ],
    ['console.log', ['main.ts'], 'outputs are handed in', /\bconsole\.(?:log|info|warn|error|debug)\b/],
  ];
  test.each(hidden)('%s only in %j: %s', (_what, except, _reason, pattern) => {
    const matching = modules.filter((module) => pattern.test(codeOf(module)));
    const wrong = matching.filter(({ path }) => !except.includes(areaOf(path)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
    const excepted = new Set(matching.map(({ path }) => areaOf(path)));
    expect(except.filter((area) => !excepted.has(area))).toEqual([]);
  });
});

test('a file is one idea: at most 250 lines', () => {
  const long = modules.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
});

test('names are in kebab-case and name an idea', () => {
  const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|manager|types)\.ts$/;
  const wrong = modules
    .map(({ path }) => path)
    .filter((path) => !/^[a-z0-9/-]+\.ts$/.test(path) || vague.test(path));
  expect(wrong).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { readOptions } from '../../src/console/options.ts';
import { UsageError } from '../../src/operator-error.ts';

const defaults = readOptions([]);

describe('options', () => {
  test('without any, all articles are asked and lines are waited for', () => {
    expect(defaults).toEqual({
      articles: [],
      questions: [],
      json: false,
      limit: null,
      explain: false,
      color: true,
      marks: false,
      help: false,
      version: false,
    });
  });

  const table: [args: string[], more: Partial<typeof defaults>][] = [
    [['--article', 'a.md', '--article=b.md'], { articles: ['a.md', 'b.md'] }],
    [['--question', 'Where?', '--question', 'And when?'], { questions: ['Where?', 'And when?'] }],
    [['--question', ''], { questions: [''] }],
    [['--question=--json is what?'], { questions: ['--json is what?'] }],
    [['--json', '--explain', '--limit', '10'], { json: true, explain: true, limit: 10 }],
    [['--no-color'], { color: false }],
    [['--marks', '-h', '--version'], { marks: true, help: true, version: true }],
  ];
  test.each(table)('%j', (args, more) => {
    expect(readOptions(args)).toEqual({ ...defaults, ...more });
  });

  const wrong: [args: string[], message: string][] = [
    [['--jsn'], "unknown option '--jsn'; did you mean --json?"],
    [['--banana'], "unknown option '--banana'; --help lists the options"],
    [['-x'], "unknown option '-x'; --help lists the options"],
    [['--limit'], "option '--limit <value>' argument missing; --help lists the options"],
    [['--limit', '0'], '--limit "0" is not a number from 1 to 10; example: --limit 5'],
    [['--limit', '11'], '--limit "11" is not a number from 1 to 10; example: --limit 5'],
    [['--limit', 'many'], '--limit "many" is not a number from 1 to 10; example: --limit 5'],
    [['--json=yes'], "option '--json' does not take an argument; --help lists the options"],
    [['Where', 'is', 'it?'], "unexpected argument 'Where'; put a question after --question, in quotes"],
  ];
  test.each(wrong)('%j is refused in one line', (args, message) => {
    expect(() => readOptions(args)).toThrow(new UsageError(message));
  });
});

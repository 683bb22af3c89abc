import type { Entered } from '../command-input.ts';
import type { Command, CommandOption } from '../command-store.ts';

const SUBCOMMAND = 1;
const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;

/** A slash command as it was typed. */
export interface TypedCommand {
  readonly name: string;
  readonly entered: Entered;
}

/**
 * `/ask Where was it? article:ferry private:true` as a command with its options: those named, and the remaining words for the first option
 * that takes words. Throws an Error that says what is wrong.
 */
export function readTypedCommand(line: string, commands: readonly Command[]): TypedCommand {
  const [first = '', ...rest] = line.slice(1).trim().split(/\s+/);
  const command = commands.find(({ name, type }) => name === first && type === 1);
  if (command === undefined)
    throw new Error(`There is no /${first}. There are: ${slashNames(commands).join(' ')}`);
  const subcommands = (command.options ?? []).filter(({ type }) => type === SUBCOMMAND);
  const subcommand = subcommands.find(({ name }) => name === rest[0]);
  if (subcommands.length > 0 && subcommand === undefined) {
    throw new Error(`/${first} wants one of: ${subcommands.map(({ name }) => name).join(', ')}`);
  }
  const options = subcommand?.options ?? (subcommands.length > 0 ? [] : (command.options ?? []));
  const name = subcommand ? `${first} ${subcommand.name}` : first;
  return { name, entered: readOptions(subcommand ? rest.slice(1) : rest, options) };
}

export function slashNames(commands: readonly Command[]): readonly string[] {
  return commands.filter(({ type }) => type === 1).map(({ name }) => `/${name}`);
}

function readOptions(words: readonly string[], options: readonly CommandOption[]): Entered {
  const entered: Record<string, string> = {};
  const count = options.find(({ type }) => type === INTEGER)?.name;
  let open = options.find(({ type }) => type === STRING)?.name ?? options[0]?.name;
  for (const word of words) {
    const [, name, value] = /^([\p{Ll}\d_-]+):(.*)$/u.exec(word) ?? [];
    if (name !== undefined && value !== undefined && options.some((option) => option.name === name)) {
      entered[name] = value;
      open = name;
    } else if (count !== undefined && /^\d+$/.test(word)) entered[count] = word;
    else if (open === undefined) throw new Error(`"${word}" is for no option of this command`);
    else entered[open] = `${entered[open] ?? ''} ${word}`.trim();
  }
  return Object.fromEntries(
    Object.entries(entered).map(([name, value]) => [
      name,
      typed(
        String(value),
        options.find((option) => option.name === name),
      ),
    ]),
  );
}

function typed(value: string, option: CommandOption | undefined): string | number | boolean {
  if (option?.type === INTEGER) return Number(value);
  if (option?.type === BOOLEAN) return /^(?:true|yes|on|1)$/i.test(value);
  return value;
}

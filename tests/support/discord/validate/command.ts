import { fieldsOf, itemsOf, textOf } from '../json.ts';
import { checkLabel, checkTranslations } from './command-label.ts';
import { checkOptions } from './command-options.ts';
import { Complaints, type Path } from './complaints.ts';

type Fields = Readonly<Record<string, unknown>>;

const CHAT = 1;

/** The most characters of a command: names, descriptions and values together. */
const TOTAL = 8_000;

function longest(text: unknown, translations: unknown): number {
  const lengths = Object.values(fieldsOf(translations)).map((each) => textOf(each).length);
  return Math.max(textOf(text).length, 0, ...lengths);
}

/** The characters of a command or option with all within it; of a text in several languages the longest counts. */
function weight(item: Fields): number {
  const own =
    longest(item.name, item.name_localizations) +
    longest(item.description, item.description_localizations) +
    textOf(item.value).length;
  const within = [...itemsOf(item.options), ...itemsOf(item.choices)];
  return within.reduce<number>((sum, each) => sum + weight(fieldsOf(each)), own);
}

function checkMenuCommand(command: Fields, path: Path, complaints: Complaints): void {
  complaints.text([...path, 'name'], command.name, 1, 32);
  const name = (value: unknown, where: Path): void => complaints.text(where, value, 1, 32);
  checkTranslations(command.name_localizations, [...path, 'name_localizations'], complaints, name);
  if (textOf(command.description) !== '') {
    const message = 'Context menu commands cannot have description';
    complaints.add(
      [...path, 'description'],
      'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_PROHIBITED',
      message,
    );
  }
  if (itemsOf(command.options).length > 0) {
    const message = 'Context menu commands cannot have options';
    complaints.add([...path, 'options'], 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_PROHIBITED', message);
  }
}

function checkScope(command: Fields, path: Path, complaints: Complaints): void {
  for (const [place, context] of itemsOf(command.contexts).entries()) {
    complaints.choice([...path, 'contexts', place], context, [0, 1, 2]);
  }
  for (const [place, type] of itemsOf(command.integration_types).entries()) {
    complaints.choice([...path, 'integration_types', place], type, [0, 1]);
  }
  const permissions = command.default_member_permissions;
  if (permissions !== undefined && permissions !== null && !/^\d+$/.test(textOf(permissions))) {
    const message = `Value "${String(permissions)}" is not a permission number.`;
    complaints.add([...path, 'default_member_permissions'], 'BITFIELD_TYPE_CONVERT', message);
  }
}

export function checkCommand(command: Fields, path: Path, complaints: Complaints): void {
  const type = command.type ?? CHAT;
  if (!complaints.choice([...path, 'type'], type, [1, 2, 3])) return;
  if (type === CHAT) {
    checkLabel(command, path, complaints);
    checkOptions(command.options, [...path, 'options'], complaints, 0);
  } else {
    checkMenuCommand(command, path, complaints);
  }
  checkScope(command, path, complaints);
  if (weight(command) > TOTAL) {
    const message = `Command exceeds maximum size (${TOTAL})`;
    complaints.add(path, 'APPLICATION_COMMAND_TOO_LARGE', message);
  }
}

/**
 * Checks a whole scope's commands, as they are overwritten in bulk.
 *
 * @throws Refusal 50035 with every complaint at its field.
 */
export function checkCommands(commands: readonly Fields[]): void {
  const complaints = new Complaints();
  for (const [place, command] of commands.entries()) {
    checkCommand(command, [place], complaints);
    const twin = commands
      .slice(0, place)
      .some((before) => before.name === command.name && (before.type ?? 1) === (command.type ?? 1));
    if (twin) {
      const message = 'Application command names must be unique';
      complaints.add([place], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
    }
  }
  complaints.settle();
}

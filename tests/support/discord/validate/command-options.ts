import { fieldsOf, itemsOf } from '../json.ts';
import { checkLabel, checkTranslations } from './command-label.ts';
import type { Complaints, Path } from './complaints.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Discord's numbers for the kinds of option. */
export const OPTION = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

const TYPES: readonly number[] = Object.values(OPTION);
const TYPED: readonly number[] = [OPTION.string, OPTION.integer, OPTION.number];

/** A command's choices, and an autocomplete's: at most 25, names and texts of up to 100 characters. */
export function checkChoices(choices: unknown, path: Path, complaints: Complaints, isText: boolean): void {
  complaints.count(path, choices, 0, 25);
  for (const [place, item] of itemsOf(choices).entries()) {
    const choice = fieldsOf(item);
    const where = [...path, place];
    const name = (value: unknown, at: Path): void => complaints.text(at, value, 1, 100);
    name(choice.name, [...where, 'name']);
    checkTranslations(choice.name_localizations, [...where, 'name_localizations'], complaints, name);
    if (isText) complaints.text([...where, 'value'], choice.value, 1, 100);
    else if (typeof choice.value !== 'number') {
      complaints.add(
        [...where, 'value'],
        'NUMBER_TYPE_COERCE',
        `Value "${String(choice.value)}" is not a number.`,
      );
    }
  }
}

function checkValues(option: Fields, path: Path, complaints: Complaints): void {
  const type = option.type as number;
  checkChoices(option.choices, [...path, 'choices'], complaints, type === OPTION.string);
  if (option.autocomplete === true && itemsOf(option.choices).length > 0) {
    const message = 'Autocomplete and choices cannot both be set';
    complaints.add(path, 'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID', message);
  }
  if (option.autocomplete === true && !TYPED.includes(type)) {
    const message = 'Autocomplete is only for text and numbers';
    complaints.add([...path, 'autocomplete'], 'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID', message);
  }
  if (option.min_length !== undefined)
    complaints.number([...path, 'min_length'], option.min_length, 0, 6_000);
  if (option.max_length !== undefined)
    complaints.number([...path, 'max_length'], option.max_length, 1, 6_000);
}

function checkOrder(options: readonly Fields[], path: Path, complaints: Complaints): void {
  for (const [place, option] of options.entries()) {
    const before = options.slice(0, place);
    if (before.some((each) => each.name === option.name)) {
      const message = 'Application command option names must be unique';
      complaints.add([...path, place], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message);
    }
    const late = option.required === true && before.some((each) => each.required !== true);
    if (late) {
      const message = 'Required options must be placed before non-required options';
      complaints.add([...path, place], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
    }
  }
}

/** Complains of options: 25, unique, the required ones first; groups hold subcommands, and those hold values. */
export function checkOptions(value: unknown, path: Path, complaints: Complaints, depth: number): void {
  complaints.count(path, value, 0, 25);
  const options = itemsOf(value).map(fieldsOf);
  const nests = options.some((option) => option.type === OPTION.subcommand || option.type === OPTION.group);
  const deepest = depth === 0 ? [OPTION.subcommand, OPTION.group] : [OPTION.subcommand];
  const allowed = nests ? deepest : TYPES.filter((type) => type > OPTION.group);
  for (const [place, option] of options.entries()) {
    const where = [...path, place];
    checkLabel(option, where, complaints);
    if (!complaints.choice([...where, 'type'], option.type, allowed)) continue;
    if (nests) checkOptions(option.options, [...where, 'options'], complaints, depth + 1);
    else checkValues(option, where, complaints);
  }
  if (!nests) checkOrder(options, path, complaints);
}

import { fieldsOf, textOf } from '../json.ts';
import type { Complaints, Path } from './complaints.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The languages that Discord's clients speak. */
const LOCALES: readonly string[] = (
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th ' +
  'zh-CN ja zh-TW ko'
).split(' ');

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Complains of a name that a slash command or an option cannot have. */
function checkName(value: unknown, path: Path, complaints: Complaints): void {
  complaints.text(path, value, 1, 32);
  const name = textOf(value);
  if (name !== '' && name.length <= 32 && !(NAME.test(name) && name === name.toLowerCase())) {
    complaints.add(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

/** Complains of translations into languages that do not exist, or that are themselves not acceptable. */
export function checkTranslations(
  value: unknown,
  path: Path,
  complaints: Complaints,
  check: (text: unknown, path: Path) => void,
): void {
  for (const [locale, text] of Object.entries(fieldsOf(value))) {
    if (LOCALES.includes(locale)) check(text, [...path, locale]);
    else
      complaints.add(
        [...path, locale],
        'LOCALE_INVALID',
        `Value "${locale}" must be one of {${LOCALES.join(', ')}}.`,
      );
  }
}

/** Complains of a name and description, in every language, of a slash command or an option. */
export function checkLabel(item: Fields, path: Path, complaints: Complaints): void {
  const name = (value: unknown, where: Path): void => checkName(value, where, complaints);
  const description = (value: unknown, where: Path): void => complaints.text(where, value, 1, 100);
  name(item.name, [...path, 'name']);
  description(item.description, [...path, 'description']);
  checkTranslations(item.name_localizations, [...path, 'name_localizations'], complaints, name);
  const where = [...path, 'description_localizations'];
  checkTranslations(item.description_localizations, where, complaints, description);
}

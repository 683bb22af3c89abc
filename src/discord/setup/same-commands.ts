import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

/** What a command says; whatever else Discord adds to it (ids, versions, new fields) does not count. */
const SAID = new Set([
  ...['type', 'name', 'name_localizations', 'description', 'description_localizations', 'options'],
  ...['required', 'autocomplete', 'choices', 'value', 'min_value', 'max_value', 'min_length', 'max_length'],
  ...['contexts', 'integration_types', 'default_member_permissions'],
]);

/** What only means something for commands of all servers. */
const GLOBAL_ONLY = new Set(['contexts', 'integration_types']);
const TRANSLATED = /_localizations$/;
const SLASH = 1;

/** Whether what is registered says the same as what should be, in whatever order. */
export function sameCommands(
  registered: readonly object[],
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  isGlobal: boolean,
): boolean {
  return canonical(registered, isGlobal) === canonical(wanted, isGlobal);
}

function canonical(commands: readonly object[], isGlobal: boolean): string {
  const said = commands.map((command) => JSON.stringify(clean({ type: SLASH, ...command }, isGlobal)));
  return said.sort().join('\n');
}

/** Without what is not said, or is said by default, and with the fields in order. */
function clean(value: unknown, isGlobal: boolean, isTranslation = false): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => clean(item, isGlobal));
    return items.every((item) => typeof item === 'number') ? items.toSorted() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .filter(([key]) => isTranslation || (SAID.has(key) && (isGlobal || !GLOBAL_ONLY.has(key))))
    .map(([key, field]) => [key, clean(field, isGlobal, TRANSLATED.test(key))] as const)
    .filter(([, field]) => !isDefault(field));
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isDefault(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

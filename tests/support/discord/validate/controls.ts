import { fieldsOf, itemsOf, textOf } from '../json.ts';
import type { Complaints, Path } from './complaints.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Discord's numbers for the kinds of component. */
export const COMPONENT = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

export const SELECTS: readonly number[] = [3, 5, 6, 7, 8];

/** Whatever holds a sign of a Unicode emoji: a pictograph, a flag's letter or a keycap. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;

const LINK = 5;
const PREMIUM = 6;

function checkEmoji(emoji: unknown, path: Path, complaints: Complaints): void {
  if (emoji === undefined || emoji === null) return;
  const { id, name } = fieldsOf(emoji);
  const known = typeof id === 'string' || EMOJI.test(textOf(name));
  if (!known) complaints.add([...path, 'name'], 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
}

/** A button leads to a link, to a purchase, or back to the bot by its custom id: one of them. */
export function checkButton(button: Fields, path: Path, complaints: Complaints): void {
  const style = button.style;
  if (!complaints.choice([...path, 'style'], style, [1, 2, 3, 4, LINK, PREMIUM])) return;
  checkEmoji(button.emoji, [...path, 'emoji'], complaints);
  if (style === PREMIUM) {
    complaints.text([...path, 'sku_id'], button.sku_id, 1, 20);
    return;
  }
  complaints.text([...path, 'label'], button.label, 0, 80);
  if (textOf(button.label).trim() === '' && !button.emoji) {
    complaints.add(path, 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A button needs a label or an emoji');
  }
  if (style === LINK) complaints.url([...path, 'url'], button.url, 512);
  else complaints.text([...path, 'custom_id'], button.custom_id, 1, 100);
  const both = style === LINK ? button.custom_id : button.url;
  if (both) {
    const message = 'A custom id and url cannot both be specified';
    complaints.add(path, 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message);
  }
}

function checkOptions(select: Fields, path: Path, complaints: Complaints): void {
  const options = itemsOf(select.options).map(fieldsOf);
  complaints.count([...path, 'options'], select.options, 1, 25);
  for (const [place, option] of options.entries()) {
    const where = [...path, 'options', place];
    complaints.text([...where, 'label'], option.label, 1, 100);
    complaints.text([...where, 'value'], option.value, 1, 100);
    complaints.text([...where, 'description'], option.description, 0, 100);
    checkEmoji(option.emoji, [...where, 'emoji'], complaints);
    const twice = options.slice(0, place).some((before) => before.value === option.value);
    if (twice) {
      const message = 'The specified option value is already used';
      complaints.add(where, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message);
    }
  }
}

export function checkSelect(select: Fields, path: Path, complaints: Complaints): void {
  complaints.text([...path, 'custom_id'], select.custom_id, 1, 100);
  complaints.text([...path, 'placeholder'], select.placeholder, 0, 150);
  if (select.type === COMPONENT.stringSelect) checkOptions(select, path, complaints);
  if (select.min_values !== undefined) complaints.number([...path, 'min_values'], select.min_values, 0, 25);
  if (select.max_values !== undefined) complaints.number([...path, 'max_values'], select.max_values, 1, 25);
}

/** A row holds one to five buttons, or one select. */
export function checkRow(row: Fields, path: Path, complaints: Complaints): void {
  complaints.count([...path, 'components'], row.components, 1, 5);
  const controls = itemsOf(row.components).map(fieldsOf);
  for (const [place, control] of controls.entries()) {
    const where = [...path, 'components', place];
    const type = control.type;
    if (!complaints.choice([...where, 'type'], type, [COMPONENT.button, ...SELECTS])) continue;
    if (type === COMPONENT.button) checkButton(control, where, complaints);
    else checkSelect(control, where, complaints);
  }
  if (controls.length > 1 && controls.some((control) => SELECTS.includes(control.type as number))) {
    const message = 'The specified component exceeds the maximum width';
    complaints.add([...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message);
  }
}

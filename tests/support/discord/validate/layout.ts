import { fieldsOf, itemsOf, textOf } from '../json.ts';
import type { Complaints, Path } from './complaints.ts';
import { COMPONENT, checkButton, checkRow } from './controls.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The most components of a message of the newer kind, counting those within others. */
const COMPONENTS = 40;
/** The most characters that its texts hold together. */
const TEXT = 4_000;

const INSIDE: readonly number[] = [
  COMPONENT.row,
  COMPONENT.section,
  COMPONENT.text,
  COMPONENT.gallery,
  COMPONENT.file,
  COMPONENT.separator,
];

/** A component found in a message, with its place. */
export interface PlacedComponent {
  readonly component: Fields;
  readonly path: Path;
}

/** All components of a list, those within others after what holds them. */
export function componentsWithin(list: unknown, path: Path = ['components']): readonly PlacedComponent[] {
  return itemsOf(list).flatMap((item, place) => {
    const component = fieldsOf(item);
    const where = [...path, place];
    const single = (['accessory', 'component'] as const).filter((name) => component[name] !== undefined);
    return [
      { component, path: where },
      ...componentsWithin(component.components, [...where, 'components']),
      ...single.map((name) => ({ component: fieldsOf(component[name]), path: [...where, name] })),
    ];
  });
}

function checkSection(section: Fields, path: Path, complaints: Complaints): void {
  complaints.count([...path, 'components'], section.components, 1, 3);
  for (const [place, item] of itemsOf(section.components).entries()) {
    const where = [...path, 'components', place];
    if (complaints.choice([...where, 'type'], fieldsOf(item).type, [COMPONENT.text])) {
      complaints.text([...where, 'content'], fieldsOf(item).content, 1, TEXT);
    }
  }
  const accessory = fieldsOf(section.accessory);
  const where = [...path, 'accessory'];
  if (section.accessory === undefined) {
    complaints.required(where);
    return;
  }
  if (!complaints.choice([...where, 'type'], accessory.type, [COMPONENT.button, COMPONENT.thumbnail])) return;
  if (accessory.type === COMPONENT.button) checkButton(accessory, where, complaints);
  else complaints.url([...where, 'media', 'url'], fieldsOf(accessory.media).url);
}

function checkBlock(block: Fields, path: Path, allowed: readonly number[], complaints: Complaints): void {
  const type = block.type;
  if (!complaints.choice([...path, 'type'], type, allowed)) return;
  if (type === COMPONENT.row) checkRow(block, path, complaints);
  if (type === COMPONENT.section) checkSection(block, path, complaints);
  if (type === COMPONENT.text) complaints.text([...path, 'content'], block.content, 1, TEXT);
  if (type === COMPONENT.gallery) complaints.count([...path, 'items'], block.items, 1, 10);
  if (type === COMPONENT.container) {
    complaints.count([...path, 'components'], block.components, 1, COMPONENTS);
    for (const [place, item] of itemsOf(block.components).entries()) {
      checkBlock(fieldsOf(item), [...path, 'components', place], INSIDE, complaints);
    }
  }
}

/** Complains of two components with the same custom id. */
export function checkCustomIds(components: unknown, complaints: Complaints): void {
  const seen = new Set<string>();
  for (const { component, path } of componentsWithin(components)) {
    const id = component.custom_id;
    if (typeof id !== 'string') continue;
    if (seen.has(id)) {
      const message = 'Component custom id cannot be duplicated';
      complaints.add([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message);
    }
    seen.add(id);
  }
}

/** Complains of more than five rows, or of anything that is not a row. */
export function checkRows(components: unknown, complaints: Complaints): void {
  complaints.count(['components'], components, 0, 5);
  for (const [place, row] of itemsOf(components).entries()) {
    const path = ['components', place];
    if (complaints.choice([...path, 'type'], fieldsOf(row).type, [COMPONENT.row])) {
      checkRow(fieldsOf(row), path, complaints);
    }
  }
}

/** The text of a message of the newer kind, its blocks one under the other. */
export function layoutText(components: unknown): string {
  const texts = componentsWithin(components).filter(({ component }) => component.type === COMPONENT.text);
  return texts.map(({ component }) => textOf(component.content)).join('\n');
}

/** Complains of a message of the newer kind: its blocks, 40 components and 4,000 characters in all. */
export function checkLayout(components: unknown, complaints: Complaints): void {
  const allowed = [...INSIDE, COMPONENT.container];
  for (const [place, block] of itemsOf(components).entries()) {
    checkBlock(fieldsOf(block), ['components', place], allowed, complaints);
  }
  const all = componentsWithin(components);
  if (all.length > COMPONENTS) {
    const message = `Must be between 1 and ${COMPONENTS} in length.`;
    complaints.add(['components'], 'BASE_TYPE_BAD_LENGTH', message);
  }
  const text = all.reduce((sum, { component }) => sum + textOf(component.content).length, 0);
  if (text > TEXT) {
    const message = `The total length of all displayable text must be ${TEXT} or fewer`;
    complaints.add(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
  }
}

import { fieldsOf, itemsOf } from '../json.ts';
import { Complaints, type Path } from './complaints.ts';
import { COMPONENT, checkSelect, SELECTS } from './controls.ts';
import { checkCustomIds } from './layout.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A field for text. One in a row has a label of its own; elsewhere the label is around it. */
function checkInput(input: Fields, path: Path, isLabelled: boolean, complaints: Complaints): void {
  complaints.text([...path, 'custom_id'], input.custom_id, 1, 100);
  complaints.choice([...path, 'style'], input.style, [1, 2]);
  if (!isLabelled) complaints.text([...path, 'label'], input.label, 1, 45);
  complaints.text([...path, 'placeholder'], input.placeholder, 0, 100);
  complaints.text([...path, 'value'], input.value, 0, 4_000);
  if (input.min_length !== undefined) complaints.number([...path, 'min_length'], input.min_length, 0, 4_000);
  if (input.max_length !== undefined) complaints.number([...path, 'max_length'], input.max_length, 1, 4_000);
}

function checkRow(row: Fields, path: Path, complaints: Complaints): void {
  complaints.count([...path, 'components'], row.components, 1, 1);
  const where = [...path, 'components', 0];
  const input = fieldsOf(itemsOf(row.components)[0]);
  const isInput = complaints.choice([...where, 'type'], input.type, [COMPONENT.textInput]);
  if (isInput) checkInput(input, where, false, complaints);
}

function checkLabelled(label: Fields, path: Path, complaints: Complaints): void {
  complaints.text([...path, 'label'], label.label, 1, 45);
  complaints.text([...path, 'description'], label.description, 0, 100);
  const inner = fieldsOf(label.component);
  const where = [...path, 'component'];
  if (!complaints.choice([...where, 'type'], inner.type, [COMPONENT.textInput, ...SELECTS])) return;
  if (inner.type === COMPONENT.textInput) checkInput(inner, where, true, complaints);
  else checkSelect(inner, where, complaints);
}

function checkPart(part: Fields, path: Path, complaints: Complaints): void {
  const kinds = [COMPONENT.row, COMPONENT.text, COMPONENT.label];
  if (!complaints.choice([...path, 'type'], part.type, kinds)) return;
  if (part.type === COMPONENT.text) complaints.text([...path, 'content'], part.content, 1, 4_000);
  else if (part.type === COMPONENT.row) checkRow(part, path, complaints);
  else checkLabelled(part, path, complaints);
}

/**
 * Checks a modal: a title of 45 characters, one to five parts, labels of 45, entries of 4,000.
 *
 * @throws Refusal 50035 with every complaint at its field.
 */
export function checkModal(modal: Fields): void {
  const complaints = new Complaints();
  complaints.text(['title'], modal.title, 1, 45);
  complaints.text(['custom_id'], modal.custom_id, 1, 100);
  complaints.count(['components'], modal.components, 1, 5);
  for (const [place, part] of itemsOf(modal.components).entries()) {
    checkPart(fieldsOf(part), ['components', place], complaints);
  }
  checkCustomIds(modal.components, complaints);
  complaints.settle();
}

/** The fields of a JSON object; none when the value is something else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : {};
}

/** The items of a JSON array; none when the value is something else. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A JSON string; the empty one when the value is something else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A JSON number; 0 when the value is something else. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

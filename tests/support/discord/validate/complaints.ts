import { type FieldError, type FormErrors, type Refusal, refuse } from '../refusal.ts';

export type Path = readonly (string | number)[];

/** Collects what is wrong with a form, each complaint at its field, to be answered all at once. */
export class Complaints {
  readonly #found: { readonly path: Path; readonly error: FieldError }[] = [];

  add(path: Path, code: string, message: string): void {
    this.#found.push({ path, error: { code, message } });
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  required(path: Path): void {
    this.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
  }

  /**
   * Complains of a text that is missing, too short or too long. Lengths count UTF-16 code units: never more lenient
   * than counting characters.
   */
  text(path: Path, value: unknown, min: number, max: number): void {
    if (value === undefined || value === null || (value === '' && min > 0)) {
      if (min > 0) this.required(path);
    } else if (typeof value !== 'string') {
      this.add(path, 'STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`);
    } else if (value.length > max && min > 0) {
      this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    } else if (value.length > max) {
      this.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    } else if (value.length < min) {
      this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    }
  }

  /** Complains of a list with fewer than `min` or more than `max` items, or of something that is no list. */
  count(path: Path, value: unknown, min: number, max: number): void {
    if (value === undefined || value === null) {
      if (min > 0) this.required(path);
    } else if (!Array.isArray(value)) {
      this.add(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    } else if (value.length > max && min === 0) {
      this.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    } else if (value.length > max || value.length < min) {
      this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    }
  }

  /** Complains of a value that is none of `choices`. */
  choice(path: Path, value: unknown, choices: readonly (string | number)[]): boolean {
    if ((choices as readonly unknown[]).includes(value)) return true;
    const listed = choices.join(', ');
    this.add(path, 'BASE_TYPE_CHOICES', `Value "${String(value)}" must be one of {${listed}}.`);
    return false;
  }

  /** Complains of a number that is none, or outside [min, max]. */
  number(path: Path, value: unknown, min: number, max: number): void {
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      this.add(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
    } else if (value > max) {
      this.add(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
    } else if (value < min) {
      this.add(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    }
  }

  /** Complains of an address that Discord does not link to. */
  url(path: Path, value: unknown, max = 2048): void {
    if (typeof value !== 'string' || !URL.canParse(value)) {
      this.add(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
      return;
    }
    const scheme = new URL(value).protocol.replace(':', '');
    if (!['http', 'https', 'attachment', 'discord'].includes(scheme)) {
      const message = `Scheme "${scheme}" is not supported. Scheme must be one of ('http', 'https').`;
      this.add(path, 'URL_TYPE_INVALID_SCHEME', message);
    }
    if (value.length > max) this.text(path, value, 0, max);
  }

  /** All complaints in the nested shape that Discord answers with. */
  tree(): FormErrors {
    const root: FormErrors = {};
    for (const { path, error } of this.#found) {
      let place = root;
      for (const step of path) {
        place[step] ??= {};
        place = place[step] as FormErrors;
      }
      place._errors = [...((place._errors as FieldError[] | undefined) ?? []), error];
    }
    return root;
  }

  refusal(): Refusal {
    return refuse.invalidForm(this.tree());
  }

  /** @throws Refusal when there is any complaint. */
  settle(): void {
    if (this.any) throw this.refusal();
  }
}

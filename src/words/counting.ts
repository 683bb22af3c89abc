/** A word in a language's forms for numbers of things; `other` stands for those not given. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * How a language writes numbers, and things with their number (Unicode's plural rules). What knows it takes
 * milliseconds to make, and is made when it is first used: of four languages hardly more than one ever is.
 */
export function counting(language: string) {
  const rules = lazily(() => new Intl.PluralRules(language));
  const numbers = lazily(() => new Intl.NumberFormat(language));
  // Below a thousand every language writes the same digits, and needs no formatter for it.
  const number = (value: number): string =>
    Number.isInteger(value) && Math.abs(value) < 1000 ? `${value}` : numbers().format(value);
  /** The form that goes with the number. */
  const form = (value: number, forms: Forms): string => forms[rules().select(value)] ?? forms.other;
  /** The number and its form: "3 sentences". */
  const count = (value: number, forms: Forms): string => `${number(value)} ${form(value, forms)}`;
  /** With that many digits after the point. */
  const figure = (value: number, digits: number): string =>
    value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return { number, form, count, figure };
}

/** What it makes, once, when it is first asked for. */
function lazily<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What a code (en, pt-BR) calls its language in another one; null when it is none that is known. */
export function nameOfLanguage(code: string, language: string): string | null {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code) ?? null;
  } catch {
    return null;
  }
}

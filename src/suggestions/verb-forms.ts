import { verbOfPast } from '../english/irregular-verbs.ts';
import { readWord } from '../english/language.ts';

/** How a finite main verb stands: "paid", "pays", "pay". */
export type VerbForm = 'past' | 'singular' | 'plural';

/** A verb's base and form; undefined unless surely finite. `singular`: whether its subject is. */
export function readVerb(
  lower: string,
  singular: boolean,
): { readonly base: string; readonly form: VerbForm } | undefined {
  const irregular = verbOfPast(lower);
  if (irregular === lower) return singular ? { base: lower, form: 'past' } : undefined;
  if (irregular !== undefined) return { base: irregular, form: 'past' };
  if (lower === 'has') return { base: 'have', form: 'singular' };
  const base = withFinalE(readWord(lower).lemma, lower);
  if (base === lower) return singular || /(?:ed|ing)$/.test(lower) ? undefined : { base, form: 'plural' };
  const pasts = [`${base}d`, `${base}ed`, `${base}${base.at(-1)}ed`, base.replace(/y$/, 'ied')];
  if (pasts.includes(lower)) return { base, form: 'past' };
  const singulars = [`${base}s`, `${base}es`, base.replace(/y$/, 'ies')];
  if (singulars.includes(lower)) return singular ? { base, form: 'singular' } : undefined;
  return undefined;
}

/** The dictionary form of "staged" is no "stag", for that would give "stagged". */
function withFinalE(lemma: string, lower: string): string {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(lemma) && lower === `${lemma}ed` ? `${lemma}e` : lemma;
}

/** The auxiliary that a question needs before its subject. */
export const AUXILIARY = { past: 'did', singular: 'does', plural: 'do' } as const;

import { tableLines } from '../text/read-word-lists.ts';
import TABLE from './irregular-verbs.txt';

const VERBS = tableLines(TABLE).map((line) => {
  const [forms = '', participles] = line.split(' / ');
  const [base = '', ...pasts] = forms.split(' ');
  return { base, pasts, participles: participles?.split(' ') ?? pasts };
});
const BASES: ReadonlySet<string> = new Set(VERBS.map(({ base }) => base));
const BY_PAST = new Map(VERBS.flatMap(({ base, pasts }) => pasts.map((past) => [past, base] as const)));
const BY_FORM = new Map(
  VERBS.flatMap(({ base, pasts, participles }) =>
    [...pasts, ...participles].map((form) => [form, base] as const),
  ),
);

/** The verb of an irregular past form: paid → pay. Undefined where another verb is spelt so: lay, fell. */
export function verbOfPast(lower: string): string | undefined {
  const base = BY_PAST.get(lower);
  return base === lower || !BASES.has(lower) ? base : undefined;
}

/** The verb of any irregular form, participles too: taken → take. Undefined for other words. */
export function verbOfForm(lower: string): string | undefined {
  return BY_FORM.get(lower);
}

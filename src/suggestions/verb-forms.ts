import { readWord } from '../english/language.ts';

/** How a finite main verb stands: "paid", "pays", "pay". */
export type Form = 'past' | 'singular' | 'plural';

/** Past forms, each before its base; those that are also another word's base are left out. */
const IRREGULAR = new Map(
  `arose arise became become began begin bent bend bit bite blew blow bought buy broke break brought bring built build burnt burn came come
  caught catch chose choose clung cling crept creep dealt deal drank drink drew draw drove drive dug dig ate eat fed feed fell fall
  felt feel fled flee flew fly forgot forget fought fight found find froze freeze gave give got get grew grow heard hear held hold hid hide
  kept keep knelt kneel knew know led lead left leave lent lend lit light lost lose made make meant mean met meet paid pay ran run rang
  ring rode ride rose rise said say sang sing sank sink sat sit saw see sent send shone shine shook shake shot shoot shrank shrink slept
  sleep slid slide sold sell sought seek spent spend spoke speak sprang spring stood stand stole steal struck strike stuck stick swam swim
  swept sweep swore swear taught teach thought think threw throw told tell took take tore tear understood understand went go woke wake
  won win wore wear wove weave wrote write had have did do`
    .match(/\b\w+\s+\w+/g)!
    .map((pair) => pair.split(/\s+/) as [string, string]),
);
/** Past and base are the same: the subject's number tells. */
const UNCHANGED = new Set('burst cast cost cut hit hurt let put quit set shut spread split'.split(' '));

/** A verb's base and form; undefined when it is not surely a finite form. `singular`: whether its subject is. */
export function readVerb(
  lower: string,
  singular: boolean,
): { readonly base: string; readonly form: Form } | undefined {
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return { base: irregular, form: 'past' };
  if (UNCHANGED.has(lower)) return singular ? { base: lower, form: 'past' } : undefined;
  if (lower === 'has') return { base: 'have', form: 'singular' };
  if (lower === 'does') return { base: 'do', form: 'singular' };
  if (lower === 'goes') return { base: 'go', form: 'singular' };
  const base = withFinalE(readWord(lower).lemma, lower);
  if (base === lower) return singular || /(?:ed|ing)$/.test(lower) ? undefined : { base, form: 'plural' };
  if (pastsOf(base).includes(lower)) return { base, form: 'past' };
  if (singularsOf(base).includes(lower)) return singular ? { base, form: 'singular' } : undefined;
  return undefined;
}

/** The dictionary form of "staged" is no "stag", for that would give "stagged". */
function withFinalE(lemma: string, lower: string): string {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(lemma) && lower === `${lemma}ed` ? `${lemma}e` : lemma;
}

function pastsOf(base: string): readonly string[] {
  return [`${base}d`, `${base}ed`, `${base}${base.at(-1)}ed`, base.replace(/y$/, 'ied')];
}

function singularsOf(base: string): readonly string[] {
  return [`${base}s`, `${base}es`, base.replace(/y$/, 'ies')];
}

/** The auxiliary that a question needs before its subject: did, does, do. */
export function auxiliaryOf(form: Form): string {
  return form === 'past' ? 'did' : form === 'singular' ? 'does' : 'do';
}

/** "want" → "wants", "carry" → "carries". */
export function singularOf(base: string): string {
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

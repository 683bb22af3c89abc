const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small words that questions are made of, without those that are English words too. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: set(
    'wer wen wem wessen wann wo wohin woher warum wieso weshalb wie welche welcher welches und der die das den dem des ein eine einen einem einer ist sind waren wurde wurden hat haben hatte nicht mit von für über nach bei zwischen wird werden sich auf aus zum zur auch noch gibt kann es er sie ich du wir ihr',
  ),
  fr: set(
    "qui que quoi quand où pourquoi comment combien quel quelle quels quelles est-ce est sont était étaient ont avait le la les un une des du de et dans sur avec pour par il elle ils elles ne pas qu c'est au aux ce cette ces sa ses leur leurs nous vous je tu y en a-t-il",
  ),
  es: set(
    'quién quien quiénes qué cuándo cuando dónde donde cómo cuánto cuántos cuántas cuál cuáles por porqué el la los las un una unos unas y de del en con para es son fue fueron era eran ha han había no se su sus lo al como está están que hay',
  ),
  it: set(
    'chi che cosa quando dove perché perche come quanto quanti quante quale quali il lo la gli le un uno una e di del della dei delle nel nella con per è sono era erano ha hanno aveva non si su dal dalla questo questa ci',
  ),
  pt: set(
    'quem que quando onde como quanto quantos quantas qual quais porque por o os as um uma uns umas e de do da dos das em no na nos nas com para é são foi foram era eram tem têm não se seu sua ao à está estão',
  ),
  nl: set(
    'wie wat wanneer waar waarom hoe hoeveel welke welk de het een en van met voor op is zijn waren heeft hebben niet dat die deze dit naar uit over bij door er ze hij zij wordt werd werden ook kan',
  ),
  sv: set(
    'vem vad när var varför hur vilken vilket vilka och är den det de en ett som med för på av till från inte har hade han hon var blev kan ska om',
  ),
  pl: set(
    'kto co kiedy gdzie dlaczego jak ile który która które i jest są był była było byli w na z do nie się o od przez dla czy to tego',
  ),
  tr: set(
    'kim ne nerede neden nasıl kaç hangi ve bir bu mi mı mu mü için ile var yok zaman oldu nedir kimdir niye',
  ),
};
/** One of these at the beginning is enough. */
const OPENERS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: set('warum wieso weshalb wann wer wessen woher wohin welche welcher welches'),
  fr: set('pourquoi quand où combien quoi quelle quels quelles est-ce qu'),
  es: set('quién quiénes cuándo dónde cómo cuánto cuántos cuántas cuál cuáles qué'),
  it: set('perché quando quanti quante dove quali'),
  pt: set('quem onde quantos quantas quais'),
  nl: set('waarom wanneer hoeveel waar welke'),
  sv: set('vem vad när varför hur vilken vilket vilka'),
  pl: set('kto kiedy gdzie dlaczego ile'),
  tr: set('nerede neden nasıl kaç hangi niye'),
};
const ENGLISH = set(
  'who whom whose what which when where why how the a an and or of in on at to for from by with about is are was were be been do does did has have had can could will would should it its he she they we you i his her their this that these those there not no as if many much long',
);
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ['zh', /\p{sc=Han}/u],
  ['ko', /\p{sc=Hangul}/u],
  ['ru', /\p{sc=Cyrillic}/u],
  ['ar', /\p{sc=Arabic}/u],
  ['he', /\p{sc=Hebrew}/u],
  ['el', /\p{sc=Greek}/u],
  ['hi', /\p{sc=Devanagari}/u],
  ['th', /\p{sc=Thai}/u],
];

/** Those whose letters several languages share: which of them it is stays open. */
const SHARED = new Set(['ru', 'ar', 'hi']);

/** A language other than English. */
export interface OtherLanguage {
  /** Its code; for letters that several languages share, one of them. */
  readonly code: string;
  /** Whether it is that one; false when the letters leave it open. */
  readonly isCertain: boolean;
}

/** The language a question is in when it is not English, told by its letters or by its small words; null when nothing tells. */
export function readOtherLanguage(question: string): OtherLanguage | null {
  const script = readScript(question);
  if (script !== null) return { code: script, isCertain: !SHARED.has(script) };
  const words = question.toLowerCase().match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  let best: { readonly code: string; readonly hits: number } = { code: '', hits: 0 };
  for (const [code, known] of Object.entries(WORDS)) {
    const hits = words.filter((word) => known.has(word) && !ENGLISH.has(word)).length;
    if (hits > best.hits) best = { code, hits };
  }
  const opener = Object.keys(OPENERS).find((code) => OPENERS[code]!.has(words[0] ?? ''));
  if (opener !== undefined && english === 0 && best.hits < 2) return { code: opener, isCertain: true };
  const enough = best.hits >= 2 && best.hits > english && best.hits * 4 >= words.length;
  return enough ? { code: best.code, isCertain: true } : null;
}

const ASCII = /^[\0-\x7f]*$/;

/** The script of most letters, unless they are Latin. */
function readScript(question: string): string | null {
  if (ASCII.test(question)) return null;
  const letters = question.match(/\p{L}/gu) ?? [];
  for (const [code, script] of SCRIPTS) {
    const own = letters.filter((letter) => script.test(letter)).length;
    // Japanese mixes two scripts: a few kana are enough among Chinese signs.
    if (own * (code === 'ja' ? 6 : 2) > letters.length) return code;
  }
  return null;
}

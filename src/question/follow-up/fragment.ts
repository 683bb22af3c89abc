import type { TaggedWord } from '../../english/tagged-words.ts';
import { hasVerb, readShape } from '../question-shape.ts';

/** A question that is no whole sentence, and what it wants of the one before. */
export type Fragment =
  /** "and when?", "why so long?", "through whom?": the same, asked with another question word. */
  | { readonly wants: 'anew'; readonly asks: string; readonly tail: string }
  /** "why not?" */
  | { readonly wants: 'denial'; readonly asks: string }
  /** "what about Yemen?", "and in colour?": the same, of something else. */
  | { readonly wants: 'other'; readonly other: string }
  /** "can I do that in the fridge?" */
  | { readonly wants: 'same'; readonly auxiliary: string; readonly tail: string }
  /** "and if I forget it?" */
  | { readonly wants: 'consequence'; readonly clause: string };

const JOINING =
  /^(?:and|but|or|so|also|then|ok|okay|well|,|what about|how about|and what about|and how about) /i;
const WHAT_ABOUT = /^(?:(?:and|but|or|so|ok|then|also)[ ,]+)*(?:what|how) (?:about|of) (.+)$/i;
const EVENT =
  /^((?:\w+ ){0,2}\w+) (?:(?:is|was|were|are) (?:that|this)(?: so)?|(?:did|does|do|has|had|will|could|would) (?:it|that|this|these|those) (?:all )?(?:happen|happened|occur|occurred|come about|take place|taken place|come to be)|(?:do|does|did|can|could|should|would|must) (?:i|you|we|one|they|he|she|people) do (?:it|that|this|so))$/i;
const SAME =
  /^(can|could|should|may|must|will|would|do|does|did) (?:i|you|we|one|they|he|she|people) do (?:it|that|this|so)\b(.*)$/i;
const EVENT_WORD = /(?:when|where|why|how)$/i;
const PREPOSITION =
  /^(?:in|on|at|by|for|from|to|with|through|since|until|about|under|during|after|before|without|near|inside|outside|of|as)$/;
const FILLER =
  /^(?:then|that|this|so|exactly|precisely|though|again|actually|anyway|now|please|though|come)$/;

/** It asks how things went on, and not the question before of something else. */
const WENT_ON = /^(?:and )?(?:then|next|after(?:wards?|ward| (?:that|this)))$/i;

/** An auxiliary before its subject: "if it rains will they sail" asks for itself. */
const INVERTED =
  /\b(?:(?:can|could|may|might|must|shall|should|will|would) (?:i|you|he|she|it|we|they|the|this|that)|(?:do|does|did) (?:i|he|she|we|they))\b/i;

/** Reads a fragment; undefined for a whole sentence, and for bare words that may as well be a question of their own. */
export function readFragment(words: readonly TaggedWord[], text: string): Fragment | undefined {
  const plain = text.replace(/[\s?!.,]+$/, '');
  if (WENT_ON.test(plain)) return undefined;
  const about = WHAT_ABOUT.exec(plain)?.[1];
  if (about !== undefined) return { wants: 'other', other: about };
  const joined = JOINING.test(`${plain} `);
  const core = stripJoining(plain);
  const event = EVENT.exec(core)?.[1];
  if (event !== undefined && EVENT_WORD.test(event))
    return { wants: 'anew', asks: event.toLowerCase(), tail: '' };
  const same = SAME.exec(core);
  if (same) return { wants: 'same', auxiliary: same[1]!, tail: same[2]! };
  const own = words.filter(({ start, tag }) => start >= plain.length - core.length && tag !== 'PUNCT');
  if (own.length === 0) return undefined;
  if (/^if\b/i.test(core) && !/,/.test(core) && !INVERTED.test(core))
    return { wants: 'consequence', clause: core };
  const shape = readShape(own, text);
  if (shape?.word) return shape.auxiliary ? undefined : readBareQuestion(shape.asks, shape.rest, own);
  if (hasVerb(own) && !(joined && own.length === 1)) return undefined;
  const other = core.replace(/,? (?:too|as well|also|instead|then)$/i, '');
  const opensWithPreposition = PREPOSITION.test(own[0]!.lower) && own.length > 1;
  return joined || opensWithPreposition || other !== core ? { wants: 'other', other } : undefined;
}

function stripJoining(text: string): string {
  let core = text;
  while (JOINING.test(core)) core = core.replace(JOINING, '').trimStart();
  return core;
}

/** A question word, with nothing or with a few words that are no clause: "why", "why so long", "what for", "when in 1823". */
function readBareQuestion(asks: string, rest: string, own: readonly TaggedWord[]): Fragment | undefined {
  const stranded = /^(what|which|who|whom) (\w+)$/.exec(asks);
  if (stranded && PREPOSITION.test(stranded[2]!)) {
    return { wants: 'anew', asks: stranded[2] === 'for' ? 'why' : `${stranded[2]} ${stranded[1]}`, tail: '' };
  }
  if (rest === '') return { wants: 'anew', asks, tail: '' };
  const after = rest.toLowerCase();
  if (asks === 'why' && /^not\b/.test(after)) return { wants: 'denial', asks };
  if (asks === 'what' && after === 'for') return { wants: 'anew', asks: 'why', tail: '' };
  if (asks === 'how' && after === 'come') return { wants: 'anew', asks: 'why', tail: '' };
  if (after === 'else') return { wants: 'anew', asks: `${asks} else`, tail: '' };
  if (PREPOSITION.test(after)) return { wants: 'anew', asks: `${after} ${asks}`, tail: '' };
  if (after.split(' ').every((word) => FILLER.test(word))) return { wants: 'anew', asks, tail: '' };
  if (hasVerb(own)) return undefined;
  const first = own.find(({ lower }) => lower === after.split(' ')[0])?.tag ?? '';
  return /^(?:ADP|ADV|SCONJ)$/.test(first) ? { wants: 'anew', asks, tail: rest } : undefined;
}

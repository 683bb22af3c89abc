import { isQuestionWord } from '../english/asking-words.ts';
import { isFunctionWord } from '../english/word-classes.ts';
import { findWords } from '../text/words.ts';

const ARTICLE = '(?:the|this) (?:article|text|page|piece|story|report)';
const ABOUT = '(?: about| on| of)';
const around = (pattern: string): RegExp => new RegExp(pattern, 'i');

/** What people put around a question. Each leaves the question as it would be asked by itself. */
const WRAPPINGS: readonly RegExp[] = [
  /^(?:please|pls|plz|so|well|um+|uh+|hmm+|er+)[, ]+(?=\S)/i,
  /^(?:quick |one |another |a )?(?:quick )?question[:,-]+\s*/i,
  /^(?:can|could|would) (?:you|u|someone|anyone)(?: please)? (?:explain|say|name|list|define|describe|summari[sz]e|give (?:me|us))\b/i,
  around(`^(?:according to|in|as per|going by|based on) ${ARTICLE}[, ]+`),
  around(
    `^(?:does|did|do) ${ARTICLE} (?:say|mention|tell|tell us|explain|state|reveal|describe|report)[, ]+(?=(?:who|whom|whose|what|which|when|where|why|how)\\b)`,
  ),
  around(
    `^(?:does|did|do|has) ${ARTICLE} (?:say|mention|tell us|talk|speak|discuss|report|contain)(?: anything| something| much| more)?${ABOUT}? (?=\\S)`,
  ),
  around(`^what (?:does|did|do|has) ${ARTICLE} (?:say|mention|tell us|report|have to say)${ABOUT} (?=\\S)`),
  around(`^(?:is|are) there (?:anything|something)(?: in ${ARTICLE})? (?:about|on) (?=\\S)`),
];
const ENDINGS: readonly RegExp[] = [
  /(?<![, ])[, ]+(?:please|pls|plz|thanks|thank you|thx|ty|cheers)(?=[\s?!.]*$)/i,
  // "In the report" and "in the story" may well be what is asked about.
  /(?<![, ])[, ]+(?:according to|in) (?:the|this) (?:article|text|page|piece)(?=[\s?!.]*$)/i,
];
/** To know, let know or want to know: with function words alone they put a question into another. */
const KNOWING =
  /^(?:know|tell|inform|remind|explain|wonder(?:ing|ed)?|curious|ask(?:ing)?|remember|recall|understand|learn|find|figure|idea|clue|interested|forg[eo]t|forgotten)$/i;
const WANTING =
  /^(?:want(?:ed)?|wanna|need(?:ed)?|like|love|wish|hop(?:e|ing)|try(?:ing)?|please|pls|plz|kindly|maybe|happen|quick|im|id|ive|u|dont|cant|sure|hey|ok|okay|anyone|anybody|somebody|someone|everyone)$/i;
/** As many words stand before the question at most. */
const LONGEST_LEAD = 12;

const KEEPS_VERB = /\b(?:explain|say|name|list|define|describe|summari[sz]e|give (?:me|us))$/i;

/** Without politeness and "according to the article"; a question of nothing else stays as it is. */
export function plainQuestion(text: string): string {
  const own = WRAPPINGS.reduce(
    (rest, wrapping) => rest.replace(wrapping, (found) => KEEPS_VERB.exec(found)?.[0] ?? ''),
    text,
  );
  const plain = ENDINGS.reduce((rest, ending) => rest.replace(ending, ''), withoutLead(own)).trim();
  return /\p{L}/u.test(plain) ? plain : text;
}

/** Without its lead: "I'd like to know how long …", "does anybody happen to remember where …". */
function withoutLead(text: string): string {
  let knows = false;
  for (const [read, { start, end }] of findWords(text).entries()) {
    const word = text.slice(start, end);
    if (isQuestionWord(word.toLowerCase()) || /^(?:if|whether)$/i.test(word))
      return knows ? text.slice(start) : text;
    knows ||= KNOWING.test(word);
    const leads = KNOWING.test(word) || WANTING.test(word) || isFunctionWord(word);
    if (!leads || read === LONGEST_LEAD) return text;
  }
  return text;
}

/** What people put around a question. Each leaves the question as it would be asked by itself. */
const WRAPPINGS: readonly RegExp[] = [
  /^(?:please|pls|plz|so|well|um+|uh+|hmm+|er+)[, ]+(?=\S)/i,
  /^(?:quick |one |another |a )?(?:quick )?question[:,-]+\s*/i,
  /^(?:can|could|would|will) (?:you|u|someone|anyone|anybody)(?: please| kindly| maybe)? (?:tell|explain to|remind|show|inform) (?:me|us)(?: please)?(?: again)?[, ]+(?=(?:who|whom|whose|what|which|when|where|why|how|if|whether)\b)/i,
  /^(?:can|could|would) (?:you|u|someone|anyone)(?: please)? (?:explain|say|name|list|define|describe|summari[sz]e|give (?:me|us))\b/i,
  /^(?:please )?(?:tell|remind) (?:me|us)(?: please)?[, ]+(?=(?:who|whom|whose|what|which|when|where|why|how|if|whether)\b)/i,
  /^(?:do|does|did|would|might) (?:you|u|we|anyone|anybody|somebody|someone)(?: happen to)? know[, ]+(?=(?:who|whom|whose|what|which|when|where|why|how|if|whether)\b)/i,
  /^(?:i|we)(?: would|'d)? (?:really )?(?:want|like|need|wish|love)(?:ed)? to know[, ]+(?=(?:who|whom|whose|what|which|when|where|why|how|if|whether)\b)/i,
  /^(?:i am|i'm|im|we are|we're|just) (?:curious|wondering|interested to know|asking)(?: about)?[, ]+(?=(?:who|whom|whose|what|which|when|where|why|how|if|whether)\b)/i,
  /^(?:i|we) (?:wonder|was wondering|were wondering)[, ]+(?=(?:who|whom|whose|what|which|when|where|why|how|if|whether)\b)/i,
  /^(?:any idea|any clue|idea)[, ]+(?=(?:who|whom|whose|what|which|when|where|why|how|if|whether)\b)/i,
  /^(?:according to|in|as per|going by|based on) (?:the|this) (?:article|text|page|piece|story|report)[, ]+/i,
  /^(?:does|did|do) (?:the|this) (?:article|text|page|piece|story|report) (?:say|mention|tell|tell us|explain|state|reveal|describe|report)[, ]+(?=(?:who|whom|whose|what|which|when|where|why|how)\b)/i,
  /^(?:does|did|do|has) (?:the|this) (?:article|text|page|piece|story|report) (?:say|mention|tell us|talk|speak|discuss|report|contain)(?: anything| something| much| more)?(?: about| on| of)? (?=\S)/i,
  /^what (?:does|did|do|has) (?:the|this) (?:article|text|page|piece|story|report) (?:say|mention|tell us|report|have to say)(?: about| on| of) (?=\S)/i,
  /^(?:is|are) there (?:anything|something)(?: in (?:the|this) (?:article|text|page))? (?:about|on) (?=\S)/i,
];
const ENDINGS: readonly RegExp[] = [
  /[, ]+(?:please|pls|plz|thanks|thank you|thx|ty|cheers)(?=[\s?!.]*$)/i,
  /[, ]+(?:according to|in) (?:the|this) (?:article|text|page|piece)(?=[\s?!.]*$)/i,
];
/** No wrapping begins so. Most questions do. */
const UNWRAPPED = /^(?:who|whom|whose|which|when|where|why|how)\b/i;
const KEEPS_VERB = /\b(?:explain|say|name|list|define|describe|summari[sz]e|give (?:me|us))$/i;

/** The question itself, without politeness and without "according to the article". A question that is nothing else stays as it is. */
export function plainQuestion(text: string): string {
  let plain = UNWRAPPED.test(text) ? text : unwrap(text);
  for (const ending of ENDINGS) plain = plain.replace(ending, '');
  plain = plain.trim();
  return /\p{L}/u.test(plain) ? plain : text;
}

function unwrap(text: string): string {
  return WRAPPINGS.reduce(
    (rest, wrapping) => rest.replace(wrapping, (found) => KEEPS_VERB.exec(found)?.[0] ?? ''),
    text,
  );
}

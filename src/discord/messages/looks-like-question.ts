const END = /[?？؟]["'”’»)\]]*\s*(?:\p{Extended_Pictographic}\s*)*$/u;

/** Words that open an English question or a request for a fact. */
const OPENING =
  /^(?:so|and|but|ok|okay|hey|hi|well|please)?[,\s]*(?:(?:in|on|at|by|for|from|to|of|with|under|through) (?:what|which|whom|whose)|who|whom|whose|what|when|where|why|which|how|is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|may|might|tell me|show me|list|name|explain|describe|summari[sz]e|define)\b/i;

/** Whether the text has the form of a question: it ends like one in any language, or opens like one in English. */
export function looksLikeQuestion(text: string): boolean {
  const line = text.trim();
  return END.test(line) || OPENING.test(line);
}

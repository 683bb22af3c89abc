import { bareQuestion } from './looks-like-question.ts';

/** What can be asked about an article itself. */
export type MetadataField =
  | 'title'
  | 'author'
  | 'source'
  | 'published'
  | 'language'
  | 'url'
  | 'rights'
  | 'length'
  | 'about';

/** What decides whether words such as "the report" or "it" mean the article itself. */
export interface MetadataContext {
  /** Whether the text has the word in any form: then "the report" is one that it speaks of. */
  readonly speaksOf: (word: string) => boolean;
  /** Whether "it" can be the article: nothing else was spoken of before. */
  readonly nothingBefore: boolean;
  /** Whether a file says whose it is, and no heading does: what stands under one says more. */
  readonly namesRights: () => boolean;
}

/** Nouns that an article is called by, and that it may as well be about. */
const CALLED =
  'story|report|review|paper|text|page|piece|post|document|column|essay|recipe|biography|interview|blog|write-up|news|entry';
/** What stands for the article itself, once it is found. */
const SELF = '~';
const CALLS_SELF = new RegExp(`\\b(?:(?:this|the) (?:news |blog )?(?:article|${CALLED})|this)\\b`, 'g');
const OF_SELF = `(?: (?:of|for|to|behind|from) ${SELF})?`;
const IT = `(?:${SELF}|it)`;
const WHAT_IS = `(?:what(?: is|'s|s| was| are| were)|which is|give me|tell me|show me|name|and|do you know)`;
const OUTLET =
  '(?:paper|newspaper|magazine|site|website|web site|publication|outlet|news outlet|news site|journal|source|publisher|organi[sz]ation|agency|blog)';

const asking = (...forms: readonly string[]): readonly RegExp[] =>
  forms.map((form) => new RegExp(`^(?:${form})$`));

/** How each is asked for. A question may have the form of several; the first counts. */
const ASKED: Readonly<Record<MetadataField, readonly RegExp[]>> = {
  author: asking(
    `who (?:wrote|authored|penned|has written|is behind) ${IT}`,
    `who(?: is|'s|s| was| are| were) the (?:authors?|writers?)${OF_SELF}`,
    `who(?: is|'s|s| was| are| were) the (?:journalists?|reporters?|bloggers?) (?:of|for|behind) ${SELF}`,
    `(?:by|from) (?:whom|who) (?:was|is) ${IT}(?: written| authored)?`,
    `who (?:was|is) ${IT} (?:written |authored |penned )?by`,
    `(?:${WHAT_IS} )?(?:the )?(?:author|authors|byline|writer|author'?s name|name of the author|name of the writer)${OF_SELF}`,
    `(?:what|which) (?:author|journalist|reporter|writer) (?:wrote|is behind) ${IT}`,
    `(?:does|did|do|is|has) ${SELF} (?:name|mention|give|state|have|list|credit|named|given) (?:its|the|an|any) (?:author|writer|byline)s?`,
    `is (?:the|an) author (?:named|given|mentioned|known)`,
  ),
  title: asking(
    `(?:${WHAT_IS} )?(?:the )?(?:title|headline)${OF_SELF}`,
    `${WHAT_IS} the name (?:of|for) ${SELF}`,
    `(?:what|how) (?:is|was|'s) ${SELF} (?:called|titled|named|entitled)`,
  ),
  source: asking(
    `(?:${WHAT_IS} )?(?:the )?(?:source|publisher|publication|origin|outlet)${OF_SELF}`,
    `where (?:does|did|do) ${SELF} (?:come|originate) from`,
    `where (?:is|was|'s|did you get|do you have) ${SELF}(?: published| printed| posted| from| taken from| appear| first published)*`,
    `(?:what|which) ${OUTLET} (?:is|was|does|did|has) ${SELF} (?:from|in|published in|published by|taken from|come from|appear in|printed in|posted on)`,
    `(?:in|by|from|on) (?:what|which) ${OUTLET} (?:is|was|did|does) ${SELF}(?: published| printed| appear| posted| come| taken)?`,
    `(?:(?:what|which) ${OUTLET}|who) (?:published|printed|posted|ran|carried|released) ${SELF}`,
  ),
  published: asking(
    `when (?:was|is|did|were) ${IT} (?:first )?(?:published|posted|released|come out|appear|printed|put online|uploaded)`,
    `when (?:was|is|did) ${IT} (?:first )?(?:written|made|from|dated|created|updated)`,
    `(?:${WHAT_IS} )?(?:the )?(?:date|publication date|publishing date|date of publication|release date|year of publication)${OF_SELF}`,
    `(?:(?:in|on|from) )?(?:what|which) (?:year|date|day|month) (?:was|is|did) ${SELF} (?:published|written|from|posted|released|come out|appear)(?: in| on)?`,
    `how (?:old|recent|new|current|up to date) is ${SELF}`,
  ),
  language: asking(
    `(?:in )?(?:what|which) language (?:is|was|'s) ${IT}(?: written| published)?(?: in)?`,
    `(?:${WHAT_IS} )?(?:the )?language${OF_SELF}`,
  ),
  length: asking(
    `how (?:long|big|short) is ${IT}`,
    `how many (?:words|sentences|paragraphs|characters|lines|pages) (?:does ${IT} have|(?:are )?(?:there )?(?:are )?in ${IT}|is ${IT}|long is ${IT}|has ${IT}|are there)`,
    `how (?:long|much time) (?:does|will|would|do) (?:it|i|one) (?:take|need)(?: me)? to read(?: ${IT})?`,
    `(?:${WHAT_IS} )?(?:the )?(?:reading time|word count|length|number of words|number of sentences)(?: of ${SELF}| for ${SELF})?`,
  ),
  about: asking(
    `what(?: is|'s|s| was) ${IT} (?:all |actually |really )*(?:about|on)`,
    `(?:${WHAT_IS} )?(?:the )?(?:topic|subject|theme|main (?:topic|idea|point|subject|message)|gist|essence) of ${SELF}`,
    `what (?:does|did|do) ${SELF} (?:say|discuss|cover|describe|deal with|talk about|report|tell us|report on)`,
    `(?:please )?(?:summari[sz]e|sum up) (?:${IT})(?: for me| please)*`,
    `(?:(?:give|write|show)(?: me)? )?(?:a |the )?(?:short |quick |brief )?(?:summary|overview|tl;?dr)(?: (?:of|for) ${IT})?`,
  ),
  rights: asking(
    `who (?:holds|owns|has) (?:the )?(?:copyrights?|rights)(?: (?:of|to|on|for|in) ${IT})?`,
    `(?:who|what)(?: is|'s|s| was) the (?:copyright|rights) (?:holder|owner)${OF_SELF}`,
    `who(?:se)? (?:is|owns) (?:the )?copyright(?: is ${IT})?`,
    `(?:${WHAT_IS} )?(?:the )?(?:copyright|licen[cs]e|licensing|copyright (?:notice|year|date|line))(?: (?:of|for|to|on) ${IT})?`,
    `(?:under |with )?(?:what|which) (?:kind of |sort of )?licen[cs]e (?:is|was|does|has|covers|applies to) ${IT}(?: under| use| have| licen[cs]ed| licensed under| released| released under| published| published under| available under)*`,
    `how is ${IT} licen[cs]ed`,
    `when was ${IT} copyrighted`,
    `(?:is|was) ${IT} (?:copyrighted|under copyright|protected by copyright|licensed|in the public domain|public domain)`,
  ),
  url: asking(
    `(?:(?:${WHAT_IS}|is there|do you have) )?(?:the |a )?(?:link|url|web ?address|original|web page)(?: (?:to|of|for) (?:the original(?: article| text)?|${IT}))?`,
    `where can i (?:find|read|see|get) (?:the original(?: article| text)?|the full (?:article|text)|${SELF})(?: online| on the web)?`,
  ),
};
const FIELDS = Object.keys(ASKED) as readonly MetadataField[];

/** What a question asks about the article itself; empty when it asks about what the text speaks of. */
export function readMetadataQuestion(question: string, context: MetadataContext): readonly MetadataField[] {
  const plain = bareQuestion(question.toLowerCase()).replace(/(?<![ ,])[ ,]+(?:exactly|again|please)$/, '');
  if (plain.length > 90) return [];
  const told = plain.replace(CALLS_SELF, SELF);
  const field = FIELDS.find((one) => ASKED[one].some((form) => form.test(told)));
  return field && isAboutSelf(plain, field, context) ? [field] : [];
}

const WEAK = new RegExp(`\\bthe (?:news |blog )?(${CALLED})\\b`);

function isAboutSelf(
  plain: string,
  field: MetadataField,
  { speaksOf, nothingBefore, namesRights }: MetadataContext,
): boolean {
  const isNamed = /\bthis\b|\barticle\b/.test(plain);
  if (/\bit\b/.test(plain) && !/\bto read\b/.test(plain) && !isNamed && !nothingBefore) return false;
  const called = WEAK.exec(plain)?.[1];
  if (called !== undefined && speaksOf(called)) return false;
  // "Who is the author?" after other questions may mean one that the article tells of.
  if (field === 'author' && !nothingBefore && !isNamed) return !speaksOf('author');
  if (field !== 'rights') return true;
  return ['copyright', 'license', 'licence'].every((word) => !speaksOf(word)) && namesRights();
}

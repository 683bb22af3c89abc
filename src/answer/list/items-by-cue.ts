/**
 * A noun that stands for a whole statement (a drawback, an effect, a rule) is seldom written beside it: "But it is not silent." These are the
 * words by which writers make such statements.
 */
interface Cue {
  /** The noun, in one or several, with what belongs to it. */
  readonly asked: RegExp;
  readonly told: RegExp;
}

/** A cue that a question asks for, and the question's words that name it. */
export interface AskedCue {
  readonly told: RegExp;
  readonly words: string;
}

const CUES: readonly Cue[] = [
  {
    asked: /(?:reason|cause|purpose|aim|motive|goal|explanation)s?/,
    told: /\b(?:because|since|due to|owing to|so that|in order to|thanks to|for this reason|therefore|so as to|(?:is|was|are|were) (?:meant|designed|intended) to|which (?:gives?|makes?|keeps?|lets?|helps?|allows?|causes?)|to (?:keep|prevent|avoid|make|help|allow|deter|stop))\b/i,
  },
  {
    asked:
      /(?:advantage|benefit|merit|strength|virtue|upside|pro|plus|(?:good|strong|best|positive|plus) (?:point|side|thing|aspect|quality|part))s?/,
    told: /\b(?:good|better|best|great|excellent|easy|easier|easily|quick(?:er|ly)?|fast(?:er)?|cheap(?:er)?|safe(?:r|ly)?|cool|comfortabl[ey]|convenient|reliable|useful|handy|handsome|pleasant|improve[sd]?|saves?|likes?d?|loved?|enjoy(?:ed)?|pleased|praised?|recommend(?:ed)?|guarantee|at no cost|free of charge)\b/i,
  },
  {
    asked:
      /(?:disadvantage|drawback|downside|weakness|flaw|fault|shortcoming|complaint|criticism|con|minus|(?:bad|weak|worst|negative) (?:point|side|thing|aspect|part))(?:e?s)?/,
    told: /\b(?:bad(?:ly)?|worse|worst|poor(?:ly)?|wrong|fault[ys]?|flaws?|problems?|complain(?:t|ts|ed|s)?|critici[sz]\w+|difficult|hard to|awkward|unfortunately|sadly|lacks?|fail(?:s|ed)?|cannot|can't|too|noisy|slow(?:er)?|expensive|dear|twice as (?:much|long)|at the cost of)\b|\bbut\b(?=.{0,40}\b(?:not|no|never)\b)/i,
  },
  {
    asked:
      /(?:problem|difficult(?:y|ie)|obstacle|hardship|trouble|challenge|setback|struggle|hurdle|barrier)s?/,
    told: /\b(?:problems?|difficult\w*|hard(?:ship)?|troubles?|obstacles?|struggl\w+|cannot|could not|couldn't|can't|was not able|were not able|unable|nobody could|refused?|broke|broken|fail(?:s|ed|ure)?|lost|lacks?|lacked|without|little|wrong|poor(?:ly)?|debts?|damag\w+|delay\w*|stopped|short of|shortage|only)\b/i,
  },
  {
    asked: /(?:mistake|error|misunderstanding|misconception|pitfall|blunder)s?/,
    told: /\b(?:wrong(?:ly)?|mistak\w+|mistook|errors?|erred|misunderst\w+|false(?:ly)?|forger\w+|suspected|took \S+(?: \S+)? for|taken for|(?:had )?(?:believed|thought) that|too (?:soon|late|early|much|little|hot|cold|fast|long)|do not|don't|never|avoid|would be|may (?:burst|break|spoil))\b/i,
  },
  {
    asked: /(?:danger|risk|hazard|peril|threat|accident|disaster|tragedie|misfortune)s?/,
    told: /\b(?:danger\w*|risk\w*|hazard\w*|threat\w*|harm\w*|kill\w*|died?|dead|injur\w+|lightning|landslides?|storms?|floods?|fires?|attack\w*|bombs?|drown\w*|narrowly|just missed|prevent\w*|avoid\w*|avert\w*|surviv\w+|explo\w+|crash\w*|collaps\w+|poison\w*)\b/i,
  },
  {
    asked: /(?:death|victim|fatalitie|casualtie)s?/,
    told: /\b(?:dies|died|dying|deaths?|dead|kill(?:ed|s|ing)?|murder(?:ed|s)?|drowned|perished|lost (?:his|her|their) li(?:fe|ves)|fatal(?:ly)?)\b/i,
  },
  {
    asked: /(?:effect|consequence|result|outcome|impact|repercussion)s?/,
    told: /\b(?:because of|as a result|therefore|thus|so that|led to|leads? to|caus(?:ed|es|ing)|had to|has to|have to|meant that|forced|cut off|ran short|without|which (?:gives?|makes?|keeps?|made|gave|kept)|became|becomes|turned into|left \S+ (?:in|with|without))\b/i,
  },
  {
    asked: /(?:honou?r|award|prize|distinction|tribute|memorial|recognition)s?/,
    told: /\b(?:honou?r\w*|award\w*|prizes?|medals?|tributes?|memorials?|in (?:his|her|their) (?:memory|honou?r)|in memory of|statues?|monuments?|plaques?|knighted|named (?:\S+ ){1,6}after|listed (?:him|her|them|it) among|elected|celebrat\w+|commemorat\w+)\b/i,
  },
  {
    asked: /(?:feature|function|propert(?:y|ie)|characteristic|setting|(?:special )?(?:abilit(?:y|ie)))s?/,
    told: /\b(?:has|have|had|features?|functions?|settings?|modes?|comes? with|equipped|fitted|built-in|offers?|includes?|including|there (?:is|are)|made of|consists? of)\b/i,
  },
  {
    asked: /(?:rule|regulation|restriction|condition|limit|requirement|law|ban)s?/,
    told: /\b(?:must|may|can|cannot|can't|have to|has to|needs?|allowed|forbidden|banned|prohibited|permitted|required|only|at most|at least|up to|maximum|minimum|unless|no|not)\b/i,
  },
  {
    asked: /(?:channel|route|method|means|(?:different )?way)s?/,
    told: /\b(?:through|via|by means of|by way of|with the help of|using|with|by \w+ing|channels?|back-?channels?|methods?)\b/i,
  },
  {
    asked: /(?:source|origin)s?/,
    told: /\b(?:(?:comes?|came|coming|taken|drawn|obtained) from|not all of|beg[ai]n(?:s)? (?:in|as|with)|sources?|origins?|originat\w+|deriv\w+|suppl(?:y|ies|ied)|adds? (?:its|their)|brings?|brought|carr(?:y|ies|ied)|springs?)\b/i,
  },
  {
    asked: /(?:service|offering|facilit(?:y|ie))s?/,
    told: /\b(?:there (?:is|are)|offers?|offered|provides?|provided|(?:you|visitors|members|guests|readers|everyone|anyone) can|(?:is|are) (?:free|available|lent)|costs?)\b/i,
  },
  {
    asked: /(?:discover(?:y|ie)|finding|find|invention|insight)s?/,
    told: /\b(?:discover\w*|found|came upon|come upon|dug (?:up|out)|unearthed|noticed|observed|suggested|concluded|worked out|did the sum|reali[sz]ed|invented|the first (?:complete|known|ever))\b/i,
  },
  {
    asked: /(?:sign|signal|indication|symptom|clue|indicator|hint)s?/,
    told: /\b(?:if|when|until|once|should|shows?|tells?|means|signs?|marks?|ready|done)\b/i,
  },
  {
    asked: /(?:demand|request|wish|requirement|claim)s?(?: made)?/,
    told: /\b(?:demand\w*|ask(?:ed|s)? for|want(?:s|ed)?|call(?:ed|s)? for|request\w*|insist\w*|seek|sought|appeal\w*|claim\w*|urg(?:ed|es))\b/i,
  },
  {
    asked: /(?:job|occupation|profession|trade|career)s?/,
    told: /\b(?:\p{Ll}*(?:ologist|onomer|anatomist|ician|maker|keeper|teacher|smith)|dealer|collector|brewer|baker|farmer|doctor|nurse|lawyer|architect|engineer|writer|author|journalist|artist|painter|sailor|soldier|officer|clerk|cook|driver|worker|merchant|scientist|professor|geologist|chemist|worked as|works as|job|trained as)\b/iu,
  },
  {
    asked:
      /(?:relative|sibling|parent|ancestor|descendant|family members?|members? of (?:\S+ ){0,4}family)s?/,
    told: /\b(?:father|mother|brother|sister|son|daughter|uncle|aunt|nephew|niece|cousin|husband|wife|grand\w+|parents?|children|child)s?\b/i,
  },
];

const CUE_PATTERNS = CUES.map(({ asked, told }) => ({
  asked: new RegExp(`\\b${asked.source}(?![\\p{L}-])`, 'iu'),
  told,
}));

/** The cue that a question for `noun` asks for; undefined for nouns that can stand beside what they name. `noun` is as the question has it. */
export function findCue(question: string, noun: string): AskedCue | undefined {
  if (noun === '') return undefined;
  for (const { asked, told } of CUE_PATTERNS) {
    const words = asked.exec(question)?.[0];
    if (words?.toLowerCase().split(' ').includes(noun.toLowerCase())) return { told, words };
  }
  return undefined;
}

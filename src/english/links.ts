import { wordList } from './word-lists.ts';

/** These tie a sentence to the one before wherever they open it. */
const LINKS =
  /^(?:but|and|or|nor|yet|however|therefore|thus|hence|moreover|furthermore|nevertheless|nonetheless|meanwhile|otherwise|likewise|similarly|consequently|accordingly|conversely|afterwards?|thereafter|thereupon|then|such|either)\b(?! as\b)/;

/** These do so when a comma follows. */
const LINKS_WITH_COMMA =
  /^(?:so|still|also|instead|besides|again|too|indeed|rather|yes|no|here|next|in (?:fact|addition|return|turn|response|reply|comparison|contrast|other words|particular|short|the meantime|any case|either case|both cases)|of course|that (?:said|is)|what is more|more (?:importantly|recently)|worse|worse still|on the (?:contrary|other hand|one hand|whole)|at (?:the same time|first|last)|all the same|for (?:example|instance|one thing|one)|as a (?:result|consequence)|as well|by (?:contrast|comparison)|to this end|if so|if not|even then|not so|not any ?more|in the process|the reverse|(?:a|the) (?:day|week|month|year|moment|century|decade) (?:later|after|before|earlier)|(?:some|several|many|a few) \S+ (?:later|earlier))\s?,/;

/** These do so with or without one. */
const LINKS_AS_PHRASES =
  /^(?:even so|as such|so (?:did|do|does|is|are|was|were|the|a|an|he|she|it|they)|in fact|by contrast|as a result|soon after(?:wards)?|not long after(?:wards)?|shortly after(?:wards)?|\S+ (?:seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries) (?:later|earlier|afterwards|after that|before that)|later that|earlier that|(?:the|that) same\b|the following (?:day|morning|evening|night|week|month|year|spring|summer|autumn|winter)|the next (?:day|morning|evening|night|week|month|year)|(?:since|until|by|before|after) then|in (?:both|either) cases?|also|instead)\b/;

/** A noun of this group is meant, and which group was said before. */
const SHARES =
  /^(?:the (?:two|three|four|other|others|former|latter|rest)\b(?! (?:\S+ly )?(?:most|\S{2,}est)\b)(?! of (?:the|us)\b)|(?:the )?(?:first|second|third|fourth|fifth|last) (?:was|were|is|are|had|has|did|looked|came|went|said|took|would|will|one)\b|both (?:\S+s )?(?:were|are|had|have|did|said|of them|men|women|sides)\b|neither (?:was|is|had|has|did|of them)\b|others? (?!than\b)|another\b|one of (?:them|these|those)\b|(?:some|many|most|all|none|each|several|few) of (?:it|them|these|those|this|that|which)\b)/;

/** It stands for nothing before: weather, time, a clause or a stressed part that follows. */
const BE =
  "(?:is|was|'s|’s|has been|had been|will be|would be|may be|might be|must be|can be|could be|seems|seemed|became|becomes)";
const CALENDAR = ['seasons', 'weekdays', 'months'].flatMap((name) => [...wordList(name)]).join('|');
const EMPTY_IT = [
  new RegExp(
    `^it ${BE} (?:not )?(?:\\p{L}+ly )?(?:raining|snowing|cold|hot|warm|dark|late|early|midnight|noon|dawn|time|${CALENDAR}|\\d)\\b(?! (?:and|enough))`,
    'u',
  ),
  /^it (?:rained|rains|snowed|snows|hailed|thundered)\b/,
  /^it (?:takes|took|will take|would take|can take|has taken|had taken) (?!him\b|her\b|them\b).{1,60}? (?:to|before|for|until) /u,
  /^it (?:seems|seemed|appears|appeared|turns out|turned out|happens|happened|follows|followed|remains to be|so happened|goes without|came as)\b/,
  new RegExp(
    `^it ${BE} (?:not )?(?:\\p{L}+ly )?(?:said|believed|thought|known|reported|estimated|expected|hoped|argued|suggested|assumed|agreed|understood|claimed|feared|alleged|announced|decided|recommended|noted|shown|found) (?:that|to|by|how|in)\\b`,
    'u',
  ),
  new RegExp(
    `^it ${BE} (?:not )?(?:(?:very|quite|also|now|still|therefore|so|too|more|less|\\p{L}+ly) )?\\p{L}+(?: (?:for|of) [^,]{1,40}?)? (?:that|whether|how|why|what) `,
    'u',
  ),
  new RegExp(
    `^it ${BE} (?:not )?(?:(?:very|quite|also|now|still|therefore|\\p{L}+ly) )?(?:important|necessary|possible|impossible|vital|essential|better|best|wise|good|common|usual|rare|tempting|fair|normal|advisable|worth|hard to (?:say|know|tell|believe|imagine|see|find)|easy to (?:say|see|imagine|forget|believe|find)|difficult to (?:say|know|tell|believe|imagine|see|find))\\b`,
    'u',
  ),
  // "It was Smith who", "It is the cold that", "It was in 1977 that", "It was not until".
  new RegExp(
    `^it ${BE} (?:not |only |perhaps )*(?:until|because|as if|as though|in|on|at|during|from|by|with|after|here|there)\\b.{0,80}?(?: that |$|\\.$)`,
    'u',
  ),
  new RegExp(
    `^it ${BE} (?:not |only |perhaps )*(?!called|made|used|in|on|at|a \\p{L}+ that\\b)(?:(?:the|his|her|their|its) )?[^,;]{1,50}? who `,
    'u',
  ),
  new RegExp(
    `^it ${BE} (?:not |only |perhaps )*the (?!only|first|last|most|\\p{L}+est\\b)[^,;]{1,40}? that `,
    'u',
  ),
];

/** This article, this year, these days: what is pointed at lies open to the reader. */
const OPEN_TO_ALL = new RegExp(
  `^(?:this (?:article|report|recipe|guide|page|book|review|paper|document|post|year|month|week|morning|afternoon|evening|${CALENDAR}|time of year)|these days|those (?:who|whose|with|in|of|from|that|which)|that (?:of|which)|th(?:is|at) is not to say)\\b`,
);

/** Whether a connective or a part of a group opens the sentence. `opening` is lower case. */
export function opensWithLink(opening: string): boolean {
  return [LINKS, LINKS_WITH_COMMA, LINKS_AS_PHRASES, SHARES].some((pattern) => pattern.test(opening));
}

/** Whether the text begins with an *it* that means nothing: "It is raining", "It was Tench who paid". */
export function opensWithEmptyIt(opening: string): boolean {
  return EMPTY_IT.some((pattern) => pattern.test(opening));
}

/** Whether the text begins with a *this* that points at the reader's own day or page, or with "those who". */
export function opensInSight(opening: string): boolean {
  return OPEN_TO_ALL.test(opening);
}

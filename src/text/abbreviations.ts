/** Abbreviations and the words that open sentences: what decides whether a full stop ends one. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Always followed by more of the same sentence. Written as here, for `gen` or `rep` may be a word. */
export const neverLast = words(`
  Mr Mrs Ms Mx Messrs Mme Mlle Prof Gen Sen Sens Rep Reps Gov Govs Col Lt Sgt Capt Cpl Pvt Maj Adm Cmdr Cdr Brig
  Rev Revd Hon Fr Msgr Pres Supt Insp Amb Atty Asst Assoc Treas Hr Pfc Spc Sfc Cpt Ens
  v vs cf viz e.g i.e eg ie approx incl excl resp a.k.a aka née w.r.t P.S p.s P.P.S N.B n.b
`);

/** Followed by more of the sentence when a number follows: `No. 5`, `Figs. 3 and 4`, `Oct. 7`. */
export const beforeNumber = words(`
  No Nos no nos Nr nr Fig Figs fig figs Eq Eqs eq eqs Ref Refs ref refs Tab Tbl p pp P PP pg pgs
  Sch Sched Cl cl Cal Ann App Div Vol Vols vol vols Ch ch Chap chap Art Arts Sec sec Sect sect Para para Pt pt Ex ex Op op Bk bk
  c ca circa est Est b d r fl m n born ext Ext tel Tel Ph ver Ver rev min max nos Reg reg Cap cap
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
`);

/** Units and closing words: they end a sentence when a capital follows. */
export const lastBeforeCapital = words(`
  etc ibid ff ft lb lbs oz yd yds mi mph kg km cm mm hr hrs sec secs mins sq cu gal qt tbsp tsp Esq
`);

/** May stand inside a sentence or at its end; there the next word decides. */
export const mayBeLast = words(`
  Inc Corp Ltd Co Cos Bros Dept dept Univ Inst Assn Ave Blvd Rd St Sts Ste Dr Mt Mts Ft Hwy Pkwy Sq Bldg Apt
  Jr Sr al cit seq loc trans ed eds Ed Eds vol repr rpt misc orig subsp var sp spp nov cv gen fam
  Ala Ariz Calif Colo Conn Del Fla Ga Ill Kan Kans Ky Mass Md Mich Minn Mo Mont Neb Nebr Nev
  Okla Pa Penn Tenn Tex Va Vt Wis Wyo Ont Que Alta Sask
  Fr Dist Dists Div Comm Gov't Govt Intl Int'l Nat'l Natl Mfg Mgr
  Acad Sci Soc Proc Rev Jour Lett Phys Chem Biol Br Eur Abbr abbr Suppl suppl
`);

/** Nouns with a letter after them: `vitamin C.` ends, `by C. Roe` goes on. */
export const lettered = words(`
  vitamin vitamins hepatitis influenza plan type group class grade section letter appendix category point option team
  channel schedule war act part book volume chapter phase stage tier division room block gate exhibit platform rated
  rating grades size zone sector terminal level row unit model flat apartment hall annex column track wing bay berth
`);

/** Zones, days and months that go on after `5 p.m.` */
export const afterClock = words(`
  ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST JST Eastern Central Mountain Pacific
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Greenwich Beijing Tokyo Moscow Local
`);

/** Words that open a sentence far more often than they continue a name. */
export const openers = words(`
  The A An This That These Those There Here It Its He She They We I You His Her Their Our My Your Who What When
  Where Why How Which Whose Whether If As At By In On For From To With Without Within During Since Until After
  Before Between Among Under Over Through Despite Although Though While Because Unless Once And But Or Nor So Yet
  Then Thus Hence However Moreover Furthermore Therefore Nevertheless Meanwhile Instead Later Soon Today Now
  Also Still Even Just Only Both Each Every Some Many Most Several Few All Any Another Other Others Such Much
  More Is Are Was Were Did Do Does Has Have Had Could Will Would Should May Might Must Let Not Nobody Nothing
  No-one Someone Everyone Perhaps Maybe Indeed Finally Eventually Afterwards Recently According Last Next Two Three
  It's It’s He's He’s She's She’s That's That’s There's There’s They're They’re We're We’re I'm I’m I've I’ve
  Don't Don’t What's What’s Let's Let’s
`);

/** Verbs of saying, for `“Are you sure?” Bill asked.` */
export const sayings = words(`
  said says say asked asks added adds replied replies answered wrote writes told tells shouted cried called
  whispered screamed yelled exclaimed wondered wonders demanded inquired enquired joked quipped tweeted posted
  remarked noted explained insisted argued declared announced continued began responded recalled snapped muttered
`);

/** Names that end in an exclamation mark. */
export const exclaimed = words(
  'Yahoo Jeopardy Panic Oklahoma Oliver Wham Airplane Mamma Moulin Kahoot Joomla Chips Yum',
);

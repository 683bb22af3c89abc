const IRREGULAR: Readonly<Record<string, string>> = {
  british: 'brit',
  britain: 'brit',
  french: 'franc',
  franc: 'franc',
  spanish: 'spain',
  dutch: 'netherland',
  greek: 'greec',
  swiss: 'switzerland',
  danish: 'denmark',
  polish: 'poland',
  turkish: 'turkei',
  swedish: 'sweden',
  irish: 'ireland',
  chines: 'china',
  japanes: 'japan',
  english: 'england',
  scottish: 'scotland',
  welsh: 'wale',
  norwegian: 'norwai',
}; // prettier-ignore

const ENDINGS = /(?:ian|ean|an|ish|ese|i|ic|ical|al|ist|ism|er|or|ment|ion|iv|ous|ful|th|ty|y|a|e)$/;

/**
 * What terms formed from one another share: Iran, Iranian and Iranians; Oman and Omani; discover and discovery. Works on stems: takes one
 * ending off and keeps at most the first six letters, so it joins too much rather than too little and counts only as weak evidence.
 */
export function rootOf(stem: string): string {
  const known = Object.hasOwn(IRREGULAR, stem) ? IRREGULAR[stem]! : stem;
  if (known.length < 5 || /\P{L}/u.test(known)) return known;
  const bare = known.replace(ENDINGS, '');
  return (bare.length >= 3 ? bare : known).slice(0, 6);
}

/** What the ranker and English call evidence, and what others call it in turn: 24 characters at most. */
const NAMES = {
  bm25: ['BM25', 'BM25', 'BM25'],
  'bm25 of best': ['BM25 zum besten', 'BM25 du meilleur', 'BM25 frente al mejor'],
  agreement: ['Übereinstimmung', 'accord', 'acuerdo'],
  coverage: ['Abdeckung', 'couverture', 'cobertura'],
  'related words': ['verwandte Wörter', 'mots apparentés', 'palabras afines'],
  'answer words': ['Antwortwörter', 'mots de réponse', 'palabras de respuesta'],
  'sentence before': ['Satz davor', 'phrase précédente', 'frase anterior'],
  'other words before': ['davor, in anderen Worten', 'dit avant autrement', 'antes, en otras palabras'],
  'other words above': ['darüber, anders gesagt', 'dit au-dessus autrement', 'arriba, otras palabras'],
  'pronoun for it': ['Pronomen dafür', 'pronom pour cela', 'pronombre por ello'],
  'two before': ['zwei davor', 'deux avant', 'dos antes'],
  'sentence after': ['Satz danach', 'phrase suivante', 'frase siguiente'],
  title: ['Titel', 'titre', 'título'],
  heading: ['Überschrift', 'intertitre', 'epígrafe'],
  'headings above': ['Überschriften darüber', 'intertitres au-dessus', 'epígrafes superiores'],
  'asked there': ['dort gefragt', 'demandé là', 'preguntado ahí'],
  label: ['Benennung', 'désignation', 'rótulo'],
  'nothing here': ['nichts davon hier', 'rien ici', 'nada de ello aquí'],
  numbers: ['Zahlen', 'nombres', 'cifras'],
  pairs: ['Wortpaare', 'paires de mots', 'pares de palabras'],
  'words in a row': ['Wörter in Folge', 'mots à la suite', 'palabras seguidas'],
  'asked in these words': ['so gefragt', 'demandé ainsi', 'preguntado así'],
  subject: ['Subjekt', 'sujet', 'sujeto'],
  person: ['Person', 'personne', 'persona'],
  time: ['Zeit', 'moment', 'tiempo'],
  place: ['Ort', 'lieu', 'lugar'],
  count: ['Anzahl', 'nombre', 'cantidad'],
  amount: ['Menge', 'quantité', 'medida'],
  duration: ['Dauer', 'durée', 'duración'],
  age: ['Alter', 'âge', 'edad'],
  cause: ['Ursache', 'cause', 'causa'],
  means: ['Mittel', 'moyen', 'medio'],
  quotation: ['Zitat', 'citation', 'cita'],
  definition: ['Definition', 'définition', 'definición'],
  news: ['Neues', 'nouveauté', 'novedad'],
  'is a question': ['ist eine Frage', 'est une question', 'es una pregunta'],
  lead: ['Anfang des Artikels', 'début de l’article', 'inicio del artículo'],
  'opens paragraph': ['eröffnet Absatz', 'ouvre le paragraphe', 'abre el párrafo'],
  'near last answer': ['nah der letzten Antwort', 'proche de la réponse', 'cerca de la respuesta'],
  'aligned words': ['zugeordnete Wörter', 'mots alignés', 'palabras alineadas'],
  'by its form': ['nach der Form', 'par la forme', 'por la forma'],
  'beside others': ['neben den anderen', 'à côté des autres', 'junto a las otras'],
} as const satisfies Readonly<Record<string, readonly [german: string, french: string, spanish: string]>>;

export type EvidenceName = keyof typeof NAMES;
type EvidenceNames = Readonly<Record<EvidenceName, string>>;

/** All of them in one language. */
export function evidenceNames(language: 'en' | 'de' | 'fr' | 'es'): EvidenceNames {
  const place = ['de', 'fr', 'es'].indexOf(language);
  return Object.fromEntries(
    Object.entries(NAMES).map(([name, said]) => [name, said[place] ?? name]),
  ) as EvidenceNames;
}

/** How it is called where it is shown; a name that is none stays as it is. */
export function evidenceName(name: string, { evidence }: { readonly evidence: EvidenceNames }): string {
  return Object.hasOwn(evidence, name) ? evidence[name as EvidenceName] : name;
}

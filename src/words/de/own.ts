import { counting } from '../counting.ts';
import type { OWN as ENGLISH } from '../en/own.ts';

const { number, count } = counting('de');

const articles = (value: number): string => count(value, { other: 'Artikel' });
const sentences = (value: number): string => count(value, { one: 'Satz', other: 'Sätze' });
const paragraphs = (value: number): string => count(value, { one: 'Absatz', other: 'Absätzen' });

export const OWN: typeof ENGLISH = {
  refused: {
    'not-a-link': 'Das ist kein Link: Einer beginnt mit http:// oder https:// und nennt eine Website.',
    credentials: 'Der Link enthält einen Benutzernamen oder ein Passwort; gib ihn ohne an.',
    port: 'Der Link nennt einen anderen Port als 80 und 443; der wird nicht geöffnet.',
    'private-address': 'Der Link führt zu einer nicht öffentlichen Adresse; solche werden nie geöffnet.',
    robots:
      'Die robots.txt der Website bittet Programme, diese Seite nicht zu lesen. Füge sie als Datei oder Text hinzu, wenn du darfst.',
    unreachable: 'Die Website ist nicht erreichbar. Prüfe den Link oder versuche es später noch einmal.',
    timeout: 'Die Website hat länger als zehn Sekunden gebraucht. Versuche es später noch einmal.',
    'too-many-redirects': 'Der Link wird mehr als fünfmal weitergeleitet.',
    'unsafe-redirect':
      'Der Link wird zu einer Adresse weitergeleitet, die keine Webseite oder weniger sicher ist.',
    'not-found': 'Diese Seite gibt es nicht oder nicht mehr (404). Prüfe den Link.',
    'not-allowed':
      'Die Website lässt diese Seite nicht lesen. Füge sie als Datei oder Text hinzu, wenn du darfst.',
    'login-page': 'Die Seite liegt hinter einer Anmeldung. Füge sie als Datei oder Text hinzu.',
    'bot-check':
      'Die Website will sicher sein, dass ein Mensch sie liest. Füge die Seite als Datei oder Text hinzu.',
    'server-error': 'Die Website hat selbst eine Störung. Versuche es später noch einmal.',
    'error-page': 'Die Website antwortet mit einer Fehlerseite statt der Seite. Prüfe den Link.',
    'empty-shell':
      'Die Seite ist leer, bis ein Browser ihre Programme ausführt. Füge sie als Datei oder Text hinzu.',
    unreadable: 'Das lässt sich nicht als Artikel lesen.',
    'too-large': 'Das ist größer als 5 MB. Teile es auf oder füge den wichtigen Teil hinzu.',
    'too-hard': 'Das zu lesen braucht zu viel Zeit oder Speicher. Vereinfache es oder teile es auf.',
    'wrong-type': 'Das ist weder eine Seite noch eine Text-, Markdown-, PDF-, Word- (.docx) oder EPUB-Datei.',
    broken: 'Was kam, ist beschädigt oder unvollständig. Versuche es später noch einmal.',
    'foreign-file': 'Diese Datei kommt nicht von Discord. Gib ihre Adresse als Link an.',
  },
  unreadable: (reason) => `Das lässt sich nicht lesen: ${reason}.`,
  noRoom: {
    articles: (most) =>
      `Dieser Server hat schon ${articles(most)}, und mehr werden nicht behalten. Entferne erst einen.`,
    size: (millions) =>
      `Damit wären die Artikel dieses Servers zusammen länger als ${number(millions)} Millionen Zeichen. Entferne erst einen.`,
    title:
      'Dieser Server hat schon einen Artikel mit diesem Titel. Entferne ihn erst oder wähle einen anderen.',
  },
  help: '**Für Moderatoren:** `/artikel hinzufügen` gibt mir etwas zu lesen, für diesen Server allein. Servereinstellungen → Integrationen gibt das auch anderen Rollen frei.',
  notHere: 'Artikel lassen sich nur auf Servern hinzufügen.',
  add: {
    both: 'Gib einen Link oder eine Datei an, nicht beides.',
    form: 'Artikel hinzufügen',
    link: 'Link zu einer Seite oder Datei',
    title: 'Titel, für eingefügten Text',
    text: 'Oder den Text hier einfügen',
    nothing: 'Es wurde nichts angegeben: Füge einen Link oder einen Text ein.',
    opening: 'Ich öffne den Link …',
    fetching: 'Ich hole die Datei …',
    reading: 'Es ist da; ich lese es …',
    trying: 'Ich habe es gelesen; ich suche Fragen zum Ausprobieren …',
    added: (title) => `Hinzugefügt: **${title}**`,
    changed: (title) => `Neu gelesen: **${title}**`,
    unchanged: (title) => `„${title}“ sagt dasselbe wie vorher; nichts hat sich geändert.`,
    author: (name) => `von ${name}`,
    size: (ofSentences, ofParagraphs) => `${sentences(ofSentences)} in ${paragraphs(ofParagraphs)}`,
    check: 'Bitte prüfen:',
    try: 'Fragen zum Ausprobieren:',
    noneToTry: 'Ich habe selbst keine Frage gefunden, die er beantwortet; stell ihm eine.',
    noText: 'Diese Nachricht hat weder Text noch einen Link noch eine Datei, die ich lesen kann.',
    removeHint: 'Nicht das, was du wolltest? `/artikel entfernen` nimmt ihn wieder weg.',
  },
  remove: {
    done: (title) => `Erledigt. „${title}“ ist entfernt, und daraus wird nichts mehr beantwortet.`,
    byOperator: (title) =>
      `„${title}“ hat hinzugefügt, wer mich betreibt; von einem Server aus lässt er sich nicht ändern.`,
    none: 'Dieser Server hat keine eigenen Artikel. `/artikel hinzufügen` fügt einen hinzu.',
  },
  reload: {
    changed: (title) => `Erledigt. „${title}“ hat sich geändert; ab jetzt antworte ich aus dem neuen Text.`,
    unchanged: (title) => `„${title}“ ist wie vorher.`,
    busy: (title) => `„${title}“ wird gerade neu gelesen.`,
    kept: 'Der zuvor gelesene Text bleibt.',
    notALink: (title) =>
      `„${title}“ kam als Datei oder Text. Füge ihn mit \`/artikel hinzufügen\` neu hinzu; eine Datei gleichen Namens tritt an seine Stelle.`,
  },
  list: {
    own: '**Von diesem Server**',
    operator: '**Überall**',
    link: (when) => `Link, gelesen ${when}`,
    file: (when) => `Datei, hinzugefügt ${when}`,
    text: (when) => `Text, hinzugefügt ${when}`,
    fault: (reason) => `letztes Lesen gescheitert: ${reason}`,
  },
  log: {
    on: 'Erledigt. In diesem Kanal sage ich, wenn sich eine Seite nicht mehr neu lesen lässt, je einmal, und wenn mir eine Weile meine Datenbank gefehlt hat. `/artikel liste hier-melden:False` beendet das.',
    off: 'Erledigt. Ich melde nirgends mehr, wenn sich eine Seite nicht mehr lesen lässt; `/artikel liste` zeigt es weiterhin.',
    cannotWrite:
      'Hier kann ich nicht schreiben. Es braucht einen Kanal, keinen Thread, in dem ich „Kanal anzeigen“ und „Nachrichten senden“ habe.',
    toldIn: (channel) => `Störungen werden in ${channel} gemeldet`,
    cannotTellIn: (channel) =>
      `Störungen sollten in ${channel} gemeldet werden, aber dort kann ich nicht schreiben`,
    head: '**Diese Seiten ließen sich nicht neu lesen.** Ich antworte weiter aus dem zuvor gelesenen Text.',
    foot: '`/artikel neu-laden` versucht es noch einmal, `/artikel entfernen` nimmt einen weg. Ich sage das einmal, bis die Seite wieder lesbar ist.',
    lost: (from, to) =>
      `Von ${from} bis ${to} war meine Datenbank nicht erreichbar. Fragen wurden vielleicht ohne die eigenen Artikel und Einstellungen dieses Servers beantwortet, und nichts ließ sich ändern. Was ich vorher bestätigt hatte, ist behalten.`,
  },
  show: {
    from: (source) => `Aus: ${source}`,
    pasted: 'Aus: eingefügter Text',
    read: (when) => `Gelesen: ${when}`,
    reread: {
      daily: 'Neu gelesen: täglich',
      weekly: 'Neu gelesen: wöchentlich',
      off: 'Neu gelesen: nur auf Wunsch',
    },
    fault: (reason) => `Das letzte Lesen ist gescheitert: ${reason} Der zuvor gelesene Text bleibt.`,
  },
  gaps: {
    head: '**Gefragt und nicht beantwortet, in den letzten 90 Tagen**',
    none: 'Hier wurde in den letzten 90 Tagen nichts gefragt, was ich nicht beantworten konnte.',
    off: 'Unbeantwortete Fragen werden hier nicht gespeichert: Das wurde in `/datenschutz` abgeschaltet.',
    line: (question, asked, when) => `„${question}“ · ${count(asked, { other: 'Mal' })}, zuletzt ${when}`,
    closest: (article) => `am nächsten, in „${article}“:`,
    add: 'Artikel hinzufügen',
  },
  privacy: {
    articles: (articlesKept, characters) =>
      `die eigenen Artikel dieses Servers: ${articles(articlesKept)}, ${number(characters)} Zeichen Text`,
    gaps: (questions) =>
      `Fragen, die nichts beantwortet hat, ohne wer sie gestellt hat, 90 Tage lang: ${number(questions)}; nicht die privat gestellten`,
    log: 'der Kanal, in dem Moderatoren von nicht mehr lesbaren Seiten erfahren',
    noGaps: 'Fragen, die nichts beantwortet hat: keine, das ist abgeschaltet',
    left: 'Verlasse ich diesen Server, wird all das nach 30 Tagen gelöscht.',
    switchOff: 'Keine Fragen speichern',
    switchOn: 'Unbeantwortete speichern',
    switchedOff:
      'Erledigt. Für diesen Server werden keine Fragen mehr gespeichert, und die gespeicherten sind gelöscht.',
    switchedOn:
      'Erledigt. Ab jetzt werden Fragen, die nichts beantwortet, 90 Tage gespeichert, ohne wer sie gestellt hat.',
  },
  export: {
    done: 'Die Artikel und Einstellungen dieses Servers. `/artikel hinzufügen` nimmt die Datei verbatim-export wieder an (sind es mehrere, jede für sich), hier oder bei einem anderen Bot dieser Art. Die Tabellen nennen weder Personen noch Nachrichten.',
    tooLarge:
      'Das ist mehr, als sich senden lässt: höchstens zehn Dateien von 10 MB. Entferne erst einige Artikel.',
    cutShort: 'Der Rest der Datei lässt sich nicht lesen.',
    isNone: 'Das ist keine Datei, die `/artikel exportieren` ausgegeben hat, oder sie ist beschädigt.',
    takenBack: (taken) => `Erledigt. ${articles(taken)} wieder aufgenommen.`,
    clashes: (left) => `Weggelassen, weil es ihre Titel schon gibt: ${number(left)}.`,
    noRoom: (left) => `Weggelassen, weil nicht mehr behalten werden: ${number(left)}.`,
    damaged: (left) => `Weggelassen, weil sie beschädigt sind: ${number(left)}.`,
  },
};

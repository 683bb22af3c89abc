import { counting } from '../counting.ts';
import type { BOT as ENGLISH } from '../en/bot.ts';

const { number, form, count } = counting('de');

const seconds = (value: number): string => count(value, { one: 'Sekunde', other: 'Sekunden' });
const questions = (value: number): string => count(value, { one: 'Frage', other: 'Fragen' });
const presses = (value: number): string =>
  count(value, { one: 'Knopfdruck oder Befehl', other: 'Knopfdrücke und Befehle' });
const channels = (value: number): string => count(value, { one: 'Kanal', other: 'Kanäle' });

export const BOT: typeof ENGLISH = {
  reply: {
    asked: 'Gefragt: ',
    corrected: (words) => `Berichtigt: ${words}`,
    noneOfSeveral: 'Keiner der Artikel scheint dazu etwas zu sagen.',
    noMore: 'Es gibt keinen weiteren Treffer.',
    opposed: 'Vorsicht: Frage und Satz unterscheiden sich durch eine Verneinung.',
    match: (rank) => `Treffer ${number(rank)}`,
    place: (paragraph, sentence) => `Absatz ${number(paragraph)}, Satz ${number(sentence)}`,
    source: 'Quelle',
    passages: (total) => count(total, { one: 'Stelle', other: 'Stellen' }),
    someOf: (first, last, total) =>
      `${first === last ? number(first) : `${number(first)}–${number(last)}`} von ${number(total)}`,
    fromDetails: 'aus den Angaben der Datei, nicht aus ihrem Text',
    detailsTooLong: 'Die Angaben sind zu lang, um sie hier zu zeigen.',
    notAmong: 'Würde heute gefragt, gehörte dieser Satz nicht mehr zu den besten.',
    answeredIn: (channel) => `Beantwortet in ${channel}.`,
    howToGoOn: 'Erwähne mich, um hier weiterzufragen, oder antworte auf eine Antwort.',
  },
  buttons: {
    context: 'Zusammenhang',
    next: 'Nächster Treffer',
    moreOfList: 'Mehr von der Liste',
    followUp: 'Weiterfragen',
    closest: 'Nächstliegende Stellen',
    more: 'Mehr …',
    dismiss: 'Verwerfen',
    right: 'Richtig',
    wrong: 'Falsch',
    rightNone: 'Richtig, steht nicht drin',
    wrongNone: 'Falsch, steht drin',
    why: 'Warum dieser Satz?',
    askAgain: 'Noch einmal fragen',
    forgetMe: 'Meine Gespräche vergessen',
    forgetHere: 'Hier Gespeichertes löschen',
    forgetServer: 'Für diesen Server Gespeichertes löschen',
    forgetNow: 'Ja, löschen',
  },
  form: {
    title: 'Weiterfragen',
    field: 'Was möchtest du noch wissen?',
    thread: 'Nachfrage',
  },
  refusals: {
    fault: 'Bei mir ist etwas schiefgegangen. Es ist notiert; bitte versuch es noch einmal.',
    noStore:
      'Meine Datenbank arbeitet gerade nicht, deshalb ging das nicht. Bitte versuche es gleich noch einmal.',
    time: 'Das Nachschlagen hat zu lange gedauert, deshalb habe ich aufgehört. Bitte frag mit anderen Worten, oder nenne einen kürzeren Artikel.',
    memory:
      'Das war zu viel zum Nachschlagen, deshalb habe ich aufgehört. Bitte frag mit anderen Worten, oder nenne einen kürzeren Artikel.',
    busy: 'Ich habe gerade zu viel nachzuschlagen. Bitte frag in einem Augenblick noch einmal.',
    unknownCommand:
      'Diesen Befehl kenne ich nicht mehr. Es kann einen Moment dauern, bis Discord die neuen zeigt.',
    unreadableButton:
      'Diesen Knopf kann ich nicht lesen: Er stammt von einer anderen Version von mir. Bitte frag noch einmal.',
    unreadableMessage:
      'Ich kann nicht sehen, was du geschrieben hast: Discord zeigt mir nur Nachrichten, die mich erwähnen. Erwähne mich, oder drück unter einer Antwort auf „Weiterfragen“.',
    noText: 'Diese Nachricht enthält keinen Text, nach dem sich fragen ließe.',
    noQuestion: 'Ich kann die Frage nicht mehr sehen. Bitte frag noch einmal.',
    notMember:
      'Ich bin nicht Mitglied dieses Servers, deshalb lässt sich für ihn nichts einstellen. Nimm stattdessen die Option „artikel“.',
    notManager: 'Das ist denen vorbehalten, die diesen Server verwalten dürfen.',
    notYours: 'Eine Antwort verwerfen kann nur, wer gefragt hat oder Nachrichten verwalten darf.',
    cannotDelete: 'Hier kann ich sie nicht löschen. Lösch sie über ihr eigenes Menü.',
    articleGone: 'Diesen Artikel gibt es hier nicht mehr, deshalb kann ich nicht nachschlagen.',
    articleChanged:
      'Der Artikel hat sich geändert, seit ich ihn zitiert habe; dieser Knopf führt jetzt nirgendwohin.',
  },
  limits: {
    things: { question: questions, press: presses },
    user: (things, within) => `Das waren mehr als ${things} in ${seconds(within)}.`,
    channel: (things, within) => `In diesem Kanal waren es mehr als ${things} in ${seconds(within)}.`,
    server: (things, within) => `Auf diesem Server waren es mehr als ${things} in ${seconds(within)}.`,
    again: {
      question: (after) => `Frag in ${seconds(after)} noch einmal.`,
      press: (after) => `Versuch es in ${seconds(after)} noch einmal.`,
    },
  },
  done: {
    forgotten: 'Erledigt. Unser Gespräch hier ist vergessen; die nächste Frage steht für sich.',
    forgottenMe: 'Erledigt. Was du mich gefragt hast, ist vergessen.',
    forgottenHome: 'Erledigt. Alles hier Gespeicherte ist gelöscht.',
    nothingToForget: 'Es gab nichts zu löschen.',
    dismissed: 'Erledigt. Die Antwort ist gelöscht.',
    ratedRight: 'Danke, als richtig gezählt.',
    ratedWrong: 'Danke, als falsch gezählt.',
  },
  summary: {
    nothing: 'Der Artikel hat keine Sätze, aus denen sich wählen ließe.',
    shown: (shown, total) =>
      `${number(shown)} von ${count(total, { one: 'Satz', other: 'Sätzen' })}, Wort für Wort`,
    cut: (left) =>
      `${number(left)} ${form(left, { one: 'weiterer passt', other: 'weitere passen' })} nicht hinein`,
    whichArticle: 'Welcher Artikel? Nenne einen in der Option „artikel“; /artikel liste zeigt sie.',
  },
  why: {
    head: (percent, place) =>
      `**Warum dieser Satz?** Er beantwortet die Frage mit einer Wahrscheinlichkeit von ${number(percent)} %${place ? `, Platz ${number(place.rank)} von ${number(place.of)}` : ''}.`,
    noWords: 'Er hat kein Wort mit der Frage gemeinsam.',
    words: (words) => `Wörter der Frage, die er enthält, die aussagekräftigsten zuerst: ${words}.`,
    weighed: 'Was am meisten wog:',
    together: (sum) => `Zusammen ${sum}, mit allem, was dafür und dagegen spricht.`,
  },
  help: {
    opening: (of) =>
      `Ich beantworte Fragen ${
        'title' in of
          ? `zu „${of.title}“`
          : of.articles === 1
            ? 'zum Artikel'
            : `zu ${count(of.articles, { other: 'Artikeln' })}`
      }, indem ich die Sätze zitiere, in denen es steht, Wort für Wort. Ich füge nichts hinzu, und wenn nichts antwortet, sage ich das.`,
    ask: (me) =>
      `**Fragen:** \`/fragen\`, ${me} in einer Nachricht erwähnen oder mir direkt schreiben. Oder im Menü einer Nachricht: Apps → Zu dieser Nachricht fragen.`,
    goOnSeeing:
      '**Weiterfragen:** auf eine Antwort antworten oder auf „Weiterfragen“ drücken. Die letzten Fragen merke ich mir: „und wann?“ genügt.',
    goOnBlind:
      '**Weiterfragen:** auf „Weiterfragen“ drücken, oder auf eine Antwort antworten und mich dabei erwähnen. Die letzten Fragen merke ich mir: „und wann?“ genügt.',
    look: '**Genauer hinsehen:** „Zusammenhang“ zeigt die Sätze um ein Zitat und warum es gewählt wurde; dort lässt sich die Antwort auch bewerten oder verwerfen. „Nächster Treffer“ zeigt, was sonst noch passt.',
    more: '**Mehr:** `/zusammenfassung` für einen Überblick, `/neu` für ein neues Gespräch, `/artikel liste` für das, was es zu lesen gibt, `/datenschutz` für das, was gespeichert wird.',
  },
  privacy: {
    keptForServer: '**Für diesen Server gespeichert**',
    keptHere: '**Für diese Unterhaltung gespeichert**',
    channelArticles: (value) => `der für einen Kanal gewählte Artikel: ${channels(value)}`,
    askChannels: (value) => `Kanäle, in denen ich ohne Erwähnung antworte: ${channels(value)}`,
    ratings: (value) =>
      `wie oft Antworten richtig oder falsch genannt wurden: ${count(value, { one: 'Bewertung', other: 'Bewertungen' })}, je Artikel gezählt, ohne Person und ohne Frage`,
    inMemory:
      '**Nur im Arbeitsspeicher, eine halbe Stunde lang:** deine letzten vier Fragen hier und die Sätze, die sie beantwortet haben, damit „und wann?“ verständlich ist; zehn Minuten lang, welche meiner Nachrichten auf welche von deinen antwortet. Außerdem, damit niemand doppelt zählt, wer welche Antwort bewertet hat, und welche Sprache du verwendest. Ein Neustart vergisst das.',
    never: '**Nie gespeichert:** Nachrichten, Namen und wer was gefragt hat.',
    sure: 'Das löscht die hier hinzugefügten Artikel, die Artikel der Kanäle, die Fragekanäle, den Kanal für Störungen, die unbeantworteten Fragen und die Zählungen von richtig und falsch. Es lässt sich nicht rückgängig machen.',
  },
};

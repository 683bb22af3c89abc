import { isQuestionWord } from '../english/asking-words.ts';
import { opensLikeQuestion } from './opening.ts';

/** What small talk is about; there is one fixed reply to each. */
export type Topic =
  | 'greeting'
  | 'wellbeing'
  | 'thanks'
  | 'praise'
  | 'farewell'
  | 'self'
  | 'certainty'
  | 'assent'
  | 'regret';

/** Whole phrases, in small letters without signs; `*` may follow a phrase that a question can come after. The commonest in German, French and Spanish too. */
const PHRASES: Readonly<Record<Topic, string>> = {
  greeting: `hi*|hello*|hey*|hiya*|heya*|hallo*|howdy*|yo*|greetings*|good morning*|good afternoon*|good evening*|good day*|morning*|evening*|welcome
    back*|hi again*|hello again*|nice to meet you*|are you there|anyone there|anybody there|test|testing|guten tag*|guten morgen*|guten
    abend*|moin*|servus*|grüß gott*|bonjour*|bonsoir*|salut*|coucou*|hola*|buenos días*|buenos dias*|buenas tardes*|buenas*`,
  wellbeing: `how are you|how are you doing|how are things|how is it going|how's it going|hows it going|how do you do|what's up|whats up|what is
    up|sup|wassup|how have you been|you ok|are you ok|how was your day`,
  thanks: `thanks*|thank you*|thank you so much*|thank you very much*|thanks a lot*|thanks so much*|many thanks*|thx*|tx*|ty*|tysm*|cheers*|ta*|much
    appreciated*|i appreciate it*|that helped*|that helps*|that was helpful*|very helpful*|that's helpful*|great help*|big thanks*|danke*|danke
    schön*|danke dir*|vielen dank*|merci*|merci beaucoup*|merci bien*|gracias*|muchas gracias*|mil gracias*`,
  praise: `great*|perfect*|excellent*|awesome*|amazing*|brilliant*|wonderful*|fantastic*|lovely*|nice*|nice one*|nice work*|well done*|good
    job*|great job*|good work*|good bot*|best bot*|bad bot*|clever*|clever bot*|smart bot*|you're the best*|you are the best*|you are great*|you're
    great*|you rock*|i love you*|love it*|love you*|wow*|whoa*|impressive*|lol*|lmao*|rofl*|haha*|hahaha*|hehe*|xd*|so funny*|funny*|good answer*`,
  farewell: `bye|bye bye|goodbye|good bye|see you|see you later|see you soon|see ya|cya|later|good night|goodnight|night|farewell|have a nice
    day|have a good day|have a good one|take care|ciao|talk to you later|ttyl|gtg`,
  self: `who are you|what are you|what is your name|what's your name|whats your name|are you a bot|are you a robot|are you human|are you an ai|are
    you ai|are you real|what can you do|what do you do|how do you work|how does this work|how does this bot work|what is this bot|what can i ask|what can
    i ask you|what should i ask|can you help|can you help me|help|help me|please help|who made you|who created you|who built you|what do you know|hilfe|hilf mir|kannst du mir
    helfen|was kannst du|wer bist du|wie funktioniert das|aide|aide moi|aidez moi|à l'aide|peux tu m'aider|que peux tu faire|qui es tu|comment ça
    marche|ayuda|ayúdame|ayudame|puedes ayudarme|qué puedes hacer|que puedes hacer|quién eres|quien eres|cómo funciona`,
  certainty:
    'are you sure|you sure|really|is that true|is it true|for real|seriously|says who|are you serious|are you certain',
  assent: `ok*|okay*|k*|kk*|cool*|alright*|all right*|right*|fine*|sure*|got it*|i see*|understood*|makes sense*|interesting*|good*|good to
    know*|that's all|thats all|nothing|never mind|nevermind|nvm|no|nope|yes|yep|yeah|yup|no thanks|hmm*|hm*|ah*|oh*|aha*|yay*`,
  regret: 'sorry*|my bad*|oops*|pardon*|excuse me*|i am sorry*|my mistake*',
};

/** Words that go with small talk and mean nothing by themselves. */
const FILLERS = new Set(
  `there bot everyone everybody all mate friend friends buddy man dude guys folks again so very really a lot much dear team people you to for that this it
   and but well then now please sir madam verbatim both just again today though anyway i was mean the my`.split(
    /\s+/,
  ),
);
/** Signs that thank or agree; a message of nothing else is small talk. */
const APPROVING = /^(?:👍|👌|👏|🙏|🙂|😀|😃|😄|😁|😊|😍|😂|🤣|❤|💙|💚|💜|🎉|💯|✅|🥰|😎)+$/u;
/** Blanks, shades of skin and the mark that asks for a coloured sign. */
const SHADE = /\s|\ufe0f|\p{Emoji_Modifier}/gu;

interface Phrase {
  readonly topic: Topic;
  /** Whether a real question can follow it. */
  readonly leads: boolean;
}
const TABLE: ReadonlyMap<string, Phrase> = new Map(
  Object.entries(PHRASES).flatMap(([topic, phrases]) =>
    phrases.split('|').map((phrase) => {
      const plain = phrase.replace(/\s+/g, ' ').trim();
      return [plain.replace('*', ''), { topic: topic as Topic, leads: plain.endsWith('*') }] as const;
    }),
  ),
);
const LONGEST_PHRASE = Math.max(...[...TABLE.keys()].map((phrase) => phrase.split(' ').length));

/** A message without its small talk. */
export interface Talk {
  /** What it is about when it is nothing but small talk; null when a question remains. */
  readonly topic: Topic | null;
  /** What remains after greetings and thanks that open it; the whole text when none does. */
  readonly question: string;
}

/** Reads small talk by a closed list of phrases. Only words at the beginning are ever taken off a question. */
export function readSmallTalk(text: string): Talk {
  if (APPROVING.test(text.replace(SHADE, ''))) return { topic: 'assent', question: text };
  const words = [...text.matchAll(/[\p{L}\p{N}']+/gu)];
  if (words.length === 0) return { topic: null, question: text };
  const lower = words.map((word) => word[0].toLowerCase());
  let at = 0;
  let lead = 0;
  let polite = false;
  let topic: Topic | undefined;
  while (at < words.length) {
    const length = phraseAt(lower, at);
    const phrase = TABLE.get(lower.slice(at, at + length).join(' '));
    if (!phrase && !(topic && FILLERS.has(lower[at]!))) break;
    if (phrase) topic = strongest(topic, phrase.topic);
    at += phrase ? length : 1;
    if (phrase?.leads && lead === at - length) {
      lead = at;
      polite = phrase.topic === 'greeting' || phrase.topic === 'thanks';
    }
  }
  if (topic && at === words.length) return { topic, question: text };
  return { topic: null, question: withoutLead(text, words, lower, lead, polite) };
}

/** How many words the longest phrase at that place has; 0 without one. */
function phraseAt(lower: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, lower.length - at); length > 0; length--) {
    if (TABLE.has(lower.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

/** "Great, thanks" is thanks, "hello, how are you" asks how I am. */
function strongest(before: Topic | undefined, topic: Topic): Topic {
  if (before === undefined || before === 'greeting' || before === 'assent' || before === 'praise')
    return topic;
  return before;
}

/** "Thanks! And who is she?" without the thanks; words right after such as "there" and "bot" go too, when a sign ends them. */
function withoutLead(
  text: string,
  words: readonly RegExpMatchArray[],
  lower: readonly string[],
  lead: number,
  polite: boolean,
): string {
  if (lead === 0) return text;
  let end = lead;
  while (
    end < words.length &&
    FILLERS.has(lower[end]!) &&
    /^\s*[,.!;:–—-]/.test(text.slice(endOf(words[end]!)))
  )
    end++;
  const rest = text.slice(endOf(words[end - 1]!));
  const question = rest.replace(/^[\s,.!;:–—-]+/, '');
  const parted = /^\s*[,.!;:–—-]/.test(rest) || goesOnAsking(question, polite);
  return parted && question !== '' ? question : text;
}

/** Whether a question follows without a mark: a greeting or thanks come before any, "cool" and "right" may be its first word. */
function goesOnAsking(rest: string, polite: boolean): boolean {
  const first = /^[\p{L}']+/u.exec(rest)?.[0].toLowerCase() ?? '';
  if (isQuestionWord(first) || /^(?:and|but|so|can|could|tell|please)$/.test(first)) return true;
  return polite && (first === 'i' || opensLikeQuestion(rest));
}

function endOf(word: RegExpMatchArray): number {
  return word.index! + word[0].length;
}

import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { readName } from '../english/read-name.ts';
import type { Gender } from '../english/sorts-of-nouns.ts';

/** A person whom a paragraph is about so far. */
interface Topic {
  readonly paragraph: number;
  readonly name: string;
  readonly gender: Gender;
}

const NAME =
  /(?<![\p{L}'’-])(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?: (?:(?:van|von|de|of) )?(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.))+/gu;
const OPENS_WITH_NAME = new RegExp(`^${NAME.source}(?= (?:\\p{Ll}|,))`, 'u');
const PRONOUN = /^(?:(?:In|On|By|At) [^,.]{3,24},? )?(He|She|he|she)(?= \p{Ll})/u;

/** The sentence with its paragraph's name for *he* or *she*, if just one is meant. Call in reading order. */
export function namedSubjects(article: Article): (sentence: Sentence) => string {
  let topic: Topic | undefined;
  return (sentence) => {
    const text = shownText(article, sentence).trim();
    if (topic?.paragraph !== sentence.paragraph) topic = undefined;
    const pronoun = PRONOUN.exec(text)?.[1];
    if (pronoun !== undefined) {
      const gender = pronoun.toLowerCase() === 'he' ? 'man' : 'woman';
      return topic?.gender === gender ? text.replace(pronoun, topic.name) : text;
    }
    topic = topicAfter(text, sentence.paragraph, article, topic);
    return text;
  };
}

function topicAfter(
  text: string,
  paragraph: number,
  article: Article,
  topic: Topic | undefined,
): Topic | undefined {
  const opening = OPENS_WITH_NAME.exec(text)?.[0];
  if (opening !== undefined) {
    const { sort, gender } = readName(opening, article);
    return sort === 'person' && gender !== null ? { paragraph, name: opening, gender } : undefined;
  }
  if (topic === undefined) return undefined;
  const others = text.match(NAME) ?? [];
  return others.some((name) => readName(name, article).gender === topic.gender) ? undefined : topic;
}

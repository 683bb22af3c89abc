import type { MetadataFact } from '../../answer/answer.ts';
import { factText } from '../../answer/metadata-facts.ts';
import type { Words } from '../../words/words.ts';
import { type Body, lengthOf, onlyWords } from './body.ts';
import { cleanName } from './clean-name.ts';
import { smallLine } from './place-line.ts';

const VALUE_LENGTH = 250;

/** What files say of themselves, labelled, so that nobody takes it for a sentence; as many as fit. */
export function factsBody(facts: readonly MetadataFact[], room: number, words: Words): Body {
  const lines: string[] = [];
  for (const article of new Set(facts.map((fact) => fact.article))) {
    const own = facts.filter((fact) => fact.article === article).map((fact) => sayFact(fact, words));
    const place = smallLine([cleanName(article.title, 60), words.reply.fromDetails]);
    if (lengthOf([...lines, ...own, place]) > room) break;
    lines.push(...own, place);
  }
  return onlyWords(...(lines.length > 0 ? lines : [words.reply.detailsTooLong]));
}

function sayFact(fact: MetadataFact, words: Words): string {
  const text = cleanName(factText(fact, words), VALUE_LENGTH);
  if (fact.value === null) return text;
  const { labels, labelled } = words.answer.facts;
  const name = labels[fact.field];
  return `**${labelled(name.charAt(0).toUpperCase() + name.slice(1))}** ${text}`;
}

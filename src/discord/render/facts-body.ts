import type { MetadataFact } from '../../answer/answer.ts';
import { type Body, lengthOf, onlyWords } from './body.ts';
import { cleanName } from './clean-name.ts';
import { smallLine } from './place-line.ts';

const VALUE_LENGTH = 250;

/** What the files say of themselves, labelled so that nobody takes it for a sentence of an article; as many articles as have room. */
export function factsBody(facts: readonly MetadataFact[], room: number): Body {
  const lines: string[] = [];
  for (const article of new Set(facts.map((fact) => fact.article))) {
    const own = facts.filter((fact) => fact.article === article).map(sayFact);
    const place = smallLine([cleanName(article.title, 60), 'from the file’s details, not its text']);
    if (lengthOf([...lines, ...own, place]) > room) break;
    lines.push(...own, place);
  }
  return onlyWords(...(lines.length > 0 ? lines : ['The details are too long to show here.']));
}

function sayFact({ label, value }: MetadataFact): string {
  const name = cleanName(label, 40);
  if (value === null) return `The file names no ${name}.`;
  return `**${name.charAt(0).toUpperCase()}${name.slice(1)}:** ${cleanName(value, VALUE_LENGTH)}`;
}

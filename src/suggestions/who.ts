import { draft, type Pattern } from './draft.ts';
import { isPassive, mainVerb, type Statement, textOf } from './question-parts.ts';

/** Of other deeds people ask rarely who did them. */
const MADE =
  /^(?:invented|founded|built|wrote|written|designed|discovered|created|composed|painted|directed|established)$/;

/** "Ada Holt built the bridge", "The bridge was built by Ada Holt": Who built the bridge? */
const maker: Pattern = (statement) => {
  const verb = mainVerb(statement);
  if (!MADE.test(verb)) return [];
  const past = verb === 'written' ? 'wrote' : verb;
  if (isPassive(statement))
    return saysByWhom(statement) ? draft('who', 0.9, 'Who', past, statement.subject) : [];
  const { text, clause, named, sort } = statement;
  if (!named || !/^(?:person|group)$/.test(sort) || clause.auxiliaries[0] < clause.auxiliaries[1]) return [];
  const { words, rest } = clause;
  const opens = words[rest[0]];
  if (!/^(?:DET|PROPN)$/.test(opens?.tag ?? '') || /^an?$/.test(opens!.lower)) return [];
  const phrase = words.findIndex(({ tag, lower }, at) => at > rest[0] && tag === 'ADP' && lower !== 'of');
  const made = textOf(text, words, [rest[0], phrase < 0 ? rest[1] : Math.min(phrase, rest[1])]);
  return draft('who', 0.9, 'Who', past, made);
};

/** A name, perhaps behind what its bearer is. */
function saysByWhom({ clause: { words, rest }, spans: { names } }: Statement): boolean {
  const by = words.findIndex(({ lower }, at) => at >= rest[0] && at < rest[1] && lower === 'by');
  const next = words.slice(by + 1, by + 5);
  return by >= 0 && names.some(({ start }) => next.some((word) => word.start === start));
}

/** What can be asked of whoever did it. */
export const SUBJECTS: readonly Pattern[] = [maker];

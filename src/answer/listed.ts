import type { Scope } from '../index/build-index.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import { type Ranked, type Ranking, weighEvidence } from '../ranking/rank.ts';

/** As many items as are told; a longer list is the article itself. */
const MOST_ITEMS = 10;
/** A heading, or what leads to a list, names it when it says so much of the question by the weight of its words. */
const NAMES = 0.8;
/** So much is enough where it holds the noun that is asked for: "Tools" for "Which tools are needed?" */
const NAMES_SORT = 0.4;
/** Without such a list, matches this far behind the best, in the ranker's score, belong to it. */
const BEHIND = 2;

/** The answer to a question for a list. */
export interface Listed {
  /** In the article's order; none only when there is no candidate. */
  readonly sentences: readonly Ranked[];
  /** Whether they are a list, or a section, that the question names. */
  readonly named: boolean;
}

/** The list that the question names by its heading or by what leads to it; else the best matches. */
export function chooseListed({ view, ranked }: Ranking, scope: Scope): Listed {
  const named = namedList(view, scope);
  const chosen = named.length > 1 ? named : bestOf(ranked);
  const known = new Map(ranked.map((one) => [one.sentence, one]));
  const sentences = chosen
    .slice(0, MOST_ITEMS)
    .sort((a, b) => a - b)
    .map((sentence) => known.get(sentence) ?? weighEvidence(view, [sentence])[0]!);
  return { sentences, named: named.length > 1 };
}

function bestOf(ranked: readonly Ranked[]): number[] {
  const least = (ranked[0]?.score ?? 0) - BEHIND;
  return ranked.filter(({ score }) => score >= least).map(({ sentence }) => sentence);
}

/** The sentences of the list, else of the section, whose name says most of the question; of equal ones the first. None where no name says enough. */
function namedList(view: QuestionView, { first, last }: Scope): number[] {
  const { candidate, heading, lead } = view.index;
  const groups = new Map<number, number[]>();
  for (let sentence = first; sentence < last; sentence++) {
    if (!candidate[sentence]) continue;
    const name = lead[sentence] === sentence ? heading[sentence]! : lead[sentence]!;
    if (name === sentence) continue;
    const group = groups.get(name);
    if (group) group.push(sentence);
    else groups.set(name, [sentence]);
  }
  const { focus } = view.question;
  let [best, most] = [[] as number[], 0];
  for (const [name, sentences] of groups) {
    const held = view.exactTerms(name) | view.exactTerms(heading[name]!);
    const says = view.share(held);
    const least = focus !== 0 && (focus & ~held) === 0 ? NAMES_SORT : NAMES;
    if (says < least || says <= most) continue;
    [best, most] = [sentences, says];
  }
  return best;
}

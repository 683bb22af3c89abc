import { findDecisions } from '../answer/decisions.ts';
import type { Matter } from '../answer/matter.ts';
import { headingOf, lineOf, nameOf } from '../answer/named.ts';
import { newestChanges } from '../answer/newest-changes.ts';
import type { Article, Sentence } from '../article/article.ts';

const PROSE: Matter = { worth: new Map(), heading: null, headed: false };

/** Whether headings and labels make it a changelog, minutes or a recipe, and what matters then. */
export function whatMatters(article: Article): Matter {
  return newestChanges(article) ?? findDecisions(article) ?? describeDish(article) ?? PROSE;
}

const INGREDIENTS =
  /^(?:ingredients?|what (?:you(?:['’]ll| will)? (?:need|want)|goes in)|you(?:['’]ll| will)? (?:need|want))\b/i;
const METHOD =
  /^(?:method|directions|instructions|steps|preparation|procedure|how (?:to|it(?:['’]s| is)|you) (?:make|made|cook|bake|done|do))\b/i;
const SERVES = /^(?:serves|servings|makes|yields?|portions)\b/i;
const TAKES =
  /^(?:(?:total|prep(?:aration)?|cook(?:ing)?|baking|active|ready|resting)\b(?: ?time)?|time\b|takes\b)(?=.{0,80}\d)/i;
/** What each is worth: what the dish is, how long it takes, for how many, the rest of the opening. */
const [OPENING, TIME, SERVING, MORE] = [4, 3, 2, 1];
/** A longer line is a step, or tells something else. */
const LONGEST = 120;

/** What a recipe says first of its dish, for how many and how long; undefined for no recipe. */
function describeDish(article: Article): Matter | undefined {
  const { sentences } = article;
  const names = sentences.map((one) => nameOf(article, one) || lineOf(article, one).slice(0, LONGEST));
  const body = sentences.filter(({ role, number }) => role === 'body' && number === null);
  const facts = body.filter((one) => isFact(article, one));
  const isRecipe = names.some((name) => INGREDIENTS.test(name)) && names.some((name) => METHOD.test(name));
  if (!isRecipe && !facts.some((one) => SERVES.test(lineOf(article, one)))) return undefined;
  const worth = new Map(facts.map((one) => [one, SERVES.test(lineOf(article, one)) ? SERVING : TIME]));
  const opening = body.find((one) => isDescription(article, one));
  for (const one of opening ? body : [])
    if (one.paragraph === opening!.paragraph) worth.set(one, one === opening ? OPENING : MORE);
  return { worth, heading: null, headed: false };
}

function isFact(article: Article, one: Sentence): boolean {
  const line = lineOf(article, one);
  if (line.length > LONGEST || INGREDIENTS.test(headingOf(article, one)) || !/\d/.test(line)) return false;
  return SERVES.test(line) || TAKES.test(line);
}

/** A sentence about the dish: neither labelled nor in a list, nor what is to be done. */
function isDescription(article: Article, one: Sentence): boolean {
  if (one.label !== null || one.lead !== null) return false;
  const heading = headingOf(article, one);
  return /[.!]$/.test(lineOf(article, one)) && !INGREDIENTS.test(heading) && !METHOD.test(heading);
}

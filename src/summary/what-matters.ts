import { type Article, type Sentence, sentenceText } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';

/** What a document that is no prose is read for; empty for all others. */
export interface Matter {
  readonly sentences: ReadonlySet<Sentence>;
  /** The heading without which they say nothing: the version of what was changed. */
  readonly heading: Sentence | null;
}

const NOTHING: Matter = { sentences: new Set(), heading: null };

/** Who was at a meeting. */
const ATTENDANCE = /^(?:present|attendees|attending|in attendance|apologies|attended|absent)\b/i;
const DECISIONS = /\b(?:decisions?|decided|resolutions?|resolved|agreed|outcomes?)\b/i;
const DECIDES =
  /\b(?:agreed|decided|resolved|approved|carried|adopted|voted|(?:motion|proposal)\b.{0,80}\b(?:passed|rejected|failed))\b/i;
const VERSION = /^\W{0,3}(?:version |release |v\.? ?)?\d{1,4}\.\d{1,4}(?:\.\d{1,6})?\b/i;
const SERVES = /^(?:serves|servings|makes|yields?|portions)$/i;
const TAKES =
  /^(?:(?:total |prep(?:aration)? |cook(?:ing)? |baking |active |ready )?(?:time|in)|takes|prep|cook)$/i;

/** Reads from headings and labels whether the article is minutes, a changelog or a recipe, and finds its decisions, newest changes, or what it is and takes. */
export function whatMatters(article: Article): Matter {
  return newestChanges(article) ?? decisions(article) ?? dish(article) ?? NOTHING;
}

/** The items under the first of several headings that are versions, if anything stands there. */
function newestChanges(article: Article): Matter | undefined {
  const { sentences } = article;
  const isVersion = (one: Sentence): boolean =>
    one.role === 'heading' &&
    VERSION.test(
      shownText(article, one)
        .trim()
        .replace(/^#+\s*/, ''),
    );
  const places = sentences.flatMap((one, place) => (isVersion(one) ? [place] : []));
  const [newest, next] = places;
  if (newest === undefined || next === undefined) return undefined;
  const changes = sentences.slice(newest, next).filter(({ role }) => role === 'body');
  return changes.length > 0 ? { sentences: new Set(changes), heading: sentences[newest]! } : undefined;
}

function decisions(article: Article): Matter | undefined {
  const body = article.sentences.filter(({ role }) => role === 'body');
  const isAttended = article.sentences.some((one) => ATTENDANCE.test(nameOf(article, one)));
  if (!isAttended) return undefined;
  const found = body.filter((one) => {
    const under = `${one.section?.split(' › ').at(-1) ?? ''} ${labelOf(article, one)}`;
    return DECISIONS.test(under) || DECIDES.test(sentenceText(article, one));
  });
  return found.length > 0 ? { sentences: new Set(found), heading: null } : undefined;
}

function dish(article: Article): Matter | undefined {
  const body = article.sentences.filter(({ role }) => role === 'body');
  if (!body.some((one) => SERVES.test(labelOf(article, one)))) return undefined;
  const labelled = body.filter((one) => {
    const label = labelOf(article, one);
    return SERVES.test(label) || TAKES.test(label);
  });
  const opening = body.find(({ label, lead, number }) => label === null && lead === null && number === null);
  return { sentences: new Set([...(opening ? [opening] : []), ...labelled]), heading: null };
}

/** What a heading says, or the label of a line. */
function nameOf(article: Article, sentence: Sentence): string {
  return sentence.role === 'heading'
    ? shownText(article, sentence)
        .trim()
        .replace(/^#+\s*/, '')
    : labelOf(article, sentence);
}

function labelOf({ text }: Article, { label }: Sentence): string {
  return label === null ? '' : text.slice(label.start, label.end).trim();
}

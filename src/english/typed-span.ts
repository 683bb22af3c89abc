import type { Span } from '../text/span.ts';

/** What a stretch is. `count`: a number with what it counts; `year`: a four-figure number, maybe one. */
type SpanType = 'date' | 'duration' | 'money' | 'percent' | 'measure' | 'count' | 'year' | 'name';

export interface TypedSpan extends Span {
  readonly type: SpanType;
  /** Where it begins without the words that blur it, as in "about 23 pounds". */
  readonly core: number;
}

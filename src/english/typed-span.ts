import type { Span } from '../text/span.ts';

/** What a stretch is; `count` is a number that stands for nothing else. */
type SpanType = 'date' | 'duration' | 'money' | 'percent' | 'measure' | 'count' | 'name';

export interface TypedSpan extends Span {
  readonly type: SpanType;
}

import { expect, test } from 'vitest';
import { readVerb } from '../../src/suggestions/verb-forms.ts';

test.each([
  ['paid', true, 'pay', 'past'],
  ['found', true, 'find', 'past'],
  ['founded', true, 'found', 'past'],
  ['staged', true, 'stage', 'past'],
  ['stopped', true, 'stop', 'past'],
  ['carried', false, 'carry', 'past'],
  ['left', true, 'leave', 'past'],
  ['holds', true, 'hold', 'singular'],
  ['carries', true, 'carry', 'singular'],
  ['has', true, 'have', 'singular'],
  ['hold', false, 'hold', 'plural'],
  ['cut', true, 'cut', 'past'],
])('%s (one subject: %s) is of %s, %s', (verb, singular, base, form) => {
  expect(readVerb(verb, singular)).toEqual({ base, form });
});

test.each([
  ['cut', false, 'present or past'],
  ['holding', true, 'no finite form'],
  ['hold', true, 'not what one does'],
])('%s (one subject: %s) is unsure: %s', (verb, singular) => {
  expect(readVerb(verb, singular)).toBeUndefined();
});

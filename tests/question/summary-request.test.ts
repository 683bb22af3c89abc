import { expect, test } from 'vitest';
import { readSummaryRequest } from '../../src/question/summary-request.ts';

test.each([
  'give me a summary',
  'Summary please',
  'summarise this',
  'Summarize the article for me, please.',
  'can you summarise it?',
  'tl;dr',
  'TLDR?',
  'what is this about in short',
  "what's the gist of it?",
  'sum it up',
  'Could you sum up the text?',
  'I want a quick overview of this article',
  'what are the main points',
  'in a nutshell?',
])('%s', (line) => {
  expect(readSummaryRequest(line)).toBe(3);
});

test.each([
  ['summarise this in 5 sentences', 5],
  ['a summary in 1 sentence', 1],
  ['summary in 400 sentences', 10],
])('%s: %d', (line, count) => {
  expect(readSummaryRequest(line)).toBe(count);
});

test.each([
  'what is this about',
  'who wrote the summary',
  'give me a summary of the findings',
  'what was the sum of the bill',
  'how long is the overview tour',
  'summary of 2019 and 2020',
  '@everyone summary of secrets',
  '',
  '?',
  'summary '.repeat(10_000),
])('%s: asks the article', (line) => {
  expect(readSummaryRequest(line)).toBeNull();
});

import { expect, test } from 'vitest';
import { readAskedOf } from '../../src/question/asked-of.ts';

test.each([
  ['how much does a postcard cost', 'postcard'],
  ['where is the key to the old shed', 'key, to old shed'],
  ['how tall is the old church tower', 'old church tower'],
  ['when was the school built', 'school'],
  ['when did Nils Orr die', 'nils orr'],
  ['how many rooms does the hotel have', 'hotel'],
  ['how much is a ticket for children', 'ticket, for children'],
  ['what does the gym cost in June', 'gym, in june'],
  ['who founded the choir', 'choir'],
  ['who paid for the statue', 'statue, for statue'],
  ['how many have gone through his school', 'through school'],
  // A pronoun names nothing, and without a question word or an auxiliary nothing tells where the thing stands.
  ['when does it open', ''],
  ['how many people live there', ''],
  ['is the pool open', ''],
  ['who is it', ''],
  ['why', ''],
  ['', ''],
])('%s: %s', (question, expected) => {
  const words = question.toLowerCase().split(' ');
  const told = readAskedOf(words).map(({ positions, behind }) =>
    [behind ?? '', ...positions.map((position) => words[position]!)].join(' ').trim(),
  );
  expect(told.join(', ')).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import { readName } from '../../../src/english/read-name.ts';
import { isPlural, singular, sortOfNoun } from '../../../src/english/sorts-of-nouns.ts';
import { tagText } from '../../../src/english/tagged-words.ts';
import { findMentions } from '../../../src/question/follow-up/mentions.ts';
import { articleIn, indexOf } from '../../answer/quality-index.ts';

const mentioned = (text: string): string[] =>
  findMentions(
    tagText(text, () => false),
    text,
    undefined,
  )
    .filter(({ inner }) => !inner)
    .map((mention) => mention.text);

describe('what a text speaks of', () => {
  test.each([
    ['Where were the talks held?', ['the talks']],
    ['Joseph came upon a skull.', ['Joseph', 'the skull']],
    ['There are five temperature settings.', ['the five temperature settings']],
    ['How many temperature settings are there?', ['temperature settings']],
    ['Which king bought it?', ['the king']],
    ['U.S. Secretary of State Antony Blinken was there.', ['Antony Blinken']],
    ['It was the chief executive, Dr. Peter Lindqvist.', ['the chief executive', 'Peter Lindqvist']],
    ['The architect was his nephew.', ['the architect', 'his nephew']],
    ['In 1811 Joseph found the rest of the creature.', ['1811', 'Joseph', 'the rest of the creature']],
    [
      'The United States and Iran held talks.',
      ['the United States and Iran', 'the United States', 'Iran', 'talks'],
    ],
    ['Why is rice flour used?', ['rice flour']],
    ['What did CNN report?', ['CNN']],
    ['Feed it well.', []],
  ])('%s', (text, expected) => {
    expect(mentioned(text)).toEqual(expected);
  });

  test('owners and what comes after "of" stand inside', () => {
    const text = "Who was the architect of Millbrook's tower?";
    const inner = findMentions(
      tagText(text, () => false),
      text,
      undefined,
    ).filter((mention) => mention.inner);
    expect(inner.map((mention) => mention.text)).toEqual(["Millbrook's tower", 'Millbrook']);
  });
});

describe('what a name stands for in its article', () => {
  test.each([
    ['us-iran-oman-talks', 'Brett McGurk', 'person', 'man'],
    ['us-iran-oman-talks', 'Abram Paley', 'person', null],
    ['us-iran-oman-talks', 'Oman', 'place', null],
    ['us-iran-oman-talks', 'CNN', 'group', null],
    ['us-iran-oman-talks', 'the State Department', 'group', null],
    ['mary-anning', 'Mary Anning', 'person', 'woman'],
    ['mary-anning', 'Cuvier', 'person', 'man'],
    ['mary-anning', 'Germany', 'place', null],
    ['mary-anning', 'Dorset', 'thing', null],
    ['ferry-strike', 'Mona Reyes', 'person', 'woman'],
    ['ferry-strike', 'the St. Brendan', 'thing', null],
    ['clock-tower', 'Tench', 'person', 'man'],
    ['clock-tower', 'Derby', 'place', null],
    ['salty-sea', 'the Dead Sea', 'place', null],
    ['kettle-review', 'the K2', 'thing', null],
  ])('%s: %s is a %s (%s)', (article, name, sort, gender) => {
    expect(readName(name, articleIn(indexOf(article)))).toEqual({ sort, gender });
  });
});

test.each([
  ['father', 'person'],
  ['geologists', 'person'],
  ['dog', 'animal'],
  ['company', 'group'],
  ['island', 'place'],
  ['1811', 'time'],
  ['metre', 'measure'],
  ['skull', 'thing'],
] as const)('%s is a %s', (noun, sort) => expect(sortOfNoun(noun)).toBe(sort));

test.each([
  ['countries', 'country'],
  ['women', 'woman'],
  ['people', 'person'],
  ['boxes', 'box'],
  ['talks', 'talk'],
  ['news', 'news'],
  ['glass', 'glass'],
  ['bus', 'bus'],
])('one of %s is a %s', (noun, one) => {
  expect(singular(noun)).toBe(one);
  expect(isPlural(noun)).toBe(noun !== one);
});

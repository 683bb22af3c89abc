import { describe, expect, test } from 'vitest';
import { readComparison } from '../../src/question/comparison.ts';

const read = (question: string) => readComparison(question.split(' '));

describe('what a superlative compares', () => {
  test.each([
    ['which hill is the highest', 1, 'height'],
    ['what is the lowest hill', -1, 'height'],
    ['who is the youngest', -1, 'age'],
    ['who is the youngest', 1, 'born'],
    ['which church is the oldest', -1, 'built'],
    ['which boat is fastest', 1, 'speed'],
    ['which boat is fastest', -1, 'took'],
    ['which plan is the least expensive', -1, 'price'],
    ['what is your cheapest plan', -1, 'price'],
    ['which plan costs the most', 1, 'price'],
    ['which dog weighs least', -1, 'weight'],
    ['who scored the most points', 1, 'point'],
    ['which team has the fewest wins', -1, 'win'],
    ['which town has the highest number of shops', 1, 'shop'],
    ['which town has the highest population', 1, 'population'],
    ['which team has the highest score', 1, 'score'],
    ['which country is the largest by area', 1, 'area'],
    ['who joined first', -1, 'joined'],
    ['which train leaves latest', 1, 'leave'],
    ['how high is the highest hill', 1, 'height'],
    ['when was the oldest church built', -1, 'built'],
    ['name the longest river', 1, 'length'],
    ['longest river', 1, 'length'],
  ])('%s', (question, sign, word) => {
    const told = read(question)?.by.filter(({ says }) => says.has(word)) ?? [];
    expect(told.map((one) => one.sign)).toContain(sign);
  });

  test.each([
    'what is the latest news',
    'what was said last year',
    'where is the first aid box',
    'what do most people wear',
    'how did most of the members come',
    'at least how many came',
    'when must it be paid at the latest',
    'what is the most important rule',
    'which is the most popular dish',
    'who built the oldest church',
    'what does the cheapest plan include',
    'where is the highest hill',
    'why is the longest river called that',
    'how old is the longest bridge',
    'what is the second longest river',
    'what are the two longest rivers',
    'which rivers are the longest',
    'which river is one of the longest',
    'who was the longest serving mayor',
    'which is the longest and the deepest',
  ])('none in "%s"', (question) => expect(read(question)).toBeNull());
});

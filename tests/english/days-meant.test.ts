import { expect, test } from 'vitest';
import { daysMeant } from '../../src/english/days-meant.ts';

const WORKING = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

test.each<readonly [label: string, rest: string, days: readonly string[]]>([
  ['Sun:', ' closed', ['sunday']],
  ['Tues.', ' 8–12', ['tuesday']],
  ['Mon–Fri', ' 9–18', [...WORKING, 'weekday']],
  ['Sat - Sun:', ' 10–14', ['saturday', 'sunday', 'weekend']],
  ['Fri to Mon:', ' closed', ['friday', 'saturday', 'sunday', 'monday', 'weekend']],
  ['Monday to Thursday:', ' quiz', ['tuesday', 'wednesday']],
  ['Tue/Thu:', ' noon', ['tuesday', 'thursday']],
  ['Weekends:', ' music', ['saturday', 'sunday', 'weekend']],
  ['Kitchen:', ' Mon-Tue 12–21, Sun 12–17', ['monday', 'tuesday', 'sunday']],
  ['', 'We are open Tue–Thu from ten.', ['tuesday', 'wednesday', 'thursday']],
  ['', 'On Wed and Fri it rains.', ['wednesday', 'friday']],
  ['', 'The sun sat low on Sunday.', []],
  ['', 'Mr Wed beat Mon Ami.', []],
  ['', 'The weekend was wet.', []],
])('%s%s', (label, rest, days) => {
  expect(daysMeant(label + rest, label.length)).toEqual(days);
});

import { beforeEach, expect, test } from 'vitest';
import { Conversations, type Place } from '../../src/discord/memory/conversations.ts';
import type { Turn } from '../../src/question/turn.ts';

let minutes = 0;
let conversations: Conversations;

beforeEach(() => {
  minutes = 1;
  conversations = new Conversations(() => minutes * 60_000);
});

const place = (channel: string, user = 'ada', isShared = false): Place => ({ channel, user, isShared });
const turn = (question: string): Turn => ({ question, sentence: null, article: null });
const say = (where: Place, question: string): void => {
  conversations.add(where, conversations.before(where), [turn(question)]);
};
const remembered = (where: Place): readonly string[] =>
  conversations.before(where).map(({ question }) => question);

test('the last four turns of a place are remembered', () => {
  for (const question of ['a', 'b', 'c', 'd', 'e', 'f']) say(place('reading'), question);
  expect(remembered(place('reading'))).toEqual(['c', 'd', 'e', 'f']);
});

test('half an hour after the last of them they are forgotten', () => {
  say(place('reading'), 'a');
  minutes = 25;
  say(place('reading'), 'b');
  minutes = 54;
  expect(remembered(place('reading'))).toEqual(['a', 'b']);
  minutes = 85;
  expect(remembered(place('reading'))).toEqual([]);
});

test('of too many conversations those are forgotten that were silent longest', () => {
  for (let i = 0; i <= 10_000; i++) say(place(`channel ${i}`), 'a');
  expect(remembered(place('channel 0'))).toEqual([]);
  expect(remembered(place('channel 10000'))).toEqual(['a']);
});

test('a shared place has one conversation, another one for each person', () => {
  say(place('thread', 'ada', true), 'a');
  say(place('reading', 'ada'), 'b');
  expect(remembered(place('thread', 'ben', true))).toEqual(['a']);
  expect(remembered(place('reading', 'ben'))).toEqual([]);
});

test('whoever wants to be forgotten is forgotten everywhere, and where everybody talks together', () => {
  for (const where of [place('one'), place('two'), place('thread', 'ada', true), place('one', 'ben')])
    say(where, 'a');
  conversations.forget(place('thread', 'ada', true));
  for (const where of [place('one'), place('two'), place('thread', 'ada', true)])
    expect(remembered(where)).toEqual([]);
  expect(remembered(place('one', 'ben'))).toEqual(['a']);
});

import { beforeEach, expect, test } from 'vitest';
import { Conversations, type Place } from '../../src/discord/memory/conversations.ts';
import type { Turn } from '../../src/question/turn.ts';

let minutes = 0;
let conversations: Conversations;

beforeEach(() => {
  minutes = 1;
  conversations = new Conversations(() => minutes * 60_000);
});

const place = (channel: string, user = 'ada', isShared = false, isPrivate = false): Place => ({
  channel,
  user,
  isShared,
  isPrivate,
});
const turn = (question: string): Turn => ({
  question,
  carried: [],
  sentence: null,
  article: null,
});
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

test('what is private is a conversation of its own, also where everybody talks together', () => {
  say(place('thread', 'ada', true, true), 'a');
  say(place('thread', 'ada', true), 'b');
  expect(remembered(place('thread', 'ben', true))).toEqual(['b']);
  expect(remembered(place('thread', 'ada', true, true))).toEqual(['a']);
  expect(remembered(place('thread', 'ben', true, true))).toEqual([]);
});

test('whoever goes on from the answer to somebody else is given what that answer shows, and nothing from before', () => {
  const questionsUpTo = (message: string, user: string): readonly string[] | undefined =>
    conversations.upTo(message, user)?.map(({ question }) => question);
  for (const [where, message] of [
    [place('reading'), 'one'],
    [place('thread', 'ada', true), 'two'],
  ] as const) {
    for (const question of ['a', 'b']) say(where, question);
    conversations.link(message, where, conversations.before(where));
  }
  expect(questionsUpTo('one', 'ada')).toEqual(['a', 'b']);
  expect(questionsUpTo('one', 'ben')).toEqual(['b']);
  expect(questionsUpTo('two', 'ben')).toEqual(['a', 'b']);
});

test('whoever wants to be forgotten is forgotten everywhere: in shared conversations, in private ones and behind answers', () => {
  const own = [place('one'), place('two', 'ada', false, true), place('thread', 'ada', true)];
  for (const [i, where] of [...own, place('one', 'ben')].entries()) {
    say(where, 'a');
    conversations.link(`answer ${i}`, where, conversations.before(where));
  }
  say(place('thread', 'ben', true), 'b');
  conversations.forget('ada');
  for (const where of own) expect(remembered(where)).toEqual([]);
  for (const i of [0, 1, 2]) expect(conversations.questionOf(`answer ${i}`)).toBeUndefined();
  expect(remembered(place('one', 'ben'))).toEqual(['a']);
  expect(conversations.questionOf('answer 3')).toBe('a');
});

test('a conversation that is ended is ended with its private part and behind its answers; others go on', () => {
  const here = place('one');
  for (const where of [here, place('one', 'ada', false, true), place('two'), place('one', 'ben')])
    say(where, 'a');
  conversations.link('answer', here, conversations.before(here));
  conversations.end(here);
  expect(remembered(here)).toEqual([]);
  expect(remembered(place('one', 'ada', false, true))).toEqual([]);
  expect(conversations.upTo('answer', 'ada')).toBeUndefined();
  expect(remembered(place('two'))).toEqual(['a']);
  expect(remembered(place('one', 'ben'))).toEqual(['a']);
});

import { expect, test } from 'vitest';
import { readWordLists } from '../../src/text/read-word-lists.ts';

test('lists hold their own words and those of the lists that they name', () => {
  const lists = readWordLists(
    '# all\n[days]\nmonday tuesday # not sunday\n\n[when] # words of time\nsoon @days soon\n',
  );
  expect([...lists('days')]).toEqual(['monday', 'tuesday']);
  expect([...lists('when')]).toEqual(['soon', 'monday', 'tuesday']);
});

test('a list that is not there is a fault', () => {
  expect(() => readWordLists('[a]\nb')('c')).toThrow('no list of words named "c"');
  expect(() => readWordLists('[a]\n@c')).toThrow('no list of words named "c"');
});

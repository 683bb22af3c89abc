import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';

const text = 'The harbour wall\n\nIt was built in 1903. It still stands.';
const roles = (knownTitle?: string) =>
  parseArticle('wall', text, 'txt', knownTitle).sentences.map(({ role }) => role);

describe('a plain text whose title is known apart from it', () => {
  test('without a known title the short first line is the title', () => {
    expect(roles()).toEqual(['title', 'body', 'body']);
  });

  test('a first line that says the same is the title', () => {
    expect(roles('The harbour wall')).toEqual(['title', 'body', 'body']);
  });

  test('another first line is part of the article', () => {
    expect(roles('Seaside town')[0]).not.toBe('title');
    expect(
      parseArticle('wall', 'Old harbour wall\nIt was built in 1903.', 'txt', 'Seaside town').sentences,
    ).toMatchObject([{ role: 'body' }, { role: 'body' }]);
  });

  test('the article has the known title', () => {
    expect(parseArticle('wall', text, 'txt', 'Seaside town').title).toBe('Seaside town');
  });
});

import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { factText } from '../../src/answer/metadata-facts.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { type MetadataContext, readMetadataQuestion } from '../../src/question/metadata-question.ts';
import { ENGLISH } from '../../src/words/en.ts';
import { articleIn, indexOf } from '../answer/quality-index.ts';
import { questionedArticles, readArticleQuestions } from '../quality/read-questions.ts';
import { readDefinitions, readLists, readMetadata, readYesNo } from '../quality/read-tables.ts';

const alone: MetadataContext = { speaksOf: () => false, nothingBefore: true, namesRights: () => true };
const later: MetadataContext = { speaksOf: () => false, nothingBefore: false, namesRights: () => true };
const onLicences: MetadataContext = { ...alone, speaksOf: (word) => word === 'licence' };
const ofNobody: MetadataContext = { ...alone, namesRights: () => false };
const onReports: MetadataContext = {
  speaksOf: (word) => word === 'report' || word === 'source',
  nothingBefore: true,
  namesRights: () => true,
};

describe('questions about the article itself', () => {
  test.each([
    ['Who wrote this?', 'author'],
    ['who is the author', 'author'],
    ['Author?', 'author'],
    ['By whom was this article written?', 'author'],
    ['What is the title of the article?', 'title'],
    ['headline', 'title'],
    ['What is this article called?', 'title'],
    ['What is the source?', 'source'],
    ['Where was this published?', 'source'],
    ['Which newspaper published this article?', 'source'],
    ['When was it published?', 'published'],
    ['publication date', 'published'],
    ['How old is this article?', 'published'],
    ['What language is it in?', 'language'],
    ['How long is this article?', 'length'],
    ['How many words does it have?', 'length'],
    ['How long does it take to read?', 'length'],
    ['What is it about?', 'about'],
    ['Summarise the article', 'about'],
    ['tl;dr', 'about'],
    ['link to the original?', 'url'],
    ['Who holds the copyright?', 'rights'],
    ['who is the copyright holder of this article', 'rights'],
    ['copyright', 'rights'],
    ['What licence is it under?', 'rights'],
    ['Under which license is this released?', 'rights'],
    ['How is it licensed?', 'rights'],
    ['Is it in the public domain?', 'rights'],
  ])('%s: %s', (question, field) => {
    expect(readMetadataQuestion(question, alone)).toEqual([field]);
  });
});

describe('questions about something in the article', () => {
  test.each([
    ['Who wrote the letter?', alone],
    ['Who is the author of the book?', alone],
    ['What is the title of her paper?', alone],
    ['When was the study published?', alone],
    ['What is the source of the salt?', alone],
    ['How long is the neck?', alone],
    ['What language do they speak?', alone],
    ['What were the talks about?', alone],
    ['Who published the findings?', alone],
    ['What are the rights of tenants?', alone],
    ['Which licence do drivers need?', alone],
    ['What is the licence?', onLicences],
    ['Who holds the copyright?', ofNobody],
    ['Who wrote the report?', onReports],
    ['Who is the source?', onReports],
    ['Who wrote it?', later],
    ['How long is it?', later],
    ['When was it published?', later],
  ] as const)('%s', (question, context) => {
    expect(readMetadataQuestion(question, context)).toEqual([]);
  });

  test('all those of the other tables', () => {
    const questions = [
      ...[...readLists(), ...readDefinitions(), ...readYesNo()],
      ...questionedArticles.flatMap((article) =>
        readArticleQuestions(article).map(({ question }) => ({ article, question })),
      ),
    ];
    const taken = questions.filter(
      ({ article, question }) => ask(indexOf(article), question).kind === 'metadata',
    );
    expect(taken).toEqual([]);
  });
});

describe('the project’s own questions on metadata', () => {
  const rows = readMetadata();
  test('there are at least 30', () => expect(rows.length).toBeGreaterThanOrEqual(30));

  test.each(rows.map(({ article, question, label, value }) => [article, question, label, value] as const))(
    '%s: %s',
    (article, question, label, value) => {
      const { kind, verdict, facts } = ask(indexOf(article), question);
      expect(kind).toBe('metadata');
      expect(facts.map((fact) => fact.field)).toEqual([label]);
      expect(facts[0]!.article).toBe(articleIn(indexOf(article)));
      if (value === null) expect([facts[0]!.value, verdict]).toEqual([null, 'none']);
      else expect(factText(facts[0]!, ENGLISH)).toContain(value);
    },
  );
});

test('several metadata questions at once get several facts', () => {
  const { kind, facts, parts } = ask(indexOf('kettle-review'), 'Who wrote this and when was it published?');
  expect([kind, parts]).toEqual(['metadata', []]);
  expect(facts.map(({ value }) => value)).toEqual(['Lena Okafor', 'June 2024']);
});

test('without an article named, each one tells its own', () => {
  const library = buildIndex([articleIn(indexOf('kettle-review')), articleIn(indexOf('clock-tower'))]);
  const { facts } = ask(library, 'Who is the author?');
  expect(facts.map(({ article, value }) => [article.id, value])).toEqual([
    ['kettle-review', 'Lena Okafor'],
    ['clock-tower', null],
  ]);
});

test('in a conversation about one article, that one tells', () => {
  const library = buildIndex([articleIn(indexOf('kettle-review')), articleIn(indexOf('clock-tower'))]);
  const turns = [{ question: 'Who built the tower?', carried: [], sentence: null, article: 'clock-tower' }];
  expect(ask(library, 'Who wrote this article?', { turns }).facts.map(({ article }) => article.id)).toEqual([
    'clock-tower',
  ]);
});

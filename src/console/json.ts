import type { Answer, Match, MetadataFact } from '../answer/answer.ts';
import { factText } from '../answer/metadata-facts.ts';
import { noteText } from '../answer/notes.ts';
import { type Article, type Sentence, sentenceText } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { ENGLISH } from '../words/en.ts';
import { commandsIn } from './commands.ts';
import type { ConsoleReply } from './reply.ts';

const VERSION = 1;

/** Raw in JSON these would reach a terminal that shows it; escaped they are the same value. */
const UNSAFE = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A reply as one line of English JSON without its break. `explain` adds each match's evidence. */
export function jsonLine(reply: ConsoleReply, explain = false): string {
  const body = JSON.stringify({ version: VERSION, ...jsonReply(reply, explain) });
  return body.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function jsonReply(reply: ConsoleReply, explain: boolean): object {
  switch (reply.kind) {
    case 'answer':
      return jsonAnswer(reply.answer, reply.milliseconds, explain);
    case 'summary':
      return { kind: 'summary', sentences: reply.sentences.map((one) => jsonSentence(reply.article, one)) };
    case 'sentences':
      return { kind: 'article', article: jsonArticle(reply.article) };
    case 'text':
      return { kind: 'text', article: reply.article.id, text: reply.article.text };
    case 'articles':
      return {
        kind: 'articles',
        chosen: reply.chosen,
        articles: reply.articles.map(({ id, title, paragraphs, sentences }) => ({
          ...{ id, title, paragraphs: paragraphs.length, sentences: sentences.length },
        })),
      };
    case 'chosen':
      return { kind: 'chosen', article: reply.article?.id ?? null };
    case 'suggestions':
      return { kind: 'suggestions', suggestions: reply.suggestions };
    case 'context': {
      const { match, sentences } = reply;
      return {
        kind: 'context',
        match: jsonMatch(match, explain),
        sentences: sentences.map((one) => jsonSentence(match.article, one)),
      };
    }
    case 'next':
      return { kind: 'next', rank: reply.rank, of: reply.of, match: jsonMatch(reply.match, explain) };
    case 'why':
      return { kind: 'why', match: jsonMatch(reply.match, true) };
    case 'help':
      return { kind: 'help', commands: commandsIn(ENGLISH) };
    case 'new':
    case 'quit':
      return { kind: reply.kind };
    case 'mistake':
      return { kind: 'mistake', message: reply.message };
  }
}

/** What a question may lack (parts, items of a list, facts, a note) is absent unless it has it. */
function jsonAnswer(answer: Answer, milliseconds: number, explain: boolean): object {
  const matches = (list: readonly Match[]) => list.map((match) => jsonMatch(match, explain));
  return {
    question: answer.question,
    readAs: answer.readAs,
    carried: answer.carried,
    corrections: answer.corrections,
    kind: answer.kind,
    verdict: answer.verdict,
    matches: matches(answer.matches),
    ...(answer.items.length > 0 && { items: matches(answer.items) }),
    ...(answer.parts.length > 0 && {
      parts: answer.parts.map((part) => ({
        ...{ question: part.question, verdict: part.verdict, matches: matches(part.matches) },
      })),
    }),
    ...(answer.facts.length > 0 && { facts: answer.facts.map(jsonFact) }),
    ...(answer.note !== null && { note: noteText(answer.note, ENGLISH) }),
    suggestions: answer.suggestions,
    milliseconds: rounded(milliseconds, 2),
  };
}

function jsonFact(fact: MetadataFact): object {
  const label = ENGLISH.answer.facts.labels[fact.field];
  return { article: fact.article.id, label, value: fact.value === null ? null : factText(fact, ENGLISH) };
}

function jsonMatch(match: Match, explain: boolean): object {
  const { article, sentence, score, highlights, contextStart, opposed, explanation } = match;
  return {
    article: article.id,
    ...quoted(article, sentence),
    start: sentence.start,
    end: sentence.end,
    paragraph: sentence.paragraph,
    section: sentence.section,
    score: rounded(score, 4),
    highlights,
    contextStart,
    ...(opposed && { opposed }),
    ...(explain && { explanation }),
  };
}

function jsonSentence(article: Article, sentence: Sentence): object {
  const { start, end, paragraph } = sentence;
  return { start, end, ...quoted(article, sentence), paragraph };
}

/** The sentence as written and, where its marks hide some of it, be it struck out, as a reader sees it. */
function quoted(article: Article, span: Sentence): { sentence: string; shown?: string } {
  const sentence = sentenceText(article, span);
  const shown = shownText(article, span).trim();
  return shown === sentence.replace(/\s+/g, ' ') ? { sentence } : { sentence, shown };
}

function jsonArticle(article: Article): object {
  const { id, title, metadata, paragraphs, sentences } = article;
  return {
    id,
    title,
    metadata,
    paragraphs: paragraphs.map(({ start, end, number }) => ({ start, end, number })),
    sentences: sentences.map((one) => ({
      start: one.start,
      end: one.end,
      paragraph: one.paragraph,
      section: one.section,
      sentence: sentenceText(article, one),
      role: one.role,
    })),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

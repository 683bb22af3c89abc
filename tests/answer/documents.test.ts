import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import type { TextFormat } from '../../src/article/format.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { wordsOf } from './quality-index.ts';

/** Title, format, document, question, and what the first sentence that is shown begins with. */
type Row = readonly [string, TextFormat, string, string, string];

const POOL =
  'The pool\n\nThe pool was built in 1911. How much does a swim cost? Four crowns.\n\nIs the pool warm? It is heated to 26 degrees. Who runs it? The Roe family does.';
const TERMS =
  'Terms\n\n1.1. "Guest" means each person whom a member brings.\n\n1.2. "Day Ticket" means a ticket that a Guest buys at the desk.\n\nA Day Ticket is sold until six. A Guest may lose a Day Ticket.';
const README =
  '# netmend\n\nA small tool for nets.\n\n## Install\n\n```sh\nnpm install netmend\n```\n\n## Use\n\nTo mend a net, run:\n\n    netmend --fix NET\n\nIt takes a while.';
const FAIR =
  '# Summer fair\n\n**When:** Saturday 5 July, 11 to 16\n\n**Where:** Church meadow\n\n**Cost:** free\n\nBring a chair.';
const RULES = '# Rules\n\n1. Be kind.\n2. No spam.\n3. English only.';
const NOTICE =
  'Keys are kept at the bakery\nAsk for Rosa\nThe cabin sleeps six. Firewood lies behind the shed.';
const TIDES =
  'Tides\n\nThese hold for the quay. They are local.\n\nDay        High     Low\nMonday     06:10    12:25\nTuesday    06:55    13:05\nFriday     07:40    13:50';

describe('what documents are made of answers', () => {
  const rows: readonly Row[] = [
    ['what the article asks itself', 'txt', POOL, 'is the pool warm?', 'It is heated'],
    ['what the article asks with a pronoun', 'txt', POOL, 'who runs the pool?', 'The Roe family'],
    ['what a term means', 'txt', TERMS, 'what is a day ticket', '1.2. "Day Ticket" means'],
    ['a command under a heading', 'md', README, 'how do I install it', 'npm install netmend'],
    ['a command behind what leads to it', 'md', README, 'how do I mend a net', 'netmend --fix NET'],
    ['a label for a question of no noun', 'md', FAIR, 'when is it', '**When:**'],
    ['and another', 'md', FAIR, 'where is it', '**Where:**'],
    ['an item by its number', 'md', RULES, 'what does rule 3 say', 'English only.'],
    ['the row of a table', 'txt', TIDES, 'when is low water on Tuesday', 'Tuesday'],
    ['the title, where nothing else does', 'txt', NOTICE, 'where are the keys kept', 'Keys are kept'],
    [
      'not the title beside the body',
      'txt',
      NOTICE,
      'how many does the cabin sleep',
      'The cabin sleeps six.',
    ],
  ];

  test.each(rows)('%s', (_, format, text, question, start) => {
    const { verdict, shown } = ask(buildIndex([parseArticle('file', text, format)]), question);
    expect(verdict).not.toBe('none');
    expect(shown.map(wordsOf)[0]?.slice(0, start.length)).toBe(start);
  });
});

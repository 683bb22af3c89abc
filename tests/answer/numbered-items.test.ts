import { describe, expect, test } from 'vitest';
import type { TextFormat } from '../../src/article/format.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { firstMatch } from './first-match.ts';

const KILN =
  '# Kiln rules\n\nThe kiln is open to all members.\n\n1. Wear goggles.\n2. Sweep the floor.\n3. Ask before you fire.\n4. No food at the kiln.\n\nThe steward has the key.\n';
const STOVE =
  'How to light the stove\n\n1) Open the flue.\n2) Lay the kindling.\n3) Light it at two places.\n\nThe stove needs ten minutes to warm up.\n';
const BREAD =
  '# Bread\n\n## Ingredients\n\n1. flour\n2. salt\n3. water\n\n## Steps\n\n1. Mix all.\n2. Knead it.\n3. Let it rest.\n';
const LEASE =
  '# Lease\n\n## 1. Rent\n\nRent is 700 crowns. It is due in May.\n\n## 2. Deposit\n\nThe deposit is kept in a bank.\n\n## 3. Notice\n\nEither side may end it in a month.\n\n1. by post\n2. by hand\n3. by mail\n';
const TABLE =
  '# The table\n\n### Step 1: Unpack\n\nTake the parts out.\n\n### Step 2: Fix the legs\n\nScrew the legs to the plate.\n\n### Step 3: Turn it\n\nTwo people turn it over.\n';
const STATUTES =
  'Statutes\n\nSection 1. The club is called the Tarn Club.\n\nSection 2. Members pay forty crowns.\n\nSection 3. The committee has five members.\n';
const YARD = 'Yard\n\nRule 1: Check the ropes.\nRule 2: Close the gate.\nRule 3: Nobody runs.\n';
const AGENDA =
  '# Agenda for 3 June\n\nThe meeting begins at seven.\n\n1. Welcome\n2. Accounts\n3. A new roof\n';

const WALKS =
  '# Two walks\n\nTo the mill:\n\n1. Cross the bridge.\n2. Follow the wall.\n\nTo the lake:\n\n1. Take the lane.\n2. Keep left.\n';
const BEEPS = '# Kettle\n\n1. Fill it.\n2. Plug it in.\n3. Wait for the click.\n\nIts beep means dry.\n';
const FIRST_AID = '# First aid\n\n1. Call for help.\n2. Keep the hurt one warm.\n';

describe('the item whose number the question tells comes first', () => {
  const rows: readonly (readonly [TextFormat, string, string, string])[] = [
    ['md', KILN, 'what is rule 4', 'No food at the kiln.'],
    ['md', KILN, 'rule 3', 'Ask before you fire.'],
    ['md', KILN, 'what does rule number 2 say?', 'Sweep the floor.'],
    ['md', KILN, 'what is rule #3', 'Ask before you fire.'],
    ['md', KILN, 'tell me rule one', 'Wear goggles.'],
    ['md', KILN, 'whats rule number 2', 'Sweep the floor.'],
    ['md', KILN, "what's rule number 3", 'Ask before you fire.'],
    ['md', KILN, 'what is the third rule', 'Ask before you fire.'],
    ['md', KILN, 'what is the 4th rule', 'No food at the kiln.'],
    ['txt', STOVE, 'what do I do in step 2', 'Lay the kindling.'],
    ['txt', STOVE, 'what is the first step', 'Open the flue.'],
    ['md', BREAD, 'what is step 2', 'Knead it.'],
    ['md', BREAD, 'what is ingredient 2', 'salt'],
    ['md', BREAD, 'what is the second ingredient', 'salt'],
    ['md', LEASE, 'what does section 2 say', 'The deposit is kept in a bank.'],
    ['md', LEASE, 'what is in clause 3', 'Either side may end it in a month.'],
    ['md', TABLE, 'what is step 2', 'Screw the legs to the plate.'],
    ['md', TABLE, 'step 3', 'Two people turn it over.'],
    ['txt', STATUTES, 'what is section 2', 'Section 2. Members pay forty crowns.'],
    ['txt', YARD, 'what is rule 2', 'Rule 2: Close the gate.'],
    ['md', AGENDA, 'what is item 3 on the agenda', 'A new roof'],
    ['md', AGENDA, 'agenda item 2', 'Accounts'],
  ];
  test.each(rows)('%s %j: %s', (format, text, question, sentence) => {
    const found = firstMatch(parseArticle('file', text, format), question);
    expect(found.replace(/^(?:answer|possible): /, '')).toBe(sentence);
  });

  test.each([
    ['that there is not', KILN, 'what is rule 9'],
    ['of something else', LEASE, 'how many rooms are there in section 2'],
    ['where one is a pronoun', BEEPS, 'who needs one'],
    ['where one is a pronoun behind a verb', TABLE, 'what do I need to fix one'],
    ['where several are meant', BEEPS, 'who are the three'],
  ])('none %s', (_, text, question) => {
    expect(firstMatch(parseArticle('file', text, 'md'), question)).not.toMatch(/^answer/);
  });

  test.each([
    ['answer', 'where one has it', KILN, 'whats rule number 2'],
    ['answer', 'by an ordinal too', KILN, 'what is the fourth rule'],
    ['answer', 'of the list that is named', BREAD, 'what is step 2'],
    ['answer', 'of a section', LEASE, 'what does section 2 say'],
    ['possible', 'of two lists', WALKS, 'what is step 2'],
    ['possible', 'where more is asked', KILN, 'how long is rule 3'],
    ['possible', 'where the number is part of a name', FIRST_AID, 'what is first aid'],
  ])('%s: %s', (verdict, _, text, question) => {
    expect(firstMatch(parseArticle('file', text, 'md'), question).split(':')[0]).toBe(verdict);
  });
});

test('a number that tells how many is none of an item', () => {
  const found = firstMatch(parseArticle('file', BEEPS, 'md'), 'what does 3 beeps mean');
  expect(found).toMatch(/Its beep means dry\.$/);
});

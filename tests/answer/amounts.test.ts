import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { wordsOf } from './quality-index.ts';

const of = (text: string) => buildIndex([parseArticle('made', text, 'md')]);

const huts = of(`# Hill huts

The road to Lark Hut climbs 1450 metres from the valley. The hut was built in 1911. The road to Finch Hut
climbs 600 metres. It was built in 1924.
`);
const kilns = of(`# Kilns

| Kiln | Weight | Top temperature |
|---|---|---|
| Small | 180 kg | 1150 °C |
| Middle | 1700 kg | 1260 °C |
| Large | 2400 kg | 1300 °C |

A firing is begun on Mondays. The glaze melts at 1240 degrees.
`);
const boats = of(`# Boats

| Boat | Built | Tonnage |
|---|---|---|
| Alma | 1898 | 1540 |
| Bera | 1902 | 1780 |
| Cora | 1911 | 990 |
`);
const library = of(`# Library

The library holds 2000 rare maps. They were bought in 1954 from a sailor. In 1961 readers protested. The
shelves are dusted in March.
`);
const exchange = of(`# The Corn Exchange

The hall seats 1800 people. It opened in 1872. Concerts are held on Fridays. Attendance at the fair was 2050.
`);

describe('a number that looks like a year is an amount where something around it, or the question, tells', () => {
  test.each([
    ['how many metres does the road to Lark Hut climb?', '1450', huts],
    ['how high does the road to Lark Hut climb', '1450', huts],
    ['when was Lark Hut built', '1911', huts],
    ['how much does the middle kiln weigh', '1700 kg', kilns],
    ['what temperature does the small kiln reach', '1150', kilns],
    ['when is a firing begun', 'Mondays', kilns],
    ['at what temperature does the glaze melt', '1240', kilns],
    ['when was the Bera built', '1902', boats],
    ['what is the tonnage of the Alma', '1540', boats],
    ['how many maps does the library hold', '2000', library],
    ['when did readers protest', '1961', library],
    ['when were the maps bought', '1954', library],
    ['when are the shelves dusted', 'March', library],
    ['how many people does the hall seat', '1800', exchange],
    ['how many came to the fair', '2050', exchange],
    ['when did the hall open', '1872', exchange],
    ['when are concerts held', 'Fridays', exchange],
  ])('%s: %s', (question, told, index) => {
    const { matches, verdict } = ask(index, question);
    expect(verdict).not.toBe('none');
    expect(wordsOf(matches[0])).toContain(told);
  });
});

const ferry = of(`# The ferry

"Late Return" means every hour that a boat is out after six. Late Return is charged at 40 pence an hour. Late
Return in a storm is not charged. A candle for the lamp is two shillings. A bun on board is 20p, and the
crossing takes 25 minutes.
`);

describe('how much something is, is told and marked as a sum of money, in whatever coin', () => {
  test.each([
    ['how much is late return', '40 pence'],
    ['how much is a candle', 'two shillings'],
    ['how much is a bun', '20p'],
  ])('%s: %s', (question, sum) => {
    const [best] = ask(ferry, question).matches;
    const marked = best!.highlights.map(([start, end]) => best!.article.text.slice(start, end));
    expect(marked).toEqual([sum]);
  });
});

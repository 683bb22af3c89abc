import { describe, expect, test } from 'vitest';
import { findAmounts } from '../../src/english/amounts.ts';

const read = (text: string): string[] =>
  findAmounts(text).map(({ value, system }) => `${Number(value.toPrecision(6))} ${system}`);

describe('amounts in the one unit of their system', () => {
  test.each([
    ['The pond is 900 m long.', ['900 m']],
    ['The canal is 1.2 km long.', ['1200 m']],
    ['It is 2,953 ft high.', ['2953 ft']],
    ['It covers 45 square kilometres.', ['45000000 m²']],
    ['It covers 120 km².', ['120000000 m²']],
    ['Nine medals', ['9 number']],
    ['Two hundred dogs', ['200 number']],
    ['1.2 million people', ['1200000 number']],
    ['It costs £3.50.', ['3.5 £']],
    ['$1.8m', ['1800000 $']],
    ['36 km/h', ['10 m/s']],
    ['19 euros per ticket', ['19 €/ticket']],
    ['2 minutes 40 seconds', ['160 s']],
    ['It takes an hour.', ['3600 s']],
    ['It takes twenty-four minutes.', ['1440 s']],
    ['It takes one hour and thirty-five minutes.', ['5700 s']],
    ['It takes three and a half hours, or half an hour less.', ['12600 s', '1800 s']],
    ['A two-hour walk', ['7200 s']],
    ['A two-hundred-metre rope', ['200 m']],
    ['It takes two-three hours.', ['NaN number']],
    ['At noon it was -5 °C.', ['-5 °c']],
    ['It was built in 1902.', ['1902 date']],
    ['In 44 BC', ['-44 date']],
    ['The bus leaves at 7.30 pm.', ['19.5 clock']],
    ['The river is 298 km (185 mi) long.', ['298000 m']],
    ['Ada (34)', ['34 number']],
    ['12 to 16 kg', ['NaN g']],
    ['In the 12th century', ['NaN date']],
    ['Two hundred and forty', ['NaN number']],
  ])('%s', (text, amounts) => expect(read(text)).toEqual(expect.arrayContaining(amounts)));

  test.fails.each([['It takes an hour and a half.', ['5400 s']]])('known failure: %s', (text, amounts) =>
    expect(read(text)).toEqual(amounts),
  );

  test.each([
    ['a form of be', 'The oak is 21 m tall.', 'be', true],
    ['a label', 'Oak: 21 m', 'oak', true],
    ['a verb', 'It was planted in 1902.', 'planted', true],
    ['more than the number itself', 'The house is 41 of them.', 'be', false],
    ['a verb that may tell something else', 'It starts 3 km away.', 'start', false],
  ])('what stands before: %s', (_, text, verb, isPlain) =>
    expect(findAmounts(text)[0]).toMatchObject({ verb, isPlain }),
  );
});

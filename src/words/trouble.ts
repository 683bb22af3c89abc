import type { ENGLISH } from './en.ts';
import type { Words } from './words.ts';

type Texts = (typeof ENGLISH)['reading'];

/** What is wrong with a file, or doubtful in what was read of it: the name of the text, and the values that stand in it. Plain data. */
export type Trouble = {
  readonly [Name in keyof Texts]: readonly [name: Name, ...values: Parameters<Texts[Name]>];
}[keyof Texts];

export function troubleText([name, ...values]: Trouble, { reading }: Pick<Words, 'reading'>): string {
  return (reading[name] as (...values: unknown[]) => string)(...values);
}

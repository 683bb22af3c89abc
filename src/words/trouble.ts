import type { ENGLISH } from './en.ts';
import type { Words } from './words.ts';

type Texts = (typeof ENGLISH)['reading'];

/** A file's fault, or a doubt: the text's name, and the values in it. Plain data. */
export type Trouble = {
  readonly [Name in keyof Texts]: readonly [name: Name, ...values: Parameters<Texts[Name]>];
}[keyof Texts];

export function troubleText([name, ...values]: Trouble, { reading }: Pick<Words, 'reading'>): string {
  return (reading[name] as (...values: unknown[]) => string)(...values);
}

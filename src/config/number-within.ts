import { type Environment, given, refusal } from './setting.ts';

/** The number given under the name, or `usual`. Throws a ConfigError for none, or one out of reason. */
export function numberWithin(
  environment: Environment,
  name: string,
  { usual, least, most }: { readonly usual: number; readonly least: number; readonly most: number },
): number {
  const value = given(environment, name);
  if (value === undefined) return usual;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : -1;
  if (number >= least && number <= most) return number;
  throw refusal(name, `${JSON.stringify(value)} is not a number from ${least} to ${most}`, String(usual));
}

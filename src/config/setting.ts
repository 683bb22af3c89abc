import { UsageError } from '../operator-error.ts';
/** Names and values as the operator gave them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What reads each of some settings; it throws a UsageError for one that is wrong. */
export type Readers<Settings> = {
  readonly [Name in keyof Settings]: (environment: Environment) => Settings[Name];
};

/** All these settings, read in their order. Throws a UsageError at the first that is wrong. */
export function readAll<Settings>(readers: Readers<Settings>, environment: Environment): Settings {
  const read = ([name, reader]: [string, unknown]) => [
    name,
    (reader as (environment: Environment) => unknown)(environment),
  ];
  return Object.fromEntries(Object.entries(readers).map(read)) as Settings;
}

/** The value without blanks around it; undefined when the name is absent or left empty. */
export function given(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

export function refusal(name: string, fault: string, example: string): UsageError {
  return new UsageError(`${name}: ${fault}; example: ${name}=${example}`);
}

export function parseUrl(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}

/** The number given under the name, or `usual`. Throws a UsageError for none, or one out of reason. */
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

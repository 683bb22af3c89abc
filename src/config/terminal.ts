import { type Environment, given } from './setting.ts';

/** Whether colours and emphasis are unwelcome: https://no-color.org, or a terminal that has none. */
export function isPlain(environment: Environment): boolean {
  return Boolean(environment.NO_COLOR) || environment.TERM === 'dumb';
}

/** The terminal's locale (de_AT.UTF-8), from the first variable set in POSIX's order; null for none. */
export function terminalLocale(environment: Environment): string | null {
  const named = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => given(environment, name));
  return named.find((value) => value !== undefined) ?? null;
}

import { type Environment, given } from './setting.ts';

/** Whether colours and emphasis are unwelcome: https://no-color.org, or a terminal that has none. */
export function isPlain(environment: Environment): boolean {
  return Boolean(environment.NO_COLOR) || environment.TERM === 'dumb';
}

/** The locale of the terminal (de_AT.UTF-8), from the first that is set, as POSIX orders them; null where none is. */
export function terminalLocale(environment: Environment): string | null {
  const named = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => given(environment, name));
  return named.find((value) => value !== undefined) ?? null;
}

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from '../operator-error.ts';
import { nearestName } from './did-you-mean.ts';

type Flags = NonNullable<ParseArgsConfig['options']>;
type Values<F extends Flags> = ReturnType<
  typeof parseArgs<{ options: F; allowPositionals: false }>
>['values'];

/** Reads the flags; `stray` is the advice for an argument that is none. Throws a UsageError. */
export function parseFlags<F extends Flags>(args: readonly string[], flags: F, stray: string): Values<F> {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's own words up to the first full stop; the rest is advice for programmers.
    const [fault = ''] = error.message.split(/\.\s|\.?\n|\.$/, 1);
    const said = fault.charAt(0).toLowerCase() + fault.slice(1);
    throw new UsageError(`${said}; ${remedyOf(error, args, flags, stray)}`);
  }
}

function remedyOf(
  error: TypeError & { readonly code?: string },
  args: readonly string[],
  flags: Flags,
  stray: string,
): string {
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return stray;
  const known = Object.keys(flags).map((name) => `--${name}`);
  const unknown = args.find((arg) => arg.startsWith('-') && !known.includes(arg.split('=', 1)[0]!));
  const meant =
    error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown ? nearestName(unknown, known) : null;
  return meant ? `did you mean ${meant}?` : '--help lists the options';
}

import { OperatorError } from '../operator-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file: check the path',
  EACCES: 'it may not be read: check its permissions',
  EISDIR: 'it is a folder: name a file in it',
  Z_BUF_ERROR: 'its gzip data ends too early: fetch or pack the file again',
  Z_DATA_ERROR: 'its gzip data is damaged: fetch or pack the file again',
};

/** A file's read error as an `OperatorError`; a fault of another kind as it is. */
export function explainUnreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (Object.hasOwn(REASONS, code)) return new OperatorError(`${path}: ${REASONS[code]}`);
  if (/^E[A-Z]+$/.test(code)) return new OperatorError(`${path}: it cannot be read (${code})`);
  return error;
}

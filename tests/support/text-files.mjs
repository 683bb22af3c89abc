import { register } from 'node:module';

/** Lets sources that are run without a build import `.txt` files as strings, as the build does. */
const hooks = `
import { readFile } from 'node:fs/promises';
export async function load(url, context, next) {
  if (!new URL(url).pathname.endsWith('.txt')) return next(url, context);
  const text = await readFile(new URL(url), 'utf8');
  return { format: 'module', shortCircuit: true, source: 'export default ' + JSON.stringify(text) };
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

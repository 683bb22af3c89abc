import { unescaped } from '../article/entities.ts';

const LONGEST_ID = 60;

/** The path's last part without its ending, in letters, digits and hyphens; else the host's name. */
export function idOfAddress({ hostname, pathname }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  return idOfName(unescaped(last).replace(/\.[a-z]{2,5}$/i, '')) || idOfName(hostname) || 'page';
}

/** Its letters and digits in small, its other characters as hyphens; empty when it has none. */
export function idOfName(name: string): string {
  const words = name.slice(0, 500).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST_ID).join('').toLowerCase();
}

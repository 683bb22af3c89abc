import { createRequire } from 'node:module';
import type { Tree } from '@lezer/common';
import type * as Lezer from '@lezer/markdown';

let parse: ((source: string) => Tree) | undefined;

/** Reads Markdown (CommonMark with tables, task lists and strike-through) as a tree whose nodes have offsets. The parser is loaded when the first text comes. */
export function markdownTree(source: string): Tree {
  parse ??= loadParser();
  return parse(source);
}

function loadParser(): (source: string) => Tree {
  const { parser, Table, Strikethrough, TaskList } = createRequire(import.meta.url)(
    '@lezer/markdown',
  ) as typeof Lezer;
  const extended = parser.configure([Table, Strikethrough, TaskList]);
  return (source) => extended.parse(source);
}

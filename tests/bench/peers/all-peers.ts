import { flexSearch } from './flexsearch.ts';
import { lunrPeer } from './lunr.ts';
import { fuzzyMiniSearch, miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';
import type { Peer } from './peer.ts';
import { winkVectorizer } from './wink.ts';

/** Every engine that ours is compared with. */
export const allPeers: readonly Peer[] = [
  miniSearch,
  fuzzyMiniSearch,
  lunrPeer,
  flexSearch,
  orama,
  winkVectorizer,
];

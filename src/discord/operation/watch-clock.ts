import type { REST } from 'discord.js';

/** The system's time differs by more than this, in milliseconds, only when it was set. */
const DRIFT = 1_000;

/**
 * discord.js reckons until when requests must wait by the system's time, and would wait for an hour more
 * where that is set back by one. What is returned has it reckon anew when that was done; it is to be called
 * before anything is requested. `now` is the system's time and `clock` one that passes evenly, both in
 * milliseconds.
 */
export function watchClock(rest: REST, now: () => number, clock: () => number): () => void {
  let before = now() - clock();
  return () => {
    const difference = now() - clock();
    if (difference < before - DRIFT) {
      rest.handlers.clear();
      rest.globalReset = -1;
    }
    before = difference;
  };
}

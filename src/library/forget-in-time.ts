import type { Store } from './store.ts';

/** How often it is looked whether the time of something is over, in milliseconds. */
const LOOK_EVERY = 60 * 60_000;

/** Deletes what has been kept long enough, now and every hour, until the returned function is called. */
export function forgetInTime(
  store: Pick<Store, 'forgetOld'>,
  now: () => number,
  tell: (error: unknown) => void,
): () => void {
  let isEnded = false;
  const forget = async (): Promise<void> => {
    await store.forgetOld(now()).catch((error: unknown) => {
      if (!isEnded) tell(error);
    });
  };
  const timer = setInterval(forget, LOOK_EVERY).unref();
  setImmediate(forget);
  return () => {
    isEnded = true;
    clearInterval(timer);
  };
}

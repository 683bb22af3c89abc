/**
 * What the work gives; undefined when it takes longer than so many milliseconds. Then its failure is passed
 * over.
 */
export async function within<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Does work one after the other, in the order in which it is given; what fails holds up none of the next. */
export function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

/**
 * How long to wait after failures, in milliseconds: nothing after the free ones, then twice as long each
 * time.
 */
export function waitAfter(
  failures: number,
  { free, first, longest }: { readonly free: number; readonly first: number; readonly longest: number },
): number {
  return failures < free ? 0 : Math.min(longest, first * 2 ** (failures - free));
}

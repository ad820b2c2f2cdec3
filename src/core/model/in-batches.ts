/** So many pages at a time are given to one check after the other: enough for its code to be near at hand, and few enough for the pages. */
export const BATCH = 16;

/** Things that are taken in batches, in the order in which they came. */
export interface Batches<Thing> {
  add(thing: Thing): void;
  /** Has taken what waits. */
  flush(): void;
}

/** `take` is given up to `BATCH` things, and must not keep the list. */
export function inBatches<Thing>(take: (batch: readonly Thing[]) => void): Batches<Thing> {
  const waiting: Thing[] = [];
  const flush = (): void => {
    if (waiting.length > 0) take(waiting);
    waiting.length = 0;
  };
  return {
    add(thing) {
      waiting.push(thing);
      if (waiting.length === BATCH) flush();
    },
    flush,
  };
}

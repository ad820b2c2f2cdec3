import { openGrowingNumbers } from './growing-numbers.ts';

/** Numbers of addresses, first in, first out. */
export interface IdQueue {
  readonly length: number;
  add(id: number): void;
  take(): number | null;
}

export function openIdQueue(): IdQueue {
  const coming = openGrowingNumbers();
  let going = coming.take();
  let at = 0;
  return {
    get length() {
      return going.length - at + coming.length;
    },
    add: (id) => coming.push(id),
    take() {
      if (at === going.length) {
        going = coming.take();
        at = 0;
      }
      return at < going.length ? (going[at++] ?? null) : null;
    },
  };
}

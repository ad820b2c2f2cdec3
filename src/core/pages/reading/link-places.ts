/** Addresses in a page, in order: what each is for, as `packLink` counts it, and the bytes `[from, to)` in which it is written. */
export interface LinkPlaces {
  readonly count: number;
  use(index: number): number;
  from(index: number): number;
  to(index: number): number;
  clear(): void;
  add(use: number, from: number, to: number): void;
  /** Those from an index on, with places counted from `start`. */
  copied(first: number, start: number): Int32Array;
  /** Adds what `copied` gave, for the same bytes at another place. */
  addCopied(copied: Int32Array, start: number): void;
}

/** Numbers of each. */
const WIDTH = 3;
const FIRST = 256 * WIDTH;

export function openLinkPlaces(): LinkPlaces {
  let places = new Int32Array(FIRST);
  let size = 0;
  const grow = (more: number): void => {
    if (size + more <= places.length) return;
    const wider = new Int32Array((size + more) * 2);
    wider.set(places);
    places = wider;
  };
  return {
    get count() {
      return size / WIDTH;
    },
    use: (index) => places[index * WIDTH] ?? 0,
    from: (index) => places[index * WIDTH + 1] ?? 0,
    to: (index) => places[index * WIDTH + 2] ?? 0,
    clear() {
      size = 0;
    },
    add(use, from, to) {
      grow(WIDTH);
      places[size] = use;
      places[size + 1] = from;
      places[size + 2] = to;
      size += WIDTH;
    },
    copied(first, start) {
      const copy = places.slice(first * WIDTH, size);
      for (let at = 0; at < copy.length; at++) if (at % WIDTH > 0) copy[at] = (copy[at] ?? 0) - start;
      return copy;
    },
    addCopied(copied, start) {
      grow(copied.length);
      for (let at = 0; at < copied.length; at += WIDTH) {
        places[size] = copied[at] ?? 0;
        places[size + 1] = (copied[at + 1] ?? 0) + start;
        places[size + 2] = (copied[at + 2] ?? 0) + start;
        size += WIDTH;
      }
    },
  };
}

/** Addresses in a page, in order: what each is for, as `packLink` counts it, and the bytes `[from, to)` in which it is written. */
export interface LinkPlaces {
  readonly count: number;
  add(use: number, from: number, to: number): void;
  /** Adds those of a stretch that begins at `start`. */
  addShared(shared: SharedLinks, start: number): void;
  clear(): void;
  /** Those from an index on, none of which is shared, for other pages with the same bytes; `start`: where the stretch begins. */
  sharedFrom(first: number, start: number): SharedLinks;
  visit(visitor: LinkVisitor): void;
}

export interface LinkVisitor {
  link(use: number, from: number, to: number): void;
  shared(links: SharedLinks, start: number): void;
}

/** Addresses in a stretch of bytes that many pages have. */
export interface SharedLinks {
  /** Use and place of each one after the other, counted from the beginning of the stretch. */
  readonly places: Int32Array;
  /** Their packed numbers in a scope in which they mean the same on every page; 0 for none. */
  scope: number;
  packed: readonly number[];
}

/** Numbers of each. */
const WIDTH = 3;
const FIRST = 256 * WIDTH;

/** In place of a use: those of a stretch, of which the others say which one it is and where. */
const SHARED = -1;

export function openLinkPlaces(): LinkPlaces {
  let places = new Int32Array(FIRST);
  let size = 0;
  const stretches: SharedLinks[] = [];
  const add = (use: number, from: number, to: number): void => {
    if (size === places.length) {
      const wider = new Int32Array(size * 2);
      wider.set(places);
      places = wider;
    }
    places[size] = use;
    places[size + 1] = from;
    places[size + 2] = to;
    size += WIDTH;
  };
  return {
    get count() {
      return size / WIDTH;
    },
    add,
    addShared(shared, start) {
      if (shared.places.length > 0) add(SHARED, stretches.push(shared) - 1, start);
    },
    clear() {
      size = 0;
      stretches.length = 0;
    },
    sharedFrom(first, start) {
      const copy = places.slice(first * WIDTH, size);
      for (let at = 0; at < copy.length; at++) if (at % WIDTH > 0) copy[at] = (copy[at] ?? 0) - start;
      return { places: copy, scope: 0, packed: [] };
    },
    visit(visitor) {
      for (let at = 0; at < size; at += WIDTH) {
        const use = places[at] ?? 0;
        const stretch = use === SHARED ? stretches[places[at + 1] ?? 0] : undefined;
        if (stretch === undefined) visitor.link(use, places[at + 1] ?? 0, places[at + 2] ?? 0);
        else visitor.shared(stretch, places[at + 2] ?? 0);
      }
    },
  };
}

/** Visits each of the addresses of a stretch that begins at `start`. */
export function visitShared({ places }: SharedLinks, start: number, visit: LinkVisitor['link']): void {
  for (let at = 0; at < places.length; at += WIDTH)
    visit(places[at] ?? 0, (places[at + 1] ?? 0) + start, (places[at + 2] ?? 0) + start);
}

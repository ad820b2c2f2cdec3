/** Numbers that one reader gives to addresses, from 0 on in order of arrival; an address may get several. */
export interface AddressNumbers {
  intern(url: string): number;
  /** Addresses that got a number since the last call, which begins a new page. */
  takeNew(): string[];
  /** Whether so many got one since then that no other may. */
  isFull(): boolean;
}

/** So many are remembered by their whole text: those that depend on the query of their page are written on many pages in a row. */
const REMEMBERED = 4096;

/**
 * So many new addresses of one page are taken: no page that people read leads to more, and a page of a dozen megabytes may have a
 * million, which would take hundreds of megabytes of memory until it is read.
 */
export const MOST_NEW = 100_000;

export function openAddressNumbers(): AddressNumbers {
  let recent = new Map<string, number>();
  let size = 0;
  let fresh: string[] = [];
  return {
    intern(url) {
      const known = recent.get(url);
      if (known !== undefined) return known;
      // Not emptied: what an emptied map held stays in memory for long.
      if (recent.size === REMEMBERED) recent = new Map();
      recent.set(url, size);
      fresh.push(url);
      return size++;
    },
    isFull: () => fresh.length >= MOST_NEW,
    takeNew() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

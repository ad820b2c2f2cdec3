import { openTextPieces } from './text-pieces.ts';

/** Every address of a crawl once, by a number from 0 on in order of arrival. Some 70 bytes an address, a million in 75 MB. */
export interface UrlTable {
  readonly size: number;
  /** The number of a normalised address, which has to be ASCII; a new number for a new one. */
  intern(url: string): number;
  /** The number, or -1 for an address that is not known. */
  find(url: string): number;
  /** Throws a `RangeError` for a number not given. */
  get(id: number): string;
}

const FIRST_SLOTS = 1 << 12;
export function openUrlTable(): UrlTable {
  /** Not strings: those cut out of pages would keep the pages in memory. */
  const texts = openTextPieces();
  /** Where an address begins, over all pieces. */
  let starts = new Uint32Array(FIRST_SLOTS);
  let lengths = new Uint16Array(FIRST_SLOTS);
  /** Number of the address plus one, 0 for a free place; found by hash, then by comparing bytes. */
  let slots = new Int32Array(FIRST_SLOTS * 2);
  let size = 0;

  const isAt = (id: number, url: string): boolean => lengths[id] === url.length && texts.isAt(starts[id] ?? 0, url);

  /** The place of an address, or the free one where it belongs. */
  const slotOf = (url: string): number => {
    const mask = slots.length - 1;
    let slot = hash(url) & mask;
    for (let id = slots[slot] ?? 0; id !== 0; id = slots[slot] ?? 0) {
      if (isAt(id - 1, url)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  };

  const get = (id: number): string => {
    if (!(id >= 0 && id < size)) throw new RangeError(`no address has the number ${id}`);
    return texts.text(starts[id] ?? 0, lengths[id] ?? 0);
  };

  const growSlots = (): void => {
    if (size < starts.length) return;
    const moreStarts = new Uint32Array(size * 2);
    const moreLengths = new Uint16Array(size * 2);
    moreStarts.set(starts);
    moreLengths.set(lengths);
    starts = moreStarts;
    lengths = moreLengths;
    slots = new Int32Array(size * 4);
    for (let id = 0; id < size; id++) slots[slotOf(get(id))] = id + 1;
  };

  return {
    get size() {
      return size;
    },
    intern(url) {
      const known = slots[slotOf(url)] ?? 0;
      if (known !== 0) return known - 1;
      growSlots();
      starts[size] = texts.add(url);
      lengths[size] = url.length;
      slots[slotOf(url)] = size + 1;
      return size++;
    },
    find: (url) => (slots[slotOf(url)] ?? 0) - 1,
    get,
  };
}

/** FNV-1a with a last stir: addresses of one site differ in few letters at their end. */
function hash(url: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < url.length; at++) value = Math.imul(value ^ url.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

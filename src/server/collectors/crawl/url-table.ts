/** Every address of a crawl once, by a number from 0 on in order of arrival. Some 70 bytes an address, a million in 90 MB. */
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
const FIRST_BYTES = 1 << 16;

export function openUrlTable(): UrlTable {
  /** Addresses after each other, as bytes: strings cut out of pages would keep the pages in memory. */
  let bytes = Buffer.alloc(FIRST_BYTES);
  let ends = new Float64Array(FIRST_SLOTS);
  /** Number of the address plus one, 0 for a free place; found by hash, then by comparing bytes. */
  let slots = new Int32Array(FIRST_SLOTS * 2);
  let size = 0;
  let used = 0;

  const startOf = (id: number): number => (id === 0 ? 0 : (ends[id - 1] ?? 0));

  const isAt = (id: number, url: string): boolean => {
    const start = startOf(id);
    if ((ends[id] ?? 0) - start !== url.length) return false;
    for (let at = 0; at < url.length; at++) if (bytes[start + at] !== url.charCodeAt(at)) return false;
    return true;
  };

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
    return bytes.toString('latin1', startOf(id), ends[id]);
  };

  const grow = (length: number): void => {
    if (used + length > bytes.length) {
      const wider = Buffer.alloc(Math.max(bytes.length * 2, used + length));
      bytes.copy(wider, 0, 0, used);
      bytes = wider;
    }
    if (size < ends.length) return;
    const more = new Float64Array(ends.length * 2);
    more.set(ends);
    ends = more;
    slots = new Int32Array(ends.length * 2);
    for (let id = 0; id < size; id++) slots[slotOf(get(id))] = id + 1;
  };

  return {
    get size() {
      return size;
    },
    intern(url) {
      const known = slots[slotOf(url)] ?? 0;
      if (known !== 0) return known - 1;
      grow(url.length);
      used += bytes.write(url, used, 'latin1');
      ends[size] = used;
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

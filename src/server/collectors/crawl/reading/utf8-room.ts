/** Texts as UTF-8, one after the other in the same memory, which is used again. */
export interface Utf8Room {
  add(text: string): void;
  /** The texts that were added since the last call, in their order and in memory that holds nothing else. */
  take(): Uint8Array<ArrayBuffer>[];
}

/** Bytes of the room; one that had to be wider is not kept. */
const ROOM = 1 << 19;
/** Of one unit of UTF-16. */
const MOST_BYTES = 3;

export function openUtf8Room(): Utf8Room {
  let room = Buffer.alloc(0);
  let size = 0;
  let ends: number[] = [];
  return {
    add(text) {
      const most = size + text.length * MOST_BYTES;
      if (most > room.length) {
        // At least twice of what it holds, so that little is moved however many come.
        const wider = Buffer.allocUnsafeSlow(Math.max(ROOM, most + size));
        room.copy(wider, 0, 0, size);
        room = wider;
      }
      size += room.write(text, size);
      ends.push(size);
    },
    take() {
      const { buffer } = new Uint8Array(room.subarray(0, size));
      const texts = ends.map((end, index) => {
        const begin = ends[index - 1] ?? 0;
        return new Uint8Array(buffer, begin, end - begin);
      });
      if (room.length > ROOM) room = Buffer.alloc(0);
      size = 0;
      ends = [];
      return texts;
    },
  };
}

/** Pieces of a body, copied together into memory of its own. */
export interface Gathering {
  /** `expected`: bytes that there will be in all, as far as is known. */
  add(piece: Uint8Array, expected: number): void;
  /** What was added. Nothing may be added afterwards. */
  take(): Buffer;
}

/** Nobody gets more at once by declaring it; without a declaration it begins so. */
const MOST_AT_ONCE = 256 * 1024;
const LEAST = 16 * 1024;

export function openGathering(): Gathering {
  let memory: Buffer | null = null;
  let length = 0;
  const room = (needed: number, expected: number): Buffer => {
    if (memory !== null && memory.length >= needed) return memory;
    const size =
      expected >= needed ? Math.min(expected, Math.max(MOST_AT_ONCE, 2 * needed)) : Math.max(LEAST, 2 * needed);
    // Memory that it shares with nobody can be handed to another thread.
    const larger = Buffer.allocUnsafeSlow(size);
    if (memory !== null) larger.set(memory.subarray(0, length));
    memory = larger;
    return larger;
  };
  return {
    add(piece, expected) {
      room(length + piece.length, expected).set(piece, length);
      length += piece.length;
    },
    take: () => (memory === null ? Buffer.alloc(0) : memory.subarray(0, length)),
  };
}

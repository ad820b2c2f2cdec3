/** A list of whole numbers of 32 bits, four bytes each. */
export interface GrowingNumbers {
  readonly length: number;
  push(value: number): void;
  /** The number at that place; 0 for one where there is none. */
  at(index: number): number;
  /** The numbers of `[from, to)`; valid until the next one is added. */
  slice(from: number, to: number): Int32Array;
  /** All of them, and the list is empty again. */
  take(): Int32Array;
}

const FIRST = 256;

export function openGrowingNumbers(): GrowingNumbers {
  let numbers = new Int32Array(FIRST);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === numbers.length) {
        const more = new Int32Array(length * 2);
        more.set(numbers);
        numbers = more;
      }
      numbers[length++] = value;
    },
    at: (index) => numbers[index] ?? 0,
    slice: (from, to) => numbers.subarray(from, to),
    take() {
      const taken = numbers.subarray(0, length);
      numbers = new Int32Array(FIRST);
      length = 0;
      return taken;
    },
  };
}

import { openNumberList } from './number-list.ts';

/** Hashes by number: half as long as they are written. */
export interface HashList {
  readonly length: number;
  add(hash: string): void;
  /** As it was added. */
  get(number: number): string;
}

/** SHA-256, in small letters. */
const HASH = /^[0-9a-f]{64}$/u;
const WORDS = 8;
const LETTERS = 8;
const HEX = 16;

/** What is no SHA-256 is held too, as it is written. */
export function openHashList(): HashList {
  const words = openNumberList(32);
  const others = new Map<number, string>();
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(hash) {
      const number = length++;
      if (!HASH.test(hash)) {
        others.set(number, hash);
        return;
      }
      for (let word = 0; word < WORDS; word++) {
        const from = word * LETTERS;
        words.set(number * WORDS + word, Number.parseInt(hash.slice(from, from + LETTERS), HEX));
      }
    },
    get(number) {
      const other = others.get(number);
      if (other !== undefined) return other;
      let hash = '';
      for (let word = 0; word < WORDS; word++)
        hash += words
          .get(number * WORDS + word)
          .toString(HEX)
          .padStart(LETTERS, '0');
      return hash;
    },
  };
}

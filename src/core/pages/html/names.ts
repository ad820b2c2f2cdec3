import { lowered } from './byte.ts';

/**
 * Numbers for the names of HTML, so that a page is read without making strings. 0 stands for every other name.
 * Looked up by a hash over the small letters of the name, then compared.
 */
export interface NameBook<Word extends string> {
  /** By number; the first one is empty. */
  names: readonly string[];
  /** Numbers by name. */
  ids: Readonly<Record<Word, number>>;
  /** The number of the name in these bytes, in capital or small letters, or 0. */
  find(bytes: Uint8Array, from: number, to: number): number;
}

const SLOTS = 1024;

/** The words of a text with single blanks between them. */
type WordsOf<Text extends string, Words = never> = Text extends `${infer Word} ${infer Rest}`
  ? WordsOf<Rest, Words | Word>
  : Words | Text;

export function openNameBook<Text extends string>(words: Text): NameBook<WordsOf<Text> & string> {
  const names = ['', ...words.split(' ')];
  const slots = new Int16Array(SLOTS);
  const spellings = names.map((name) => Uint8Array.from(name, (letter) => letter.charCodeAt(0)));
  for (const [id, spelling] of spellings.entries()) {
    if (id === 0) continue;
    let slot = hash(spelling, 0, spelling.length);
    while (slots[slot] !== 0) slot = (slot + 1) % SLOTS;
    slots[slot] = id;
  }
  const find = (bytes: Uint8Array, from: number, to: number): number => {
    let slot = hash(bytes, from, to);
    for (;;) {
      const id = slots[slot] ?? 0;
      const spelling = spellings[id];
      if (id === 0 || spelling === undefined) return 0;
      let same = spelling.length === to - from ? 0 : -1;
      while (same >= 0 && same < spelling.length) {
        same = spelling[same] === lowered(bytes[from + same] ?? 0) ? same + 1 : -1;
      }
      if (same >= 0) return id;
      slot = (slot + 1) % SLOTS;
    }
  };
  const ids = Object.fromEntries(names.map((name, id) => [name, id])) as Record<WordsOf<Text> & string, number>;
  return { names, find, ids };
}

function hash(bytes: Uint8Array, from: number, to: number): number {
  let value = to - from;
  for (let at = from; at < to; at++) value = (Math.imul(value, 31) + lowered(bytes[at] ?? 0)) | 0;
  return (value ^ (value >>> 10)) & (SLOTS - 1);
}

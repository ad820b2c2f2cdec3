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
  /** Reads the name that begins at `from` in a page; its first byte may be any. Returns where it ends. */
  read(bytes: Uint8Array, from: number): number;
  /** The number of the name that was read last, or 0. */
  readonly found: number;
}

const SLOTS = 1024;

/** The words of a text with single blanks between them. */
type WordsOf<Text extends string, Words = never> = Text extends `${infer Word} ${infer Rest}`
  ? WordsOf<Rest, Words | Word>
  : Words | Text;

/** `smallLetters`: by byte, the letter as a small one, or 0 for what ends a name in a page. */
export function openNameBook<Text extends string>(
  words: Text,
  smallLetters: Uint8Array = new Uint8Array(256),
): NameBook<WordsOf<Text> & string> {
  const names = ['', ...words.split(' ')];
  const slots = new Int16Array(SLOTS);
  /** The letters of all names, and where those of each begin. */
  const letters = Uint8Array.from(names.join(''), (letter) => letter.charCodeAt(0));
  const starts = new Int32Array(names.length + 1);
  for (const [id, name] of names.entries()) {
    starts[id + 1] = (starts[id] ?? 0) + name.length;
    if (id === 0) continue;
    let slot = slotOf(hashOf(letters, starts[id] ?? 0, starts[id + 1] ?? 0));
    while (slots[slot] !== 0) slot = (slot + 1) % SLOTS;
    slots[slot] = id;
  }

  const isNamed = (id: number, bytes: Uint8Array, from: number): boolean => {
    const shift = from - (starts[id] ?? 0);
    const end = starts[id + 1] ?? 0;
    for (let at = starts[id] ?? 0; at < end; at++) {
      if (letters[at] !== lowered(bytes[at + shift] ?? 0)) return false;
    }
    return true;
  };
  const lengthOf = (id: number) => (starts[id + 1] ?? 0) - (starts[id] ?? 0);

  const ids = Object.fromEntries(names.map((name, id) => [name, id])) as Record<WordsOf<Text> & string, number>;
  const book = {
    names,
    ids,
    found: 0,
    find(bytes: Uint8Array, from: number, to: number): number {
      let slot = slotOf(hashOf(bytes, from, to));
      for (let id = slots[slot] ?? 0; id !== 0; id = slots[slot] ?? 0) {
        if (lengthOf(id) === to - from && isNamed(id, bytes, from)) return id;
        slot = (slot + 1) % SLOTS;
      }
      return 0;
    },
    read(bytes: Uint8Array, from: number): number {
      const end = bytes.length;
      let hash = hashWith(0, lowered(bytes[from] ?? 0));
      let to = from + 1;
      while (to < end) {
        const letter = smallLetters[bytes[to] ?? 0] ?? 0;
        if (letter === 0) break;
        hash = hashWith(hash, letter);
        to++;
      }
      let slot = slotOf(hash);
      let id = slots[slot] ?? 0;
      while (id !== 0 && !(lengthOf(id) === to - from && isNamed(id, bytes, from))) {
        slot = (slot + 1) % SLOTS;
        id = slots[slot] ?? 0;
      }
      book.found = id;
      return to;
    },
  };
  return book;
}

/** The hash of a name with one more letter, which is a small one. */
function hashWith(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = hashWith(hash, lowered(bytes[at] ?? 0));
  return hash;
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 10)) & (SLOTS - 1);

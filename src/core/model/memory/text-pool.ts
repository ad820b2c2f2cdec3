import { openNumberList } from './number-list.ts';
import { shortHashOf } from './text-hash.ts';
import { openTextList, type TextList } from './text-list.ts';

/** Texts by number, each kept once, outside of the heap. */
export interface TextPool {
  /** The texts in the order in which they were met first. */
  readonly texts: TextList;
  /** The number of a text, a new one if it was not met before: 0, 1, 2 … */
  intern(text: string): number;
  /** The number of a text, -1 if it was not met. */
  find(text: string): number;
}

/** Two longer texts are two, even if they are equal: `mostLetters` of `openTextList`. */
export function openTextPool(mostLetters?: number): TextPool {
  const texts = openTextList(mostLetters);
  const hashes = openNumberList(32);
  let slots = new Uint32Array(1024);
  const slotOf = (hash: number, text: string): number => {
    let slot = hash & (slots.length - 1);
    for (let taken = slots[slot] ?? 0; taken > 0; taken = slots[slot] ?? 0) {
      if (hashes.get(taken - 1) === hash && texts.is(taken - 1, text)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  };
  const grow = (): void => {
    slots = new Uint32Array(slots.length * 2);
    for (let number = 0; number < texts.length; number++) {
      let slot = hashes.get(number) & (slots.length - 1);
      while ((slots[slot] ?? 0) > 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
  };
  return {
    texts,
    intern(text) {
      const hash = shortHashOf(text);
      const slot = slotOf(hash, text);
      const known = slots[slot] ?? 0;
      if (known > 0) return known - 1;
      const number = texts.add(text);
      hashes.push(hash);
      slots[slot] = number + 1;
      if (texts.length * 4 > slots.length * 3) grow();
      return number;
    },
    find: (text) => (slots[slotOf(shortHashOf(text), text)] ?? 0) - 1,
  };
}

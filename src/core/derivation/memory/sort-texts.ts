import type { TextList } from './text-list.ts';

/** Texts that share what comes before `place`, at `[from, to)` of the order. */
interface Range {
  from: number;
  to: number;
  place: number;
}

/**
 * The numbers of all texts in the order of their bytes. Addresses share long beginnings, so they are parted byte by byte (quicksort
 * over several keys) instead of compared from the beginning each time.
 */
export function sortTexts(texts: TextList): Uint32Array {
  const order = Uint32Array.from({ length: texts.length }, (_, number) => number);
  const open: Range[] = [{ from: 0, to: order.length, place: 0 }];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    if (range.to - range.from < 2) continue;
    const { less, more, pivot } = partition(texts, order, range);
    open.push({ ...range, to: less }, { ...range, from: more });
    // Texts that end here are equal, and come in the order in which they were added.
    if (pivot >= 0) open.push({ from: less, to: more, place: range.place + 1 });
  }
  return order;
}

/** Parts a range into smaller, equal `[less, more)` and larger bytes at its place. */
function partition(
  texts: TextList,
  order: Uint32Array,
  { from, to, place }: Range,
): { less: number; more: number; pivot: number } {
  const pivot = texts.byteAt(order[(from + to) >>> 1] ?? 0, place);
  let less = from;
  let more = to;
  for (let at = from; at < more;) {
    const number = order[at] ?? 0;
    const byte = texts.byteAt(number, place);
    if (byte === pivot) at++;
    else if (byte < pivot) {
      order[at++] = order[less] ?? 0;
      order[less++] = number;
    } else {
      order[at] = order[--more] ?? 0;
      order[more] = number;
    }
  }
  return { less, more, pivot };
}

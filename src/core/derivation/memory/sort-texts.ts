import type { TextList } from '../../model/memory/index.ts';

/** So few texts are sorted faster as strings; their order is that of bytes but for signs outside the basic plane, which addresses do not have. */
const FEW = 512;

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
    if (range.to - range.from <= FEW) {
      order.set(sortFew(texts, order.subarray(range.from, range.to)), range.from);
      continue;
    }
    const place = sharedPlace(texts, order, range);
    const { less, more, pivot } = partition(texts, order, { ...range, place });
    open.push({ ...range, to: less, place }, { ...range, from: more, place });
    // Texts that end here are equal, and come in the order in which they were added.
    if (pivot >= 0) open.push({ from: less, to: more, place: place + 1 });
  }
  return order;
}

/** The first place at which the texts of a range are not all alike: addresses share long beginnings. */
function sharedPlace(texts: TextList, order: Uint32Array, { from, to, place }: Range): number {
  const first = order[from] ?? 0;
  let shared = Number.POSITIVE_INFINITY;
  for (let at = from + 1; at < to && shared > place; at++) {
    shared = texts.firstDifference(first, order[at] ?? 0, { from: place, to: shared });
  }
  return shared;
}

function sortFew(texts: TextList, numbers: Uint32Array): number[] {
  const few = Array.from(numbers, (number) => ({ number, text: texts.get(number) }));
  return few.toSorted((a, b) => (a.text < b.text ? -1 : 1)).map(({ number }) => number);
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

/** Adds items to the end of a list, however many: `push(...items)` hands each over as an argument, of which there may be some 100,000. */
export function appendAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

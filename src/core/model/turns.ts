/** Work on long lists that stops after every few hundred items: whoever does it may do something else in between. */
export type Turns<Result = void> = Generator<undefined, Result, undefined>;

/** Items that are gone through in one turn: some milliseconds of work. */
export const ITEMS_A_TURN = 500;

/** Does something with each item, in their order; stops after every `ITEMS_A_TURN`. */
export function* eachInTurns<Item>(items: readonly Item[], act: (item: Item) => void): Turns {
  for (let from = 0; from < items.length; from += ITEMS_A_TURN) {
    for (const item of items.slice(from, from + ITEMS_A_TURN)) act(item);
    if (from + ITEMS_A_TURN < items.length) yield;
  }
}

/** What comes of each item, in their order. */
export function* mapInTurns<Item, Result>(items: readonly Item[], of: (item: Item) => Result): Turns<Result[]> {
  const results: Result[] = [];
  yield* eachInTurns(items, (item) => void results.push(of(item)));
  return results;
}

/** What comes of each item as one JSON array, in pieces: joined, they are what `JSON.stringify` would give. */
export function* jsonInTurns<Item>(items: readonly Item[], of: (item: Item) => unknown): Turns<string[]> {
  const pieces = ['['];
  for (let from = 0; from < items.length; from += ITEMS_A_TURN) {
    const piece = JSON.stringify(items.slice(from, from + ITEMS_A_TURN).map(of)).slice(1, -1);
    pieces.push(from === 0 ? piece : `,${piece}`);
    if (from + ITEMS_A_TURN < items.length) yield;
  }
  return [...pieces, ']'];
}

/** What comes of such work, done without a stop. */
export function atOnce<Result>(turns: Turns<Result>): Result {
  for (;;) {
    const { done, value } = turns.next();
    if (done === true) return value;
  }
}

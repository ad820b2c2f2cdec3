/** Pairs of neighbouring characters, each as often as it occurs. */
export function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How alike two texts are by their pairs of characters, from 0 to 1; two equal texts are 1, also when too short for a pair. */
export function likeness(left: string, right: string): number {
  if (left === right) return 1;
  const [a, b] = [bigrams(left), bigrams(right)];
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  const all = Math.max(0, left.length - 1) + Math.max(0, right.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** The smallest number of inserted, deleted or replaced characters that turns one text into the other. */
export function editDistance(from: string, to: string): number {
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (last[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    last = current;
  }
  return last[to.length] ?? 0;
}

/**
 * The known name most like `wanted`, for "did you mean": the one with the smallest edit distance (insert, delete, replace or
 * swap of neighbours, in code points), the first of `known` among equals. Undefined when nothing is near enough: at most one
 * edit for names of up to 3 characters, two up to 7, three beyond.
 */
export function nearestName(wanted: string, known: Iterable<string>): string | undefined {
  const allowed = wanted.length <= 3 ? 1 : wanted.length <= 7 ? 2 : 3;
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = editDistance(Array.from(wanted), Array.from(name));
    if (distance <= allowed && distance < name.length && (best === undefined || distance < best.distance)) {
      best = { name, distance };
    }
  }
  return best?.name;
}

function editDistance(from: string[], to: string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = at(last, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
          ? at(beforeLast, column - 2) + 1
          : Infinity;
      current.push(Math.min(replaced, swapped, at(last, column) + 1, at(current, column - 1) + 1));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: number[], index: number): number {
  return row[index] ?? Infinity;
}

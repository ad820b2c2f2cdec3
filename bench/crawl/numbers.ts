/** The middle one, with the lowest and the highest. */
export interface Spread {
  median: number;
  lowest: number;
  highest: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
  return { median, lowest: sorted[0] ?? Number.NaN, highest: sorted.at(-1) ?? Number.NaN };
}

/** `1.52 (1.40–1.66)`: the median and, where there is more than one value, the lowest and the highest. */
export function spreadText(values: readonly number[], digits: number): string {
  const { median, lowest, highest } = spreadOf(values);
  const text = median.toFixed(digits);
  return values.length === 1 ? text : `${text} (${lowest.toFixed(digits)}–${highest.toFixed(digits)})`;
}

export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(headers) + line(headers.map(() => '---')) + rows.map(line).join('');
}

import { exact, mul, toFixedText } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { TextFormat } from '../../model/scheme/index.ts';

/** A number as it is printed: `71`, `78.10`, `57.1%`. Printing rounds the text, never the value. */
export function numberText(x: Exact, { decimals, pad, mode, percent }: TextFormat): string {
  const text = toFixedText(percent ? mul(x, exact(100)) : x, decimals, { pad, mode });
  return percent ? `${text}%` : text;
}

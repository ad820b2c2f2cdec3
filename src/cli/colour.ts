import type { Output } from './output.ts';

export interface Palette {
  bold: (text: string) => string;
  dim: (text: string) => string;
  red: (text: string) => string;
  green: (text: string) => string;
  yellow: (text: string) => string;
  cyan: (text: string) => string;
}

/** Colours only on a terminal that can show them, and never when NO_COLOR is set to anything (https://no-color.org). */
export function paletteFor(output: Output, env: Readonly<Record<string, string | undefined>>): Palette {
  const wanted = !env['NO_COLOR'] && env['TERM'] !== 'dumb' && output.isTTY === true;
  const paint = (open: number, close: number) => (text: string) =>
    wanted ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
    cyan: paint(36, 39),
  };
}

const FULL_WIDTH: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2014, 0x2014], // — fills a whole square in Chinese type
  [0x2018, 0x201d], // ‘ ’ “ ”
  [0x2026, 0x2026],
  [0x2460, 0x24ff],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

/**
 * Width of a text in Chinese type, in full-width characters: a Chinese character or mark counts 1, everything else ½.
 * An estimate for choosing column widths and indents, not a measurement of a font.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isFullWidth(character.codePointAt(0) as number) ? 1 : 0.5;
  return width;
}

function isFullWidth(point: number): boolean {
  return point >= 0x1100 && FULL_WIDTH.some(([first, last]) => point >= first && point <= last);
}

/**
 * Page geometry and type of GB/T 9704-2012 (党政机关公文格式), in the units of the standard: millimetres for the page,
 * points for type, characters for indents. Renderers convert; none of them carries a number of its own.
 */

/** A4 and its margins in mm (5.2.1, 5.2.2): the type area (版心) is 156 mm × 225 mm. */
export const PAGE = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 } as const;

/** The page turned for a wide table: the same type area, its head at the binding edge of the upright page. */
export const LANDSCAPE = { width: 297, height: 210, top: 28, bottom: 26, left: 35, right: 37 } as const;

/** 每面排 22 行，每行排 28 个字 (5.2.3). */
export const GRID = { lines: 22, characters: 28 } as const;

/** Type sizes (字号) in points. */
export const SIZE = { title: 22, body: 16, pageNumber: 14 } as const;

/**
 * Points between the feet of two lines: 225 mm / 22 = 28.99 pt, cut to twentieths of a point so that rounding in a renderer
 * never pushes the last line off the page.
 */
export const LINE_PITCH = 28.95;

/** Points between the feet of two lines of a title of size 22. */
export const TITLE_PITCH = 36;

/** Added after each character of the body, in points: 28 squares of 16 pt are 448 pt, the type area is 442.2 pt wide. */
export const BODY_TRACKING = -0.25;

/** Red of 发文机关标志 and of the rule below it, as RRGGBB. */
export const RED = 'E60012';

/** Distances in mm that the standard names: 7.2.4 and 7.2.5 for the red header, 7.5 for the page number below the type area. */
export const DISTANCE = { redHeaderTop: 35, redRule: 4, pageNumber: 7 } as const;

/**
 * The type faces of official documents under the names that Word and WPS know them by. `title` is 小标宋, `hei` headings of
 * level 1 and heads of tables, `kai` headings of level 2, `song` page numbers.
 */
export const OFFICIAL_FONTS = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
} as const;

export type FontRole = keyof typeof OFFICIAL_FONTS;

/**
 * Size of 发文机关标志 in points: as large as 48 pt, smaller so that the name stays on one line of the type area.
 * `characters` is the width of the name in full-width characters; at most 22 pt is kept for very long names.
 */
export function redHeaderSize(characters: number): number {
  const fitting = Math.floor(442 / Math.max(characters, 1)) - 2;
  return Math.min(48, Math.max(22, fitting));
}

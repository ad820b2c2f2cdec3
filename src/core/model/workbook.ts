/**
 * Plain data sheets: what annex.xlsx and the table template consist of. Values and rules for typing values, no formulas
 * and no look beyond what a table needs; `server/render/xlsx` makes the file.
 */
export interface Workbook {
  /** At least one. */
  sheets: Sheet[];
}

export interface Sheet {
  /** 1 to 31 characters without `[ ] : * ? / \` and not in quotes; unique in the workbook without regard to case. */
  name: string;
  /** A row above the header, merged over all columns. */
  title?: string;
  columns: SheetColumn[];
  /** As many cells as columns in each row. */
  rows: SheetCell[][];
  /** Rows up to the header stay in view when the sheet is scrolled. */
  freezeHeader: boolean;
  /** The header (and title) cannot be changed, everything below can; without a password, against slips only. */
  protectedHeader?: boolean;
}

export interface SheetColumn {
  header: string;
  /** In characters of the standard font; a Chinese character counts as two. */
  width: number;
  /**
   * Spreadsheet format code for the numbers of the column, e.g. `0.00`, `0%`, or `@` for cells that stay text as typed.
   */
  numberFormat?: string;
  /** Where the cells below the header stand; left out, texts left and numbers right as spreadsheets do. */
  align?: 'left' | 'center' | 'right';
  /** What may be typed below the header: in the rows given and 2,000 more. */
  validation?: Validation;
  /** 批注 on the header cell. */
  note?: string;
}

/** A text, a number as its plain decimal text (`-?digits[.digits]`), or nothing. */
export type SheetCell = string | { decimal: string } | null;

/** Bounds are inclusive, plain decimal texts; null leaves the side open. Blank cells always pass. */
export type Validation = ValidationRule & {
  /** Shown when something else is typed. */
  message: string;
};

export type ValidationRule =
  /** `words` are texts that are as good as a number, such as 不适用. */
  | { kind: 'decimal' | 'whole'; min: string | null; max: string | null; words?: readonly string[] }
  | { kind: 'list'; values: string[] }
  /** At most this many characters. */
  | { kind: 'length'; max: number };

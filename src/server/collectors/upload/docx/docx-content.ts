/** What a reader of the document sees, in its order. */
export interface DocxContent {
  paragraphs: DocxParagraph[];
  tables: DocxTable[];
}

export interface DocxParagraph {
  /** 0-based place among all paragraphs of the file, empty ones and those in tables included. */
  index: number;
  /** Tabs as `\t`, line breaks as `\n`. Numbers that Word counts by itself (automatic lists) are not in it. */
  text: string;
  place: 'body' | 'table' | 'text-box';
}

export interface DocxTable {
  /** Rows of cells in grid columns: a cell that spans three stands in the first and leaves two empty. */
  rows: string[][];
  /** Leading rows that come again on every page. */
  headerRows: number;
  /** 0 in the text, 1 for a table in a cell of another table, and so on; inner tables come after the one around them. */
  depth: number;
}

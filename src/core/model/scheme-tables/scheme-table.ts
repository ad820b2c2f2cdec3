import type { Input, Level } from '../scheme/index.ts';
import type { ReservedTable } from './reserved-table.ts';

/** A table that a scheme reads, with every column that it knows. */
export interface SchemeTable {
  name: string;
  /** null: rows of a class or of children, or a further table with one row per unit. */
  reserved: ReservedTable | null;
  /** Without it nothing can be scored. */
  required: boolean;
  /** Classes and children whose rows stand here; empty for a table of further columns. */
  levels: Level[];
  columns: SchemeColumn[];
}

export interface SchemeColumn {
  /** Accepted headers; the first one is printed in templates. */
  headers: string[];
  /** `key` and `parent` name the row, `only` narrows a check, `reserved` belongs to the reserved table. */
  role: 'key' | 'parent' | 'input' | 'only' | 'reserved';
  /** A table without this column is refused. Columns of checks and marks are not required: verdicts and marks can stand in for them. */
  required: boolean;
  /** Inputs that read this column; several when classes share the table. */
  inputs: Input[];
}

import type { Cell, EvidenceRef } from '../../model/facts.ts';

/** What the findings or the marks say about one input of one row. */
export interface ListValue {
  cell: Cell;
  /** The rows that were counted, or that leave the matter open. */
  evidence: EvidenceRef[];
  /** Row of the list to point to. */
  row: number;
}

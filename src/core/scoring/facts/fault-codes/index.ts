import { CELL_FAULTS } from './cell-faults.ts';
import type { FaultEntry } from './fault-entry.ts';
import { LIST_FAULTS } from './list-faults.ts';
import { TABLE_FAULTS } from './table-faults.ts';

/** Everything that can be wrong with tables when they are read for a scheme. */
export const FACT_FAULTS = { ...TABLE_FAULTS, ...CELL_FAULTS, ...LIST_FAULTS } as const satisfies Record<
  string,
  FaultEntry
>;

export type FactFaultCode = keyof typeof FACT_FAULTS;
export type { FaultEntry } from './fault-entry.ts';

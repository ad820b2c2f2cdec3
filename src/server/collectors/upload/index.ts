export { readTablesApart } from './read-apart.ts';
export { readTables, type TableReading } from './read-tables.ts';
export { TABLE_FAULTS, tableFault, type TableFaultEntry } from './table-fault.ts';
export { TABLE_LIMITS, type TableFile } from './table-file.ts';

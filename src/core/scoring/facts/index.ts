/** Tables, findings and marks become the facts that rules read. */
export { FACT_FAULTS } from './fault-codes/index.ts';
export type { FaultEntry as FactFaultEntry } from './fault-codes/index.ts';
export { readFacts } from './read-facts.ts';
export type { FactsOptions, FactsReading } from './read-facts.ts';

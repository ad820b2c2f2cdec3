/** Tables, findings and marks become the facts that rules read. */
export { readFacts } from './read-facts.ts';
export type { FactsOptions, FactsReading } from './read-facts.ts';

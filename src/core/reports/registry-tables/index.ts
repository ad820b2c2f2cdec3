/** The tables of the register as sheets: with what is registered, or empty to be filled in. */
export { registrySheet } from './registry-sheet.ts';
export { registryTemplate } from './registry-template.ts';

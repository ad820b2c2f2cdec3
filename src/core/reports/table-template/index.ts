/** The workbook to fill in for a scheme. */
export { templateOf } from './template-of.ts';

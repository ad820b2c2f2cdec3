export { recordsOf } from './records.ts';

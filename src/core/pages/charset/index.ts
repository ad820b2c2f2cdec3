export type { Charset } from './charset-name.ts';
export { charsetOf, decodeBytes } from './charset.ts';
export { misdeclared } from './declared.ts';

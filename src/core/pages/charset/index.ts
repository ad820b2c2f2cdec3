export type { Charset } from './charset-name.ts';
export { charsetOf, decodeBytes, type IsUtf8 } from './charset.ts';
export { misdeclared } from './declared.ts';

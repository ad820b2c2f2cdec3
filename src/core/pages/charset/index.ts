export { type Charset, charsetOf, decodeBytes } from './charset.ts';

import type { Charset } from '../../../core/pages/index.ts';

/** A page whose addresses are resolved. */
export interface LinkContext {
  bytes: Uint8Array;
  /** Of the same bytes. */
  view: DataView;
  charset: Charset;
  /** Absolute address against which addresses are read. */
  base: string;
  /** Stand for the host and for the folder of `base`, on which the meaning of an address depends. */
  hostSeed: number;
  folderSeed: number;
}

/** `base` is absolute, as `URL.href` gives it. */
export function openLinkContext({
  bytes,
  charset,
  base,
}: Pick<LinkContext, 'bytes' | 'charset' | 'base'>): LinkContext {
  const hostEnd = base.indexOf('/', base.indexOf('//') + 2);
  return {
    bytes,
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
    charset,
    base,
    hostSeed: seedOf(base, hostEnd < 0 ? base.length : hostEnd),
    folderSeed: seedOf(base, base.lastIndexOf('/', pathEnd(base))),
  };
}

function pathEnd(base: string): number {
  for (let at = 0; at < base.length; at++) {
    const letter = base.charCodeAt(at);
    if (letter === QUESTION || letter === HASH) return at;
  }
  return base.length;
}

const QUESTION = 0x3f;
const HASH = 0x23;

/** A number that stands for the first letters of a text. */
function seedOf(text: string, length: number): number {
  let value = 0x9e3779b9;
  for (let at = 0; at < length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x85ebca6b);
  return value ^ (value >>> 13);
}

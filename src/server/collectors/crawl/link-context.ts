import type { Charset } from '../../../core/pages/index.ts';

/** A page whose addresses are resolved. */
export interface LinkContext {
  bytes: Uint8Array;
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
  const path = base.split(/[?#]/u, 1)[0] ?? base;
  const host = base.slice(0, base.indexOf('/', base.indexOf('//') + 2));
  return { bytes, charset, base, hostSeed: seedOf(host), folderSeed: seedOf(path.slice(0, path.lastIndexOf('/'))) };
}

function seedOf(text: string): number {
  let value = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x85ebca6b);
  return value ^ (value >>> 13);
}

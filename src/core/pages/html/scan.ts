import type { Content } from './content.ts';

/**
 * Receives the tokens of a page in order, as byte positions `[from, to)`: nothing is copied or decoded. A text may come in
 * several pieces; there are no character references in a literal one.
 */
export interface TokenSink {
  /** Returns what follows the tag. The tag and its attributes are overwritten by the next one. */
  startTag(tag: StartTag): Content;
  endTag(tag: EndTag): void;
  text(from: number, to: number, isLiteral: boolean): void;
  /** The content of a comment, without its marks. */
  comment(from: number, to: number): void;
  /** From `<!doctype` to `>`, both included. */
  doctype(from: number, to: number): void;
  /** Whether the current node is in SVG or MathML, where CDATA sections are. */
  isForeign(): boolean;
}

export interface EndTag {
  /** Number of the name in `tag.ts`, 0 for a name not known there. */
  name: number;
  nameFrom: number;
  nameTo: number;
  /** After `>`. */
  to: number;
}

export interface StartTag extends EndTag {
  isSelfClosing: boolean;
  attributes: Attributes;
}

/** The attributes of a tag in order, the first of each name only. Fields hold `count` entries. */
export interface Attributes {
  count: number;
  /** Numbers of the names in `attribute.ts`, 0 for a name not known there. */
  names: Uint8Array;
  nameFrom: Int32Array;
  nameTo: Int32Array;
  valueFrom: Int32Array;
  valueTo: Int32Array;
}

/** A page while it is read. */
export interface Scan {
  bytes: Uint8Array;
  sink: TokenSink;
  tag: StartTag;
  passOver: PassOver | null;
}

/** How many bytes from the token at `open` on need not be read, 0 for none; whole tokens. `after`: behind the token before it. */
type PassOver = (open: number, after: number) => number;

/** More attributes on one tag are dropped. */
export const MAX_ATTRIBUTES = 512;

/** What a page is read with; it can be used again for the next one. */
export function openScan(sink: TokenSink, passOver: PassOver | null = null): Scan {
  // One place more: an attribute is written down before it is known to be kept.
  const numbers = () => new Int32Array(MAX_ATTRIBUTES + 1);
  const attributes: Attributes = {
    count: 0,
    names: new Uint8Array(MAX_ATTRIBUTES + 1),
    nameFrom: numbers(),
    nameTo: numbers(),
    valueFrom: numbers(),
    valueTo: numbers(),
  };
  return {
    bytes: new Uint8Array(),
    sink,
    tag: { name: 0, nameFrom: 0, nameTo: 0, to: 0, isSelfClosing: false, attributes },
    passOver,
  };
}

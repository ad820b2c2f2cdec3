import {
  ATTRIBUTE,
  CONTENT,
  type Content,
  contentOf,
  type EndTag,
  IS_BLOCK,
  openScan,
  type StartTag,
  TAG,
  tokenize,
  type TokenSink,
} from '../html/index.ts';
import { type AddressScan, cssAddresses, type ElementAttributes, elementLinks, type LinkKind } from '../links/index.ts';
import type { MetaPlaces } from './tags.ts';

/** Bytes `[from, to)` of a page. */
interface Place {
  from: number;
  to: number;
}

/** What a page leads to and calls itself, as places in its bytes. */
export interface ScannedLinks {
  links: (Place & { kind: LinkKind })[];
  /** Address of the first `<base href>`; text of the first `<title>`. */
  base: Place | null;
  title: Place | null;
  metas: MetaPlaces[];
  /** Texts of scripts. */
  scripts: Place[];
}

/**
 * Reads the addresses of a page from its tokens, without its tree, which is what most of the time goes into. One page after the
 * other; what is returned is valid until the next one.
 */
export function openLinkScan(): (bytes: Uint8Array) => ScannedLinks {
  const sink = new LinkSink();
  const scan = openScan(sink);
  return (bytes) => {
    sink.begin(bytes);
    tokenize(bytes, scan);
    return sink.found;
  };
}

class LinkSink implements TokenSink {
  found: ScannedLinks = { links: [], base: null, title: null, metas: [], scripts: [] };
  readonly #scan: AddressScan;
  readonly #attributes: ElementAttributes;
  /** Open elements of SVG and MathML. */
  #foreign = 0;
  /** Element that was opened right before a text. */
  #open = 0;

  constructor() {
    const none = new Int32Array();
    this.#attributes = { names: new Uint8Array(), valueFrom: none, valueTo: none, first: 0, end: 0 };
    this.#scan = {
      bytes: new Uint8Array(),
      link: { kind: 'page', from: 0, to: 0 },
      visit: ({ kind, from, to }) => this.found.links.push({ kind, from, to }),
    };
  }

  begin(bytes: Uint8Array): void {
    this.found = { links: [], base: null, title: null, metas: [], scripts: [] };
    this.#scan.bytes = bytes;
    this.#foreign = 0;
    this.#open = 0;
  }

  startTag({ name, to, isSelfClosing, attributes }: StartTag): Content {
    this.#open = name;
    if (attributes.count > 0) {
      const own = this.#attributes;
      own.names = attributes.names;
      own.valueFrom = attributes.valueFrom;
      own.valueTo = attributes.valueTo;
      own.end = attributes.count;
      elementLinks(name, own, this.#scan);
      if (name === TAG.meta) this.#addMeta();
      else if (name === TAG.base) this.found.base ??= this.#value(ATTRIBUTE.href);
    }
    if (name === TAG.title) this.found.title ??= { from: to, to };
    if ((name === TAG.svg || name === TAG.math) && !isSelfClosing) this.#foreign++;
    return this.#foreign > 0 ? CONTENT.data : contentOf(name);
  }

  endTag({ name }: EndTag): void {
    this.#open = 0;
    if (this.#foreign === 0) return;
    if (name === TAG.svg || name === TAG.math) this.#foreign--;
    // What is around an element that nobody closed ends it too.
    else if (IS_BLOCK[name] === 1) this.#foreign = 0;
  }

  text(from: number, to: number): void {
    if (this.#open === TAG.style) {
      this.#scan.link.kind = 'image';
      cssAddresses(this.#scan, from, to);
    } else if (this.#open === TAG.script) this.found.scripts.push({ from, to });
    else if (this.#open === TAG.title && this.found.title?.from === from) this.found.title.to = to;
  }

  comment(): void {}

  doctype(): void {}

  isForeign(): boolean {
    return this.#foreign > 0;
  }

  #addMeta(): void {
    const name = this.#value(ATTRIBUTE.name);
    if (name !== null) this.found.metas.push({ name, content: this.#value(ATTRIBUTE.content) });
  }

  #value(attribute: number): Place | null {
    const { names, valueFrom, valueTo, end } = this.#attributes;
    for (let at = 0; at < end; at++) {
      if (names[at] === attribute) return { from: valueFrom[at] ?? 0, to: valueTo[at] ?? 0 };
    }
    return null;
  }
}

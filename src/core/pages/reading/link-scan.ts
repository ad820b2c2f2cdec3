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
import { type AddressScan, cssAddresses, type ElementAttributes, elementLinks } from '../links/index.ts';
import { hasListStart } from './list-start.ts';
import { type LinkPlaces, openLinkPlaces } from './link-places.ts';
import { openLinkStretches } from './link-stretches.ts';
import { linkUse } from './packed-links.ts';
import type { MetaPlaces } from './tags.ts';

/** Bytes `[from, to)` of a page. */
interface Place {
  from: number;
  to: number;
}

/** What a page leads to and calls itself, as places in its bytes. */
export interface ScannedLinks {
  links: LinkPlaces;
  /** Address of the first `<base href>`; text of the first `<title>`. */
  base: Place | null;
  title: Place | null;
  metas: MetaPlaces[];
  /** Texts of scripts in which there may be data of lists. */
  scripts: Place[];
}

/**
 * Reads the addresses of a page from its tokens, without its tree, which is what most of the time goes into. One page after the
 * other; what is returned is valid until the next one.
 */
export function openLinkScan(): (bytes: Uint8Array) => ScannedLinks {
  const sink = new LinkSink();
  const scan = openScan(sink, (open, after) => sink.knownFrom(open, after));
  return (bytes) => {
    sink.begin(bytes);
    tokenize(bytes, scan);
    sink.end();
    return sink.found;
  };
}

class LinkSink implements TokenSink {
  readonly found: ScannedLinks = { links: openLinkPlaces(), base: null, title: null, metas: [], scripts: [] };
  readonly #stretches = openLinkStretches(this.found);
  readonly #scan: AddressScan;
  readonly #attributes: ElementAttributes;
  /** Open elements of SVG and MathML. */
  #foreign = 0;
  /** Element that was opened right before a text. */
  #open = 0;
  /** Behind the last tag, if it is an end tag; else -1. */
  #ended = -1;

  constructor() {
    const none = new Int32Array();
    this.#attributes = { names: new Uint8Array(), valueFrom: none, valueTo: none, first: 0, end: 0 };
    this.#scan = {
      bytes: new Uint8Array(),
      link: { kind: 'page', from: 0, to: 0 },
      visit: (link) => {
        const use = linkUse(this.#scan.bytes, link);
        if (use !== null) this.found.links.add(use, link.from, link.to);
      },
    };
  }

  begin(bytes: Uint8Array): void {
    const { found } = this;
    found.links.clear();
    found.base = null;
    found.title = null;
    found.metas.length = 0;
    found.scripts.length = 0;
    this.#stretches.begin(bytes);
    this.#scan.bytes = bytes;
    this.#foreign = 0;
    this.#open = 0;
    this.#ended = -1;
  }

  /** How many bytes of the page need not be read from the token at `open` on, since what stands there is known. */
  knownFrom(open: number, after: number): number {
    if (this.#foreign > 0) return 0;
    const length = this.#stretches.knownFrom(open, after);
    if (length > 0) this.#open = 0;
    return length;
  }

  end(): void {
    // What is in SVG or MathML means something else, and nobody would know that it was.
    if (this.#ended >= 0 && this.#foreign === 0) this.#stretches.end(this.#ended);
  }

  startTag({ name, to, isSelfClosing, attributes }: StartTag): Content {
    this.#open = name;
    this.#ended = -1;
    if (name === TAG.title || name === TAG.meta || name === TAG.base) this.#stretches.spoil();
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

  endTag({ name, to }: EndTag): void {
    this.#open = 0;
    this.#ended = to;
    if (this.#foreign === 0) return;
    if (name === TAG.svg || name === TAG.math) this.#foreign--;
    // What is around an element that nobody closed ends it too.
    else if (IS_BLOCK[name] === 1) this.#foreign = 0;
  }

  text(from: number, to: number): void {
    if (this.#open === TAG.style) {
      this.#scan.link.kind = 'image';
      cssAddresses(this.#scan, from, to);
    } else if (this.#open === TAG.script) {
      if (hasListStart(this.#scan.bytes, from, to)) this.found.scripts.push({ from, to });
    } else if (this.#open === TAG.title && this.found.title?.from === from) this.found.title.to = to;
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

import { lowered } from './byte.ts';
import { CONTENT, type Content } from './content.ts';
import { contentOf } from './content-of-tag.ts';
import { IS_TABLE_PART, OPEN_ENDS, SCOPE_ENDS, TABLE_ENDS } from './implied-ends.ts';
import { type EndTag, openScan, type Scan, type StartTag, type TokenSink } from './scan.ts';
import { ENDS_PARAGRAPH, IS_BLOCK, IS_VOID, TAG } from './tag.ts';
import { isCut } from './stretch-cut.ts';
import { tokenize } from './tokenize.ts';
import { addPart, type PartStart, partOf, type TreePart } from './tree-part.ts';
import { growAttributes, growNodes, type PageTree, TEXT } from './tree.ts';

/** What is known of stretches of pages that were read before, as parts of trees. */
export interface KnownParts {
  begin(bytes: Uint8Array): void;
  find(from: number): { length: number; found: TreePart } | null;
  isMetAgain(from: number, to: number): boolean;
  keep(from: number, to: number, found: TreePart): void;
}

/** Bytes; what is shorter is kept together with what follows. */
const SHORTEST_PART = 384;

/** Elements deeper than this are kept beside each other. */
const MAX_DEPTH = 1024;

/**
 * Reads a page into `tree`, whose arrays it fills again. Unclosed and wrongly nested elements are closed as browsers do in the
 * common cases (paragraphs, items, cells, links); what a browser moves out of tables stays where it is written. `bytes` are in a
 * charset in which ASCII is ASCII. What is `known` of pages read before is not read again.
 */
export function buildTree(bytes: Uint8Array, tree: PageTree, known: KnownParts | null = null): PageTree {
  tree.bytes = bytes;
  tree.size = 0;
  tree.attributeCount = 0;
  const scan = scans.get(tree) ?? openTreeScan(tree);
  scan.builder.begin(known);
  tokenize(bytes, scan.scan);
  scan.builder.close();
  return tree;
}

/** What a tree is built with belongs to it as long as it is used: it is as large as the tree of a page. */
const scans = new WeakMap<PageTree, TreeScan>();

interface TreeScan {
  builder: TreeBuilder;
  scan: Scan;
}

function openTreeScan(tree: PageTree): TreeScan {
  const builder = new TreeBuilder(tree);
  const opened = { builder, scan: openScan(builder, (open, after) => builder.passOver(open, after)) };
  scans.set(tree, opened);
  return opened;
}

/** The open elements of a page while it is read. */
class TreeBuilder implements TokenSink {
  readonly #tree: PageTree;
  readonly #open = new Int32Array(MAX_DEPTH);
  #depth = 0;
  #line = 0;
  /** Depth at which SVG or MathML began, 0 outside. */
  #foreign = 0;
  #known: KnownParts | null = null;
  /** Where the part begins that is being read, its `byte` -1 for none; the elements that were open there, and the lowest depth since. */
  readonly #start: PartStart = { node: 0, attribute: 0, line: 0, byte: -1 };
  readonly #before = new Int32Array(MAX_DEPTH);
  #depthBefore = 0;
  #lowest = 0;
  /** Behind the last token, if it is an end tag, and how many nodes were there; else -1. */
  #ended = -1;
  #nodesAtEnd = 0;

  constructor(tree: PageTree) {
    this.#tree = tree;
  }

  begin(known: KnownParts | null): void {
    this.#depth = 0;
    this.#line = 0;
    this.#foreign = 0;
    this.#known = known;
    this.#start.byte = -1;
    this.#ended = -1;
    known?.begin(this.#tree.bytes);
  }

  /** Adds the known part that begins at the token at `open`, and gets to know others; `after`: behind the token before. Returns its bytes. */
  passOver(open: number, after: number): number {
    const known = this.#known;
    if (known === null || this.#foreign > 0) return 0;
    const tree = this.#tree;
    const { byte } = this.#start;
    if (byte >= 0 && !isCut(tree.bytes, open)) return 0;
    const part = known.find(open);
    // The text between the two tokens is a node already, which belongs to neither.
    const nodes = open > after ? tree.size - 1 : tree.size;
    if (part !== null && this.#isOpen(part.found.openBefore)) {
      this.#endPart(after, nodes);
      this.#addPart(part.found, open);
      return part.length;
    }
    if (byte < 0 || after - byte >= SHORTEST_PART) {
      this.#endPart(after, nodes);
      this.#beginPart(open);
    }
    return 0;
  }

  /** Whether these elements are open, and no others. */
  #isOpen(tags: Uint8Array): boolean {
    if (tags.length !== this.#depth) return false;
    const { tag } = this.#tree;
    for (let depth = 0; depth < tags.length; depth++) if (tag[this.#open[depth] ?? 0] !== tags[depth]) return false;
    return true;
  }

  #beginPart(open: number): void {
    const tree = this.#tree;
    for (let depth = 0; depth < this.#depth; depth++) {
      const node = this.#open[depth] ?? 0;
      // An element whose name has no number might be any.
      if (tree.tag[node] === 0) return;
      this.#before[depth] = node;
    }
    this.#depthBefore = this.#depth;
    this.#lowest = this.#depth;
    const start = this.#start;
    start.node = tree.size;
    start.attribute = tree.attributeCount;
    start.line = this.#line;
    start.byte = open;
  }

  #endPart(after: number, nodes: number): void {
    const start = this.#start;
    const known = this.#known;
    if (known !== null && start.byte >= 0 && known.isMetAgain(start.byte, after)) {
      known.keep(start.byte, after, this.#partUpTo(nodes));
    }
    start.byte = -1;
  }

  #partUpTo(end: number): TreePart {
    const tree = this.#tree;
    const start = this.#start;
    const before = this.#before.slice(0, this.#depthBefore);
    const placeOf = (node: number) => (node < 0 ? MAX_DEPTH : placeIn(before, node));
    return {
      ...partOf(tree, start, { end, placeOf }),
      openBefore: Uint8Array.from(before, (node) => tree.tag[node] ?? 0),
      depth: this.#lowest,
      closed: before.subarray(this.#lowest).map((node) => (tree.last[node] ?? 0) - start.node),
      opened: this.#open.slice(this.#lowest, this.#depth).map((node) => node - start.node),
      lines: this.#line - start.line,
    };
  }

  #addPart(part: TreePart, byte: number): void {
    const tree = this.#tree;
    const node = tree.size;
    const start = { node, attribute: tree.attributeCount, line: this.#line, byte };
    addPart(tree, part, { start, open: this.#open });
    for (let index = 0; index < part.closed.length; index++) {
      tree.last[this.#open[part.depth + index] ?? 0] = node + (part.closed[index] ?? 0);
    }
    this.#depth = part.depth;
    for (let index = 0; index < part.opened.length; index++) {
      this.#open[this.#depth++] = node + (part.opened[index] ?? 0);
    }
    this.#line += part.lines;
    this.#ended = -1;
  }

  startTag({ name, nameFrom, to, isSelfClosing, attributes }: StartTag): Content {
    const tree = this.#tree;
    this.#ended = -1;
    if (this.#foreign === 0) this.#closeBefore(name);
    const node = this.#add(name, nameFrom, to);
    growAttributes(tree, attributes.count);
    for (let index = 0; index < attributes.count; index++) {
      const at = tree.attributeCount++;
      tree.attributeName[at] = attributes.names[index] ?? 0;
      tree.attributeFrom[at] = attributes.nameFrom[index] ?? 0;
      tree.valueFrom[at] = attributes.valueFrom[index] ?? 0;
      tree.valueTo[at] = attributes.valueTo[index] ?? 0;
    }
    tree.attributes[node + 1] = tree.attributeCount;
    if (IS_BLOCK[name] === 1 || name === TAG.br) tree.line[node] = ++this.#line;
    const isForeign = this.#foreign > 0 || name === TAG.svg || name === TAG.math;
    if (IS_VOID[name] === 1 || (isForeign && isSelfClosing)) return CONTENT.data;
    this.#push(node, name);
    return this.#foreign > 0 ? CONTENT.data : contentOf(name);
  }

  endTag(tag: EndTag): void {
    this.#close(tag);
    this.#ended = tag.to;
    this.#nodesAtEnd = this.#tree.size;
  }

  #close({ name, nameFrom, nameTo }: EndTag): void {
    // What stands behind the end of the body is shown in the body.
    if (name === TAG.body || name === TAG.html) return;
    const tree = this.#tree;
    const stops = IS_TABLE_PART[name] === 1 ? TABLE_ENDS : SCOPE_ENDS;
    for (let depth = this.#depth - 1; depth >= 0; depth--) {
      const node = this.#open[depth] ?? 0;
      const tag = tree.tag[node] ?? 0;
      if (tag === name && (name !== 0 || isNamed(tree, node, [nameFrom, nameTo]))) {
        this.#closeTo(depth);
        return;
      }
      if (stops[tag] === 1) return;
    }
  }

  text(from: number, to: number, isLiteral: boolean): void {
    const node = this.#add(TEXT, from, to);
    this.#tree.isLiteral[node] = isLiteral ? 1 : 0;
    this.#tree.attributes[node + 1] = this.#tree.attributeCount;
    this.#tree.last[node] = node + 1;
  }

  comment(): void {
    this.#ended = -1;
  }

  doctype(): void {}

  isForeign(): boolean {
    return this.#foreign > 0;
  }

  close(): void {
    // What is in SVG or MathML means something else, and nobody would know that it was.
    if (this.#ended >= 0 && this.#foreign === 0) this.#endPart(this.#ended, this.#nodesAtEnd);
    this.#closeTo(0);
  }

  #add(tag: number, from: number, to: number): number {
    const tree = this.#tree;
    growNodes(tree);
    const node = tree.size++;
    tree.tag[node] = tag;
    tree.parent[node] = this.#depth === 0 ? -1 : (this.#open[this.#depth - 1] ?? -1);
    tree.from[node] = from;
    tree.to[node] = to;
    tree.last[node] = node + 1;
    tree.line[node] = this.#line;
    tree.attributes[node] = tree.attributeCount;
    return node;
  }

  #push(node: number, name: number): void {
    if (this.#depth === MAX_DEPTH) return;
    this.#open[this.#depth++] = node;
    if (this.#foreign === 0 && (name === TAG.svg || name === TAG.math)) this.#foreign = this.#depth;
  }

  /** Closes the open elements from that depth on. */
  #closeTo(depth: number): void {
    const tree = this.#tree;
    while (this.#depth > depth) {
      const node = this.#open[--this.#depth] ?? 0;
      tree.last[node] = tree.size;
      if (IS_BLOCK[tree.tag[node] ?? 0] === 1) this.#line++;
      if (this.#foreign > this.#depth) this.#foreign = 0;
    }
    if (this.#depth < this.#lowest) this.#lowest = this.#depth;
  }

  /** Closes what a start tag of that name ends without saying so. */
  #closeBefore(name: number): void {
    if (ENDS_PARAGRAPH[name] === 1) this.#closeOpen(TAG.p, SCOPE_ENDS);
    const ends = OPEN_ENDS[name] ?? null;
    if (ends === null) return;
    for (const closed of ends.closes) this.#closeOpen(closed, ends.within);
  }

  /** Closes the innermost open element of that name, unless one of `within` is opened inside of it. */
  #closeOpen(name: number, within: Uint8Array): void {
    for (let depth = this.#depth - 1; depth >= 0; depth--) {
      const tag = this.#tree.tag[this.#open[depth] ?? 0] ?? 0;
      if (tag === name) {
        this.#closeTo(depth);
        return;
      }
      if (within[tag] === 1) return;
    }
  }
}

function isNamed({ bytes, from, to }: PageTree, node: number, [nameFrom, nameTo]: readonly [number, number]): boolean {
  const start = from[node] ?? 0;
  if (start + nameTo - nameFrom > (to[node] ?? 0)) return false;
  for (let at = nameFrom; at < nameTo; at++) {
    if (lowered(bytes[at] ?? 0) !== lowered(bytes[start + at - nameFrom] ?? 0)) return false;
  }
  return true;
}

/** The place of a number that is there among numbers that grow. */
function placeIn(numbers: Int32Array, number: number): number {
  let from = 0;
  let to = numbers.length - 1;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

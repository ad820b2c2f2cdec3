import { lowered } from './byte.ts';
import { CONTENT, type Content } from './content.ts';
import { contentOf } from './content-of-tag.ts';
import { IS_TABLE_PART, OPEN_ENDS, SCOPE_ENDS, TABLE_ENDS } from './implied-ends.ts';
import { type EndTag, openScan, type Scan, type StartTag, type TokenSink } from './scan.ts';
import { ENDS_PARAGRAPH, IS_BLOCK, IS_VOID, TAG } from './tag.ts';
import { tokenize } from './tokenize.ts';
import { growAttributes, growNodes, type PageTree, TEXT } from './tree.ts';

/** Elements deeper than this are kept beside each other. */
const MAX_DEPTH = 1024;

/**
 * Reads a page into `tree`, whose arrays it fills again. Unclosed and wrongly nested elements are closed as browsers do in the
 * common cases (paragraphs, items, cells, links); what a browser moves out of tables stays where it is written. `bytes` are in a
 * charset in which ASCII is ASCII.
 */
export function buildTree(bytes: Uint8Array, tree: PageTree): PageTree {
  tree.bytes = bytes;
  tree.size = 0;
  tree.attributeCount = 0;
  const scan = scans.get(tree) ?? openTreeScan(tree);
  scan.builder.begin();
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
  const opened = { builder, scan: openScan(builder) };
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

  constructor(tree: PageTree) {
    this.#tree = tree;
  }

  begin(): void {
    this.#depth = 0;
    this.#line = 0;
    this.#foreign = 0;
  }

  startTag({ name, nameFrom, to, isSelfClosing, attributes }: StartTag): Content {
    const tree = this.#tree;
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

  endTag({ name, nameFrom, nameTo }: EndTag): void {
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

  comment(): void {}

  doctype(): void {}

  isForeign(): boolean {
    return this.#foreign > 0;
  }

  close(): void {
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

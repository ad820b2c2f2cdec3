/**
 * A page as one list of nodes in document order, elements and texts alike, in typed arrays that are filled again for the next
 * page. The subtree of a node is the nodes up to `last`. Positions are those in the bytes of the page.
 */
export interface PageTree {
  bytes: Uint8Array;
  /** Nodes; a node is a number below it. */
  size: number;
  /** Number of the tag; `TEXT` for a text, 0 for a tag not known. */
  tag: Uint8Array;
  /** -1 at the top. */
  parent: Int32Array;
  /** First node behind the subtree. */
  last: Int32Array;
  /** Of a text its bytes; of an element its start tag from behind `<`. */
  from: Int32Array;
  to: Int32Array;
  /** Lines of the page as shown: texts of one line have the same number, as they stand between the same two blocks or `<br>`s. */
  line: Int32Array;
  /** Texts without character references. */
  isLiteral: Uint8Array;
  /** Index of the first attribute; those up to the first one of the next node belong to the node. */
  attributes: Int32Array;
  attributeName: Uint8Array;
  /** Position of the name, for those without a number. */
  attributeFrom: Int32Array;
  valueFrom: Int32Array;
  valueTo: Int32Array;
  attributeCount: number;
}

/** What `PageTree.tag` is for a text. */
export const TEXT = 255;

export function openTree(): PageTree {
  return {
    bytes: new Uint8Array(),
    size: 0,
    tag: new Uint8Array(NODES),
    parent: new Int32Array(NODES),
    last: new Int32Array(NODES),
    from: new Int32Array(NODES),
    to: new Int32Array(NODES),
    line: new Int32Array(NODES),
    isLiteral: new Uint8Array(NODES),
    attributes: new Int32Array(NODES + 1),
    attributeName: new Uint8Array(NODES),
    attributeFrom: new Int32Array(NODES),
    valueFrom: new Int32Array(NODES),
    valueTo: new Int32Array(NODES),
    attributeCount: 0,
  };
}

const NODES = 4096;

/** Makes room for so many more nodes. */
export function growNodes(tree: PageTree, count = 1): void {
  if (tree.size + count <= tree.tag.length) return;
  const capacity = (tree.size + count) * 2;
  tree.tag = wider(tree.tag, capacity);
  tree.parent = wider(tree.parent, capacity);
  tree.last = wider(tree.last, capacity);
  tree.from = wider(tree.from, capacity);
  tree.to = wider(tree.to, capacity);
  tree.line = wider(tree.line, capacity);
  tree.isLiteral = wider(tree.isLiteral, capacity);
  tree.attributes = wider(tree.attributes, capacity + 1);
}

/** Makes room for so many more attributes. */
export function growAttributes(tree: PageTree, count: number): void {
  if (tree.attributeCount + count <= tree.attributeName.length) return;
  const capacity = (tree.attributeCount + count) * 2;
  tree.attributeName = wider(tree.attributeName, capacity);
  tree.attributeFrom = wider(tree.attributeFrom, capacity);
  tree.valueFrom = wider(tree.valueFrom, capacity);
  tree.valueTo = wider(tree.valueTo, capacity);
}

function wider<Numbers extends Uint8Array | Int32Array>(numbers: Numbers, capacity: number): Numbers {
  const grown = (numbers instanceof Uint8Array ? new Uint8Array(capacity) : new Int32Array(capacity)) as Numbers;
  grown.set(numbers);
  return grown;
}

/** The index of the attribute of that number on an element, or -1. */
export function attributeOf(tree: PageTree, node: number, name: number): number {
  const end = tree.attributes[node + 1] ?? 0;
  for (let at = tree.attributes[node] ?? 0; at < end; at++) if (tree.attributeName[at] === name) return at;
  return -1;
}

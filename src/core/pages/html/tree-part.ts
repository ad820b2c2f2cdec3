import { growAttributes, growNodes, type PageTree } from './tree.ts';

/**
 * What a stretch of a page is as a part of its tree: nodes and attributes with numbers, places and lines counted from its beginning,
 * and what it does to the elements that were open before it. It is the same wherever the same bytes follow the same open elements.
 */
export interface TreePart {
  /** Tags of the elements that are open before it. */
  openBefore: Uint8Array;
  /** How many of these are open behind it; by each of the others the first node behind it. */
  depth: number;
  closed: Int32Array;
  /** Nodes of it that are open behind it. */
  opened: Int32Array;
  /** Lines that begin in it. */
  lines: number;
  size: number;
  attributeCount: number;
  tag: Uint8Array;
  isLiteral: Uint8Array;
  /** Of a node outside the place among the open elements, as `~place`. */
  parent: Int32Array;
  last: Int32Array;
  from: Int32Array;
  to: Int32Array;
  line: Int32Array;
  attributes: Int32Array;
  attributeName: Uint8Array;
  attributeFrom: Int32Array;
  valueFrom: Int32Array;
  valueTo: Int32Array;
}

/** Where a part begins in its tree and its page. */
export interface PartStart {
  node: number;
  attribute: number;
  line: number;
  byte: number;
}

/** The nodes and attributes of a tree from `start` on, up to the node `end`. `placeOf`: the place of a node outside among the open elements. */
export function partOf(
  tree: PageTree,
  start: PartStart,
  { end, placeOf }: { end: number; placeOf: (node: number) => number },
): Omit<TreePart, 'openBefore' | 'depth' | 'closed' | 'opened' | 'lines'> {
  const { node, attribute, line, byte } = start;
  const endAttribute = tree.attributes[end] ?? 0;
  const copied = (numbers: Int32Array, [from, to]: readonly [number, number], shift: number) =>
    numbers.slice(from, to).map((number) => number - shift);
  const nodes = [node, end] as const;
  const attributes = [attribute, endAttribute] as const;
  return {
    size: end - node,
    attributeCount: endAttribute - attribute,
    tag: tree.tag.slice(node, end),
    isLiteral: tree.isLiteral.slice(node, end),
    parent: tree.parent.slice(node, end).map((parent) => (parent >= node ? parent - node : ~placeOf(parent))),
    last: copied(tree.last, nodes, node),
    from: copied(tree.from, nodes, byte),
    to: copied(tree.to, nodes, byte),
    line: copied(tree.line, nodes, line),
    attributes: copied(tree.attributes, nodes, attribute),
    attributeName: tree.attributeName.slice(attribute, endAttribute),
    attributeFrom: copied(tree.attributeFrom, attributes, byte),
    valueFrom: copied(tree.valueFrom, attributes, byte),
    valueTo: copied(tree.valueTo, attributes, byte),
  };
}

/** Adds the nodes and attributes of a part to a tree. `open`: the open elements before it. */
export function addPart(tree: PageTree, part: TreePart, { start, open }: { start: PartStart; open: Int32Array }): void {
  growNodes(tree, part.size);
  growAttributes(tree, part.attributeCount);
  addNodes(tree, part, { start, open });
  addAttributes(tree, part, start);
  tree.size += part.size;
  tree.attributeCount += part.attributeCount;
  tree.attributes[tree.size] = tree.attributeCount;
}

function addNodes(tree: PageTree, part: TreePart, { start, open }: { start: PartStart; open: Int32Array }): void {
  const { node, byte, line, attribute } = start;
  for (let index = 0, at = node; index < part.size; index++, at++) {
    const parent = part.parent[index] ?? 0;
    tree.tag[at] = part.tag[index] ?? 0;
    tree.isLiteral[at] = part.isLiteral[index] ?? 0;
    tree.parent[at] = parent >= 0 ? parent + node : (open[~parent] ?? -1);
    tree.last[at] = (part.last[index] ?? 0) + node;
    tree.from[at] = (part.from[index] ?? 0) + byte;
    tree.to[at] = (part.to[index] ?? 0) + byte;
    tree.line[at] = (part.line[index] ?? 0) + line;
    tree.attributes[at] = (part.attributes[index] ?? 0) + attribute;
  }
}

function addAttributes(tree: PageTree, part: TreePart, { attribute, byte }: PartStart): void {
  for (let index = 0, at = attribute; index < part.attributeCount; index++, at++) {
    tree.attributeName[at] = part.attributeName[index] ?? 0;
    tree.attributeFrom[at] = (part.attributeFrom[index] ?? 0) + byte;
    tree.valueFrom[at] = (part.valueFrom[index] ?? 0) + byte;
    tree.valueTo[at] = (part.valueTo[index] ?? 0) + byte;
  }
}

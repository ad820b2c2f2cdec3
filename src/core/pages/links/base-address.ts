import { ATTRIBUTE, attributeOf, type PageTree, TAG } from '../html/index.ts';

/** The bytes `[from, to)` of the address of the first `<base href>`, against which a page's addresses are read; null for none. */
export function baseAddress(tree: PageTree): readonly [from: number, to: number] | null {
  for (let node = 0; node < tree.size; node++) {
    if (tree.tag[node] !== TAG.base) continue;
    const at = attributeOf(tree, node, ATTRIBUTE.href);
    if (at >= 0) return [tree.valueFrom[at] ?? 0, tree.valueTo[at] ?? 0];
  }
  return null;
}

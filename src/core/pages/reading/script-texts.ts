import { type PageTree, TAG, TEXT } from '../html/index.ts';

/** Nodes of the texts right in scripts, in order. */
export function scriptTexts({ tag, parent, last, size }: PageTree): number[] {
  const nodes: number[] = [];
  const tags = tag.subarray(0, size);
  let end = 0;
  for (let script = tags.indexOf(TAG.script); script >= 0; script = tags.indexOf(TAG.script, end)) {
    end = last[script] ?? size;
    // In SVG one may stand in another.
    for (let node = script + 1; node < end; node++) {
      if (tag[node] === TEXT && tag[parent[node] ?? 0] === TAG.script) nodes.push(node);
    }
  }
  return nodes;
}

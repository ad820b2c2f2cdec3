import type { PageTags } from '../../model/page-facts.ts';
import { ATTRIBUTE, attributeOf, isSpace, openNameBook, TAG } from '../html/index.ts';
import type { Page } from './page.ts';

/** The tags of the design standard for government websites (国办发〔2017〕47号, 网页设计规范), required and optional. */
const STANDARD_TAGS = openNameBook(
  'sitename sitedomain siteidcode columnname columndescription columnkeywords columntype articletitle pubdate contentsource keywords author description image url',
);

/** The tags of the standard, in capital or small letters, with their values as they are written. */
export function readTags(page: Page): PageTags {
  const { tree } = page;
  const tags = new Map<string, string[]>();
  const nodes = tree.tag.subarray(0, tree.size);
  for (let node = nodes.indexOf(TAG.meta); node >= 0; node = nodes.indexOf(TAG.meta, node + 1)) {
    const name = standardName(page, node);
    if (name === null) continue;
    const values = tags.get(name) ?? [];
    values.push(page.attribute(node, ATTRIBUTE.content) ?? '');
    tags.set(name, values);
  }
  return Object.fromEntries(
    [...tags].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** The name of a tag of the standard as it is written, null for another one. */
function standardName({ tree, raw }: Page, meta: number): string | null {
  const at = attributeOf(tree, meta, ATTRIBUTE.name);
  if (at < 0) return null;
  let from = tree.valueFrom[at] ?? 0;
  let to = tree.valueTo[at] ?? 0;
  while (from < to && isSpace(tree.bytes[from])) from++;
  while (to > from && isSpace(tree.bytes[to - 1])) to--;
  return STANDARD_TAGS.find(tree.bytes, from, to) === 0 ? null : raw(from, to);
}

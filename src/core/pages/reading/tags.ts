import type { PageTags } from '../../model/page-facts.ts';
import {
  ATTRIBUTE,
  attributeOf,
  isSpace,
  openNameBook,
  type PageTree,
  resolveInAttribute,
  TAG,
} from '../html/index.ts';
import type { Page } from './page.ts';

/** The tags of the design standard for government websites (国办发〔2017〕47号, 网页设计规范), required and optional. */
const STANDARD_TAGS = openNameBook(
  'sitename sitedomain siteidcode columnname columndescription columnkeywords columntype articletitle pubdate contentsource keywords author description image url',
);

/** Bytes `[from, to)` of the page. */
interface Place {
  from: number;
  to: number;
}

/** Name and content of a `<meta>`, as places in the bytes of its page. */
export interface MetaPlaces {
  name: Place;
  content: Place | null;
}

/** The tags of the standard, in capital or small letters, with their values as they are written. */
export function readTags(page: Page): PageTags {
  const { tree } = page;
  const metas: MetaPlaces[] = [];
  const nodes = tree.tag.subarray(0, tree.size);
  for (let node = nodes.indexOf(TAG.meta); node >= 0; node = nodes.indexOf(TAG.meta, node + 1)) {
    const name = placeOf(tree, node, ATTRIBUTE.name);
    if (name !== null) metas.push({ name, content: placeOf(tree, node, ATTRIBUTE.content) });
  }
  return tagsIn(metas, { bytes: tree.bytes, raw: page.raw });
}

function placeOf(tree: PageTree, node: number, attribute: number): Place | null {
  const at = attributeOf(tree, node, attribute);
  return at < 0 ? null : { from: tree.valueFrom[at] ?? 0, to: tree.valueTo[at] ?? 0 };
}

/** The same from the places of all `<meta>`s of a page. */
export function tagsIn(
  metas: readonly MetaPlaces[],
  { bytes, raw }: { bytes: Uint8Array } & Pick<Page, 'raw'>,
): PageTags {
  const tags = new Map<string, string[]>();
  for (const { name: place, content } of metas) {
    const { from, to } = withoutBlanks(bytes, place);
    if (STANDARD_TAGS.find(bytes, from, to) === 0) continue;
    const name = raw(from, to);
    const values = tags.get(name) ?? [];
    values.push(content === null ? '' : resolveInAttribute(raw(content.from, content.to)));
    tags.set(name, values);
  }
  return Object.fromEntries(
    [...tags].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

function withoutBlanks(bytes: Uint8Array, { from, to }: Place): Place {
  let start = from;
  let end = to;
  while (start < end && isSpace(bytes[start])) start++;
  while (end > start && isSpace(bytes[end - 1])) end--;
  return { from: start, to: end };
}

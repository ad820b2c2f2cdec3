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
  const { bytes } = tree;
  const { raw } = page;
  return tagsIn(metas, { bytes, raw, value: (from, to) => resolveInAttribute(raw(from, to)) });
}

function placeOf(tree: PageTree, node: number, attribute: number): Place | null {
  const at = attributeOf(tree, node, attribute);
  return at < 0 ? null : { from: tree.valueFrom[at] ?? 0, to: tree.valueTo[at] ?? 0 };
}

/** Bytes of a page with what is written in them, as it stands there and as the value of an attribute. */
interface WrittenPage {
  bytes: Uint8Array;
  raw: (from: number, to: number) => string;
  value: (from: number, to: number) => string;
}

/** The same from the places of all `<meta>`s of a page. */
export function tagsIn(metas: readonly MetaPlaces[], { bytes, raw, value }: WrittenPage): PageTags {
  const tags: PageTags = {};
  for (const { name: place, content } of metas) {
    const { from, to } = withoutBlanks(bytes, place);
    if (STANDARD_TAGS.find(bytes, from, to) === 0) continue;
    const name = raw(from, to);
    const written = content === null ? '' : value(content.from, content.to);
    const before = tags[name];
    if (before === undefined) tags[name] = written;
    else tags[name] = typeof before === 'string' ? [before, written] : [...before, written];
  }
  return tags;
}

function withoutBlanks(bytes: Uint8Array, { from, to }: Place): Place {
  let start = from;
  let end = to;
  while (start < end && isSpace(bytes[start])) start++;
  while (end > start && isSpace(bytes[end - 1])) end--;
  return { from: start, to: end };
}

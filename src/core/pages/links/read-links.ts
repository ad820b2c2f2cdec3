import { ATTRIBUTE, attributeOf, type PageTree, TAG, TEXT } from '../html/index.ts';
import { type AddressScan, foundAddress } from './address-scan.ts';
import { cssAddresses } from './css.ts';
import type { FoundLink, LinkKind, VisitLink } from './found-link.ts';
import { refreshAddress } from './refresh.ts';
import { srcsetAddresses } from './srcset.ts';

/** Attributes with an address, by tag, and what the address is for. */
const PLACES: Readonly<Partial<Record<number, Readonly<Partial<Record<number, LinkKind>>>>>> = {
  [TAG.a]: { [ATTRIBUTE.href]: 'page' },
  [TAG.area]: { [ATTRIBUTE.href]: 'page' },
  [TAG.iframe]: { [ATTRIBUTE.src]: 'frame' },
  [TAG.frame]: { [ATTRIBUTE.src]: 'frame' },
  [TAG.img]: { [ATTRIBUTE.src]: 'image' },
  [TAG.input]: { [ATTRIBUTE.src]: 'image' },
  [TAG.script]: { [ATTRIBUTE.src]: 'script' },
  [TAG.video]: { [ATTRIBUTE.src]: 'media', [ATTRIBUTE.poster]: 'image' },
  [TAG.audio]: { [ATTRIBUTE.src]: 'media' },
  [TAG.source]: { [ATTRIBUTE.src]: 'media' },
  [TAG.track]: { [ATTRIBUTE.src]: 'media' },
  [TAG.embed]: { [ATTRIBUTE.src]: 'media' },
  [TAG.object]: { [ATTRIBUTE.data]: 'media' },
  [TAG.form]: { [ATTRIBUTE.action]: 'form' },
  [TAG.body]: { [ATTRIBUTE.background]: 'image' },
  [TAG.table]: { [ATTRIBUTE.background]: 'image' },
  [TAG.tr]: { [ATTRIBUTE.background]: 'image' },
  [TAG.td]: { [ATTRIBUTE.background]: 'image' },
};

/** Every address of a page in document order: of elements, in `srcset`, in styles, of `meta refresh`. Nothing is copied. */
export function readLinks(tree: PageTree, visit: VisitLink): void {
  const link: FoundLink = { kind: 'page', from: 0, to: 0, node: 0 };
  const scan: AddressScan = { bytes: tree.bytes, link, visit };
  for (let node = 0; node < tree.size; node++) {
    link.node = node;
    switch (tree.tag[node]) {
      case TEXT:
        readText(tree, node, scan);
        break;
      case TAG.link:
        readLinkElement(tree, node, scan);
        break;
      case TAG.meta:
        readMeta(tree, node, scan);
        break;
      default:
        readAttributes(tree, node, scan);
    }
  }
}

function readText({ tag, parent, from, to }: PageTree, node: number, scan: AddressScan): void {
  const above = parent[node] ?? -1;
  if (above < 0 || tag[above] !== TAG.style) return;
  scan.link.kind = 'image';
  cssAddresses(scan, from[node] ?? 0, to[node] ?? 0);
}

function readAttributes(tree: PageTree, node: number, scan: AddressScan): void {
  const end = tree.attributes[node + 1] ?? 0;
  const places = PLACES[tree.tag[node] ?? 0];
  for (let at = tree.attributes[node] ?? 0; at < end; at++) {
    const name = tree.attributeName[at] ?? 0;
    const from = tree.valueFrom[at] ?? 0;
    const to = tree.valueTo[at] ?? 0;
    const kind = places?.[name];
    scan.link.kind = kind ?? 'image';
    if (kind !== undefined) foundAddress(scan, from, to);
    else if (name === ATTRIBUTE.style) cssAddresses(scan, from, to);
    else if (name === ATTRIBUTE.srcset) srcsetAddresses(scan, from, to);
  }
}

const latin1 = new TextDecoder('latin1');
const lowerText = ({ bytes, valueFrom, valueTo }: PageTree, at: number) =>
  latin1.decode(bytes.subarray(valueFrom[at], valueTo[at])).toLowerCase();

/** Only what a browser fetches: style sheets and icons, not the addresses of other forms of the page. */
function readLinkElement(tree: PageTree, node: number, scan: AddressScan): void {
  const href = attributeOf(tree, node, ATTRIBUTE.href);
  const rel = attributeOf(tree, node, ATTRIBUTE.rel);
  if (href < 0 || rel < 0) return;
  const relations = lowerText(tree, rel).split(/\s+/u);
  if (relations.includes('stylesheet')) scan.link.kind = 'style';
  else if (relations.some((relation) => relation.endsWith('icon'))) scan.link.kind = 'icon';
  else return;
  foundAddress(scan, tree.valueFrom[href] ?? 0, tree.valueTo[href] ?? 0);
}

function readMeta(tree: PageTree, node: number, scan: AddressScan): void {
  const equivalent = attributeOf(tree, node, ATTRIBUTE['http-equiv']);
  const content = attributeOf(tree, node, ATTRIBUTE.content);
  if (equivalent < 0 || content < 0 || lowerText(tree, equivalent).trim() !== 'refresh') return;
  scan.link.kind = 'page';
  refreshAddress(scan, tree.valueFrom[content] ?? 0, tree.valueTo[content] ?? 0);
}

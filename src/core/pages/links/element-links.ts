import { ATTRIBUTE, TAG } from '../html/index.ts';
import { type AddressScan, foundAddress } from './address-scan.ts';
import { cssAddresses } from './css.ts';
import { LINK_KINDS, type LinkKind } from './found-link.ts';
import { refreshAddress } from './refresh.ts';
import { srcsetAddresses } from './srcset.ts';

/** The attributes `[first, end)` of an element, in the arrays of a tree or of a start tag. */
export interface ElementAttributes {
  names: Uint8Array;
  valueFrom: Int32Array;
  valueTo: Int32Array;
  first: number;
  end: number;
}

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

/** Hands on the addresses in the attributes of an element. */
export function elementLinks(tag: number, attributes: ElementAttributes, scan: AddressScan): void {
  if (attributes.first === attributes.end) return;
  if (tag === TAG.link) readLinkElement(attributes, scan);
  else if (tag === TAG.meta) readMeta(attributes, scan);
  else readAttributes(tag, attributes, scan);
}

/** The same by number of tag and attribute, to be looked up for every attribute of a page: a kind by its place in the list plus one. */
const KIND_AT = new Uint8Array(256 * 256);
for (const [tag, places] of Object.entries(PLACES))
  for (const [name, kind] of Object.entries(places ?? {}))
    KIND_AT[Number(tag) * 256 + Number(name)] = LINK_KINDS.indexOf(kind ?? 'page') + 1;

function readAttributes(tag: number, { names, valueFrom, valueTo, first, end }: ElementAttributes, scan: AddressScan) {
  for (let at = first; at < end; at++) {
    const name = names[at] ?? 0;
    const kind = KIND_AT[tag * 256 + name] ?? 0;
    if (kind === 0 && name !== ATTRIBUTE.style && name !== ATTRIBUTE.srcset) continue;
    const from = valueFrom[at] ?? 0;
    const to = valueTo[at] ?? 0;
    scan.link.kind = kind === 0 ? 'image' : (LINK_KINDS[kind - 1] ?? 'page');
    if (kind > 0) foundAddress(scan, from, to);
    else if (name === ATTRIBUTE.style) cssAddresses(scan, from, to);
    else srcsetAddresses(scan, from, to);
  }
}

const latin1 = new TextDecoder('latin1');

function indexOf({ names, first, end }: ElementAttributes, name: number): number {
  for (let at = first; at < end; at++) if (names[at] === name) return at;
  return -1;
}

const lowerText = ({ valueFrom, valueTo }: ElementAttributes, at: number, { bytes }: AddressScan) =>
  latin1.decode(bytes.subarray(valueFrom[at], valueTo[at])).toLowerCase();

/** Only what a browser fetches: style sheets and icons, not the addresses of other forms of the page. */
function readLinkElement(attributes: ElementAttributes, scan: AddressScan): void {
  const href = indexOf(attributes, ATTRIBUTE.href);
  const rel = indexOf(attributes, ATTRIBUTE.rel);
  if (href < 0 || rel < 0) return;
  const relations = lowerText(attributes, rel, scan).split(/\s+/u);
  if (relations.includes('stylesheet')) scan.link.kind = 'style';
  else if (relations.some((relation) => relation.endsWith('icon'))) scan.link.kind = 'icon';
  else return;
  foundAddress(scan, attributes.valueFrom[href] ?? 0, attributes.valueTo[href] ?? 0);
}

function readMeta(attributes: ElementAttributes, scan: AddressScan): void {
  const equivalent = indexOf(attributes, ATTRIBUTE['http-equiv']);
  const content = indexOf(attributes, ATTRIBUTE.content);
  if (equivalent < 0 || content < 0 || !mayBeRefresh(attributes, equivalent, scan)) return;
  if (lowerText(attributes, equivalent, scan).trim() !== 'refresh') return;
  scan.link.kind = 'page';
  refreshAddress(scan, attributes.valueFrom[content] ?? 0, attributes.valueTo[content] ?? 0);
}

const SMALL_F = 0x66;

/** Most say the type of the page or the browser it is made for, which have no such letter. */
function mayBeRefresh({ valueFrom, valueTo }: ElementAttributes, at: number, { bytes }: AddressScan): boolean {
  const to = valueTo[at] ?? 0;
  for (let each = valueFrom[at] ?? 0; each < to; each++) if (((bytes[each] ?? 0) | 0x20) === SMALL_F) return true;
  return false;
}

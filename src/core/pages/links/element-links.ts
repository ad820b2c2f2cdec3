import { ATTRIBUTE, isSpace, lowered, TAG } from '../html/index.ts';
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

function indexOf({ names, first, end }: ElementAttributes, name: number): number {
  for (let at = first; at < end; at++) if (names[at] === name) return at;
  return -1;
}

/** Only what a browser fetches: style sheets and icons, not the addresses of other forms of the page. */
function readLinkElement(attributes: ElementAttributes, scan: AddressScan): void {
  const href = indexOf(attributes, ATTRIBUTE.href);
  const rel = indexOf(attributes, ATTRIBUTE.rel);
  if (href < 0 || rel < 0) return;
  const kind = kindOfRelations(scan.bytes, attributes.valueFrom[rel] ?? 0, attributes.valueTo[rel] ?? 0);
  if (kind === null) return;
  scan.link.kind = kind;
  foundAddress(scan, attributes.valueFrom[href] ?? 0, attributes.valueTo[href] ?? 0);
}

function readMeta(attributes: ElementAttributes, scan: AddressScan): void {
  const equivalent = indexOf(attributes, ATTRIBUTE['http-equiv']);
  const content = indexOf(attributes, ATTRIBUTE.content);
  if (equivalent < 0 || content < 0) return;
  let from = attributes.valueFrom[equivalent] ?? 0;
  let to = attributes.valueTo[equivalent] ?? 0;
  while (from < to && isBlank(scan.bytes[from])) from++;
  while (to > from && isBlank(scan.bytes[to - 1])) to--;
  if (to - from !== REFRESH.length || !isWordAt(scan.bytes, from, REFRESH)) return;
  scan.link.kind = 'page';
  refreshAddress(scan, attributes.valueFrom[content] ?? 0, attributes.valueTo[content] ?? 0);
}

const letters = (word: string) => Uint8Array.from(word, (letter) => letter.charCodeAt(0));
const STYLESHEET = letters('stylesheet');
const ICON = letters('icon');
const REFRESH = letters('refresh');

/** What the words in the bytes `[from, to)` say that something is for. */
function kindOfRelations(bytes: Uint8Array, from: number, to: number): 'style' | 'icon' | null {
  let isIcon = false;
  for (let at = from; at < to; at++) {
    const start = at;
    while (at < to && !isBlank(bytes[at])) at++;
    if (at - start === STYLESHEET.length && isWordAt(bytes, start, STYLESHEET)) return 'style';
    isIcon ||= at - start >= ICON.length && isWordAt(bytes, at - ICON.length, ICON);
  }
  return isIcon ? 'icon' : null;
}

/** Whether a word in small letters stands at a place, in any letters. */
function isWordAt(bytes: Uint8Array, from: number, word: Uint8Array): boolean {
  for (let at = 0; at < word.length; at++) if (lowered(bytes[from + at] ?? 0) !== word[at]) return false;
  return true;
}

const VERTICAL_TAB = 0x0b;
/** In the charsets of the west, and in no letter that would stand in such a value. */
const HARD_BLANK = 0xa0;

const isBlank = (byte: number | undefined) => isSpace(byte) || byte === VERTICAL_TAB || byte === HARD_BLANK;

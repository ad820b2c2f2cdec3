import type { PageLink } from '../../model/page-facts.ts';
import { ATTRIBUTE, TAG } from '../html/index.ts';
import type { Page } from './page.ts';

type LinkKind = PageLink['kind'];

/** Where an element has an address, and what it leads to. */
interface Place {
  attribute: number;
  kind: LinkKind;
}

const PLACES: Readonly<Partial<Record<number, readonly Place[]>>> = {
  [TAG.a]: [{ attribute: ATTRIBUTE.href, kind: 'page' }],
  [TAG.area]: [{ attribute: ATTRIBUTE.href, kind: 'page' }],
  [TAG.link]: [{ attribute: ATTRIBUTE.href, kind: 'style' }],
  [TAG.script]: [{ attribute: ATTRIBUTE.src, kind: 'script' }],
  [TAG.img]: [
    { attribute: ATTRIBUTE.src, kind: 'image' },
    { attribute: ATTRIBUTE.srcset, kind: 'image' },
  ],
  [TAG.input]: [{ attribute: ATTRIBUTE.src, kind: 'image' }],
  [TAG.body]: [{ attribute: ATTRIBUTE.background, kind: 'image' }],
  [TAG.td]: [{ attribute: ATTRIBUTE.background, kind: 'image' }],
  [TAG.table]: [{ attribute: ATTRIBUTE.background, kind: 'image' }],
  [TAG.iframe]: [{ attribute: ATTRIBUTE.src, kind: 'frame' }],
  [TAG.frame]: [{ attribute: ATTRIBUTE.src, kind: 'frame' }],
  [TAG.video]: [
    { attribute: ATTRIBUTE.src, kind: 'media' },
    { attribute: ATTRIBUTE.poster, kind: 'image' },
  ],
  [TAG.audio]: [{ attribute: ATTRIBUTE.src, kind: 'media' }],
  [TAG.source]: [{ attribute: ATTRIBUTE.src, kind: 'media' }],
  [TAG.embed]: [{ attribute: ATTRIBUTE.src, kind: 'media' }],
  [TAG.object]: [{ attribute: ATTRIBUTE.data, kind: 'media' }],
};

/** The places on the network that a page names in its elements, each once, in order. */
export function readLinks(page: Page, base: string | null): PageLink[] {
  const { tree, attribute } = page;
  const links = new Map<string, PageLink>();
  for (let node = 0; node < tree.size; node++) {
    const places = PLACES[tree.tag[node] ?? 0];
    if (places === undefined) continue;
    for (const place of places) {
      const value = attribute(node, place.attribute);
      if (value === null) continue;
      for (const written of addressesIn(value, place)) {
        const url = resolveAddress(written, base);
        if (url === null) continue;
        const kind = kindOfLink(page, node, { url, kind: place.kind });
        if (kind !== null) links.set(`${kind} ${url}`, { url, kind });
      }
    }
  }
  return [...links.values()];
}

/** Of `srcset` the address of each picture. */
const addressesIn = (value: string, { attribute }: Place) =>
  attribute === ATTRIBUTE.srcset ? value.split(/,\s+/u).map((one) => one.trim().split(/\s/u)[0] ?? '') : [value];

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|csv|txt|rtf|zip|rar|7z|gz|apk|mp[34]|wmv|flv|avi)(?:[?#]|$)/iu;
const RELATION_KINDS: Readonly<Record<string, LinkKind>> = { stylesheet: 'style', icon: 'image' };

/** Null for a `<link>` that loads nothing. */
function kindOfLink({ attribute }: Page, node: number, { url, kind }: PageLink): LinkKind | null {
  if (kind === 'page') return FILE.test(url) ? 'file' : 'page';
  if (kind !== 'style') return kind;
  const relations = (attribute(node, ATTRIBUTE.rel) ?? '').toLowerCase().split(/\s+/u);
  return relations.map((relation) => RELATION_KINDS[relation]).find((each) => each !== undefined) ?? null;
}

const NO_ADDRESS = /^(?:#|$|[a-z][a-z\d+.-]*:(?<!https?:|ftp:))/iu;

/**
 * The address that is written in an attribute: resolved against the base if there is one, else as it stands. Null for what
 * leads nowhere on the network: places of the page itself, scripts, mail, data. An address that cannot be resolved stays as it
 * is written.
 */
export function resolveAddress(written: string, base: string | null): string | null {
  const address = written.trim();
  if (NO_ADDRESS.test(address)) return null;
  return base !== null && URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** The base of the links of a page: its `<base href>`, itself against the address of the page; null where neither is known. */
export function baseOf({ tree, attribute }: Page, address: string | null): string | null {
  const node = tree.tag.subarray(0, tree.size).indexOf(TAG.base);
  const href = node < 0 ? null : attribute(node, ATTRIBUTE.href);
  if (href === null || !URL.canParse(href, address ?? undefined)) return address;
  return new URL(href, address ?? undefined).href;
}

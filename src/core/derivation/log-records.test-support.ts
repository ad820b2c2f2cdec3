import type { Item, Message, PageKind, Published } from '../model/page-facts.ts';
import {
  type Address,
  type Host,
  type LinkUse,
  type LogRecord,
  type Observation,
  type ObservationKind,
  type ObservationOf,
  packLink,
  type Reach,
  type SeenPage,
  type Target,
} from '../model/observation/index.ts';
import type { RegisteredSection, Website } from '../model/website.ts';
import { openDerivation } from './index.ts';

export const HOME = 'http://www.example.gov.cn/';
export const AT = '2024-03-31';
const MOMENT = '2024-03-31T10:00:00+08:00';

/** A page as a test tells it; addresses are written from the root of the site. */
export interface MadePage {
  path: string;
  depth?: number;
  kind?: PageKind;
  title?: string;
  text?: string;
  tags?: Record<string, string>;
  links?: readonly string[];
  /** Uses of some links, by their address; others are pages. */
  uses?: Record<string, LinkUse>;
  items?: readonly Item[];
  linkTexts?: { url: string; text: string }[];
  messages?: readonly Message[];
  published?: string | null;
  scripted?: boolean;
  openList?: true;
  /** What a catalogue told its script. */
  isCatalogue?: true;
  reach?: Partial<Reach>;
  lastModified?: string | null;
  at?: string;
}

export const absolute = (path: string) => new URL(path, HOME).href;
export const item = (path: string | null, date: string | null = null, title = `关于${path ?? '无'}的通知`): Item => ({
  title,
  url: path === null ? null : absolute(path),
  date,
});

export interface MadeLog {
  page(page: MadePage): void;
  target(path: string, target?: Partial<Omit<Target, 'reach'>> & { reach?: Partial<Reach> }): void;
  nowhere(answer: Partial<NonNullable<Host['nowhere']>> & { status?: number }): void;
  /** `path`: of the address that cannot exist; the first folder of it is the one for which it speaks. */
  nowhereAt(
    path: string,
    answer: Partial<Pick<Host['nowhere'] & {}, 'title' | 'print'>> & { reach?: Partial<Reach> },
  ): void;
  readonly records: readonly LogRecord[];
}

/** Writes the records of a log. */
export function makeLog(): MadeLog {
  const records: LogRecord[] = [];
  const ids = new Map<string, number>();
  const idOf = (path: string): number => {
    const url = absolute(path);
    const known = ids.get(url);
    if (known !== undefined) return known;
    const address: Address = { kind: 'address', id: ids.size * 3, url };
    ids.set(url, address.id);
    records.push(address);
    return address.id;
  };
  return {
    records,
    page(page) {
      const links = [...(page.links ?? []), ...(page.items ?? []).flatMap(({ url }) => (url === null ? [] : [url]))];
      const packed = links.map((path) => packLink(idOf(path), page.uses?.[path] ?? 'page'));
      records.push(pageRecord(page, idOf(page.path), packed));
    },
    target(path, { reach, ...target } = {}) {
      const common = { kind: 'target', at: MOMENT, id: idOf(path), method: 'HEAD' } as const;
      const told = { contentType: null, length: null, sniffed: null, ...target };
      records.push({ ...common, ...told, reach: reachOf(absolute(path), reach) });
    },
    nowhereAt(path, { reach, ...answer }) {
      const url = absolute(path);
      const under = absolute(/^\/(?:[^/]+\/)?/u.exec(path)?.[0] ?? '/');
      const told = { title: null, print: null, ...answer };
      records.push({ kind: 'nowhere', at: MOMENT, under, url, reach: reachOf(url, reach), ...told });
    },
    nowhere({ status = 200, ...answer }) {
      const url = absolute('/no-such-page');
      const nowhere = { url, reach: reachOf(url, { status }), title: null, print: null, ...answer };
      const common = { kind: 'host', at: MOMENT, host: 'www.example.gov.cn' } as const;
      records.push({
        ...common,
        ipv4: [],
        ipv6: [],
        overIpv6: 'no-address',
        https: null,
        leadsToHttps: null,
        nowhere,
        robots: null,
      });
    },
  };
}

function pageRecord(page: MadePage, id: number, links: number[]): SeenPage {
  const { path, published = null, kind = 'other', title = null } = page;
  const url = absolute(path);
  return {
    kind: 'page',
    at: page.at ?? MOMENT,
    id,
    url,
    depth: page.depth ?? 1,
    reach: reachOf(url, page.reach),
    contentType: 'text/html',
    lastModified: page.lastModified ?? null,
    sha256: `${path.length}`.padStart(2, '0').padEnd(64, 'a'),
    bytes: 1000,
    rendered: false,
    scripted: page.scripted ?? false,
    ...(page.isCatalogue === undefined ? {} : { isCatalogue: page.isCatalogue }),
    facts: {
      charset: 'utf-8',
      title,
      htmlTitle: title,
      kind,
      tags: page.tags ?? {},
      source: null,
      published: published === null ? null : publishedOn(published),
      footer: { siteCode: null, icp: null, police: null, conac: false, jiucuo: null },
      items: [...(page.items ?? [])],
      ...(page.linkTexts === undefined ? {} : { linkTexts: page.linkTexts }),
      messages: [...(page.messages ?? [])],
      forms: [],
      ...(page.openList === undefined ? {} : { openList: page.openList }),
      undecodable: 0,
    },
    text: page.text ?? '',
    links,
  };
}

const publishedOn = (date: string): Published => ({ date, time: null, precision: 'day', from: 'label' });

const reachOf = (url: string, reach: Partial<Reach> = {}): Reach => ({
  url,
  redirects: 0,
  status: reach.failure === undefined ? 200 : null,
  failure: null,
  firstByte: 1.5,
  total: 2.25,
  ...reach,
});

export const website = (sections: readonly RegisteredSection[] = []): Website => ({
  home: HOME,
  name: null,
  siteCode: null,
  icp: null,
  police: null,
  standing: 'portal',
  hasServices: null,
  sections,
});

/** The observations of one kind that come out, in their order. */
export function derived<Kind extends ObservationKind>(
  kind: Kind,
  records: readonly LogRecord[],
  target: Website = website(),
): ObservationOf<Kind>[] {
  const given: Observation[] = [];
  const derivation = openDerivation({
    target,
    needs: new Set<ObservationKind>([kind]),
    at: AT,
    give: (each) => given.push(each),
  });
  for (const record of records) derivation.see(record);
  derivation.end();
  return given.filter((each): each is ObservationOf<Kind> => each.kind === kind);
}

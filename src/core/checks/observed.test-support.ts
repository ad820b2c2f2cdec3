import type { AnyCheck, CheckContext, ReferenceKind } from '../model/check.ts';
import { type Host, type Link, type Observation, type Reach, type SeenPage } from '../model/observation/index.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Website } from '../model/website.ts';

export const HOME = 'http://www.example.gov.cn/';
export const MOMENT = '2024-03-15T10:00:00+08:00';

export const REACHED: Reach = { url: HOME, redirects: 0, status: 200, failure: null, firstByte: 30, total: 80 };

export const WEBSITE: Website = {
  home: HOME,
  name: '示例市人民政府',
  siteCode: null,
  icp: null,
  police: null,
  standing: 'portal',
  hasServices: true,
  sections: [],
};

/** How a request ended: a status, or a failure. */
export function ended(how: Reach['failure'] | number, url = HOME): Reach {
  return typeof how === 'number' ? { ...REACHED, url, status: how } : { ...REACHED, url, status: null, failure: how };
}

export interface PageParts extends Partial<Omit<SeenPage, 'facts'>> {
  facts?: Partial<SeenPage['facts']>;
}

/** A sound page of a site; `facts` and everything else can be given. */
export function page({ facts, ...parts }: PageParts = {}): SeenPage {
  const url = parts.url ?? `${HOME}zw/1.html`;
  return {
    kind: 'page',
    at: MOMENT,
    id: 1,
    url,
    depth: url === HOME ? 0 : 1,
    reach: { ...REACHED, url },
    contentType: 'text/html',
    lastModified: null,
    sha256: 'a'.repeat(64),
    bytes: 1000,
    rendered: false,
    scripted: false,
    text: '',
    links: [],
    ...parts,
    facts: { ...NO_FACTS, ...facts },
  };
}

const NO_FACTS: SeenPage['facts'] = {
  charset: 'utf-8',
  title: null,
  htmlTitle: null,
  kind: 'other',
  tags: {},
  source: null,
  published: null,
  footer: { siteCode: null, icp: null, police: null, conac: false, jiucuo: null },
  items: [],
  messages: [],
  forms: [],
  undecodable: 0,
};

/** An address of the site that is there, with one page that leads to it. */
export function link(parts: Partial<Link> = {}): Link {
  const url = parts.url ?? `${HOME}zw/2.html`;
  return {
    kind: 'link',
    url,
    use: 'page',
    scope: 'internal',
    onHome: false,
    state: 'open',
    reach: ended(200, url),
    isSoftNotFound: false,
    contentType: 'text/html',
    length: null,
    sniffed: null,
    pages: [{ url: `${HOME}zw/1.html`, sha256: 'a'.repeat(64), at: MOMENT }],
    pageCount: 1,
    ...parts,
  };
}

/** A host with everything in order. */
export function host(parts: Partial<Host> = {}): Host {
  return {
    kind: 'host',
    at: MOMENT,
    host: 'www.example.gov.cn',
    ipv4: ['192.0.2.1'],
    ipv6: ['2001:db8::1'],
    overIpv6: 'open',
    https: { reach: ended(200, 'https://www.example.gov.cn/'), certificate: CERTIFICATE },
    leadsToHttps: true,
    nowhere: { url: `${HOME}nowhere`, reach: ended(404, `${HOME}nowhere`), title: null, print: null },
    robots: null,
    ...parts,
  };
}

export const CERTIFICATE = {
  issuer: 'Example CA',
  names: ['www.example.gov.cn', 'example.gov.cn'],
  validFrom: '2024-01-01T00:00:00+08:00',
  validTo: '2025-01-01T00:00:00+08:00',
};

interface Circumstances {
  target?: Partial<Website>;
  params?: Record<string, string>;
}

/** What the check says about the observations, handed over in order and backwards; throws where that makes a difference. */
export function verdictsOn(
  check: AnyCheck,
  observations: readonly Observation[],
  { target = {}, params = {} }: Circumstances = {},
): Verdict[] {
  const context: CheckContext<ReferenceKind, unknown> = {
    target: { ...WEBSITE, ...target },
    at: MOMENT.slice(0, 10),
    moment: MOMENT,
    params,
    references: {
      earlier: { firstSeen: () => null, since: null },
      calendar: { isWorkingDay: () => true },
    },
  };
  const run = (all: readonly Observation[]) => {
    const fold = check.open(context);
    for (const observation of all) fold.see(observation);
    return [...fold.end()].toSorted((a, b) => (a.problem < b.problem ? -1 : 1));
  };
  const verdicts = run(observations);
  if (JSON.stringify(verdicts) !== JSON.stringify(run(observations.toReversed()))) {
    throw new Error('the order of observations changes the verdicts');
  }
  const problems = verdicts.map(({ problem }) => problem);
  if (new Set(problems).size < problems.length) throw new Error('two verdicts on one problem');
  return verdicts;
}

/** Outcome and problem alone, for tables of cases. */
export function shortly(verdicts: readonly Verdict[]): string[] {
  return verdicts.map(({ outcome, problem }) => `${outcome} ${problem}`);
}

import { checkById, type RunVerdict } from '../../src/core/checks/index.ts';
import { evaluateInspection } from '../../src/core/inspection/index.ts';
import type { LogRecord } from '../../src/core/model/observation/index.ts';
import { openCrawlReader } from '../../src/core/pages/index.ts';
import { bytesOf, type LabelledPage } from './labelled-page.ts';

/** Checks that have something to say of a page by itself. */
const CHECKS = [
  'stale-home-page',
  'stale-sections',
  'blank-sections',
  'forged-dates',
  'undated-pages',
  'missing-source',
  'missing-page-tags',
  'wrong-page-tags',
  'missing-identification',
  'wrong-identification',
  'missing-error-report-entrance',
  'encoding-errors',
];

/** Later than every page, so that no day on one lies ahead. */
const AT = '2026-11-01';
const MOMENT = `${AT}T10:00:00+08:00`;

const readPage = openCrawlReader();

/** A finding by which a person can find the page: what is of the page itself has the problem `page`. */
export type PageFinding = Pick<RunVerdict, 'check' | 'outcome' | 'problem'>;

/** What the checks find on a page that is the only one of its site. */
export function findingsOn(page: LabelledPage): PageFinding[] {
  const { url, home } = addressesOf(page);
  const verdicts = evaluateInspection({
    inspection: {
      target: {
        home,
        name: null,
        siteCode: null,
        icp: null,
        police: null,
        standing: null,
        hasServices: null,
        sections: [],
      },
      at: AT,
      moment: MOMENT,
      program: 'bench',
      budget: { pages: 1, depth: 1, seconds: 1 },
      robots: 'obey',
      reading: 'all',
    },
    records: recordsOf(page, url),
    runs: CHECKS.flatMap((id) => checkById(id) ?? []).map((check) => ({ check, params: {}, only: {} })),
    references: { calendar: { isWorkingDay: () => null }, earlier: { firstSeen: () => null, since: null } },
    onBug(check, error) {
      throw new Error(`${check} broke down`, { cause: error });
    },
  }).verdicts;
  return [...verdicts]
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell')
    .map(({ check, outcome, problem }) => ({
      check,
      outcome,
      problem: problem.replaceAll(url, 'page').replaceAll(home, 'home'),
    }));
}

/** The domain is that of its tag SiteDomain, or a made-up one; home pages are where home pages are. */
function addressesOf({ kind, original_url: original, ground_truth: { gov_meta: tags } }: LabelledPage) {
  const tag = Object.entries(tags).find(([name]) => name.toLowerCase() === 'sitedomain')?.[1] ?? '';
  const domain = ([tag].flat()[0] ?? '').replaceAll(/^https?:\/\/|\/$/gu, '');
  const home = `http://${domain === '' ? 'www.example.gov.cn' : domain}/`;
  const url = original ?? (kind === 'home' ? home : `${home}a/b.html`);
  return { url, home: kind === 'home' ? url : new URL('/', url).href };
}

function recordsOf(page: LabelledPage, url: string): LogRecord[] {
  const bytes = bytesOf(page);
  const addresses = new Map([[url, 0]]);
  const numberOf = (address: string): number => {
    const known = addresses.get(address) ?? addresses.size;
    addresses.set(address, known);
    return known;
  };
  const read = readPage(bytes, {
    url,
    contentType: null,
    resolveLink: ({ bytes: written, charset, base }) => {
      const decoder = new TextDecoder(charset);
      return (from, to) => {
        const link = URL.parse(decoder.decode(written.subarray(from, to)).replaceAll('&amp;', '&').trim(), base);
        return link === null || !link.protocol.startsWith('http') ? -1 : numberOf(link.href.replace(/#.*$/u, ''));
      };
    },
  });
  const reach = { url, redirects: 0, status: 200, failure: null, firstByte: 1, total: 1 };
  const common = { at: MOMENT, id: 0, url, depth: page.kind === 'home' ? 0 : 1, reach, rendered: false };
  const told = { contentType: 'text/html', lastModified: null, sha256: '0'.repeat(64), bytes: bytes.length };
  return [
    ...[...addresses].map(([address, id]) => ({ kind: 'address' as const, id, url: address })),
    { kind: 'page', ...common, ...told, ...read },
  ];
}

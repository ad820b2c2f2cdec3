import type { LogRecord, SeenPage, Target } from '../../../core/model/observation/index.ts';
import { LogRecordSchema, unpackLink } from '../../../core/model/observation/index.ts';
import { openDoor } from '../../runtime/http/index.ts';
import { type CrawlEnd, type CrawlOptions, crawlSite } from './index.ts';

/** A crawl that has ended, with what it wrote. */
export interface EndedCrawl {
  end: CrawlEnd;
  records: LogRecord[];
}

/** Crawls a site on loopback without any bound on the pace. */
export async function crawl(home: string, options: Partial<CrawlOptions> = {}): Promise<EndedCrawl> {
  const records: LogRecord[] = [];
  const pace = { rate: Infinity, connections: 16 };
  const door = openDoor({
    userAgent: 'Kaoping',
    allow: ['127.0.0.0/8'],
    perHost: pace,
    perAddress: pace,
    retries: [],
    // Names of one site lead to loopback and no other name anywhere, whatever name server this machine has.
    async resolve(host) {
      if (/^(?:www\.)?site\.test$/u.test(host)) return Promise.resolve(['127.0.0.1']);
      return Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
    },
    limits: { connect: 2000, response: 2000, total: 5000 },
    now: () => performance.now(),
  });
  try {
    const end = await crawlSite({
      home,
      door,
      budget: { pages: Infinity, depth: Infinity, seconds: Infinity },
      robots: 'obey',
      clock: { now: () => performance.now(), moment: () => '2026-03-05T10:00:00+08:00' },
      // Addresses are plain, and too many to be looked at each.
      write: (record) => records.push(record.kind === 'address' ? record : LogRecordSchema.parse(record)),
      reading: 'all',
      ...options,
    });
    return { end, records };
  } finally {
    await door.close();
  }
}

const of = <Kind extends LogRecord['kind']>(records: readonly LogRecord[], kind: Kind) =>
  records.filter((record): record is Extract<LogRecord, { kind: Kind }> => record.kind === kind);

export function addressesOf(records: readonly LogRecord[]): Map<number, string> {
  return new Map(of(records, 'address').map(({ id, url }) => [id, url]));
}

/** Paths of the pages that were read, sorted. */
export function pagesOf(records: readonly LogRecord[]): string[] {
  return of(records, 'page')
    .map(({ url }) => pathOf(url))
    .toSorted();
}

/** Targets by path; those of other sites by their whole address. */
export function targetsOf(records: readonly LogRecord[], origin: string): Record<string, Target> {
  const addresses = addressesOf(records);
  return Object.fromEntries(
    of(records, 'target').map((target) => [(addresses.get(target.id) ?? '').replace(origin, ''), target]),
  );
}

export const pathOf = (url: string): string => new URL(url).pathname + new URL(url).search;

export const limitsOf = (records: readonly LogRecord[]) => of(records, 'limit');
export const hostOfLog = (records: readonly LogRecord[]) => of(records, 'host')[0];
export const pageOf = (records: readonly LogRecord[], path: string): SeenPage | undefined =>
  of(records, 'page').find(({ url }) => pathOf(url) === path);

/** Everything that a crawl saw, in an order and with names that do not depend on when it was seen. */
export function comparable(records: readonly LogRecord[]): string[] {
  const addresses = addressesOf(records);
  const linkOf = (packed: number) => {
    const { address, use } = unpackLink(packed);
    return `${use} ${addresses.get(address)}`;
  };
  return (
    records
      .filter((record) => record.kind !== 'address' && !(record.kind === 'limit' && record.reason === 'stopped'))
      // Parsed, so that properties stand in one order.
      .map((record) => LogRecordSchema.parse(record))
      .map((record) => {
        const plain: Record<string, unknown> = { ...record, id: 'id' in record ? addresses.get(record.id) : null };
        if ('reach' in record) plain['reach'] = { ...record.reach, firstByte: 0, total: 0 };
        if (record.kind === 'page') plain['links'] = record.links.map(linkOf);
        if (record.kind === 'host' && record.nowhere !== null) {
          plain['nowhere'] = { ...record.nowhere, reach: { ...record.nowhere.reach, firstByte: 0, total: 0 } };
        }
        return JSON.stringify(plain);
      })
      .toSorted()
  );
}

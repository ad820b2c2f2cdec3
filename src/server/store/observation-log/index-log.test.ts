import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { INSPECTION } from '../../../core/model/inspection.test-support.ts';
import type { LogRecord, SeenPage, Target } from '../../../core/model/observation/index.ts';
import { type FoundRecord, indexLog, newManifest, openLogWriter, readLogManifest } from './index.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-index-'));
afterAll(() => rmSync(work, { recursive: true }));

const HOME = 'http://www.example.gov.cn/';
const reach = { url: HOME, redirects: 0, status: 200, failure: null, firstByte: 1, total: 2 };
const address = (id: number, firstSeen?: string): LogRecord => ({
  kind: 'address',
  id,
  url: `${HOME}${id}.html`,
  ...(firstSeen === undefined ? {} : { firstSeen }),
});
const target = (id: number, day: string, status = 200): Target => ({
  kind: 'target',
  at: `${day}T09:00:00+08:00`,
  id,
  method: 'HEAD',
  reach: { ...reach, status },
  contentType: null,
  length: null,
  sniffed: null,
});
const page = (id: number, day: string, text = '正文'): SeenPage => ({
  kind: 'page',
  at: `${day}T09:00:00+08:00`,
  id,
  url: `${HOME}${id}.html`,
  depth: 1,
  reach,
  contentType: 'text/html',
  lastModified: null,
  etag: '"a"',
  sha256: '0'.repeat(64),
  bytes: 3,
  rendered: false,
  scripted: false,
  facts: {
    charset: 'utf-8',
    title: '标题',
    htmlTitle: null,
    kind: 'article',
    tags: {},
    source: null,
    published: null,
    footer: { siteCode: null, icp: null, police: null, conac: false, jiucuo: null },
    items: [],
    messages: [],
    forms: [],
    undecodable: 0,
  },
  text,
  links: [0],
});
const limit: LogRecord = { kind: 'limit', at: '2026-11-28T09:00:00+08:00', reason: 'depth', url: HOME, count: 1 };

async function logOf(records: readonly LogRecord[], { isClosed = true, segmentSize = 700 } = {}) {
  const folder = mkdtempSync(join(work, 'log-'));
  const inspection = { ...INSPECTION, target: { ...INSPECTION.target, home: HOME } };
  const writer = openLogWriter(folder, newManifest(inspection), { segmentSize });
  for (const record of records) writer.write(record);
  await (isClosed ? writer.close() : writer.pause());
  return folder;
}

function indexed(folder: string) {
  const manifest = readLogManifest(folder);
  if (manifest === null) throw new Error('no log');
  const addresses: string[] = [];
  return { addresses, index: indexLog(folder, manifest, (url) => addresses.push(url)) };
}

/** With what the page shows. */
function whole(found: FoundRecord | null): unknown {
  if (found === null || !('shown' in found)) return found?.record;
  return {
    ...found.record,
    ...(JSON.parse(`{${Buffer.from(found.shown()).toString()}}`) as Pick<SeenPage, 'facts' | 'text'>),
  };
}

describe('the index of a log', () => {
  test('tells addresses in their order and finds every record, over many segments', async () => {
    const pages = Array.from({ length: 30 }, (_, id) => page(id, '2026-11-28', `第${id}页`));
    const { addresses, index } = indexed(await logOf(pages.flatMap((each) => [address(each.id), each, limit])));
    expect(addresses).toEqual(pages.map(({ url }) => url));
    for (const id of [29, 0, 15, 14, 1, 28]) expect(whole(index.find(id))).toEqual(pages[id]);
    expect(index.find(30)).toBe(null);
  });

  test('holds a page before a target, and the later one of a kind', async () => {
    const later = page(0, '2026-11-28', '后来');
    const records = [address(0), address(1), page(0, '2026-11-27'), later, target(0, '2026-11-28')];
    const { index } = indexed(await logOf(records));
    expect(whole(index.find(0))).toEqual(later);
    expect(index.find(1)).toBe(null);
  });

  test('reads a page whose text and tags look like parts of a record', async () => {
    const odd = page(0, '2026-11-28', '},"text":"","links":[1],"facts":{');
    odd.facts.tags = { facts: ['{', '}'], text: '","links":[', links: ['1', '2'] };
    const { index } = indexed(await logOf([address(0), odd]));
    expect(whole(index.find(0))).toEqual(odd);
  });

  test('gives what a page shows byte by byte, also when much else was asked for meanwhile', async () => {
    const odd = ['', '𠮷😀', '\uD800', '“\\"\u2028', '字'.repeat(400_000)].map((text, id) =>
      page(id, '2026-11-28', text),
    );
    const more = Array.from({ length: 20 }, (_, at) => page(odd.length + at, '2026-11-28', '别'.repeat(500)));
    const { index } = indexed(await logOf([...odd, ...more].flatMap((each) => [address(each.id), each])));
    const asked = odd.map(({ id }) => index.find(id));
    for (const { id } of more) index.find(id);
    for (const [id, found] of asked.entries()) {
      if (found === null || !('shown' in found)) throw new Error('no page');
      const { facts, text } = odd[id] ?? page(id, '');
      const shown = Buffer.from(found.shown());
      expect(shown.equals(Buffer.from(JSON.stringify({ facts, text }).slice(1, -1)))).toBe(true);
    }
  });

  test('reads a page whose parts stand in another order', async () => {
    const { text, facts, ...rest } = page(0, '2026-11-28');
    const { index } = indexed(await logOf([address(0), { ...rest, text, facts }]));
    expect(whole(index.find(0))).toEqual({ ...rest, text, facts });
  });

  test('finds what stands in the tail of one that is not at its end', async () => {
    const folder = await logOf([address(0), page(0, '2026-11-28')], { isClosed: false });
    const [tail] = readdirSync(folder).filter((name) => name.startsWith('tail-'));
    const lines = [address(1), target(1, '2026-11-29')].map((each) => `${JSON.stringify({ v: 1, ...each })}\n`);
    appendFileSync(join(folder, tail ?? ''), `${lines.join('')}{"v":1,"kind":"pag`);
    const { addresses, index } = indexed(folder);
    expect(addresses.length).toBe(2);
    expect(whole(index.find(1))).toEqual(target(1, '2026-11-29'));
  });

  test('knows since when something is there', async () => {
    const records = [
      address(0, '2024-03-05'),
      address(1),
      address(2),
      address(3),
      address(4, '2025-01-01'),
      page(0, '2026-11-28'),
      page(1, '2026-11-28'),
      page(1, '2026-11-27'),
      target(2, '2026-11-26'),
      // Nothing was there.
      address(5),
      { ...page(5, '2026-11-26'), facts: { ...page(5, '2026-11-26').facts, kind: 'error' as const } },
      target(3, '2026-11-26', 404),
      // And nothing is there any more.
      target(4, '2026-11-26', 404),
    ];
    const { index } = indexed(await logOf(records));
    const days = [0, 1, 2, 3, 4, 5, 6].map((id) => index.firstSeen(id));
    expect(days).toEqual(['2024-03-05', '2026-11-27', '2026-11-26', null, '2025-01-01', null, null]);
  });

  test.each([
    ['an address out of turn', [address(0), address(2)]],
    ['a page of an address that was never told', [address(0), page(1, '2026-11-28')]],
    ['a target of an address that was never told', [target(0, '2026-11-28')]],
  ])('refuses %s', async (_what, records) => {
    const folder = await logOf(records);
    expect(() => indexed(folder)).toThrow('log-damaged');
  });

  test('refuses a record that is none when it is asked for', async () => {
    const folder = await logOf([address(0)], { isClosed: false });
    const [tail] = readdirSync(folder).filter((name) => name.startsWith('tail-'));
    const line = JSON.stringify({ v: 1, ...page(0, '2026-11-28'), links: 'none' });
    writeFileSync(join(folder, tail ?? ''), `${line}\n`);
    const { index } = indexed(folder);
    expect(() => index.find(0)).toThrow('log-damaged');
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { INSPECTION } from '../../../core/model/inspection.test-support.ts';
import type { LogRecord, RecordJson, SeenPage } from '../../../core/model/observation/index.ts';
import { newManifest, openLogWriter, readLog, readTail } from './index.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-writer-'));
afterAll(() => rmSync(work, { recursive: true }));
const newFolder = () => mkdtempSync(join(work, 'log-'));

const HOME = 'http://www.example.gov.cn/';
const FACTS: SeenPage['facts'] = {
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
};

/** A page, and the same with its JSON in pieces. */
function pageOf(id: number, text: string): { record: SeenPage; json: RecordJson } {
  const reach = { url: HOME, redirects: 0, status: 200, failure: null, firstByte: 1, total: 2 };
  const head = {
    kind: 'page',
    at: '2026-11-28T09:00:00+08:00',
    id,
    url: `${HOME}栏目/${id}`,
    depth: 1,
    reach,
  } as const;
  const rest = { contentType: null, lastModified: null, sha256: '0'.repeat(64), bytes: 3 };
  const flags = { rendered: false, scripted: false, links: [] };
  const json = {
    before: `${JSON.stringify(head).slice(0, -1)},`,
    shown: new Uint8Array(Buffer.from(JSON.stringify({ facts: FACTS, text }).slice(1, -1))),
    after: `,${JSON.stringify({ ...rest, ...flags }).slice(1)}`,
  };
  return { record: { ...head, facts: FACTS, text, ...rest, ...flags }, json };
}

/** Short ones, such as are not ASCII, and such as are larger than what waits to be written. */
const TEXTS = [
  '',
  'plain',
  '正文',
  '𠮷😀',
  '\uD800 \uDC00',
  '“\\"\n\u2028',
  '字'.repeat(80_000),
  'x'.repeat(255 * 1024),
  '大'.repeat(500_000),
  '尾',
];
/** Letters and digits, always the same ones for a seed. */
function noise(seed: number, length: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % 36;
  })
    .map((digit) => digit.toString(36))
    .join('');
}

const PAGES = TEXTS.map((text, id) => pageOf(id, text));
const address = (id: number): LogRecord => ({ kind: 'address', id, url: `${HOME}${id}.html` });

describe('records whose JSON is known', () => {
  test.each([1, 700, 1 << 20, Infinity])('make the same segments of %d bytes', async (segmentSize) => {
    const [whole, pieces] = [false, true].map((isInPieces) => {
      const writer = openLogWriter(newFolder(), newManifest(INSPECTION), { segmentSize });
      for (const { record, json } of PAGES) {
        writer.write(address(record.id));
        const shown = json.shown.slice();
        writer.write(record, isInPieces ? { ...json, shown } : undefined);
        // It is theirs again whose it was.
        shown.fill(0);
      }
      return writer.close();
    });
    expect((await pieces)?.segments).toEqual((await whole)?.segments);
  });

  test('are read as they were', async () => {
    const folder = newFolder();
    const writer = openLogWriter(folder, newManifest(INSPECTION));
    for (const { record, json } of PAGES) {
      writer.write(address(record.id));
      writer.write(record, json);
    }
    const read = [...readLog(folder, await writer.close())].filter(({ kind }) => kind === 'page');
    expect(read).toEqual(PAGES.map(({ record }) => record));
  });

  test('stand on the disk in whole lines, whenever the writer is killed', async () => {
    const folder = newFolder();
    const begun = newManifest(INSPECTION);
    const writer = openLogWriter(folder, begun, { segmentSize: Infinity });
    const lines = PAGES.map(({ record }) => `${JSON.stringify({ v: 1, ...record })}\n`);
    const file = join(folder, 'tail-0.jsonl');
    let seen = 0;
    for (let round = 0; round < 8; round++) {
      for (const { record, json } of PAGES) writer.write(record, json);
      const text = readFileSync(file, 'utf8');
      expect(text === '' || text.endsWith('}\n')).toBe(true);
      seen = readTail(folder, begun).length;
    }
    expect(seen).toBeGreaterThan(70);
    expect(readTail(folder, begun).every((line, index) => line === lines[index % lines.length])).toBe(true);
    await writer.close();
  });
});

test('a segment that comes packed in several pieces is read as it was', async () => {
  const folder = newFolder();
  const writer = openLogWriter(folder, newManifest(INSPECTION));
  // What looks like chance hardly packs.
  const pages = Array.from({ length: 20 }, (_each, id) => pageOf(id, noise(id, 60_000)));
  for (const { record, json } of pages) {
    writer.write(address(record.id));
    writer.write(record, json);
  }
  const manifest = await writer.close();
  expect(manifest.segments.map(({ bytes }) => bytes > 640 * 1024)).toEqual([true]);
  const read = [...readLog(folder, manifest)].filter(({ kind }) => kind === 'page');
  expect(read).toEqual(pages.map(({ record }) => record));
});

test('a segment ends by its bytes, also in a log that is gone on with', async () => {
  const line = Buffer.byteLength(JSON.stringify({ v: 1, ...pageOf(0, '正文').record })) + 1;
  const counts: number[][] = [];
  for (const taken of [0, 1]) {
    const tail = Array.from({ length: taken }, () => `${JSON.stringify({ v: 1, ...pageOf(0, '正文').record })}\n`);
    const writer = openLogWriter(newFolder(), newManifest(INSPECTION), { tail, segmentSize: line * 2 });
    for (let count = taken; count < 5; count++) {
      const { record, json } = pageOf(0, '正文');
      writer.write(record, json);
    }
    counts.push((await writer.close()).segments.map(({ records }) => records));
  }
  expect(counts).toEqual([
    [2, 2, 1],
    [2, 2, 1],
  ]);
});

test.each([
  ['is small and old', 30, 20_000, 0],
  ['has something in it and is old', 200, 20_000, 1],
  ['has something in it and is young', 200, 19_999, 0],
])('a segment that %s ends: %d pages, %d ms, %d', async (_what, pages, age, ended) => {
  let time = 5000;
  const sealed: unknown[] = [];
  const options = { now: () => time, onSealed: (segment: unknown) => void sealed.push(segment) };
  const writer = openLogWriter(newFolder(), newManifest(INSPECTION), options);
  const { record, json } = pageOf(0, '正文'.repeat(100));
  const write = () => writer.write(record, { ...json, shown: json.shown.slice() });
  for (let count = 1; count < pages; count++) write();
  time += age;
  write();
  write();
  const { segments } = await writer.pause();
  expect(segments.map(({ records }) => records)).toEqual(ended === 0 ? [pages + 1] : [pages, 1]);
  expect(sealed).toHaveLength(ended + 1);
});

import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { segmentFile } from './log-files.ts';
import { AppError } from '../../../core/model/app-error.ts';
import { INSPECTION } from '../../../core/model/inspection.test-support.ts';
import type { LogRecord } from '../../../core/model/observation/index.ts';
import {
  LOG_MANIFEST,
  newManifest,
  openLogReader,
  openLogWriter,
  readLog,
  readLogManifest,
  readTail,
  type Segment,
} from './index.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-log-'));
afterAll(() => rmSync(work, { recursive: true }));

const record = (id: number): LogRecord => ({ kind: 'address', id, url: `http://www.example.gov.cn/栏目/${id}.html` });
const at = '2026-11-28T09:00:00+08:00';
const reach = { url: 'http://www.example.gov.cn/', redirects: 0, status: 200, failure: null, firstByte: 1, total: 2 };
const targetOf = (id: number): LogRecord => ({
  kind: 'target',
  at,
  id,
  method: 'HEAD',
  reach,
  contentType: null,
  length: null,
  sniffed: null,
});
const pageOf = (id: number, links: number[]): LogRecord => ({
  kind: 'page',
  at,
  id,
  url: reach.url,
  depth: 0,
  reach,
  contentType: null,
  lastModified: null,
  sha256: '0'.repeat(64),
  bytes: 0,
  rendered: false,
  scripted: false,
  facts: {
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
  },
  text: '',
  links,
});
const records = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => record(from + index));
const newFolder = () => mkdtempSync(join(work, 'log-'));

function manifestOf(folder: string) {
  const manifest = readLogManifest(folder);
  if (manifest === null) throw new Error('no log');
  return manifest;
}
const allOf = (folder: string) => [...readLog(folder, manifestOf(folder))];

function resume(folder: string, segmentSize: number) {
  const manifest = manifestOf(folder);
  return openLogWriter(folder, manifest, { tail: readTail(folder, manifest), segmentSize });
}

describe('a log', () => {
  test('gives back what was written, over many segments, and leaves no tail', async () => {
    const folder = newFolder();
    const writer = openLogWriter(folder, newManifest(INSPECTION), { segmentSize: 500 });
    for (const one of records(0, 100)) writer.write(one);
    const manifest = await writer.close();
    expect(manifest).toMatchObject({ closed: true, inspection: INSPECTION });
    expect(manifest.segments.length).toBeGreaterThan(10);
    expect(allOf(folder)).toEqual(records(0, 100));
    expect(readdirSync(folder).toSorted()).toEqual([LOG_MANIFEST, 'segments']);
  });

  test('tells each segment when it stands there, and is read segment by segment', async () => {
    const folder = newFolder();
    const told: Segment[] = [];
    const read: LogRecord[] = [];
    const reader = openLogReader(folder);
    const writer = openLogWriter(folder, newManifest(INSPECTION), {
      segmentSize: 500,
      onSealed(segment) {
        told.push(segment);
        read.push(...reader.segment(segment));
      },
    });
    for (const one of records(0, 100)) writer.write(one);
    expect((await writer.close()).segments).toEqual(told);
    expect(read).toEqual(records(0, 100));
  });

  test('is not read from the disk where its lines are handed on', async () => {
    const folder = newFolder();
    const read: LogRecord[] = [];
    const reader = openLogReader(folder);
    const writer = openLogWriter(folder, newManifest(INSPECTION), {
      segmentSize: 500,
      onSealed(segment, lines) {
        rmSync(segmentFile(folder, segment));
        read.push(...reader.segment(segment, Buffer.from(new Uint8Array(lines).buffer)));
      },
    });
    for (const one of records(0, 100)) writer.write(one);
    await writer.close();
    expect(read).toEqual(records(0, 100));
  });

  test('of nothing is a log', async () => {
    const folder = newFolder();
    await openLogWriter(folder, newManifest(INSPECTION)).close();
    expect(allOf(folder)).toEqual([]);
  });

  test('the same records make the same segments', async () => {
    const hashes = [];
    for (const folder of [newFolder(), newFolder()]) {
      const writer = openLogWriter(folder, newManifest(INSPECTION), { segmentSize: 900 });
      for (const one of records(0, 50)) writer.write(one);
      hashes.push((await writer.close()).segments);
    }
    expect(hashes[0]).toEqual(hashes[1]);
  });
});

describe('a log that was paused', () => {
  test('is sealed so far, and is gone on with', async () => {
    const folder = newFolder();
    const first = openLogWriter(folder, newManifest(INSPECTION), { segmentSize: 500 });
    for (const one of records(0, 30)) first.write(one);
    expect(await first.pause()).toMatchObject({ closed: false });
    expect(allOf(folder)).toEqual(records(0, 30));
    const second = resume(folder, 500);
    for (const one of records(30, 60)) second.write(one);
    await second.close();
    expect(allOf(folder)).toEqual(records(0, 60));
  });
});

/** Leaves a log as a killed process does: lines in tails, nothing sealed. */
async function killed(folder: string, ...tails: LogRecord[][]): Promise<void> {
  await openLogWriter(folder, newManifest(INSPECTION)).pause();
  for (const [number, tail] of tails.entries()) {
    const lines = tail.map((one) => `${JSON.stringify({ v: 1, ...one })}\n`);
    writeFileSync(join(folder, `tail-${number}.jsonl`), lines.join(''));
  }
}

describe('a log whose writer was killed', () => {
  test('loses a line that was cut off, and no other', async () => {
    const folder = newFolder();
    await killed(folder, records(0, 3));
    appendFileSync(join(folder, 'tail-0.jsonl'), '{"v":1,"kind":"addr');
    expect(allOf(folder)).toEqual(records(0, 3));
    const second = resume(folder, 500);
    second.write(record(3));
    await second.close();
    expect(allOf(folder)).toEqual(records(0, 4));
  });

  test('reads a tail that was being sealed and the one after it, and doubles neither', async () => {
    const folder = newFolder();
    await killed(folder, records(0, 2), records(2, 4));
    expect(allOf(folder)).toEqual(records(0, 4));
    await resume(folder, 10_000).pause();
    expect(allOf(folder)).toEqual(records(0, 4));
    await resume(folder, 10).close();
    expect(allOf(folder)).toEqual(records(0, 4));
  });
});

describe('a damaged log is refused by name', () => {
  const sound = newFolder();
  const made = (async () => {
    const writer = openLogWriter(sound, newManifest(INSPECTION), { segmentSize: 500 });
    for (const one of records(0, 20)) writer.write(one);
    await writer.close();
  })();

  const codeOf = (folder: string): string => {
    try {
      allOf(folder);
    } catch (error) {
      if (error instanceof AppError) return error.code;
      throw error;
    }
    return 'nothing';
  };

  async function damaged(change: (folder: string, segment: string) => void): Promise<string> {
    await made;
    const folder = newFolder();
    cpSync(sound, folder, { recursive: true });
    change(folder, join(folder, 'segments', `${manifestOf(folder).segments[0]?.sha256}.jsonl.zst`));
    return codeOf(folder);
  }

  test('a segment that is gone', async () => {
    expect(await damaged((_, segment) => rmSync(segment))).toBe('log-damaged');
  });
  test('a segment with other bytes', async () => {
    expect(await damaged((_, segment) => appendFileSync(segment, 'x'))).toBe('log-damaged');
  });
  test('a manifest of other shape', async () => {
    expect(await damaged((folder) => writeFileSync(join(folder, LOG_MANIFEST), '{}'))).toBe('log-damaged');
  });
  test.each([
    ['no address of the web', { target: { ...INSPECTION.target, home: 'javascript:alert(1)//' } }],
    ['no address', { target: { ...INSPECTION.target, home: 'home' } }],
    ['no date', { at: '2026-02-30' }],
  ])('a manifest with %s', async (_what, wrong) => {
    const change = (folder: string) =>
      writeFileSync(
        join(folder, LOG_MANIFEST),
        JSON.stringify({ ...manifestOf(folder), inspection: { ...INSPECTION, ...wrong } }),
      );
    expect(await damaged(change)).toBe('log-damaged');
  });
  test('a segment of nothing but ends of lines', async () => {
    const packed = zstdCompressSync(Buffer.alloc(200 * 2 ** 20, '\n'));
    const change = (folder: string) => {
      const manifest = manifestOf(folder);
      const segment = { sha256: createHash('sha256').update(packed).digest('hex'), bytes: packed.length, records: 1 };
      writeFileSync(join(folder, 'segments', `${segment.sha256}.jsonl.zst`), packed);
      writeFileSync(join(folder, LOG_MANIFEST), JSON.stringify({ ...manifest, segments: [segment] }));
    };
    expect(await damaged(change)).toBe('log-damaged');
  });
  test('a manifest of the future', async () => {
    expect(await damaged((folder) => writeFileSync(join(folder, LOG_MANIFEST), '{"formatVersion":2}'))).toBe(
      'log-version',
    );
  });
  test('lines that are no records', async () => {
    const folder = newFolder();
    await killed(folder, []);
    for (const line of ['[]', 'null', '{', '{"v":1,"kind":"page"}', '{"v":1,"kind":"new"}']) {
      writeFileSync(join(folder, 'tail-0.jsonl'), `${line}\n`);
      expect([line, codeOf(folder)]).toEqual([line, 'log-damaged']);
    }
    writeFileSync(join(folder, 'tail-0.jsonl'), '{"v":2,"kind":"address"}\n');
    expect(codeOf(folder)).toBe('log-version');
  });
  test.each([
    ['an address out of turn', [record(0), record(2)]],
    ['an address told twice', [record(0), record(0)]],
    ['what became of an address that was never told', [record(0), targetOf(1)]],
    ['a page of an address that was never told', [record(0), pageOf(1, [])]],
    ['a link to an address that was never told', [record(0), record(1), pageOf(0, [16, 32])]],
    ['a link to nothing', [record(0), pageOf(0, [-1])]],
  ])('%s', async (_what, tail) => {
    const folder = newFolder();
    await killed(folder, tail);
    expect(codeOf(folder)).toBe('log-damaged');
  });
  test('and one whose numbers join is not', async () => {
    const folder = newFolder();
    const tail = [record(0), record(1), pageOf(0, [16, 31]), targetOf(1)];
    await killed(folder, tail);
    expect(allOf(folder)).toEqual(tail);
  });
  test('a folder without a log has none', () => {
    expect(readLogManifest(newFolder())).toBe(null);
  });
});

test('links under the names of its files are replaced, and not followed', async () => {
  const folder = newFolder();
  const elsewhere = join(work, 'elsewhere');
  const names = [
    LOG_MANIFEST,
    `.${LOG_MANIFEST}.draft`,
    ...[0, 1, 2].flatMap((n) => [`tail-${n}.jsonl`, `.tail-${n}.jsonl.draft`]),
  ];
  for (const name of names) symlinkSync(elsewhere, join(folder, name));
  const writer = openLogWriter(folder, newManifest(INSPECTION), { segmentSize: 500 });
  for (const one of records(0, 30)) writer.write(one);
  await writer.close();
  expect(existsSync(elsewhere)).toBe(false);
  expect(allOf(folder)).toEqual(records(0, 30));
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { checkRunsOf } from '../../../src/core/checks/index.ts';
import { evaluateInspection } from '../../../src/core/inspection/index.ts';
import type { LogRecord } from '../../../src/core/model/observation/index.ts';
import { type LogManifest, openLogWriter, readLog } from '../../../src/server/store/observation-log/index.ts';
import { loadScheme } from '../../../src/server/usecases/load-scheme.ts';
import { loadWorkingDays } from '../../../src/server/usecases/load-working-days.ts';
import type { Step } from './step.ts';

/** Writing the log of an inspection, reading it and judging by it. */
export function logSteps(folder: string, manifest: LogManifest): Step[] {
  const records = [...readLog(folder, manifest)];
  const text = manifest.segments.map((segment) => unpacked(folder, segment)).join('');
  const lines = text.split('\n').filter(Boolean);
  return [
    {
      name: 'log: writing',
      limit: 'zstd over the same lines',
      ours: async () => writeAll(records, manifest),
      least: () => zstdCompressSync(text),
    },
    {
      name: 'log: reading',
      limit: 'JSON.parse over the same lines',
      ours: () => [...readLog(folder, manifest)].length,
      least: () => lines.map((line) => JSON.parse(line) as unknown).length,
    },
    {
      name: 'checks, with what they are derived from',
      limit: 'going through every link, entry and line of the records',
      ours: () => judge(records, manifest),
      least: () => goThrough(records),
    },
  ];
}

function unpacked(folder: string, { sha256 }: { sha256: string }): string {
  return zstdDecompressSync(readFileSync(join(folder, 'segments', `${sha256}.jsonl.zst`))).toString('utf8');
}

async function writeAll(records: readonly LogRecord[], manifest: LogManifest): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-log-'));
  const writer = openLogWriter(folder, { ...manifest, segments: [], closed: false });
  for (const record of records) writer.write(record);
  await writer.close();
  rmSync(folder, { recursive: true });
}

function goThrough(records: readonly LogRecord[]): number {
  let sum = 0;
  for (const record of records) {
    if (record.kind !== 'page') continue;
    for (const link of record.links) sum += link;
    for (const { title, date } of record.facts.items) sum += title.length + (date?.length ?? 0);
    for (const line of record.text.split('\n')) sum += line.length;
  }
  return sum;
}

function judge(records: readonly LogRecord[], { inspection }: LogManifest): number {
  const [rules] = loadScheme('national-2019', process.cwd()).scheme.classes;
  if (rules === undefined) throw new Error('a scheme without classes');
  const { verdicts } = evaluateInspection({
    inspection,
    records,
    runs: checkRunsOf(rules).runs,
    references: { calendar: loadWorkingDays(), earlier: { firstSeen: () => null, since: null } },
    onBug(check, error) {
      throw new Error(check, { cause: error });
    },
  });
  return verdicts.length;
}

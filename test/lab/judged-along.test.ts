import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InspectionResult } from '../../src/core/model/inspection-result.ts';
import type { LogRecord } from '../../src/core/model/observation/index.ts';
import type { LogManifest } from '../../src/server/store/observation-log/index.ts';
import { chooseScheme } from '../../src/server/usecases/choose-scheme.ts';
import { evaluateLog, openLogJudge } from '../../src/server/usecases/evaluate-log.ts';
import { openJudgingAlong } from '../../src/server/usecases/judge-along.ts';
import { chooseMutations } from './choose-mutations.ts';
import { beginLog } from './log-of.ts';
import { makeCase } from './make-case.ts';
import { crawlLab } from './run-lab.ts';
import { type LabServer, openLabServer } from './serve.ts';
import { renderSite } from './site/render-site.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-lab-along-'));
let server: LabServer;
beforeAll(async () => {
  server = await openLabServer();
});
afterAll(async () => {
  await server.close();
  rmSync(work, { recursive: true });
});

const chosen = chooseScheme('national-2019', null, work);
const onBug = (check: string, error: unknown) => expect.fail(`${check}: ${String(error)}`);
const texts = (result: InspectionResult) => JSON.stringify({ ...result, findings: [...result.findings] });

it.each([
  ['a log that is closed', 'close', false],
  ['one that was ended in between', 'pause', false],
  ['lines that are handed on', 'close', true],
] as const)(
  'judged while it is written: as afterwards, and every record is told in its order: %s',
  async (_, end, isHandedOn) => {
    const { plan } = makeCase({ seed: 311, articles: 40, port: server.port }, chooseMutations(311));
    const records = await crawlLab(server, plan, renderSite(plan));
    const told: LogRecord[] = [];
    const judging = openJudgingAlong({
      open: async () => openLogJudge(folder, begun, { chosen, onBug, onRecord: (record) => told.push(record) }),
      onFailed: (error) => expect.fail(String(error)),
      isCrowded: () => false,
    });
    let sealed = 0;
    const { folder, begun, writer } = beginLog(work, plan, (segment, { buffer, byteOffset, length }) => {
      sealed++;
      // As they come from another thread: the memory is gone on this side.
      if (isHandedOn)
        judging.sealed(
          segment,
          Buffer.from(structuredClone(buffer, { transfer: [buffer as ArrayBuffer] }), byteOffset, length),
        );
      else judging.sealed(segment);
    });
    for (const record of records) {
      writer.write(record);
      if (record.kind === 'page') await nextTurn();
    }
    const manifest = await writer[end]();
    const judged = await judging.end(manifest);
    expect(sealed).toBeGreaterThan(3);
    expect(texts(judged)).toBe(texts(evaluateLog(folder, manifest, { chosen, onBug })));
    expect([...judged.findings].length).toBeGreaterThan(5);
    expect(told).toEqual(records);
  },
);

const SEGMENT = { sha256: '', bytes: 0, records: 0 };
const BEGUN = {} as LogManifest;

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await nextTurn();
};

it('what goes wrong with a segment is told at once, once, and ends the judging', async () => {
  const failures: unknown[] = [];
  let taken = 0;
  const judging = openJudgingAlong({
    open: async () => ({
      take() {
        taken++;
        throw new Error('damaged');
      },
      found: () => 0,
      end: () => expect.fail('nobody asks for a result'),
    }),
    onFailed: (error) => failures.push(error),
    isCrowded: () => false,
  });
  judging.sealed(SEGMENT);
  judging.sealed(SEGMENT);
  await turns();
  judging.sealed(SEGMENT);
  await turns();
  expect([taken, failures]).toEqual([1, [new Error('damaged')]]);
  await expect(judging.end(BEGUN)).rejects.toThrow('damaged');
});

it('who is told to stop judges nothing of what waits', async () => {
  let taken = 0;
  const judging = openJudgingAlong({
    open: async () => ({
      take: () => void taken++,
      found: () => taken,
      end: () => expect.fail('nobody asks for a result'),
    }),
    onFailed: (error) => expect.fail(String(error)),
    isCrowded: () => false,
  });
  for (let segment = 0; segment < 50; segment++) judging.sealed(SEGMENT);
  await turns();
  judging.stop();
  const before = taken;
  expect(before).toBeLessThan(50);
  await turns();
  await turns();
  await turns();
  expect(taken).toBe(before);
});

it.each(['end', 'stop'] as const)(
  'where there is no room for more, what waits is judged at the end: %s',
  async (how) => {
    const taken: number[] = [];
    const result = {} as InspectionResult;
    const judging = openJudgingAlong({
      open: async () => ({
        take: ({ records }) => void taken.push(records),
        found: () => taken.length,
        end: () => result,
      }),
      onFailed: (error) => expect.fail(String(error)),
      isCrowded: () => taken.length >= 2,
    });
    for (let records = 0; records < 5; records++) judging.sealed({ ...SEGMENT, records });
    await turns();
    expect(taken).toEqual([0, 1]);
    if (how === 'stop') {
      judging.stop();
      await turns();
      expect(taken).toEqual([0, 1]);
    } else {
      expect(await judging.end(BEGUN)).toBe(result);
      expect(taken).toEqual([0, 1, 2, 3, 4]);
    }
  },
);

it('where there is no room for it nothing is loaded before the looking has ended', async () => {
  let opened = 0;
  let taken = 0;
  const judging = openJudgingAlong({
    open: async () => {
      opened++;
      return { take: () => void taken++, found: () => taken, end: () => ({}) as InspectionResult };
    },
    onFailed: (error) => expect.fail(String(error)),
    isCrowded: () => true,
  });
  judging.sealed(SEGMENT);
  judging.sealed(SEGMENT);
  await turns();
  expect([opened, taken]).toEqual([0, 0]);
  await judging.end(BEGUN);
  expect([opened, taken]).toEqual([1, 2]);
});

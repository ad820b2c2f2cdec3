import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type FindingsFile, InspectionResultSchema } from '../../src/core/model/inspection-result.ts';
import { runKaoping } from './run-kaoping.test-support.ts';
import { endedProcess, timeless } from './inspect-process.test-support.ts';
import { openSmallPortal } from './small-portal.test-support.ts';

const MOST_KILLS = 12;

test(
  'an inspection that is killed again and again finds what an undisturbed one finds',
  { timeout: 900_000 },
  async () => {
    const work = mkdtempSync(join(tmpdir(), 'kaoping-killed-'));
    const portal = await openSmallPortal({ articles: 400, pause: 40 });
    const args = [
      'inspect',
      `${portal.origin}/`,
      '--allow',
      '127.0.0.0/8',
      '--rate',
      'unlimited',
      '--at',
      '2026-11-28',
    ];
    const resultIn = (folder: string) =>
      InspectionResultSchema.parse(JSON.parse(readFileSync(join(work, folder, 'findings.json'), 'utf8')));
    try {
      expect(await endedProcess([...args, '--out', join(work, 'undisturbed')])).toBe(0);
      const killed = [...args, '--out', join(work, 'killed')];
      let code: number | null = null;
      for (let kill = 0; kill < MOST_KILLS && code !== 0; kill++) {
        const before = portal.asked.size;
        code = await endedProcess(kill === 0 ? killed : [...killed, '--resume'], async (child) => {
          portal.asked.clear();
          // At another moment each time: from the start of the process to the writing of the report.
          while (portal.asked.size < (kill * 37) % (before + 1) && child.exitCode === null) await sleep(10);
          await sleep((kill * 53) % 400);
          child.kill('SIGKILL');
        });
        if (code !== 0) await expectNothingMissing(work, resultIn);
      }
      if (code !== 0) code = await endedProcess([...killed, '--resume']);
      expect(code).toBe(0);
      expect(timeless(resultIn('killed'))).toEqual(timeless(resultIn('undisturbed')));
    } finally {
      await portal.close();
      rmSync(work, { recursive: true, force: true });
    }
  },
);

/** Judged as it was left: what was not seen is called missing nowhere. One that was killed before its log began has nothing to judge. */
async function expectNothingMissing(work: string, resultIn: (folder: string) => FindingsFile): Promise<void> {
  const { code, stdout } = await runKaoping(work, ['recheck', 'killed', '--out', 'left']);
  if (!existsSync(join(work, 'killed/log/log.json'))) {
    expect(code).toBe(3);
    return;
  }
  expect(code).toBe(0);
  const { limits, findings } = resultIn('left');
  const { closed } = JSON.parse(readFileSync(join(work, 'killed/log/log.json'), 'utf8')) as { closed: boolean };
  if (closed) {
    // Killed between the last page and the report.
    expect(limits).toEqual([]);
    return;
  }
  expect(limits.map(({ reason }) => reason)).toEqual(['unfinished']);
  expect(stdout).toContain('is not finished');
  const failed = findings.flatMap(({ check, outcome }) => (outcome === 'failed' ? [check] : []));
  expect(failed.filter((check) => ABOUT_ALL.includes(check))).toEqual([]);
}

/** Checks that say of a whole site what it does not have. */
const ABOUT_ALL = ['missing-basic-sections', 'annual-report-missing', 'stale-message-list', 'no-consultation-channel'];

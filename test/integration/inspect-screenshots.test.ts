import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InspectionResult, InspectionResultSchema } from '../../src/core/model/inspection-result.ts';
import { testNeeding } from '../needs.ts';
import { type Ended, runKaoping, withoutProgress } from './run-kaoping.test-support.ts';
import { openSmallPortal, type SmallPortal } from './small-portal.test-support.ts';

const work = mkdtempSync(join(tmpdir(), 'kaoping-pictured-'));
let portal: SmallPortal;
let isInspected = false;

async function kaoping(path: string | undefined, ...args: string[]): Promise<Ended> {
  const before = process.env['PATH'];
  if (path !== undefined) process.env['PATH'] = path;
  try {
    return await runKaoping(work, args);
  } finally {
    if (before !== undefined) process.env['PATH'] = before;
  }
}

const LOCAL = ['--allow', '127.0.0.0/8', '--rate', 'unlimited', '--at', '2026-11-28'];
const inspect = async (out: string, ...more: string[]) =>
  kaoping(undefined, 'inspect', `${portal.origin}/`, '--out', out, ...LOCAL, ...more);

function resultIn(folder: string): InspectionResult {
  return InspectionResultSchema.parse(JSON.parse(readFileSync(join(work, folder, 'findings.json'), 'utf8')));
}

const reportIn = (folder: string) => readFileSync(join(work, folder, 'report.html'), 'utf8');

/** Inspected once, by the first test that may. */
async function inspected(): Promise<void> {
  if (isInspected) return;
  isInspected = true;
  const { code, stderr } = await inspect('out');
  expect({ code, stderr: withoutProgress(stderr) }).toEqual({ code: 0, stderr: '' });
}

beforeAll(async () => {
  portal = await openSmallPortal({ articles: 8 });
});
afterAll(async () => {
  await portal.close();
  rmSync(work, { recursive: true });
});

describe('pictures of pages', () => {
  testNeeding(['chromium'], 'stand in the report, the home page first', async () => {
    await inspected();
    const { screenshots = [] } = resultIn('out');
    expect(screenshots[0]).toMatchObject({ url: `${portal.origin}/`, missing: null });
    const kept = screenshots.filter(({ sha256 }) => sha256 !== null);
    expect(kept.length).toBeGreaterThan(1);
    for (const { sha256 } of kept) {
      const bytes = readFileSync(join(work, 'out/log/screenshots', `${sha256}.webp`));
      expect(reportIn('out')).toContain(`<img src="data:image/webp;base64,${bytes.toString('base64')}"`);
    }
  });

  testNeeding(['chromium'], 'are none of a page on which something would have to be masked', async () => {
    const letters = await openSmallPortal({ articles: 8, foot: '投诉请拨 13800138000' });
    try {
      const ended = await kaoping(undefined, 'inspect', `${letters.origin}/`, '--out', 'masked', ...LOCAL);
      expect(ended.code).toBe(0);
      const { screenshots = [] } = resultIn('masked');
      expect(screenshots[0]).toMatchObject({ url: `${letters.origin}/`, sha256: null, missing: 'personal-data' });
      expect(reportIn('masked')).toContain('有个人信息，不截图');
      expect(reportIn('masked')).not.toContain(`<img src="data:image/webp;base64,"`);
    } finally {
      await letters.close();
    }
  });

  testNeeding(['chromium'], 'are used again by recheck, to the byte', async () => {
    await inspected();
    const before = new Map(portal.asked);
    expect(await kaoping(undefined, 'recheck', 'out', '--out', 'again')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(work, 'again/findings.json'), 'utf8')).toBe(
      readFileSync(join(work, 'out/findings.json'), 'utf8'),
    );
    expect(reportIn('again')).toBe(reportIn('out'));
    expect(portal.asked).toEqual(before);
  });

  testNeeding(['chromium'], 'that were changed are refused by name', async () => {
    await inspected();
    const name = readdirSync(join(work, 'out/log/screenshots')).find((each) => each.endsWith('.webp')) ?? '';
    const file = join(work, 'out/log/screenshots', name);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(1));
    const ended = await kaoping(undefined, 'recheck', 'out', '--out', 'changed');
    writeFileSync(file, bytes);
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain(name);
  });

  test('are left out where there is no browser, and that is said', async () => {
    const args = ['inspect', `${portal.origin}/`, '--out', 'blind', ...LOCAL];
    const ended = await kaoping('/nowhere', ...args);
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain('no pictures of pages: there is no Chromium');
    expect(resultIn('blind').screenshots?.[0]).toMatchObject({ sha256: null, missing: 'no-browser' });
    expect(reportIn('blind')).toContain('没有可用的浏览器');
  });

  test('are neither made nor missed where nobody wants them', async () => {
    expect(await inspect('never', '--render', 'never')).toMatchObject({ code: 0, stderr: '' });
    expect(resultIn('never').screenshots).toBeUndefined();
    expect(reportIn('never')).not.toContain('页面截图');
  });
});

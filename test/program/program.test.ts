import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FindingsFile } from '../../src/core/model/inspection-result.ts';
import type { ReadApart } from '../../src/server/collectors/upload/read-apart.ts';
import { makeWorkbook, sheetData } from '../../src/server/collectors/upload/testing/make-workbook.ts';
import { startChild } from '../../src/server/runtime/child-program.ts';
import type { InspectOrder } from '../../src/server/usecases/inspections/inspect-order.ts';
import { timeless } from '../integration/inspect-process.test-support.ts';
import { openSmallPortal, type SmallPortal } from '../integration/small-portal.test-support.ts';
import { builtProgram } from './built-program.test-support.ts';

const MAIN = builtProgram('main');
const SOURCES = resolve('src/cli/main.ts');
const LOCAL = ['--allow', '127.0.0.0/8', '--rate', 'unlimited', '--at', '2026-11-28', '--render', 'never'];

const work = mkdtempSync(join(tmpdir(), 'kaoping-program-'));
let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
});
afterAll(async () => {
  await portal.close();
  rmSync(work, { recursive: true });
});

/** The portal is served by this process, which must not wait for the other one. */
async function run(main: string, ...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [main, ...args, '--lang', 'en'], { cwd: work });
  const said = { stdout: '', stderr: '' };
  for (const channel of ['stdout', 'stderr'] as const)
    child[channel].setEncoding('utf8').on('data', (text: string) => (said[channel] += text));
  const code = await new Promise<number | null>((settle) => child.on('close', settle));
  return { code, ...said };
}

const inspect = async (main: string, out: string, ...more: string[]) =>
  run(main, 'inspect', `${portal.origin}/`, '--out', out, ...LOCAL, ...more);
const resultIn = (folder: string): FindingsFile =>
  JSON.parse(readFileSync(join(work, folder, 'findings.json'), 'utf8')) as FindingsFile;

describe('the program in one piece', () => {
  test('loads nothing out of the sources', () => {
    const folder = join(MAIN, '..');
    const wanted = /\b(?:from|import\()\s*"([^"]+\.ts)"|"([^"]*(?:-entry|-process)\.ts)"/gu;
    const loaded = readdirSync(folder).flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(wanted)].map(([whole]) => whole),
    );
    expect(loaded).toEqual([]);
  });

  test.each([
    [MAIN, 'ok     the program is in one piece'],
    [SOURCES, 'note   the program is run from its sources'],
  ])('is told by doctor: %s', async (main, told) => {
    const { stdout } = await run(main, 'doctor', '--data', join(work, 'data'));
    expect(stdout).toContain(told);
  });

  test('scores, ranks and writes the same bytes as its sources', async () => {
    for (const [main, out] of [
      [MAIN, 'built'],
      [SOURCES, 'sources'],
    ] as const)
      expect(await run(main, 'assess', resolve('examples/chaozhou-2019'), '--out', out)).toMatchObject({ code: 0 });
    const files = readdirSync(join(work, 'sources'), { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const { parentPath, name } of files) {
      const file = join(parentPath, name);
      const built = readFileSync(file.replace(join(work, 'sources'), join(work, 'built')));
      expect(built.equals(readFileSync(file)), name).toBe(true);
    }
  });

  test('refuses in the same words', async () => {
    const args = ['inspect', 'ftp://example.invalid/'];
    const refused = await run(MAIN, ...args);
    expect(refused.code).not.toBe(0);
    expect(refused).toEqual(await run(SOURCES, ...args));
  });

  test('inspects on its threads as the sources do, and takes over what they have read', async () => {
    expect(await inspect(SOURCES, 'by-sources')).toMatchObject({ code: 0, stderr: '' });
    expect(await inspect(MAIN, 'by-program')).toMatchObject({ code: 0, stderr: '' });
    expect(timeless(resultIn('by-program'))).toEqual(timeless(resultIn('by-sources')));
    const again = await inspect(MAIN, 'again', '--earlier', 'by-sources');
    expect(again.stdout).toContain('32 of 34 pages have not changed since the earlier inspection');
    expect(await run(MAIN, 'recheck', 'by-program/log', '--out', 'rechecked')).toMatchObject({ code: 0 });
    expect(timeless(resultIn('rechecked'))).toEqual(timeless(resultIn('by-program')));
  });

  test('inspects in a process of a service', async () => {
    const said: unknown[] = [];
    const out = join(work, 'ordered');
    const order: InspectOrder = {
      home: `${portal.origin}/`,
      site: { name: null, siteCode: null, icp: null, police: null, standing: null, hasServices: null, sections: [] },
      scheme: 'national-2019',
      budget: { pages: 100, depth: 5, seconds: 60 },
      rate: 100,
      elsewhere: 1,
      allow: ['127.0.0.0/8'],
      controls: [],
      render: 'never',
      pictures: false,
      out,
      earlier: null,
    };
    const child = startChild(pathToFileURL(builtProgram('inspection-process')), { ...order }, (message) =>
      said.push(message),
    );
    expect(await child.ended).toMatchObject({ code: 0, lastWords: '' });
    expect(said.at(-1)).toMatchObject({ kind: 'end', end: { isComplete: true } });
  });

  test('reads workbooks on a thread', async () => {
    const bytes = makeWorkbook({
      sheets: {
        网站: sheetData([
          ['名称', '单位'],
          ['甲', '乙'],
        ]),
      },
    });
    const thread = new Worker(builtProgram('upload-thread'), { workerData: [{ name: '表.xlsx', bytes }] });
    const messages: ReadApart[] = [];
    thread.on('message', (message: ReadApart) => messages.push(message));
    await new Promise((settle) => thread.on('exit', settle));
    expect(messages).toMatchObject([
      { table: { header: [{ text: '名称' }, { text: '单位' }] } },
      { rows: [{}] },
      { faults: [] },
    ]);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { InspectionResultSchema } from '../../src/core/model/inspection-result.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
/** As the launcher starts an inspection. */
const FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=50', '--no-allocation-site-pretenuring'];

const LINKS = 1_000_000;
/** MiB; the program takes two thirds of that for a small site, and took 540 while all links were kept. */
const MOST = 360;

test('a page with a million links takes bounded memory', { timeout: 300_000 }, async () => {
  const work = mkdtempSync(join(tmpdir(), 'kaoping-links-'));
  const site = await openSite();
  try {
    const address = `http://127.0.0.1:${site.port}/`;
    const bounds = ['--allow', '127.0.0.0/8', '--control', address, '--rate', 'unlimited', '--max-pages', '50'];
    const args = ['inspect', address, ...bounds, '--render', 'never', '--at', '2026-11-28', '--out', work];
    const { code, peak } = await peakOf(args);
    expect(code).toBe(0);
    const { limits } = InspectionResultSchema.parse(JSON.parse(readFileSync(join(work, 'findings.json'), 'utf8')));
    expect(limits).toContainEqual({ reason: 'trap', url: `${address}many.html`, count: LINKS - 100_000 });
    expect(peak).toBeGreaterThan(0);
    expect(peak).toBeLessThan(MOST);
  } finally {
    await site.close();
    rmSync(work, { recursive: true, force: true });
  }
});

async function openSite(): Promise<{ port: number; close(): Promise<void> }> {
  const page = (links: string) => `<!doctype html><title>某县人民政府</title><h1>某县人民政府</h1>${links}`;
  const many = Array.from({ length: LINKS }, (_, index) => `<a href=${index.toString(36)}>`).join('');
  const pages = new Map([
    ['/', page('<a href=/many.html>多</a>')],
    ['/many.html', page(many)],
  ]);
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(pages.has(url) ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(pages.get(url) ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Its exit code, and the most memory that the process ever had, in MiB. */
async function peakOf(args: readonly string[]): Promise<{ code: number | null; peak: number }> {
  const child = spawn(process.execPath, [...FLAGS, MAIN, ...args], { stdio: 'ignore' });
  let peak = 0;
  while (child.exitCode === null && child.signalCode === null) {
    peak = Math.max(peak, highest(child.pid ?? 0));
    await sleep(20);
  }
  return { code: child.exitCode, peak };
}

/** What Linux keeps of the highest mark; 0 for a process that is gone. */
function highest(pid: number): number {
  try {
    const [, kib = '0'] = /^VmHWM:\s*(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kib) / 1024;
  } catch {
    return 0;
  }
}

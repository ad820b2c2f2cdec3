import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { renderDocx } from '../../src/server/render/docx/index.ts';
import { renderPdf } from '../../src/server/render/pdf/index.ts';
import { sampleNotice } from '../fixtures/sample-notice.ts';

const script = join(import.meta.dirname, 'hash-documents.ts');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function hashes(): Promise<string> {
  const document = sampleNotice();
  return `${sha256(await renderDocx(document))} ${sha256(renderPdf(document).bytes)}`;
}

function hashesElsewhere(env: Record<string, string>): string {
  return execFileSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, ...env } }).trim();
}

describe('the same document has the same bytes', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kaoping-fonts-'));
  });
  afterAll(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the second time, and years later', async () => {
    const first = await hashes();
    expect(await hashes()).toBe(first);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2050-06-01T00:00:00Z') });
    expect(await hashes()).toBe(first);
    vi.useRealTimers();
  });

  test('in another time zone and language', async () => {
    expect(hashesElsewhere({ TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' })).toBe(await hashes());
  });

  test('on a machine with other fonts, and one of the name of ours', async () => {
    writeFileSync(join(folder, 'ours.ttf'), boldAsRegular());
    writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?><fontconfig><dir>${folder}</dir></fontconfig>`);
    expect(hashesElsewhere({ FONTCONFIG_FILE: join(folder, 'fonts.conf') })).toBe(await hashes());
  });

  test('but not another document', async () => {
    const [one, other] = [sampleNotice(), sampleNotice()];
    other.meta.created = '2032-01-16T00:00:00+08:00';
    expect(sha256(renderPdf(one).bytes)).not.toBe(sha256(renderPdf(other).bytes));
    expect(sha256(await renderDocx(one))).not.toBe(sha256(await renderDocx(other)));
  });
});

/** The bold cut of our font, saying of itself that it is the regular one. */
function boldAsRegular(): Buffer {
  const { resolve } = createRequire(import.meta.url);
  const font = readFileSync(resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'));
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === 'OS/2')
      font.writeUInt16BE(400, font.readUInt32BE(record + 8) + 4);
  }
  return font;
}

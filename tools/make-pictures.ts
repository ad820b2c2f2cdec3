import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../src/server/render/html/browser.test-support.ts';
import { assessCampaign } from '../src/server/usecases/assess-campaign.ts';
import { exampleReport } from './inspection-picture.ts';

/*
 * Makes the pictures of the README from the first example and a made-up portal again: `node tools/make-pictures.ts`. Needs Chromium with a Chinese
 * font and pdftoppm (Debian: chromium, fonts-noto-cjk, poppler-utils).
 */

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs/pictures');

/** Pixels of the window, and of a file for each of them. */
const WINDOW = { width: 1280, height: 900 };
const SHARPNESS = 1.25;

const out = mkdtempSync(join(tmpdir(), 'kaoping-pictures-'));
try {
  mkdirSync(PICTURES, { recursive: true });
  await assessCampaign({ campaign: 'examples/chaozhou-2019', out: join(out, 'made'), template: null, cwd: ROOT });
  await pictureOfReport(join(out, 'made/report.html'), join(PICTURES, 'report.png'), '.pictures');
  writeFileSync(join(out, 'inspection.html'), await exampleReport());
  await pictureOfReport(join(out, 'inspection.html'), join(PICTURES, 'inspection.png'), '.panel + .panel');
  pictureOfNotice(join(out, 'made/notice.pdf'), join(PICTURES, 'notice.png'));
} finally {
  rmSync(out, { recursive: true, force: true });
}

/** Down to the end of the first element of that kind. */
async function pictureOfReport(file: string, picture: string, last: string): Promise<void> {
  const browser = await startBrowser();
  try {
    const { page } = browser;
    await page.resize(WINDOW.width, WINDOW.height);
    await page.open(file);
    const height = await page.evaluate<number>(
      `Math.ceil(document.querySelector('${last}').getBoundingClientRect().bottom) + 14`,
    );
    const { data } = await page.send<{ data: string }>('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: WINDOW.width, height, scale: SHARPNESS },
    });
    writeFileSync(picture, Buffer.from(data, 'base64'));
  } finally {
    await browser.close();
  }
}

/** The first page, in shades of grey. */
function pictureOfNotice(file: string, picture: string): void {
  const name = picture.replace(/\.png$/, '');
  execFileSync('pdftoppm', ['-r', '90', '-f', '1', '-l', '1', '-singlefile', '-gray', '-png', file, name]);
}

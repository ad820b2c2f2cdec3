import type { Page } from 'playwright-core';

export interface Taken {
  html: string;
  screenshot: Uint8Array | null;
}

const WIDTH = 1280;
/** Pixels; evidence is mostly at the top of a page, and a picture of all of a long one nobody can read. */
const TALLEST = 4000;

/**
 * The HTML of a page as it is now, and a picture of it; null where it has more than `html` letters. Asked of the browser from
 * outside: a page can change what its own scripts see, and so what they would tell.
 */
export async function takePage(page: Page, options: { html: number; screenshot: boolean }): Promise<Taken | null> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'kaoping' });
  const { result } = await session.send('Runtime.evaluate', {
    contextId: world.executionContextId,
    returnByValue: true,
    expression: `(() => {
      const html = document.documentElement?.outerHTML ?? '';
      return html.length > ${options.html} ? null : html;
    })()`,
  });
  if (typeof result.value !== 'string') return null;
  const html = `<!DOCTYPE html>${result.value}`;
  if (!options.screenshot) return { html, screenshot: null };
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const height = Math.max(1, Math.min(Math.ceil(cssContentSize.height), TALLEST));
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: WIDTH, height, scale: 1 },
  });
  return { html, screenshot: Buffer.from(data, 'base64') };
}

import type { CDPSession, Page } from 'playwright-core';

export interface Taken {
  html: string;
  picture: Picture | null;
}

/** What a page looks like. */
export interface Picture {
  /** WebP of its upper part; null where it has more bytes than are kept. */
  bytes: Uint8Array | null;
  /** What is to be read on it, frames included; null where a frame did not tell. */
  words: string | null;
}

const WIDTH = 1280;
/** Pixels; evidence is mostly at the top of a page, and a picture of all of a long one nobody can read. */
const TALLEST = 2400;
/** Made smaller than it was drawn: letters of the usual 16 pixels can just be read. */
const SCALE = 0.625;
/** Qualities that are tried until the picture has at most so many bytes: a report has several of them in it. */
const QUALITIES = [55, 25];
const MOST_BYTES = 160 * 1024;
const MOST_FRAMES = 40;
const WORDS = `document.documentElement?.innerText ?? ''`;

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
  if (!options.screenshot) return { html, picture: null };
  // The words after the picture: what appears in between is found out, and what goes away was there for all to see.
  const before = await wordsOf(page);
  const bytes = await pictureOf(session);
  const after = await wordsOf(page);
  return { html, picture: { bytes, words: before === null || after === null ? null : `${before}\n${after}` } };
}

async function pictureOf(session: CDPSession): Promise<Uint8Array | null> {
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const height = Math.max(1, Math.min(Math.ceil(cssContentSize.height), TALLEST));
  for (const quality of QUALITIES) {
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality,
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: WIDTH, height, scale: SCALE },
    });
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length <= MOST_BYTES) return bytes;
  }
  return null;
}

/** The displayed words of a page and its frames; null where one of them has no end, or does not tell. */
async function wordsOf(page: Page): Promise<string | null> {
  const frames = page.frames();
  if (frames.length > MOST_FRAMES) return null;
  const words = await Promise.all(frames.map(async (frame) => frame.evaluate<unknown>(WORDS).catch(() => null)));
  return words.every((text) => typeof text === 'string') ? words.join('\n') : null;
}

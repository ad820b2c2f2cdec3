import type { Text } from '../../../core/model/text.ts';
import type { Renderer, RendererOptions } from '../../collectors/render/index.ts';

/** Draws pages that scripts make. The browser starts with the first of them: most sites need none. */
export interface LazyRenderer {
  /** The page as it is drawn; null where it could not be. `isShut`: which addresses it may not ask for. */
  render(url: string, isShut: (url: string) => boolean): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** `onNotice` is told once why no page can be drawn. */
export function openLazyRenderer(options: RendererOptions, onNotice: (text: Text) => void): LazyRenderer {
  let opening: Promise<Renderer | null> | null = null;
  const open = async (): Promise<Renderer | null> => {
    // Loaded with the first page that needs it: it is the largest part of the program.
    const { openRenderer } = await import('../../collectors/render/index.ts');
    const opened = await openRenderer(options);
    if (!('unavailable' in opened)) return opened;
    const { zh, en } = opened.unavailable;
    onNotice({
      zh: `有的页面要由浏览器打开，但${zh}：只有脚本才能显示的页面记为“未能检查”`,
      en: `pages were to be opened in a browser, but ${en}: those that only scripts can show are “untested”`,
    });
    return null;
  };
  return {
    async render(url, isShut) {
      opening ??= open();
      const renderer = await opening;
      const drawn = await renderer?.render(url, { isShut });
      if (drawn === undefined || 'failure' in drawn) return null;
      const { htmlBytes } = await import('../../collectors/render/index.ts');
      return htmlBytes(drawn.html);
    },
    async close() {
      const renderer = await opening;
      await renderer?.close();
    },
  };
}

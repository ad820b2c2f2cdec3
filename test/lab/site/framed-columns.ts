import type { LabPage, SitePlan } from './site-plan.ts';

/** Path of what fills the frame of a column. */
export const framePath = (path: string): string => path.replace('.shtml', '_frame.shtml');

/**
 * Lists move into a frame of their column, which has the rest of the page around it; what is in the frame has neither tags nor foot.
 * Further pages of a list are reached in the frame.
 */
export function framed(_: SitePlan, pages: readonly LabPage[]): LabPage[] {
  return pages.flatMap((page) => {
    if (page.kind !== 'column' || !page.main.includes('<div class="rows">') || page.main.includes('<div class="sub">'))
      return [page];
    const inner: LabPage = { ...page, path: framePath(page.path), isFrame: true };
    return [
      { ...page, main: `<iframe src="${inner.path}" width="100%" height="800" frameborder="0"></iframe>` },
      inner,
    ];
  });
}

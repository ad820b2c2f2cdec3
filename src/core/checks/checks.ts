import type { AnyCheck } from '../model/check.ts';
import { brokenLinks } from './broken-links/index.ts';
import { missingPageTags } from './missing-page-tags/index.ts';

/** Every check, in the order of lists and documents. A new one is a folder and one line here. */
export const CHECKS: readonly AnyCheck[] = [
  // 功能设计
  brokenLinks,
  missingPageTags,
];

export function checkById(id: string): AnyCheck | undefined {
  return CHECKS.find((check) => check.id === id);
}

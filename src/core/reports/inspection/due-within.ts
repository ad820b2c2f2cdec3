import type { InventoryEntry } from '../../model/inspection-result.ts';
import { periodText } from '../../model/period-text.ts';

/** 更新期限 of a column in words; empty where it is not known. */
export function dueWithin(period: InventoryEntry['period']): string {
  if (period === undefined) return '';
  return period === null ? '不要求' : periodText(period).zh;
}

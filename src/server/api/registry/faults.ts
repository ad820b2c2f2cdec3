import { z } from 'zod';
import type { Fault } from '../../../core/model/fault.ts';

const TextSchema = z.strictObject({ zh: z.string(), en: z.string() });

/** What is wrong with a row of a table that was handed in. */
export const TableFaultSchema = z
  .strictObject({ place: z.string(), message: TextSchema, remedy: TextSchema.nullable() })
  .meta({ id: 'TableFault' });

export function toTableFault({ where, message, suggestion }: Fault): z.infer<typeof TableFaultSchema> {
  const { file, sheet, cell, line } = where;
  const parts = [sheet ?? file, cell ?? (line === undefined ? '' : `${line}`)];
  return { place: parts.filter((part) => part !== '').join(' '), message, remedy: suggestion ?? null };
}

/** Whoever has a thousand has one cause; a file of a few megabytes may have a million. */
const MOST = 1000;

/** What is wrong with a table, and how much more of it is not listed. */
export function toTableFaults(faults: readonly Fault[]): z.infer<typeof TableFaultSchema>[] {
  const shown = faults.slice(0, MOST).map(toTableFault);
  if (faults.length <= MOST) return shown;
  const left = faults.length - MOST;
  const message = { zh: `另有 ${left} 处问题没有列出`, en: `${left} more faults are not listed` };
  return [...shown, { place: '', message, remedy: null }];
}

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

import { z } from 'zod';
import type { Section } from '../../usecases/registry/sections.ts';

const text = z.string().trim().min(1).max(500);

/** What people say of a section. */
export const SAID_OF_SECTION = {
  name: text,
  kind: text.describe('栏目类别'),
  longestAge: z.number().int().min(1).max(9999).nullable().describe('days without anything new; null: by the scheme'),
  isExpected: z.boolean().nullable().describe('whether it is to be updated (应更新); null: nobody has said'),
};

export const SectionSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    kind: z.string(),
    longestAge: z.number().int().nullable(),
    isExpected: z.boolean().nullable(),
    newest: z.string().nullable().describe('day of the newest entry, as the last whole inspection saw it'),
    entries: z.number().int().nullable(),
    seenAt: z.string().nullable().describe('null: no inspection has seen it'),
    version: z.number().int(),
  })
  .meta({ id: 'Section' });

export function toSection(section: Section): z.infer<typeof SectionSchema> {
  const { id, name, url, kind, longestAge, isExpected, newest, entries, seenAt, version } = section;
  return { id, name, url, kind, longestAge, isExpected, newest, entries, seenAt, version };
}

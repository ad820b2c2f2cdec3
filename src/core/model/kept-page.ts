import { z } from 'zod';
import type { Text } from './text.ts';

/** Why the bytes of a page that a finding points at are not kept. Codes stand in stored files and are never renamed. */
export const UNKEPT = {
  'personal-data': { zh: '页面上有个人信息，不保存原文', en: 'personal data stands in it' },
} as const satisfies Record<string, Text>;

const CODES = Object.keys(UNKEPT) as [keyof typeof UNKEPT, ...(keyof typeof UNKEPT)[]];

/** A page that a finding points at, as it was sent on that day. */
export const KeptPageSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  missing: z.enum(CODES).nullable().describe('why it is not kept; null where it is: a file log/pages/SHA256'),
});

export type KeptPage = z.infer<typeof KeptPageSchema>;

import { z } from 'zod';
import type { Text } from './text.ts';

/** Why there is no picture of a page. Codes stand in stored files and are never renamed. */
export const UNPICTURED = {
  'personal-data': { zh: '页面上有个人信息，不截图', en: 'personal data is to be seen on it' },
  'not-drawn': { zh: '浏览器没有打开页面', en: 'the browser did not get it' },
  'too-large': { zh: '图片过大', en: 'the picture is too large' },
  'no-browser': { zh: '这台机器上没有可用的浏览器', en: 'there is no browser to draw it' },
  'no-time': { zh: '截图的时间用完了', en: 'the time for pictures was over' },
} as const satisfies Record<string, Text>;

export type Unpictured = keyof typeof UNPICTURED;

const CODES = Object.keys(UNPICTURED) as [Unpictured, ...Unpictured[]];

/** What a page looked like to a visitor: evidence beside what was read of it, and made later than that was. */
export const ScreenshotSchema = z.strictObject({
  url: z.string(),
  at: z.string().describe('moment at which it was taken'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .describe('of the picture, a file log/screenshots/SHA256.webp; null where there is none'),
  missing: z.enum(CODES).nullable().describe('why there is none'),
});

export type Screenshot = z.infer<typeof ScreenshotSchema>;

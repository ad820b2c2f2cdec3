import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Found, vetoOutlook } from '../../src/core/inspection/index.ts';
import { readScheme } from '../../src/core/scheme/index.ts';

const TEXT = readFileSync(new URL('../../schemes/national-2019/scheme.yaml', import.meta.url), 'utf8');
const PORTAL = readScheme(TEXT, 'scheme.yaml').scheme?.classes[0];

function outlookOf(veto: string, found: Record<string, Found>): string | undefined {
  if (PORTAL === undefined) throw new Error('no class');
  return vetoOutlook(PORTAL, new Map(Object.entries(found))).get(veto);
}

const NEWS = ['veto_stale_news', 'veto_stale_policies', 'veto_stale_notices'];
const counts = (...failed: number[]) =>
  Object.fromEntries(NEWS.map((input, index) => [input, { failed: failed[index] ?? 0, open: 0 }]));

test.each<[what: string, veto: string, found: Record<string, Found>, outlook: string]>([
  ['four blank columns', 'v4_blank', { veto_blank_sections: { failed: 4, open: 0 } }, 'clear'],
  ['five', 'v4_blank', { veto_blank_sections: { failed: 5, open: 0 } }, 'reached'],
  ['four, and one that nobody has judged', 'v4_blank', { veto_blank_sections: { failed: 4, open: 1 } }, 'open'],
  ['five, whatever else', 'v4_blank', { veto_blank_sections: { failed: 5, open: 9 } }, 'reached'],
  ['none, but a check that could not look', 'v4_blank', { veto_blank_sections: { failed: 0, open: 5 } }, 'open'],
  ['columns of several kinds together', 'v4_news_and_policies', counts(2, 1, 2), 'reached'],
  ['one less', 'v4_news_and_policies', counts(2, 1, 1), 'clear'],
  ['none, but nobody could look', 'v4_blank', { veto_blank_sections: { failed: 0, open: null } }, 'open'],
  ['five, and nobody could look further', 'v4_blank', { veto_blank_sections: { failed: 5, open: null } }, 'reached'],
  ['a part of which nothing is known', 'v4_news_and_policies', { veto_stale_news: { failed: 2, open: 0 } }, 'open'],
  ['nothing known', 'v4_blank', {}, 'open'],
])('%s: %s', (_what, veto, found, outlook) => {
  expect(outlookOf(veto, found)).toBe(outlook);
});

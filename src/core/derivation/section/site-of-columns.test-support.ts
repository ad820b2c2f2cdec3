import { expect } from 'vitest';
import { derived, makeLog, type MadeLog, type MadePage, website } from '../log-records.test-support.ts';

export const LIST = { kind: 'section', title: '通知公告' } as const;

export const article = (path: string, published: string | null, more: Partial<MadePage> = {}): MadePage => ({
  path,
  kind: 'article',
  published,
  title: `标题${path}`,
  ...more,
});

/** A home page that leads to `/tzgg/`, and these pages. */
export function siteWith(...pages: readonly MadePage[]): MadeLog {
  const log = makeLog();
  log.page({ path: '/', depth: 0, kind: 'home', links: ['/tzgg/'] });
  for (const page of pages) log.page(page);
  return log;
}

/** The column of a site that has one. */
export function expectOnly(log: MadeLog, target = website()) {
  const sections = derived('section', log.records, target);
  expect(sections).toHaveLength(1);
  return sections[0];
}

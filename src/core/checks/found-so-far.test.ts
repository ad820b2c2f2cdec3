import { expect, test } from 'vitest';
import type { AnyCheck } from '../model/check.ts';
import { encodingErrors } from './encoding-errors/index.ts';
import { missingPageTags } from './missing-page-tags/index.ts';
import { missingSource } from './missing-source/index.ts';
import { HOME, MOMENT, page, WEBSITE } from './observed.test-support.ts';
import { undatedPages } from './undated-pages/index.ts';
import { wrongPageTags } from './wrong-page-tags/index.ts';

const published = { date: '2024-03-01', time: null, precision: 'day', from: 'label' } as const;
const tags = { SiteName: '来源', SiteDomain: 'www.example.gov.cn', SiteIDCode: '4451000021' };

/** Articles of which each check has something to say, the last one aside. */
const faulty = (number: number) =>
  page({
    url: `${HOME}zw/${number}.html`,
    text: '锟斤拷锟斤拷锟斤拷',
    facts: { kind: 'article', published: null, source: null, tags, title: '关于一件事的通知' },
  });

/** What a check knows after each of the pages. */
function knownBy(check: AnyCheck, pages: readonly ReturnType<typeof page>[]): (number | undefined)[] {
  const fold = check.open({
    target: WEBSITE,
    at: '2024-03-15',
    moment: MOMENT,
    params: {},
    references: {
      earlier: { firstSeen: () => null, since: null },
      calendar: { isWorkingDay: () => null },
    },
  });
  return pages.map((seen) => {
    fold.see(seen);
    return fold.found?.();
  });
}

test.each([
  ['encoding-errors', encodingErrors, [1, 2, 2]],
  ['missing-page-tags', missingPageTags, [1, 2, 3]],
  ['wrong-page-tags', wrongPageTags, [1, 2, 2]],
] as const)('%s tells with each page how many fail', (_id, check, known) => {
  const sound = page({ url: `${HOME}zw/3.html`, facts: { kind: 'article' } });
  expect(knownBy(check, [faulty(1), faulty(2), sound])).toEqual(known);
});

test('missing-source counts articles with a date alone', () => {
  const articles = [null, '示例市教育局', ''].map((source, number) =>
    page({ url: `${HOME}zw/${number}.html`, facts: { kind: 'article', published, source } }),
  );
  expect(knownBy(missingSource, [faulty(9), ...articles])).toEqual([0, 1, 1, 2]);
});

test('what only all pages together tell is not counted before', () => {
  expect(knownBy(undatedPages, [faulty(1), faulty(2)])).toEqual([0, 0]);
});

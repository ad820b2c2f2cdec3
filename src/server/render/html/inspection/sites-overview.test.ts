import { expect, test } from 'vitest';
import type { SiteSummary } from '../../../../core/reports/inspection/index.ts';
import { renderSitesOverview } from '../index.ts';

const SITE: SiteSummary = {
  name: '示例县人民政府',
  ownName: null,
  home: 'http://www.example.gov.cn/',
  folder: 'www.example.gov.cn',
  ended: { zh: '检查完毕', en: 'finished' },
  at: '2026-11-28',
  pages: 9,
  unchanged: null,
  vetoes: new Map(),
  counts: { failed: 3, cantTell: 2, untested: 1 },
};
const cellsOf = (own: Partial<SiteSummary>): string[] => {
  const [, row = ''] = /<tbody>([^]*?)<\/tbody>/u.exec(renderSitesOverview([{ ...SITE, ...own }], [])) ?? [];
  return [...row.matchAll(/<td[^>]*>([^]*?)<\/td>/gu)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/gu, ' ').trim());
};

test.each<[Partial<SiteSummary>, string]>([
  [{}, '均未达到界限'],
  [
    {
      vetoes: new Map([
        ['首页不更新', 'reached'],
        ['站点无法访问', 'untested'],
      ]),
    },
    '1 项达到界限',
  ],
  [{ vetoes: new Map([['站点无法访问', 'untested']]) }, '1 项未能检查'],
  [
    {
      vetoes: new Map([
        ['首页不更新', 'clear'],
        ['站点无法访问', 'toJudge'],
      ]),
    },
    '1 项待人工判定',
  ],
  [{ vetoes: new Map([['首页不更新', 'failedInPart']]) }, '1 项有问题，未查全'],
  [{ vetoes: new Map([['首页不更新', 'inPart']]) }, '1 项未查全'],
  [{ pages: 0, vetoes: new Map([['站点无法访问', 'reached']]) }, '1 项达到界限'],
  [{ vetoes: new Map([['首页不更新', 'clear']]) }, '均未达到界限'],
  [{ vetoes: null }, '未检查'],
  [{ pages: 0 }, '未检查'],
])('a site with %j: %s', (own, told) => {
  expect(cellsOf(own)[1]).toContain(told);
});

test('the line of a site leads to its report and says how much was taken over', () => {
  expect(cellsOf({ unchanged: 7 }).slice(2)).toEqual(['3', '2', '1', '9  7 个未变', '检查完毕']);
  expect(renderSitesOverview([SITE], [])).toContain('<a href="www.example.gov.cn/report.html">示例县人民政府</a>');
});

test('what stands on a foreign page is text', () => {
  expect(renderSitesOverview([{ ...SITE, name: '<script>alert(1)</script>' }], [])).not.toContain('<script>');
});

test('what a site says of itself stands behind its name', () => {
  expect(cellsOf({ name: 'www.example.gov.cn', ownName: '示例县人民政府' })[0]).toContain('网站自称：示例县人民政府');
  expect(cellsOf({})[0]).not.toContain('自称');
});

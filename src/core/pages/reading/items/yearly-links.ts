import { TAG } from '../../html/index.ts';
import type { Page } from '../page.ts';
import { hasDigits } from './line-texts.ts';
import { linkTitle } from './link-title.ts';
import type { PageLinks } from './page-links.ts';

const YEAR = String.raw`(?<!\d)20\d{2}(?!\d)`;
const REPORT = '(?:信息公开|政务公开|网站)[^\\d]{0,12}(?:报告|年报|报表)';
/** `松林县2023年政府信息公开工作年度报告`, `政府网站工作年度报表（2023年度）`. */
const YEARLY_REPORT = new RegExp(`${YEAR}.{0,12}${REPORT}|${REPORT}[（(]${YEAR}`, 'u');
/** `2023年第12期（总第188期）` */
const ISSUE = new RegExp(String.raw`${YEAR}\s?年?[^\d]{0,4}第\s?\d{1,3}\s?[期号]`, 'u');
const LONGEST_ISSUE = 24;
/** With fewer, issues are links to a paper from elsewhere. */
const FEWEST_ISSUES = 3;
const DIGITS_OF_YEAR = 4;
const IS_ROW = new Set<number>([TAG.li, TAG.td, TAG.p, TAG.dd, TAG.dt, TAG.div]);

/**
 * Links that name a report or an issue of a year. These are what a column of them has, whatever else stands between them and however
 * short they are. Nodes, in order.
 */
export function yearlyLinks(page: Page, { nodes }: PageLinks): number[] {
  const { tree } = page;
  const reports: number[] = [];
  const issues: number[] = [];
  for (const node of nodes) {
    if (!IS_ROW.has(tree.tag[tree.parent[node] ?? -1] ?? 0) || !hasDigits(tree, node, DIGITS_OF_YEAR)) continue;
    const title = linkTitle(page, node, null);
    if (YEARLY_REPORT.test(title)) reports.push(node);
    else if (title.length <= LONGEST_ISSUE && ISSUE.test(title)) issues.push(node);
  }
  return issues.length < FEWEST_ISSUES ? reports : [...reports, ...issues].toSorted((one, other) => one - other);
}

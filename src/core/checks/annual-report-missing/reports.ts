import type { Website } from '../../model/website.ts';

/** A report that is due once a year. */
export interface AnnualReport {
  name: string;
  /** Titles by which it goes. */
  title: RegExp;
  /** Last day of the year after in which it is in time, `MM-DD`, inclusive. */
  due(standing: Website['standing']): string;
}

export const ANNUAL_REPORTS: readonly AnnualReport[] = [
  {
    name: '政府网站工作年度报表',
    title: /网站(?:20\d{2}年?)?(?:年?度)?(?:工作|监管)?(?:20\d{2}年?)?(?:年?度)?(?:报表|年报|报告)/u,
    due: () => '01-31',
  },
  {
    name: '政府信息公开工作年度报告',
    title: /(?:信息公开|政务公开)(?:20\d{2}年?)?(?:年?度)?(?:工作)?(?:情况)?的?(?:20\d{2}年?)?(?:年?度)?(?:报告|年报)/u,
    // 政府信息公开条例 2019, Art. 49: departments by 31 January; the report of the government as a whole by 31 March.
    due: (standing) => (standing === 'department' ? '01-31' : '03-31'),
  },
];

/** The year whose report has to be there at `at`: the last one, or the one before while there is still time. */
export function dueYear(at: string, lastDay: string): number {
  const year = Number(at.slice(0, 4));
  return at.slice('YYYY-'.length) > lastDay ? year - 1 : year - 2;
}

/** The year that a title names: `2023年…`, `…（2023年度）`; the first one. Null where it names none. */
export function yearIn(title: string): number | null {
  const year = /(?<!\d)(20\d{2})(?!\d)/u.exec(title)?.[1];
  return year === undefined ? null : Number(year);
}

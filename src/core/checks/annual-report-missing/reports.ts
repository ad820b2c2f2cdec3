import type { Website } from '../../model/website.ts';

/** Last days on which reports of the year before are in time, `MM-DD`. */
export interface DueDays {
  tableDue: string;
  departmentReportDue: string;
  governmentReportDue: string;
}

/** A report that is due once a year. */
export interface AnnualReport {
  name: string;
  /** Titles by which it goes. */
  title: RegExp;
  /** Which of the days it is due on, of the year after, inclusive. */
  due(standing: Website['standing']): keyof DueDays;
}

export const ANNUAL_REPORTS: readonly AnnualReport[] = [
  {
    name: '政府网站工作年度报表',
    title: /网站(?:20\d{2}年?)?(?:年?度)?(?:工作|监管)?(?:20\d{2}年?)?(?:年?度)?(?:报表|年报|报告)/u,
    due: () => 'tableDue',
  },
  {
    name: '政府信息公开工作年度报告',
    // A 总结 of 政务公开 is another report.
    title:
      /(?:信息公开(?:20\d{2}年?|年?度|工作|情况|总结|的){0,8}|政务公开(?:20\d{2}年?|年?度|工作|情况|的){0,8})(?:报告|年报)(?!的?(?:编制|填报|撰写|制度|格式|模板|培训))/u,
    // 政府信息公开条例 2019, Art. 49: departments by 31 January; the report of the government as a whole by 31 March.
    due: (standing) => (standing === 'department' ? 'departmentReportDue' : 'governmentReportDue'),
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

const NOTICE = /的?(?:通知|通报|函)$/u;
/** A notice to which the report is annexed. */
const PUBLISHED = /(?:印发|公布|发布)[^，。]{0,60}(?:报告|报表|年报)》?的?(?:通知|通报)$/u;
const SUBJECT = /^关于/u;
/** What is about its subject, and is the report itself by its end. */
const IS_REPORT = /(?:报告|报表|年报)》?(?:[（(][^（）()]{0,20}[)）])?$/u;
/** Not where it is part of the name of a body (机构编制委员会办公室, 纪律检查委员会). */
const ASKS = /做好|报送|开展|填报|整改|审议|(?:编制|征集|核对|检查|督查|评估)(?!委|办(?!法)|室|中心)/u;

/** Whether a title with the name of a report is that of something about such reports, as of a notice that asks for them. */
export function isAboutReports(title: string): boolean {
  if (NOTICE.test(title)) return ASKS.test(title) || !PUBLISHED.test(title);
  return SUBJECT.test(title) && (ASKS.test(title) || !IS_REPORT.test(title));
}

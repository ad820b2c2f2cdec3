import { failed, type Mutation } from './mutation.ts';
import { staleSections } from './stale-by-rule.ts';

/** Departments have as long for both. */
const OF_DEPARTMENTS = '01-31';

/** The last day on which the report on the year before may still come. */
const REPORTS = {
  xxgknb: { name: '政府信息公开工作年度报告', kind: 'report on open government', until: '03-31' },
  wznb: { name: '政府网站工作年度报表', kind: 'table of the website', until: '01-31' },
} as const;

/** The report on the last year that is due is not there, nor is one on a later year. */
export const annualReportMissing: Mutation = {
  id: 'annual-report-missing',
  isInnocent: false,
  plant({ site, chance, taken }) {
    const slug = chance.pick(['xxgknb', 'wznb'] as const);
    const { name, kind, until } = REPORTS[slug];
    const last = site.target.standing === 'department' ? OF_DEPARTMENTS : until;
    const due = Number(site.at.slice(0, 4)) - (site.at.slice('YYYY-'.length) > last ? 1 : 2);
    const column = site.columns.find((each) => each.slug === slug);
    if (column === undefined) throw new Error(`no column ${slug}`);
    column.articles = column.articles.filter(({ title }) => Number(/\d{4}/u.exec(title)?.[0]) < due);
    taken.add(column.path);
    // The column may have stood still for more than a year now.
    return {
      faults: [failed('annual-report-missing', kind, `${site.target.home} ${due} 年${name}`), ...staleSections(site)],
      also: [],
    };
  },
};

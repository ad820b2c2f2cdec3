import { failed, type Mutation } from './mutation.ts';

const REPORTS = { xxgknb: '政府信息公开工作年度报告', wznb: '政府网站工作年度报表' } as const;

/** The newest of the reports of a year is not there. */
export const annualReportMissing: Mutation = {
  id: 'annual-report-missing',
  isInnocent: false,
  plant({ site, chance, taken }) {
    const slug = chance.pick(['xxgknb', 'wznb'] as const);
    const column = site.columns.find((each) => each.slug === slug);
    const newest = column?.articles.shift();
    const year = /\d{4}/u.exec(newest?.title ?? '')?.[0] ?? '';
    taken.add(column?.path ?? '');
    return { faults: [failed('annual-report-missing', `${site.target.home}#${REPORTS[slug]}-${year}`)], also: [] };
  },
};

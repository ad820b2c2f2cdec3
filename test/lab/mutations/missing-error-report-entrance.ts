import { failed, type Mutation } from './mutation.ts';

/** No page has the entrance for errors, or all have that of another site. */
export const missingErrorReportEntrance: Mutation = {
  id: 'missing-error-report-entrance',
  isInnocent: false,
  plant({ site, chance }) {
    const isOther = chance.happens(0.5);
    site.foot.jiucuo = isOther ? `4499${chance.between(300_000, 999_999)}` : null;
    return {
      faults: isOther
        ? [failed('missing-error-report-entrance', 'code of another site', '找错入口的标识码')]
        : [
            failed('missing-error-report-entrance', 'no entrance', '缺少找错入口'),
            failed('missing-identification', 'jiucuo', '缺少找错入口'),
          ],
      also: [],
    };
  },
};

import type { SectionType } from '../../../src/core/model/observation/index.ts';
import { failed, type Mutation } from './mutation.ts';
import { isHomeStale } from './stale-by-rule.ts';

const BASIC: readonly SectionType[] = ['概况信息', '机构职能', '领导信息', '动态要闻', '政策文件', '政策解读'];

/** There is no column of a kind that every site must have. Without news the home page may have nothing new either. */
export const missingBasicSection: Mutation = {
  id: 'missing-basic-section',
  isInnocent: false,
  plant({ site, chance, taken }) {
    const type = chance.pick(BASIC);
    for (const { path, type: each } of site.columns) if (each === type) taken.add(path);
    site.columns = site.columns.filter((column) => column.type !== type);
    const { home } = site.target;
    return {
      faults: [
        failed('missing-basic-sections', type, `${home} ${type}`),
        ...(isHomeStale(site) ? [failed('stale-home-page', 'old entries', home)] : []),
      ],
      also: [],
    };
  },
};

import type { SectionType } from '../../../src/core/model/observation/index.ts';
import { failed, type Mutation } from './mutation.ts';

const BASIC: readonly SectionType[] = ['概况信息', '机构职能', '领导信息', '政策文件'];

/** There is no column of a kind that every site must have. */
export const missingBasicSection: Mutation = {
  id: 'missing-basic-section',
  isInnocent: false,
  plant({ site, chance, taken }) {
    const type = chance.pick(BASIC);
    for (const { path, type: each } of site.columns) if (each === type) taken.add(path);
    site.columns = site.columns.filter((column) => column.type !== type);
    return { faults: [failed('missing-basic-sections', `${site.target.home} ${type}`)], also: [] };
  },
};

import type { Foot } from '../site/site-plan.ts';
import { editPage, failed, type Mutation, takeArticles } from './mutation.ts';

const MARKS = {
  conac: '党政机关标识',
  siteCode: '网站标识码',
  icp: 'ICP备案',
  police: '公安备案',
  organizer: '主办单位',
  phone: '联系方式',
  map: '网站地图',
} as const;

/** A mark that some pages do not have at their foot. */
export const missingIdentification: Mutation = {
  id: 'missing-identification',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const mark = chance.pick(Object.keys(MARKS) as (keyof typeof MARKS)[]);
    const without: Partial<Foot> = mark === 'conac' ? { conac: false } : { [mark]: null };
    for (const { article } of takeArticles(ground, chance.between(1, 4))) {
      editPage(site, article.path, (page) => Object.assign(page.foot, without));
    }
    return { faults: [failed('missing-identification', mark, `缺少${MARKS[mark]}`)], also: [] };
  },
};

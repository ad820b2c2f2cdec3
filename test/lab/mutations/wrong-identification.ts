import { editPage, failed, type Mutation, takeArticles } from './mutation.ts';

/** Pages of another template show the code, or the number, of another site. */
export const wrongIdentification: Mutation = {
  id: 'wrong-identification',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const isCode = chance.happens(0.5);
    const code = `4499${chance.between(300_000, 999_999)}`;
    const icp = `粤ICP备${chance.between(10_000_000, 19_999_999)}`;
    for (const { article } of takeArticles(ground, chance.between(1, 4))) {
      editPage(site, article.path, (page) =>
        Object.assign(page.foot, isCode ? { siteCode: code } : { icp: `${icp}号-1` }),
      );
    }
    return {
      faults: [failed('wrong-identification', isCode ? `网站标识码 ${code}` : `ICP备案 ${icp.replace('备', '')}`)],
      also: [],
    };
  },
};

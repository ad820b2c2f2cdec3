import type { Chance } from '../chance.ts';
import type { Foot, SitePlan } from '../site/site-plan.ts';
import { doubtful, editPage, failed, type Ground, type Mutation, type Planted, takeArticles } from './mutation.ts';

interface Wrong {
  kind: string;
  foot: Partial<Foot>;
  problem: string;
  says: string;
}

type Way = (chance: Chance, site: SitePlan) => Wrong;

const otherPolice = (chance: Chance) => `4499${chance.between(40, 99)}02${chance.between(100_000, 999_999)}`;

const WAYS: readonly Way[] = [
  (chance, { target }) => {
    const siteCode = `4499${chance.between(300_000, 999_999)}`;
    return {
      kind: 'code of another site',
      foot: { siteCode },
      problem: `网站标识码 ${siteCode}`,
      says: `登记的是 ${target.siteCode ?? ''}`,
    };
  },
  (chance, { target }) => {
    const right = target.siteCode ?? '';
    const siteCode = chance.pick([
      right.slice(0, -1),
      `${right}0`,
      `bm${right.slice(0, 7)}`,
      '0000000000',
      '9944010001',
    ]);
    return { kind: 'ill-formed code', foot: { siteCode }, problem: `网站标识码 ${siteCode}`, says: '不是 10 位数字' };
  },
  (chance) => {
    const icp = `粤ICP备${chance.between(10_000_000, 19_999_999)}`;
    return {
      kind: 'ICP number',
      foot: { icp: `${icp}号-1` },
      problem: `ICP备案 ${icp.replace('备', '')}`,
      says: '登记的是',
    };
  },
  (chance) => {
    const number = otherPolice(chance);
    return {
      kind: 'number of the police',
      foot: { police: `粤公网安备${number}号` },
      problem: `公安备案 ${number}`,
      says: '登记的是',
    };
  },
  (chance, { target }) => {
    target.police = null;
    const number = otherPolice(chance);
    return {
      kind: 'differs from page to page',
      foot: { police: `粤公网安备${number}号` },
      problem: `公安备案 ${number}`,
      says: '首页或多数页面是',
    };
  },
];

/** Pages of another template show a code, or a number, of another site, or one that is none; or all show one of another province. */
export const wrongIdentification: Mutation = {
  id: 'wrong-identification',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    if (chance.happens(0.15)) return ofOtherProvince(ground);
    const { kind, foot, problem, says } = chance.pick(WAYS)(chance, site);
    for (const { article } of takeArticles(ground, chance.between(1, 4)))
      editPage(site, article.path, (page) => Object.assign(page.foot, foot));
    return { faults: [{ ...failed('wrong-identification', kind, problem), says }], also: [] };
  },
};

function ofOtherProvince({ site, chance }: Ground): Planted {
  const icp = `${chance.pick(['浙', '京', '蜀'])}ICP备${chance.between(10_000_000, 19_999_999)}号`;
  site.foot.icp = icp;
  site.target.icp = icp;
  return { faults: [doubtful('wrong-identification', 'other province', `${site.target.home} 标识的省份`)], also: [] };
}

import type { SectionType } from '../../../src/core/model/observation/index.ts';
import type { Chance } from '../chance.ts';

/** Made-up texts: no place, office or person of them exists. */
const PLACES = ['青屏县', '石浔县', '雁墩县', '榕陂县', '鹭汀县'] as const;
const OFFICES = ['教育局', '民政局', '水利局', '交通运输局', '农业农村局', '文化广电局', '市场监管局', '卫生健康局'];
const TOWNS = ['上塘镇', '下浦镇', '柳埠镇', '枫桥乡', '石阶镇', '沙湾乡'];
const ACTS = ['召开', '部署', '推进', '开展', '举办', '启动', '完成', '检查', '落实', '总结'];
const THINGS = [
  '春耕备耕工作',
  '校园安全专项行动',
  '河道清淤工程',
  '乡村道路养护',
  '便民服务提升行动',
  '防汛应急演练',
  '古树名木保护',
  '老旧小区改造',
  '食品安全抽检',
  '非遗展演活动',
  '就业服务专场',
  '节水型单位创建',
];
const ENDS = ['会议', '现场会', '培训班', '座谈会', '宣传周', '第一阶段任务', '专题调度会', '验收工作'];

export const choosePlace = (chance: Chance): string => chance.pick(PLACES);

/** Titles of an article by the kind of its column; no two of one site are the same, by their number. */
export function titleOf(kind: TitleKind, { place, chance, number }: TitleContext): string {
  const office = chance.pick(OFFICES);
  const thing = chance.pick(THINGS);
  switch (kind) {
    case 'news':
      return `${chance.pick([place, place + office, chance.pick(TOWNS)])}${chance.pick(ACTS)}${thing}${chance.pick(ENDS)}（${number}）`;
    case 'notice':
      return `${place}${office}关于${thing}第${number}号${chance.pick(['公告', '公示', '通告'])}`;
    case 'policy':
      return `${place}人民政府办公室关于印发${thing}实施方案（${number}号）的通知`;
    case 'reading':
      return `《${place}${thing}实施方案（${number}号）》政策解读`;
    case 'plan':
      return `${place}${office}${thing}工作计划（第${number}期）`;
  }
}

export type TitleKind = 'news' | 'notice' | 'policy' | 'reading' | 'plan';

interface TitleContext {
  place: string;
  chance: Chance;
  number: number;
}

const SENTENCES: readonly ((chance: Chance) => string)[] = [
  (chance) => `会议指出，${chance.pick(THINGS)}关系群众切身利益，各单位要压实责任，细化措施，按月报告进展情况。`,
  (chance) =>
    `据介绍，今年以来全县共投入资金${chance.between(10, 900)}万元，覆盖${chance.pick(TOWNS)}等${chance.between(2, 12)}个乡镇。`,
  (chance) =>
    `下一步，${chance.pick(OFFICES)}将会同有关部门，继续做好${chance.pick(THINGS)}，确保${chance.between(2, 9)}项任务按期完成。`,
  (chance) =>
    `${chance.pick(TOWNS)}结合实际，组织${chance.between(12, 300)}名工作人员深入一线，走访农户${chance.between(20, 2000)}户。`,
  (chance) => `经现场核查，${chance.between(3, 40)}处隐患已全部整改到位，相关情况将在网站上公布，接受社会监督。`,
  (chance) =>
    `活动现场设置了咨询台，发放宣传资料${chance.between(100, 5000)}份，解答群众提问${chance.between(10, 400)}人次。`,
];

/** A paragraph of whole sentences, 80 to 250 letters. */
export function paragraphOf(chance: Chance): string {
  return chance
    .sample(SENTENCES, chance.between(2, 4))
    .map((sentence) => sentence(chance))
    .join('');
}

export const officeOf = (place: string, chance: Chance): string => `${place}${chance.pick(OFFICES)}`;
export const townOf = (chance: Chance): string => chance.pick(TOWNS);

const WISHES = [
  '增设公交站',
  '修补村道路面',
  '延长图书馆开放时间',
  '更换损坏路灯',
  '咨询医保参保手续',
  '清理沟渠淤泥',
  '增加停车位',
];

export const letterTitle = (chance: Chance, number: number): string =>
  `关于${chance.pick(TOWNS)}${chance.pick(WISHES)}的咨询（${number}）`;

const SURNAMES = '陈林黄许郑蔡杨曾';
const NUMBERED = '甲乙丙丁戊己庚辛';

/** What a column of one text says. */
export function standingText(type: SectionType, { place, chance }: { place: string; chance: Chance }): string[] {
  switch (type) {
    case '机构职能':
      return [
        `${place}人民政府贯彻执行上级国家行政机关的决定和命令，管理本行政区域内的经济、教育、科学、文化、卫生等行政工作。`,
        `办公地址：${place}中心路${chance.between(1, 99)}号。办公时间：工作日上午八时三十分至十二时，下午二时至五时三十分。`,
        `内设机构有综合科、秘书科、信息科、督查科，分别负责公文处理、会议组织、政务公开和督促检查等工作。`,
      ];
    case '领导信息':
      return ['县长', '常务副县长', '副县长', '副县长'].map(
        (post, index) =>
          `${SURNAMES[chance.below(SURNAMES.length)]}${NUMBERED[index]}，${post}，本科学历，主持或协助做好县政府${chance.pick(THINGS)}等方面的工作，分管${chance.pick(OFFICES)}。`,
      );
    default:
      return [
        `${place}位于两河交汇处，总面积${chance.between(400, 3000)}平方公里，辖${chance.between(5, 20)}个乡镇，常住人口${chance.between(10, 80)}万人。`,
        `全境以低山丘陵为主，气候温和，雨量充沛，盛产茶叶、柑橘和水产品，素有鱼米之乡的美称，是远近闻名的生态县。`,
        `境内有古塔、古桥和湿地公园等景点，每年春季举办采茶节，吸引各地游客前来观光，带动了沿线村庄的发展。`,
      ];
  }
}

const SERVICES = [
  '城乡居民基本养老保险参保登记',
  '个体工商户设立登记',
  '食品经营许可证核发',
  '机动车维修经营备案',
  '临时救助对象认定给付',
  '公共场所卫生许可',
];

export const serviceTitles = (): readonly string[] => SERVICES.map((service) => `${service}办事指南`);

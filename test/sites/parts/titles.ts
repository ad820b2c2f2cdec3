import type { Chance } from '../../lab/chance.ts';

/** Names out of which the titles and texts of a site are put together. */
export interface Words {
  short: string;
  issuer: string;
  people: readonly string[];
  names: readonly string[];
  spots: readonly string[];
  bodies: readonly string[];
  topics: readonly string[];
}

const SHAPES = {
  news: [
    '{who}到{spot}调研{topic}工作',
    '{short}召开{topic}工作推进会',
    '{who}主持召开专题会议 研究{topic}等事项',
    '{spot}：{topic}跑出“加速度”',
    '{short}{topic}工作取得阶段性成效',
    '{who}会见来访企业代表 洽谈{topic}合作',
    '{topic}现场观摩会在{spot}举行',
    '聚焦{topic} {short}打出“组合拳”',
    '{who}检查{spot}安全生产和{topic}情况',
  ],
  dept: [
    '{body}开展{topic}专项检查',
    '{body}：上门服务解难题 助力{topic}',
    '{body}组织{topic}业务培训',
    '{body}到{spot}开展结对共建活动',
    '{spot}召开{topic}工作部署会',
    '{body}多措并举推进{topic}',
    '{body}扎实做好{topic}宣传工作',
  ],
  notice: [
    '关于开展{topic}专项整治行动的公告',
    '关于{spot}路段临时交通管制的通告',
    '{body}关于征集{topic}意见建议的公告',
    '关于公布{topic}名单的通知',
    '{body}关于{topic}项目的公示',
    '关于做好{topic}有关工作的通知',
    '关于{spot}计划停水检修的通告',
    '{body}公开招聘编外工作人员公告（{topic}岗位）',
  ],
  policy: [
    '{issuer}关于印发{short}{topic}实施方案的通知',
    '{issuer}关于加快推进{topic}的实施意见',
    '{issuer}关于印发{short}{topic}管理办法的通知',
    '{issuer}关于进一步规范{topic}工作的通知',
    '{issuer}关于调整{topic}工作领导小组成员的通知',
    '{issuer}关于废止部分{topic}行政规范性文件的决定',
  ],
  interpretation: [
    '《{short}{topic}实施方案》政策解读',
    '一图读懂《{short}{topic}管理办法》',
    '{body}负责人解读《关于加快推进{topic}的实施意见》',
    '问答：{topic}新政有哪些变化',
  ],
  personnel: [
    '{issuer}关于{name}等同志职务任免的通知',
    '{body}2026年公开招聘事业单位工作人员拟聘用人员公示（{topic}）',
    '关于{name}同志任职的通知',
    '{body}干部任前公示（{name}）',
  ],
  finance: [
    '{body}2025年度部门决算公开（{topic}专项）',
    '{body}2026年部门预算（含{topic}资金）',
    '{topic}财政资金分配结果公示',
  ],
  plan: ['{short}“十五五”{topic}规划', '2026年{short}{topic}工作计划', '{short}{topic}三年行动计划（2026-2028年）'],
  livelihood: [
    '{spot}{topic}补助资金发放公示',
    '{short}2026年第三季度{topic}救助对象名单（{spot}）',
    '{spot}{topic}惠民服务点开放时间',
  ],
  science: ['{topic}小知识：这些误区要避开', '{topic}常见问题问答（{spot}版）', '一线故事：{spot}的{topic}守护人'],
} as const satisfies Record<string, readonly string[]>;

export type TitleKind = keyof typeof SHAPES;

const ATTEMPTS = 400;

/** Gives titles of a kind, none of which it has given before. */
export function openTitles(words: Words, chance: Chance): (kind: TitleKind, count: number) => string[] {
  const given = new Set<string>();
  return (kind, count) => {
    const shapes: readonly string[] = SHAPES[kind];
    const titles: string[] = [];
    const start = chance.between(0, 50);
    for (let attempt = 1; titles.length < count && attempt <= ATTEMPTS; attempt++) {
      const title = filled(shapes[(start + attempt) % shapes.length] ?? '', words, chance);
      if (given.has(title)) continue;
      given.add(title);
      titles.push(title);
    }
    return titles;
  };
}

function filled(shape: string, { short, issuer, ...words }: Words, chance: Chance): string {
  const parts: Record<string, string> = {
    short,
    issuer,
    who: chance.pick(words.people),
    spot: chance.pick(words.spots),
    topic: chance.pick(words.topics),
    body: chance.pick(words.bodies),
    name: chance.pick(words.names),
  };
  return shape.replaceAll(/\{(\w+)\}/gu, (_, part: string) => parts[part] ?? '');
}

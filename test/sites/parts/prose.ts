import type { Chance } from '../../lab/chance.ts';
import type { Words } from './titles.ts';

const OPENINGS = [
  '近日',
  '连日来',
  '本周以来',
  '入冬以来',
  '日前',
  '按照年度工作安排',
  '为贯彻落实上级部署要求',
  '根据有关规定',
] as const;
const DOINGS = [
  '深入一线了解进度',
  '逐项核对台账资料',
  '听取基层干部群众意见',
  '现场协调解决用地、用电等具体问题',
  '对重点点位开展拉网式排查',
  '与企业负责人面对面交流',
  '查看设施运行情况',
  '组织专家会诊把脉',
  '梳理形成问题清单和责任清单',
] as const;
const WANTS = [
  '要求各责任单位倒排工期、挂图作战',
  '强调要把群众满意作为衡量标准',
  '指出要抓住当前有利时机',
  '明确由牵头部门每旬调度一次',
  '提出要健全长效管护机制',
  '希望各方形成工作合力',
  '要求把安全底线牢牢守住',
] as const;
const FACTS: readonly ((chance: Chance) => string)[] = [
  ({ between }) => `截至目前，已完成投资${between(2, 90)}.${between(1, 9)}亿元，占年度计划的${between(61, 98)}%`,
  ({ between }) =>
    `共出动工作人员${between(40, 900)}人次，检查点位${between(12, 300)}处，发现并整改问题${between(3, 60)}个`,
  ({ between }) => `受益群众达${between(2, 40)}.${between(1, 9)}万人`,
  ({ between }) => `新增就业岗位${between(100, 3000)}个，培训${between(5, 60)}期`,
  ({ between }) => `办理相关事项${between(200, 9000)}件，群众满意率${between(95, 99)}.${between(1, 9)}%`,
];
const ENDS = [
  '下一步，将持续跟踪问效，确保各项任务落到实处。',
  '有关单位负责同志参加活动。',
  '相关工作正在有序推进中。',
  '大家表示，将以此为契机，把各项措施抓细抓实。',
  '活动取得了预期效果，受到群众好评。',
] as const;

/** How often a paragraph has a third sentence. */
const THIRD_SENTENCE = 0.6;

/** The text of a piece of news: so many paragraphs and a last sentence. */
export function newsText(title: string, count: number, { words, chance }: { words: Words; chance: Chance }): string[] {
  const topic = title.replaceAll(/[“”《》（）]/gu, '').slice(0, 22);
  const doing = () => chance.pick(DOINGS);
  const want = () => chance.pick(WANTS);
  const paragraphs = Array.from({ length: count }, (_, number) => {
    const sentences = [
      number === 0
        ? `${chance.pick(OPENINGS)}，围绕“${topic}”，${chance.pick(words.bodies)}有关负责人来到${chance.pick(words.spots)}，${doing()}`
        : `在${chance.pick(words.spots)}，工作组${doing()}，${want()}`,
      factOf(chance),
    ];
    if (chance.happens(THIRD_SENTENCE)) sentences.push(`${chance.pick(words.bodies)}${doing()}，${want()}`);
    return `${sentences.join('。')}。`;
  });
  return [...paragraphs, chance.pick(ENDS)];
}

const factOf = (chance: Chance) => chance.pick(FACTS)(chance);

/** The text of a document of policy. */
export function policyText(title: string, { words, chance }: { words: Words; chance: Chance }): string[] {
  const { between, pick } = chance;
  const matter = title
    .replace(/^.*?关于/u, '')
    .replace(/的通知$/u, '')
    .slice(0, 26);
  return [
    '各有关单位：',
    `现将《${matter}》有关事项通知如下，请结合实际认真贯彻执行。`,
    `一、总体要求。坚持统筹兼顾、突出重点，力争到${between(2027, 2030)}年，${pick(words.topics)}水平明显提升，${factOf(chance)}。`,
    `二、主要任务。（一）完善工作机制，由${pick(words.bodies)}牵头，每季度会商一次。（二）加大投入，统筹安排专项资金${between(200, 9000)}万元。（三）强化监管，对${pick(words.spots)}等重点区域实行清单管理。`,
    `三、保障措施。各单位要明确专人负责，于每月${between(3, 25)}日前报送进展情况。本通知自印发之日起施行，有效期${between(2, 5)}年。`,
  ];
}

import type { Chance } from './chance.ts';

/** Texts as they stand on government sites, put together from few words. */
export interface Wording {
  /** At least so many characters of words without punctuation. */
  words(characters: number): string;
  title(): string;
  /** Sentences of at least so many characters. */
  paragraph(characters: number): string;
}

const WHO =
  '市政府 市教育局 市民政局 市财政局 市水务局 市统计局 各区县 各部门 有关单位 街道办事处 行业协会 居民委员会'.split(
    ' ',
  );
const WHAT =
  '安全生产 城市管理 养老服务 义务教育 医疗保障 政务公开 营商环境 防汛备汛 垃圾分类 公共交通 住房保障 食品安全 档案管理 就业培训 道路改造 河道治理 消防演练 志愿服务 社区建设 电子证照 信用体系 招商引资 园林绿化 节能减排 文物保护 财政预算 审计监督 信息公开 一网通办 便民热线'.split(
    ' ',
  );
const DO = '推进 部署 开展 检查 落实 完善 印发 通报 征求 公示 启动 加强 优化 规范 总结 督办'.split(' ');
const HOW =
  '全面 扎实 有序 按照要求 结合实际 在前期基础上 分阶段 联合 集中 逐项 依法 会同有关部门 面向企业和群众 坚持问题导向'.split(
    ' ',
  );
const NOUN =
  '工作 方案 项目 意见 通知 措施 情况 活动 计划 专项行动 现场会 管理办法 实施细则 年度任务 清单 评估报告'.split(' ');
const SENTENCES = 4000;
const ORDER = [WHO, HOW, DO, WHAT, NOUN];

export function openWording(chance: Chance): Wording {
  const words = (characters: number): string => {
    let text = '';
    for (let at = chance.below(ORDER.length); text.length < characters; at++) {
      text += chance.pick(ORDER[at % ORDER.length] ?? NOUN);
    }
    return text;
  };
  const sentence = (): string => {
    const day = `（${2012 + chance.below(12)}年${1 + chance.below(12)}月${1 + chance.below(28)}日）`;
    return `${words(9 + chance.below(14))}，${words(6 + chance.below(12))}${chance.happens(0.12) ? day : ''}。`;
  };
  const sentences = Array.from({ length: SENTENCES }, sentence);
  return {
    words,
    title: () =>
      `${chance.pick(WHO)}${chance.pick(HOW)}${chance.pick(DO)}${chance.pick(WHAT)}${words(4 + chance.below(9))}`,
    paragraph(characters) {
      let text = '　　';
      while (text.length < characters) text += chance.pick(sentences);
      return text;
    },
  };
}

import type { SectionType } from '../../../src/core/model/observation/index.ts';
import type { TitleKind } from './words.ts';

/** A column that every portal of the lab has. */
export interface ColumnSketch {
  slug: string;
  /** `某` stands for the name of the place. */
  name: string;
  type: SectionType;
  parent: string | null;
  shape: 'list' | 'text' | 'guides' | 'landing' | 'reports' | 'tables';
  titles: TitleKind;
  /** Days from the newest article to the inspection, at most; and between two articles, at least one. */
  newest: number;
  step: number;
}

const sketch = (
  [slug, name, type]: [string, string, SectionType],
  shape: ColumnSketch['shape'],
  rest: Partial<ColumnSketch> = {},
): ColumnSketch => ({ slug, name, type, shape, parent: null, titles: 'news', newest: 10, step: 3, ...rest });

const notice = { titles: 'notice', newest: 100, step: 17 } as const;
const yearly = { titles: 'plan', newest: 250, step: 60 } as const;

/** Columns of the first level have no parent: every page leads to them. */
export const COLUMN_SKETCHES: readonly ColumnSketch[] = [
  sketch(['zjqp', '走进某', '概况信息'], 'landing'),
  sketch(['xqgk', '县情概况', '概况信息'], 'text', { parent: 'zjqp' }),
  sketch(['lsyg', '历史沿革', '概况信息'], 'text', { parent: 'zjqp' }),
  sketch(['jgzn', '机构职能', '机构职能'], 'text'),
  sketch(['ldxx', '领导信息', '领导信息'], 'text'),
  sketch(['zwyw', '某要闻', '动态要闻'], 'list'),
  sketch(['bmdt', '部门动态', '动态要闻'], 'list', { step: 4 }),
  sketch(['xzdt', '乡镇动态', '动态要闻'], 'list', { parent: 'bmdt', step: 5 }),
  sketch(['tzgg', '通知公告', '通知公告'], 'list', notice),
  sketch(['zcwj', '政策文件', '政策文件'], 'list', { titles: 'policy', newest: 120, step: 25 }),
  sketch(['gfxwj', '规范性文件', '政策文件'], 'list', { titles: 'policy', newest: 300, step: 70, parent: 'zcwj' }),
  sketch(['zcjd', '政策解读', '政策解读'], 'list', { titles: 'reading', newest: 120, step: 30 }),
  sketch(['xxgknb', '政府信息公开年报', '信息公开年报'], 'reports'),
  sketch(['wznb', '网站年度报表', '其他'], 'tables'),
  sketch(['rsxx', '人事信息', '其他'], 'list', yearly),
  sketch(['ghjh', '规划计划', '其他'], 'list', { ...yearly, step: 90 }),
  sketch(['tjsj', '统计信息', '其他'], 'list', { ...yearly, newest: 60, step: 30 }),
  sketch(['bsfw', '办事服务', '办事服务'], 'guides'),
  sketch(['hdjl', '互动交流', '互动交流'], 'landing'),
  sketch(['zxft', '在线访谈', '互动交流'], 'list', { parent: 'hdjl', titles: 'plan', newest: 90, step: 40 }),
  sketch(['yjzj', '民意征集', '互动交流'], 'list', { parent: 'hdjl', titles: 'notice', newest: 60, step: 30 }),
];

/** Kinds of columns that the indicators tell apart (栏目类型); `应更新` is what has to be kept up to date without being one of them. */
export const SECTION_TYPES = [
  '概况信息',
  '机构职能',
  '领导信息',
  '动态要闻',
  '通知公告',
  '政策文件',
  '政策解读',
  '信息公开年报',
  '办事服务',
  '互动交流',
  '应更新',
  '其他',
] as const;

export type SectionType = (typeof SECTION_TYPES)[number];

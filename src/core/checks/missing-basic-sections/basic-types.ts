import type { SectionType } from '../../model/observation/index.ts';

export interface BasicType {
  type: SectionType;
  /** Names by which such a column goes. */
  name: RegExp;
  /** It may be one text and no list. */
  mayBeText: boolean;
}

/** Columns of basic information that every site has to have (国办秘函〔2019〕19号 发布解读). */
export const BASIC_TYPES: readonly BasicType[] = [
  {
    type: '概况信息',
    name: /概况|概览|[省市县区镇乡]情$|^走[进近]|^认识|(?:单位|部门|机构|基本|[省市县区镇乡]|街道)(?:简介|情况|介绍)$|[局委办厅院署](?:机关)?简介$/u,
    mayBeText: true,
  },
  {
    type: '机构职能',
    name: /机构(?:职能|设置|概况|简介|职责|信息|介绍)|主要职[责能]|(?:部门|单位|工作|本单位)职[责能]|职能(?:配置|简介|介绍|职责)|内设机构|三定|组织机构|政府机构|(?:单位|部门|[局委办厅署]|[本我]院)(?:概况|简介)/u,
    mayBeText: true,
  },
  {
    type: '领导信息',
    name: /领导(?:信息|之窗|简介|介绍|分工|班子|成员|团队|名录|机构)|(?:政府|市|县|区|局|委|厅|现任|本级|党组)领导|(?:市|县|区|局|厅)长(?:之窗|简介|信息)|负责人信息/u,
    mayBeText: true,
  },
  { type: '动态要闻', name: /(?:动态|要闻|新闻)(?:中心|信息|发布)?$|^(?:工作|政务|部门)快讯$/u, mayBeText: false },
  {
    type: '政策文件',
    name: /^(?!.*解读).*(?:政策(?:文件|法规|发布|公开|库)|(?:规范性|政府|行政|部门|本级)文件|法规文件|文件(?:资料|库)$|^文件$)/u,
    mayBeText: false,
  },
  { type: '政策解读', name: /政策解读|^(?:图解|解读)|解读(?:回应|材料)?$/u, mayBeText: false },
];

/** Longer texts are headlines and no names of columns. */
export const LONGEST_NAME = 14;

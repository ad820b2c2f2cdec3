import type { TableLayout } from '../model/registry/index.ts';
import type { Text } from '../model/text.ts';

/** Tables that only the back office of a site has. */
export const BACK_OFFICE_TABLES = ['messages', 'error-reports'] as const;
export type BackOfficeTable = (typeof BACK_OFFICE_TABLES)[number];

/** Official names. */
export const BACK_OFFICE_NAMES: Readonly<Record<BackOfficeTable, Text>> = {
  messages: { zh: '网民留言', en: 'messages of citizens' },
  'error-reports': { zh: '“我为政府网站找错”留言', en: 'reports of errors on government websites' },
};

const YES_NO = { yes: ['是', '已公开', '公开', '有效'], no: ['否', '未公开', '不公开', '无效'] } as const;

/** What is read of a table. Names, texts and numbers of people are not: nothing here needs them. */
export const BACK_OFFICE_LAYOUTS: Readonly<Record<BackOfficeTable, TableLayout>> = {
  messages: {
    name: '网民留言',
    columns: [
      {
        key: 'number',
        header: '编号',
        aliases: ['留言编号', '信件编号', '信件号', '受理编号', '查询编号', '流水号'],
        isRequired: true,
        kind: 'text',
      },
      {
        key: 'asked',
        header: '留言时间',
        aliases: ['来信时间', '写信时间', '来信日期', '提交时间', '留言日期', '提问时间'],
        isRequired: true,
        kind: 'date',
      },
      {
        key: 'answered',
        header: '答复时间',
        aliases: ['回复时间', '答复日期', '回复日期', '办结时间', '办结日期'],
        kind: 'date',
      },
      { key: 'unit', header: '答复单位', aliases: ['办理单位', '承办单位', '回复单位', '受理单位'], kind: 'text' },
      { key: 'channel', header: '栏目', aliases: ['渠道', '信件类型', '留言类型', '类型', '信箱'], kind: 'text' },
      { key: 'published', header: '是否公开', aliases: ['公开', '公开状态'], kind: 'words', words: YES_NO },
      { key: 'valid', header: '是否有效', aliases: ['有效', '有效性'], kind: 'words', words: YES_NO },
    ],
  },
  'error-reports': {
    name: '找错留言',
    columns: [
      {
        key: 'number',
        header: '编号',
        aliases: ['留言编号', '流水号', '留言ID', '信息编号'],
        isRequired: true,
        kind: 'text',
      },
      {
        key: 'asked',
        header: '留言时间',
        aliases: ['提交时间', '网民留言时间', '留言日期', '反映时间'],
        isRequired: true,
        kind: 'date',
      },
      {
        key: 'answered',
        header: '办结时间',
        aliases: ['办结日期', '处理完成时间', '完成时间', '答复时间', '回复时间'],
        kind: 'date',
      },
      { key: 'unit', header: '办理单位', aliases: ['承办单位', '处理单位', '答复单位'], kind: 'text' },
      { key: 'valid', header: '是否有效', aliases: ['有效', '有效性'], kind: 'words', words: YES_NO },
    ],
  },
};

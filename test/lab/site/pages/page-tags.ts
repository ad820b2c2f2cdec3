import type { Article, Column, LabPage, SitePlan } from '../site-plan.ts';

type Tags = LabPage['tags'];

/** The required tags by kind of page: 3 on the home page, 7 on a column, 10 on an article. */
export const siteTags = ({ target, host }: SitePlan): Tags => [
  ['SiteName', target.name ?? ''],
  ['SiteDomain', host.replace(/:\d+$/u, '')],
  ['SiteIDCode', target.siteCode ?? ''],
];

export const columnTags = (site: SitePlan, { name, type }: Pick<Column, 'name' | 'type'>): Tags => [
  ...siteTags(site),
  ['ColumnName', name],
  ['ColumnDescription', `${site.target.name ?? ''}网站${name}栏目，公开${name}方面的信息`],
  ['ColumnKeywords', `${name},${site.place}`],
  ['ColumnType', TYPE_TAGS[type] ?? type],
];

const TYPE_TAGS: Partial<Record<Column['type'], string>> = {
  领导信息: '负责人信息',
  动态要闻: '工作动态',
  其他: '政府信息公开',
  信息公开年报: '政府信息公开年报',
};

export const articleTags = (site: SitePlan, column: Column, { title, day, time, source }: Article): Tags => [
  ...columnTags(site, column),
  ['ArticleTitle', title],
  ['PubDate', `${day} ${time}`],
  ['ContentSource', source === null || source === '' ? (site.foot.organizer ?? '') : source],
];

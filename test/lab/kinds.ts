/** What the lab plants of a check. */
export interface PlantedKinds {
  /** That of the check for which the list was written: a check that may say something else has another one, and the list is to be looked at. */
  version: number;
  /** All kinds of problems that the check tells and that a made-up portal can have. */
  kinds: readonly string[];
}

/** By the ids of checks. */
export const KINDS: Readonly<Record<string, PlantedKinds>> = {
  'site-unreachable': { version: 1, kinds: ['one visit in twenty'] },
  'stale-home-page': {
    version: 3,
    kinds: ['leads on to columns without days', 'leads on to old lists', 'old entries'],
  },
  'stale-sections': { version: 4, kinds: ['of a plain duty', 'of no plain duty', 'registered', 'without days'] },
  'blank-sections': { version: 5, kinds: ['says so, or is plainly of a type', 'without a word'] },
  'no-consultation-channel': { version: 2, kinds: ['nothing', 'only a name'] },
  'unanswered-messages': { version: 6, kinds: ['answered too late', 'no answer', 'no letters were read'] },
  'forged-dates': { version: 3, kinds: ['in the future', 'new day', 'only an older file', 'only seen before'] },
  'missing-basic-sections': {
    version: 4,
    kinds: ['动态要闻', '政策文件', '政策解读', '机构职能', '概况信息', '领导信息'],
  },
  'undated-pages': { version: 3, kinds: ['article', 'column'] },
  'missing-source': { version: 2, kinds: ['no source', 'nothing behind the label'] },
  'duplicate-articles': { version: 3, kinds: ['twice in one column'] },
  'annual-report-missing': { version: 4, kinds: ['report on open government', 'table of the website'] },
  'stale-message-list': { version: 3, kinds: ['no letters were read', 'two months and a day'] },
  'incomplete-message-fields': {
    version: 4,
    kinds: ['no letters were read', 'without answered', 'without asked', 'without unit'],
  },
  'slow-replies': {
    version: 3,
    kinds: ['more than fifteen working days', 'more than seven working days', 'no letters were read'],
  },
  'broken-links': {
    version: 3,
    kinds: [
      'file',
      'frame',
      'leads to what is not there',
      'media',
      'no answer',
      'no such host',
      'of a style sheet',
      'other site',
      'page',
      'picture',
      'script',
      'status 410',
      'status 500',
      'style sheet',
    ],
  },
  'missing-page-tags': {
    version: 3,
    kinds: [
      'ArticleTitle of article',
      'ColumnDescription of article',
      'ColumnDescription of column',
      'ColumnKeywords of article',
      'ColumnKeywords of column',
      'ColumnName of article',
      'ColumnName of column',
      'ColumnType of article',
      'ColumnType of column',
      'ContentSource of article',
      'PubDate of article',
      'SiteDomain of article',
      'SiteDomain of column',
      'SiteDomain of home page',
      'SiteIDCode of article',
      'SiteIDCode of column',
      'SiteIDCode of home page',
      'SiteName of article',
      'SiteName of column',
      'SiteName of home page',
    ],
  },
  'wrong-page-tags': {
    version: 5,
    kinds: [
      'address for a domain',
      'code of another site',
      'domain of another site',
      'empty',
      'ill-formed code',
      'label of its field',
      'mark of the template',
      'name of another site',
      'no time',
      'placeholder',
      'twice',
    ],
  },
  'missing-identification': {
    version: 4,
    kinds: ['conac', 'icp', 'jiucuo', 'map', 'organizer', 'phone', 'police', 'siteCode'],
  },
  'wrong-identification': {
    version: 2,
    kinds: [
      'ICP number',
      'code of another site',
      'differs from page to page',
      'ill-formed code',
      'number of the police',
      'other province',
    ],
  },
  'missing-error-report-entrance': { version: 3, kinds: ['code of another site', 'no entrance'] },
  'domain-form': {
    version: 2,
    kinds: ['department at www', 'levels of a portal', 'number', 'other suffix', 'portal without www'],
  },
  'no-ipv6': { version: 1, kinds: ['closed', 'no address'] },
  'certificate-problems': {
    version: 2,
    kinds: ['about to end', 'ended', 'not begun', 'not trusted', 'other name', 'without its issuer'],
  },
  'no-https': { version: 2, kinds: ['error status', 'leads back', 'no connection'] },
  'soft-not-found': { version: 3, kinds: ['as its folder', 'leads home', 'says so'] },
  'unusable-attachments': { version: 2, kinds: ['empty', 'other type', 'page', 'page of an error'] },
  'slow-pages': { version: 3, kinds: ['其他页面', '首页'] },
  'encoding-errors': {
    version: 3,
    kinds: [
      'GBK read as a western charset',
      'UTF-8 read as GBK',
      'UTF-8 read as a western charset',
      'broken bytes',
      'known garbage',
      'page names another charset',
      'server names another charset',
    ],
  },
};

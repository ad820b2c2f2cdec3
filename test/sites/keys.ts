import { ANYTHING, NEIGHBOUR, type SiteKey } from './key.ts';

export const CITY_PORTAL: SiteKey = { failed: {} };

export const COUNTY_PORTAL: SiteKey = {
  failed: {
    'stale-sections': ['/col/col1566/index.html'],
    'blank-sections': ['/col/col1590/index.html'],
    'unanswered-messages': ['/jact/front/mailpubdetail.do?transactId=26275&sysid=2'],
    'slow-replies': ['/jact/front/mailpubdetail.do?transactId=26282&sysid=2'],
    'missing-source': ['/art/2026/10/29/art_1568_411498.html', '/art/2026/9/19/art_1568_408258.html'],
    'duplicate-articles': ['/art/2026/11/22/art_1564_413442.html', '/art/2026/11/22/art_1564_413444.html'],
    'annual-report-missing': ['2025 年政府信息公开工作年度报告'],
    'broken-links': [
      '/picture/118/banner2026.jpg',
      '/module/download/downfile/15771/2026fj1.xls',
      `${NEIGHBOUR}/old/2024/abc.html`,
    ],
  },
};

export const DEPARTMENT: SiteKey = {
  failed: {
    'stale-sections': ['/zwgk/zcjd/'],
    'incomplete-message-fields': ['/hdjl/content/detail_7078.html', '/hdjl/content/detail_7072.html'],
    'broken-links': ['/attachment/0/521/521334/4512999.docx', `${NEIGHBOUR}/sthjt/`],
    'wrong-page-tags': [
      '/zwgk/rsxx/content/post_2207440.html',
      '/zwgk/rsxx/content/post_2178630.html',
      '/zwgk/rsxx/content/post_2151110.html',
      '/zwgk/rsxx/content/post_2128320.html',
    ],
    'missing-identification': ['/ztzl/lsfz/'],
    'missing-error-report-entrance': ['/'],
    'soft-not-found': ['/hjzl/content/post_2105100.html'],
  },
  // The code of the entrance is wrong: one may say so here as well.
  arguable: { 'wrong-identification': [ANYTHING] },
  doubts: ['/gkmlpt/index'],
};

const TOWNSHIP_FAULTS = {
  'stale-home-page': ['/'],
  'stale-sections': ['/list.asp?classid=3', '/list.asp?classid=6'],
  'missing-basic-sections': ['领导信息', '政策解读'],
  'undated-pages': ['/show.asp?id=1398', '/show.asp?id=1369'],
  'annual-report-missing': ['2025 年政府信息公开工作年度报告', '2025 年政府网站工作年度报表'],
  'broken-links': ['/images/banner2.gif', '/UploadFile/2026821093412.jpg', `${NEIGHBOUR}/old/qzf.htm`],
  // No page has them: three stand for all.
  'missing-page-tags': ['/', '/list.asp?classid=3', '/show.asp?id=1428', ANYTHING],
  'missing-identification': ['党政机关标识', '找错入口', '网站标识码', '公安备案', '网站地图'],
  'missing-error-report-entrance': ['/'],
  'encoding-errors': ['/show.asp?id=1414', '/zt/czwsh.htm'],
};

export const TOWNSHIP: SiteKey = { failed: { ...TOWNSHIP_FAULTS, 'no-consultation-channel': ['/'] } };

export const BUREAU: SiteKey = {
  failed: {
    'stale-sections': ['/tzgg.htm'],
    'undated-pages': ['/zwgk/zcjd.htm'],
    'duplicate-articles': ['/info/1022/18406.htm', '/info/1022/18407.htm'],
    'stale-message-list': ['/'],
    'broken-links': ['/images/hd2.jpg', '/__local/0/9F/3A/DEAD7766.jpg', `${NEIGHBOUR}/lsj/2020/`],
    'missing-page-tags': ['/jggk/ldxx.htm', '/jggk/jgzn.htm'],
    'wrong-identification': [
      '/ywpd/ccgl.htm',
      '/info/1041/18274.htm',
      '/info/1041/18160.htm',
      '/info/1041/18074.htm',
      '/info/1041/17983.htm',
      '/info/1041/17863.htm',
      '/info/1041/17766.htm',
    ],
    'unusable-attachments': ['/__local/A/28/B0/1036D2F/finance0.pdf', '/__local/C/2a/B0/1031D2F/policy2.doc'],
  },
  // A column without any day is told by another check; by the letter it is stale as well.
  arguable: { 'stale-sections': ['/zwgk/zcjd.htm'] },
};

export const DEVELOPMENT_ZONE: SiteKey = {
  failed: {
    'blank-sections': ['/column/207'],
    'unanswered-messages': ['/mail/5194'],
    'missing-source': [
      '/article/102/23477',
      '/article/102/23463',
      '/article/102/23441',
      '/article/102/23421',
      '/article/102/23405',
      '/article/102/23385',
      '/article/102/23363',
      '/article/102/23349',
    ],
    'annual-report-missing': ['2025 年政府网站工作年度报表'],
    'broken-links': ['/invest/map', `${NEIGHBOUR}/kjt/`],
    'missing-identification': ['公安备案', '网站地图'],
    'soft-not-found': ['/article/103/23285'],
  },
};

export const CITY_PORTAL_WITH_FAULTS: SiteKey = {
  failed: {
    'unanswered-messages': ['/hdjl/szxx/lynr/index_88132.html'],
    'blank-sections': ['/zwgk/hygk/'],
    'encoding-errors': ['/zwyw/202611/t20261125_5668345.html'],
    'undated-pages': ['/zwyw/202611/t20261123_5667951.html'],
    'wrong-page-tags': ['/zwgk/czzj/', '/zwyw/202611/t20261121_5667557.html', '/zwyw/202611/t20261120_5667360.html'],
    'unusable-attachments': ['/zwgk/zcwj/202611/P0202611125000.pdf'],
    'missing-error-report-entrance': ['/'],
    'missing-identification': ['找错入口'],
    'soft-not-found': ['/ztzl/2022/ldhj.html'],
  },
  // Whether a topic that calls itself archived is still a column may be asked.
  doubts: ['/ztzl/2021dsxx/'],
};

const { 'annual-report-missing': _, ...countyFaults } = COUNTY_PORTAL.failed;
export const COUNTY_PORTAL_IN_OTHER_WORDS: SiteKey = { failed: countyFaults };

export const TOWNSHIP_WITH_GUEST_BOOK: SiteKey = { failed: TOWNSHIP_FAULTS };

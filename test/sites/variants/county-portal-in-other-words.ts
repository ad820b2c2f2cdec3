import { makeCountyPortal } from '../county-portal/index.ts';
import { change, changeAll, copy, textAt } from '../parts/change.ts';
import type { MadeSite, MakeSite } from '../parts/made-site.ts';

const FOOT = [
  ['川公网安备51992702000022号', '川公网安备 51992702000022 号'],
  ['网站标识码：5199270006', '政府网站标识码:&nbsp;<span>5199270006</span>'],
  ['主办单位：青岚县人民政府办公室', '主办：<a href="/index.html">青岚县人民政府办公室</a>'],
  ['网站地图', '站点导航'],
  ['蜀ICP备20260022号', '蜀ICP备20260022号-1'],
  ['政府网站工作年度报表（2025年度）', '青岚县人民政府网站年度工作报表（2025）'],
] as const;

/** The portal of the county with the marks of its foot in other words, and with a report of 2025 under another title. */
export const makeCountyPortalInOtherWords: MakeSite = (ground) => {
  const site = makeCountyPortal(ground);
  for (const words of FOOT) changeAll(site, words);
  addReport(site, '关于青岚县2025年度政府信息公开工作情况的报告');
  for (const path of site.answers.keys()) lowerPubDate(site, path);
  return site;
};

const REPORTS = '/col/col1579/index.html';

function addReport(site: MadeSite, title: string): void {
  const old = /\/art\/2025\/3\/\d+\/art_1579_\d+\.html/u.exec(textAt(site, REPORTS))?.[0] ?? '';
  const path = '/art/2026/3/18/art_1579_393015.html';
  copy(site, [old, path], (text) =>
    text.replaceAll('青岚县人民政府2024年政府信息公开工作年度报告', title).replaceAll('2025-03-18', '2026-03-18'),
  );
  change(site, REPORTS, [
    '<recordset>',
    `<recordset>\n<record><![CDATA[<li><a href="${path}" title="${title}">${title}</a><span class="bt-date">2026-03-18</span></li>]]></record>`,
  ]);
}

/** The tag in small letters, and its moment with seconds. */
function lowerPubDate(site: MadeSite, path: string): void {
  const tag = /name="PubDate" content="([\d-]+ \d\d:\d\d)"/u;
  const body = site.answers.get(path)?.body;
  if (typeof body === 'string' && tag.test(body)) change(site, path, [tag, 'name="pubdate" content="$1:00"']);
}

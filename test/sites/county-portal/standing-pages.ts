import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { articleTags, each } from '../parts/markup.ts';
import type { Words } from '../parts/titles.ts';
import { type Article, pathOf, type Plan } from './columns.ts';
import { columnPath, framed, NAME, position, tagsOf } from './frame.ts';
import { nameOf, NEWS_MENU, OPEN_MENU, sideMenu } from './list-pages.ts';

export type Stand = (id: number, [name, type]: readonly [string, string], main: string) => void;

/** Adds pages of columns that are no lists. */
export const openStands =
  (site: SiteBuilder, ground: Ground): Stand =>
  (id, [name, type], main) => {
    const page = { title: `${NAME} ${name}`, tags: tagsOf(name, type) };
    site.page(columnPath(id), framed(ground, page, `${position(id, name)}${main}`));
  };

export function addStandingPages(site: SiteBuilder, stand: Stand, { words, plan }: { words: Words; plan: Plan }): void {
  stand(
    1561,
    ['走进青岚', '概况信息'],
    '<div class="con"><p>　　青岚县位于青岚山北段，地处岚水上游，幅员面积5974平方公里，辖9镇11乡，总人口16.8万人，其中少数民族人口占三成。</p><p>　　<b>自然资源</b>　森林覆盖率77.8%，有大熊猫等珍稀动物。</p><p>　　<b>特色产业</b>　茶叶、中蜂、核桃、天麻。2025年地区生产总值78.4亿元。</p><p><img src="/picture/118/gk.jpg"></p></div>',
  );
  addLeaders(site, stand, words);
  stand(
    1574,
    ['机构职能', '机构职能'],
    '<h3>青岚县人民政府办公室</h3><p>地址：青岚县龙岚路7号　邮编：000000　电话：0000-8880010　办公时间：工作日9:00-12:00,13:00-17:00</p><p>　　承担县政府机关日常工作；负责办理上级来文；组织起草县政府重要文稿；负责政务公开、电子政务、应急值守、建议提案办理等工作。</p><p>内设机构：秘书股、综合股、政务公开股、督查股、机关党委。</p>',
  );
  stand(
    1578,
    ['政府信息公开指南', '信息公开指南'],
    '<p>　　为保障公民、法人和其他组织依法获取政府信息，制定本指南。本机关主动公开的信息可在本网站、县档案馆、县政务服务中心查阅。</p><p>依申请公开受理机构：县政府办政务公开股；电话：0000-8880011。</p>',
  );
  // The column that has nothing in it.
  stand(
    1590,
    ['社会救助', '重点领域'],
    `<table width="1200"><tr>${sideMenu(plan, OPEN_MENU)}<td valign="top"><div class="nodata" style="padding:60px;text-align:center">暂无相关信息！</div></td></tr></table>`,
  );
  addOverviews(stand, plan);
  stand(
    1598,
    ['联系我们', '其他'],
    '<p>　　青岚县人民政府网站编辑部设在县大数据中心，投稿邮箱由各单位信息员专用。联系地址：青岚县龙岚路7号附楼。电话：0000-8880012。</p>',
  );
}

const OFFICES = ['县委副书记、县长', '县委常委、常务副县长', '副县长', '副县长'] as const;
const PEOPLES = ['汉族', '藏族', '汉族', '羌族'] as const;
const WORK = [
  '主持县政府全面工作',
  '负责财政、应急、统计工作',
  '负责农业、林草、水利工作',
  '负责教育、民政、卫健工作',
] as const;

function addLeaders(site: SiteBuilder, stand: Stand, { names }: Words): void {
  const rows = each(
    names,
    (name, index) =>
      `<tr><td width="120"><img src="/picture/118/ld${index}.jpg" width="100"></td><td><b>${name}</b>　${OFFICES[index]}<br>19${70 + index}年${index + 2}月生，${PEOPLES[index]}，大学学历。<br>分工：${WORK[index]}。</td></tr>`,
  );
  stand(1573, ['领导信息', '负责人信息'], `<table width="100%" border="1">${rows}</table>`);
  site.files(names.map((_, index) => `/picture/118/ld${index}.jpg`));
}

function addOverviews(stand: Stand, plan: Plan): void {
  const rows = (articles: readonly Article[]) =>
    each(articles, ({ path, title, day }) => `<p><a href="${path}">${title}</a> ${day}</p>`);
  const newest = (id: number, count: number) => plan.column(id).articles.slice(0, count);
  const cells = each(
    NEWS_MENU,
    (id) => `<td valign="top"><h3><a href="${columnPath(id)}">${nameOf(plan, id)}</a></h3>${rows(newest(id, 5))}</td>`,
  );
  stand(1563, ['政务动态', '工作动态'], `<table width="100%"><tr>${cells}</tr></table>`);
  stand(
    1570,
    ['政务公开', '信息公开'],
    `<table width="100%"><tr>${sideMenu(plan, OPEN_MENU)}<td valign="top"><h3>最新公开</h3>${rows([...newest(1571, 4), ...newest(1592, 3)])}</td></tr></table>`,
  );
  const map = each(
    [...NEWS_MENU, ...OPEN_MENU],
    (id) => `<li><a href="${columnPath(id)}">${nameOf(plan, id)}</a></li>`,
  );
  stand(1599, ['网站地图', '其他'], `<ul>${map}</ul>`);
}

export interface Guide {
  name: string;
  path: string;
}

const GUIDES = [
  ['农村宅基地审批', '乡镇人民政府'],
  ['林木采伐许可证核发', '县林草局'],
  ['小作坊备案', '县市场监管局'],
] as const;

/** Adds the guides to services and tells where they are. */
export function addGuides(site: SiteBuilder, ground: Ground, { stand, plan }: { stand: Stand; plan: Plan }): Guide[] {
  const guides = GUIDES.map(([name, source], index) => {
    const day = `2026-05-1${index}`;
    return { name, source, day, path: pathOf(1586, day, plan.numberOf(day)) };
  });
  const list = each(guides, ({ path, name }) => `<li><a href="${path}">${name}</a></li>`);
  stand(
    1585,
    ['办事服务', '政务服务'],
    `<ul>${list}</ul><p><a href="${ground.neighbour('/bsfw/')}">省一体化政务服务平台</a></p>`,
  );
  for (const [index, { name, source, day, path }] of guides.entries()) {
    const form = `/module/download/downfile/g${index}.doc`;
    site.file(form);
    const tags = [...tagsOf('办事指南', '政务服务'), ...articleTags(name, `${day} 10:10`, source)];
    const main = `<h1>${name}</h1><p>发布日期：${day} 10:10　来源：${source}</p><table border="1"><tr><td>事项名称</td><td>${name}</td></tr><tr><td>设定依据</td><td>相关法律法规第${index + 20}条</td></tr><tr><td>申请条件</td><td>本县居民或在本县登记的市场主体</td></tr><tr><td>办理材料</td><td>申请书、身份证复印件、<a href="${form}">申请表</a></td></tr><tr><td>办理地点</td><td>县政务服务中心${index + 3}号窗口</td></tr><tr><td>办理时间</td><td>工作日9:00-17:00</td></tr><tr><td>办理流程</td><td>申请、受理、核查、审批、办结</td></tr><tr><td>联系电话</td><td>0000-888003${index}</td></tr></table>`;
    site.page(path, framed(ground, { title: `${NAME} 办事指南 ${name}`, tags }, main));
  }
  return guides;
}

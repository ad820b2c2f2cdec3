import type { Desk } from '../parts/desk.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { columnTags, each } from '../parts/markup.ts';
import { monthAndDay } from '../parts/days.ts';
import type { Article, Plan } from './columns.ts';
import { crumb, framed, FULL_BLANK, NAME } from './frame.ts';

/** Adds a page of the site that is no list: path, name, type of its column, what stands in it. */
type Stand = (path: string, [name, type]: readonly [string, string], main: string) => void;

export function addStandingPages(site: SiteBuilder, ground: Ground, { desk, plan }: { desk: Desk; plan: Plan }): void {
  const stand: Stand = (path, [name, type], main) => {
    const tags = columnTags(name, `${name}栏目，介绍${name}有关内容`, { keywords: name, type });
    const page = `<div class="w1200 main">${crumb(path.slice(1, -1), name)}${main}</div>`;
    site.page(path, framed(ground, { title: `${name}_${NAME}`, tags }, page));
  };
  addPortrait(stand);
  addLeaders(stand, site);
  addBodies(stand, desk);
  addOpenness(stand, plan);
  addAbout(stand, plan);
  addGuides(stand, site, ground);
  addTopics(stand, ground, plan);
}

function addPortrait(stand: Stand): void {
  stand(
    '/zjwc/',
    ['走进梧川', '概况信息'],
    `<div class="gk"><h2>梧川概况</h2><p>${FULL_BLANK}梧川地处江川平原西缘，因梧水穿城而过得名，辖2区3县，面积9636平方公里。截至2025年末，全市常住人口214.3万人，城镇化率58.9%。</p><p>${FULL_BLANK}历史沿革：西汉置梧县，唐代改梧川郡，1994年撤地设市。</p><p>${FULL_BLANK}经济发展：2025年，全市实现地区生产总值1642.8亿元，同比增长5.6%；地方一般公共预算收入71.2亿元。</p><p>${FULL_BLANK}交通：两条高铁、三条高速在此交会，到省会45分钟。</p><img src="/images/city.jpg" alt="梧川夜景" /></div>`,
  );
}

const LEADERS = [
  ['覃志远', '市委副书记、市长', '主持市政府全面工作。负责审计方面工作。'],
  ['柳文澜', '市委常委、常务副市长', '负责发展改革、财政、统计、应急管理方面工作。'],
  ['曹一舟', '副市长', '负责农业农村、水利、乡村振兴方面工作。'],
  ['邹慧敏', '副市长', '负责教育、卫生健康、文化旅游方面工作。'],
  ['向东升', '副市长、市公安局局长', '负责公安、司法、信访稳定方面工作。'],
] as const;

function addLeaders(stand: Stand, site: SiteBuilder): void {
  const type = '负责人信息';
  const all = each(
    LEADERS,
    ([name, office], index) =>
      `<dl><dt><a href="/zwgk/ldzc/ld${index + 1}/"><img src="/images/ld${index + 1}.jpg" alt="${name}" /></a></dt><dd><a href="/zwgk/ldzc/ld${index + 1}/">${name}</a><br />${office}</dd></dl>`,
  );
  stand('/zwgk/ldzc/', ['领导之窗', type], `<div class="ld">${all}</div>`);
  for (const [index, [name, office, work]] of LEADERS.entries()) {
    site.file(`/images/ld${index + 1}.jpg`);
    const life = `${name}，${index % 2 === 1 ? '女' : '男'}，汉族，19${68 + index}年${index + 3}月生，${index % 2 === 1 ? '大学' : '研究生'}学历，中共党员。`;
    stand(
      `/zwgk/ldzc/ld${index + 1}/`,
      [name, type],
      `<div class="ldxx"><img src="/images/ld${index + 1}.jpg" /><h2>${name}</h2><p>职务：${office}</p><p>简历：${life}</p><p>工作分工：${work}</p></div>`,
    );
  }
}

function addBodies(stand: Stand, { words: { bodies, topics } }: Desk): void {
  const type = '机构职能';
  const list = each(bodies, (body, index) => `<li><a href="/zwgk/jgzn/bm${index + 1}/">${body}</a></li>`);
  stand(
    '/zwgk/jgzn/',
    [type, type],
    `<div class="jg"><h2>梧川市人民政府办公室</h2><p>地址：梧川市迎宾大道1号&nbsp;&nbsp;办公时间：8:30—12:00，14:30—17:30&nbsp;&nbsp;电话：0000-5550100</p><p>${FULL_BLANK}主要职责：负责市政府会议的准备工作，协助市政府领导组织会议决定事项的实施；起草或组织起草、审核以市政府、市政府办公室名义发布的公文；负责市政府值班工作。</p><h3>内设机构</h3><p>秘书一科、秘书二科、综合科、政务公开科、督查室、人事科。</p><h3>市政府工作部门</h3><ul>${list}</ul></div>`,
  );
  for (const [index, body] of bodies.entries()) {
    stand(
      `/zwgk/jgzn/bm${index + 1}/`,
      [body, type],
      `<h2>${body}</h2><p>办公地址：梧川市迎宾大道${index * 8 + 3}号</p><p>联系电话：0000-55502${10 + index}</p><p>${FULL_BLANK}主要职能：贯彻执行国家有关方针政策和法律法规；拟订全市${topics[index]}、${topics[index + 5]}等方面的规划并组织实施；承办市政府交办的其他事项。</p>`,
    );
  }
}

function addOpenness(stand: Stand, { articlesOf }: Plan): void {
  const rows = (articles: readonly Article[]) =>
    each(articles, ({ path, title, day }) => `<li><a href="${path}">${title}</a><span>${day}</span></li>`);
  stand(
    '/zwgk/',
    ['政务公开', '信息公开'],
    `<div class="gkbox"><h3>政策文件</h3><ul>${rows(articlesOf('zwgk/zcwj').slice(0, 5))}</ul><h3>政策解读</h3><ul>${rows(articlesOf('zwgk/zcjd').slice(0, 4))}</ul><p><a href="/zwgk/xxgkzn/">政府信息公开指南</a> <a href="/zwgk/rsxx/">人事信息</a> <a href="/zwgk/ghjh/">规划计划</a> <a href="/zwgk/czzj/">财政资金</a></p></div>`,
  );
  stand(
    '/zwgk/xxgkzn/',
    ['政府信息公开指南', '信息公开'],
    `<h2>政府信息公开指南</h2><p>${FULL_BLANK}为便于公民、法人和其他组织获取政府信息，编制本指南。受理机构：市政府办公室政务公开科；受理时间：工作日8:30—17:30；申请可当面、邮寄或通过网站提交。</p>`,
  );
}

function addAbout(stand: Stand, { columns }: Plan): void {
  stand(
    '/gywm/',
    ['关于我们', '其他'],
    `<h2>关于我们</h2><p>${FULL_BLANK}本网站由梧川市人民政府办公室主办，内容保障单位为各县区人民政府和市直部门。网站编辑部电话：0000-5550101（工作日）。未经授权不得建立镜像。</p>`,
  );
  stand(
    '/wzdt/',
    ['网站地图', '其他'],
    `<ul>${each(columns, ({ folder, name }) => `<li><a href="/${folder}/">${name}</a></li>`)}<li><a href="/zjwc/">走进梧川</a></li><li><a href="/zwgk/ldzc/">领导之窗</a></li><li><a href="/zwgk/jgzn/">机构职能</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li><li><a href="/ztzl/">专题专栏</a></li></ul>`,
  );
  stand(
    '/search/',
    ['站内搜索', '其他'],
    '<form action="/search/"><input name="searchword" /><input type="submit" value="搜索" /></form><p>请输入关键词进行检索，支持按时间、相关度排序。</p>',
  );
}

export const GUIDES = [
  '社会保险个人权益记录查询',
  '公共场所卫生许可（新办）',
  '建筑工程施工许可证核发',
  '取水许可审批',
] as const;

export const guideFolder = (index: number): string => `/bsfw/bszn/sx${index + 1}/`;

function addGuides(stand: Stand, site: SiteBuilder, { neighbour }: Ground): void {
  const type = '政务服务';
  const list = each(GUIDES, (name, index) => `<li><a href="${guideFolder(index)}">${name}</a></li>`);
  stand(
    '/bsfw/',
    ['办事服务', type],
    `<div class="bs"><h2>高频事项</h2><ul>${list}</ul><p><a href="${neighbour('/bsfw/')}">进入省政务服务网梧川市旗舰店</a></p></div>`,
  );
  for (const [index, name] of GUIDES.entries()) {
    const form = `${guideFolder(index)}sqb.doc`;
    site.file(form);
    stand(
      guideFolder(index),
      [name, type],
      `<table class="bszn" border="1"><tr><th>事项名称</th><td>${name}</td></tr><tr><th>设定依据</th><td>《中华人民共和国行政许可法》及相关条例第${index + 9}条</td></tr><tr><th>申请条件</th><td>依法登记的自然人、法人或其他组织</td></tr><tr><th>办理材料</th><td>1.申请表（<a href="${form}">下载</a>）；2.身份证明原件及复印件</td></tr><tr><th>办理地点</th><td>市政务服务中心二楼${index + 11}号窗口</td></tr><tr><th>办理时间</th><td>工作日 9:00—17:00</td></tr><tr><th>联系电话</th><td>0000-555030${index}</td></tr><tr><th>办理流程</th><td>申请→受理→审查→决定→送达</td></tr></table>`,
    );
  }
}

function addTopics(stand: Stand, { neighbour }: Ground, { articlesOf }: Plan): void {
  stand(
    '/ztzl/',
    ['专题专栏', '其他'],
    `<div class="zt"><a href="/ztzl/ssw/"><img src="/images/zt1.jpg" alt="谋划十五五" /></a><a href="${neighbour('/zs/')}"><img src="/images/zt2.jpg" alt="投资梧川" /></a></div>`,
  );
  const rows = each(
    articlesOf('zwyw').slice(5, 11),
    ({ path, title, day }) => `<li><a href="${path}">${title}</a>[${monthAndDay(day)}]</li>`,
  );
  stand('/ztzl/ssw/', ['谋划“十五五”', '其他'], `<h2>谋划“十五五” 奋进新征程</h2><ul>${rows}</ul>`);
}

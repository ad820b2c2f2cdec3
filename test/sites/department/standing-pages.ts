import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import type { Words } from '../parts/titles.ts';
import type { Plan } from './columns.ts';
import { crumb, framed, NAME, type Page, tagsOf } from './frame.ts';
import { sideMenu } from './list-pages.ts';

interface Standing {
  name: string;
  type: string;
  main: string;
}

export function addStandingPages(
  site: SiteBuilder,
  ground: Ground,
  { words, plan }: { words: Words; plan: Plan },
): void {
  const stand = (folder: string, { name, type, main }: Standing, look: Partial<Page> = {}) => {
    const page = { title: `${name} - ${NAME}`, tags: tagsOf(name, type), ...look };
    site.page(`/${folder}/`, framed(ground, page, `${crumb(folder, name)}${main}`));
  };
  const besideMenu = (text: string) => `${sideMenu(plan)}<div class="con">${text}</div>`;
  stand('zwgk/bmgk', { name: '部门概况', type: '概况信息', main: besideMenu(PORTRAIT) });
  stand('zwgk/jgzn', { name: '机构职能', type: '机构职能', main: besideMenu(DUTIES) });
  stand('zwgk/ldxx', { name: '领导信息', type: '负责人信息', main: besideMenu(leaders(words)) });
  stand('gywm', { name: '关于我们', type: '其他', main: ABOUT });
  stand('wzdt', { name: '网站地图', type: '其他', main: siteMap(plan) });
  stand('bsfw', { name: '政务服务', type: '政务服务', main: services(ground) });
  for (const [index, name] of GUIDES.entries()) {
    site.file(formOf(index));
    stand(`bsfw/zn${index}`, { name, type: '政务服务', main: guide(name, index) });
  }
  stand('ztzl/lsfz', { name: '绿色发展专题', type: '专题', main: topic(plan) }, { isTopic: true, style: 'zt' });
  const error =
    '<div class="error" style="text-align:center;padding:80px 0"><img src="/public/images/404.png"><p>抱歉，您访问的页面不存在或已被删除！</p><p><a href="/index.html">返回首页</a></p></div>';
  site.page(plan.gone.path, framed(ground, { title: `提示信息 - ${NAME}`, tags: [] }, error));
}

const PORTRAIT = `<p>${NAME}为市政府工作部门，正处级，2019年由原环境保护局改组挂牌。全局实行垂直管理，下设6个县级分局、1个综合执法支队、1个监测站，在职干部职工213人。</p><p>成立以来，推动全市空气质量连续五年达标，地表水国考断面优良比例保持100%。</p>`;

const DUTIES =
  '<p>一、主要职责</p><p>（一）负责建立健全生态环境基本制度。（二）负责重大生态环境问题的统筹协调和监督管理。（三）负责监督管理减排目标的落实。（四）负责环境污染防治的监督管理。</p><p>二、内设机构：办公室、政策法规科、水生态环境科、大气科、土壤科、行政审批科、人事科、财务科。</p><p>办公地址：榕浦市银泉大道201号；办公时间：周一至周五 8:30-12:00，14:30-17:30；电话：0000-0000300。</p>';

const OFFICES = ['党组书记、局长', '党组成员、副局长', '党组成员、总工程师'] as const;
const WORK = ['主持全面工作', '分管水、大气、土壤', '分管审批、监测、科技'] as const;

const leaders = ({ names }: Words) =>
  each(
    names,
    (name, index) =>
      `<div class="leader"><img src="/public/images/l${index}.jpg"><h4>${name}</h4><p>${OFFICES[index]}</p><p>${WORK[index]}。</p></div>`,
  );

const ABOUT = `<p>本网站是${NAME}在互联网上发布政务信息、提供在线服务的窗口，由局办公室负责日常维护。</p><p id="lx">地址：榕浦市银泉大道201号，邮编000000，网站维护电话0000-0000321（工作时间）。</p>`;

const siteMap = ({ columns }: Plan) =>
  `<div>${each(columns, ({ folder, name }) => `<a href="/${folder}/">${name}</a>`, ' ')} <a href="/zwgk/bmgk/">部门概况</a> <a href="/zwgk/jgzn/">机构职能</a> <a href="/zwgk/ldxx/">领导信息</a></div>`;

const GUIDES = ['排污许可证核发', '危险废物经营许可证核发', '辐射安全许可证核发'] as const;

const formOf = (index: number) => `/attachment/0/1/sq${index}.doc`;

const services = ({ neighbour }: Ground) =>
  `<ul>${each(GUIDES, (name, index) => `<li><a href="/bsfw/zn${index}/">${name}</a></li>`)}</ul><p><a href="${neighbour('/bsfw/')}">省政务服务网</a></p>`;

const guide = (name: string, index: number) =>
  `<table><tr><th>事项名称</th><td>${name}</td></tr><tr><th>设定依据</th><td>相关条例第${index + 6}条</td></tr><tr><th>受理条件</th><td>在本市从事相关活动的单位</td></tr><tr><th>申请材料</th><td><a href="${formOf(index)}">申请表</a>、承诺书</td></tr><tr><th>办理地点</th><td>市行政服务中心3楼B${index + 2}窗口</td></tr><tr><th>办理时间</th><td>工作日9:00-17:00</td></tr><tr><th>咨询电话</th><td>0000-000055${index}</td></tr><tr><th>办理流程</th><td>申请-受理-审查-决定</td></tr></table>`;

const topic = (plan: Plan) =>
  `<h2>厚植生态底色</h2><ul>${each(
    plan.column('xwzx/gzdt').articles.slice(3, 8),
    ({ path, title, day }) => `<li><a href="${path}">${title}</a> ${day}</li>`,
  )}</ul><p>生态优先，绿色发展。榕浦市持续推进美丽城市建设，让蓝天常在、碧水长流。</p>`;

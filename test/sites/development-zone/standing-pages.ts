import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import type { Words } from '../parts/titles.ts';
import { framed, SHORT, tagsOf } from './frame.ts';

export function addStandingPages(site: SiteBuilder, ground: Ground, words: Words): void {
  const stand = (path: string, [name, type]: readonly [string, string], main: string) => {
    const page = { title: `${name} | ${SHORT}`, tags: tagsOf(name, type), data: { page: name } };
    const where = `<nav class="crumb"><a href="/">首页</a><i>/</i><span>${name}</span></nav>`;
    site.page(path, framed(ground, page, `${where}${main}`));
  };
  stand('/page/about', ['园区概况', '概况信息'], PORTRAIT);
  stand('/page/leaders', ['领导之窗', '负责人信息'], leaders(words));
  stand('/page/org', ['机构职能', '机构职能'], duties(words));
  stand('/service', ['办事服务', '政务服务'], services(ground));
  for (const [index, name] of GUIDES.entries()) {
    site.file(`/files/form${index}.docx`);
    stand(`/service/${index + 1}`, [name, '政务服务'], guide(name, index));
  }
  stand(
    '/search',
    ['搜索', '其他'],
    '<form action="/search"><input name="q"><button>搜索</button></form><p>输入关键词开始搜索，可按政策、新闻、服务分类筛选结果。</p>',
  );
  const broken = '<html><head><title>500</title></head><body><h1>500</h1><p>Internal Server Error</p></body></html>';
  site.answers.set('/invest/map', { status: 500, headers: { 'content-type': 'text/html' }, body: broken });
}

const PORTRAIT =
  '<section class="rich"><p>云泽高新技术产业开发区设立于2011年，规划面积68.2平方公里，是环湖沿线重要的科创平台。园区现有企业4300余家，其中高新技术企业486家，形成集成电路、智能网联汽车两大主导产业。</p><p>2025年实现规上工业总产值1180亿元，研发投入强度达5.2%。</p></section><div class="nums"><div><b>68.2</b>平方公里</div><div><b>486</b>家高企</div></div>';

const OFFICES = ['党工委书记、管委会主任', '管委会副主任', '管委会副主任'] as const;
const WORK = ['主持管委会全面工作', '分管经济发展、科技创新', '分管建设、社会发展'] as const;

const leaders = ({ names }: Words) =>
  `<div class="people">${each(
    names,
    (name, index) =>
      `<div class="people__i"><img src="/_nuxt/img/u${index}.jpg" alt=""><h3>${name}</h3><p>${OFFICES[index]}</p><p>${WORK[index]}</p></div>`,
  )}</div>`;

const duties = ({ bodies }: Words) =>
  `<section class="rich"><h2>管委会主要职责</h2><p>负责高新区发展规划的编制和实施；负责招商引资、科技创新、规划建设、社会事务管理；承担市政府委托的行政审批和执法职能。</p><h2>内设机构</h2>${each(
    bodies,
    (body, index) => `<p><b>${body}</b>　电话 0000-000099${10 + index}　办公地点 科创大厦${index + 3}楼</p>`,
  )}</section>`;

const GUIDES = ['企业开办一件事', '研发费用补助申领', '施工图联合审查'] as const;

const services = ({ neighbour }: Ground) =>
  `<div class="svc">${each(GUIDES, (name, index) => `<a class="svc__i" href="/service/${index + 1}">${name}</a>`)}<a class="svc__i" href="${neighbour('/bsfw/')}">省办事平台</a></div>`;

const guide = (name: string, index: number) =>
  `<h1>${name}</h1><dl class="guide"><dt>事项名称</dt><dd>${name}</dd><dt>设定依据</dt><dd>高新区有关办法第${index + 4}条</dd><dt>申请条件</dt><dd>在高新区注册并经营的企业</dd><dt>办理材料</dt><dd><a href="/files/form${index}.docx">申请表.docx</a>、营业执照</dd><dt>办理地点</dt><dd>科创大厦1楼企业服务中心</dd><dt>办理时间</dt><dd>工作日 9:00-17:00</dd><dt>联系电话</dt><dd>0000-000099${20 + index}</dd><dt>办理流程</dt><dd>申请 → 受理 → 审核 → 办结</dd></dl>`;

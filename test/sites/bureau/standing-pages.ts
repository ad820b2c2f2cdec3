import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import type { Words } from '../parts/titles.ts';
import type { Plan } from './columns.ts';
import { framed, NAME, relative, tagsOf } from './frame.ts';

const ABOUT_MENU = [
  ['/jggk/sjjj.htm', '省局简介'],
  ['/jggk/ldxx.htm', '领导信息'],
  ['/jggk/jgzn.htm', '机构职能'],
] as const;

/** Pages that lack three of the tags of a column. */
const WITHOUT_TAGS: readonly string[] = ['/jggk/ldxx.htm', '/jggk/jgzn.htm'];

export function addStandingPages(
  site: SiteBuilder,
  ground: Ground,
  { words, plan }: { words: Words; plan: Plan },
): void {
  const stand = (path: string, [name, type]: readonly [string, string], text: string) => {
    const menu = each(ABOUT_MENU, ([to, item]) => `<li><a href="${relative(path, to)}">${item}</a></li>`);
    const tags = tagsOf(name, type).slice(0, WITHOUT_TAGS.includes(path) ? 1 : undefined);
    const main = `<div class="pos">当前位置: 首页&gt;&gt;${name}</div><div class="lnav"><ul>${menu}</ul></div><div class="rcon v_news_content">${text}</div>`;
    site.page(path, framed(ground, { path, title: `${name}-${NAME}`, tags }, main));
  };
  stand('/jggk/sjjj.htm', ['省局简介', '概况信息'], PORTRAIT);
  stand('/jggk/ldxx.htm', ['领导信息', '负责人信息'], leaders(words));
  stand('/jggk/jgzn.htm', ['机构职能', '机构职能'], DUTIES);
  stand('/jggk/lxwm.htm', ['联系我们', '其他'], CONTACT);
  stand('/bsfw.htm', ['办事服务', '政务服务'], services(ground));
  site.file('/system/bab.doc');
  stand('/wzdt.htm', ['网站地图', '其他'], siteMap(plan));
  const search = '<p>请在上方输入框输入关键词后点击搜索，可选择标题或全文。</p>';
  const page = { path: '/search.jsp', title: `搜索-${NAME}`, tags: tagsOf('搜索', '其他') };
  site.page(page.path, framed(ground, page, search));
}

const PORTRAIT =
  '<p>岭西省粮食储备局是主管全省粮食流通和物资储备的厅属副厅级单位，前身为1953年成立的省粮食厅。现管理直属储备库6座，总仓容84万吨。</p><p>近年来先后获得全国粮食系统先进集体等称号。</p>';

const OFFICES = ['党组书记、局长', '党组成员、副局长', '党组成员、副局长', '二级巡视员'] as const;
const WORK = ['主持全面工作', '分管法规、执法、质检', '分管仓储、安全生产', '协助分管机关党建'] as const;

const leaders = ({ names }: Words) =>
  each(
    names,
    (name, index) =>
      `<p><img src="../images/ld${index}.jpg"><b>${name}</b>　${OFFICES[index]}</p><p>分管工作：${WORK[index]}。</p>`,
  );

const DUTIES =
  '<p>主要职责：（一）起草全省粮食流通和储备管理的法规草案；（二）负责省级储备粮行政管理；（三）组织实施粮食收购、轮换和应急供应；（四）承办上级交办的其他事项。</p><p>内设机构：办公室、政策法规处、仓储处、执法处、财务处、人事处、科技处、机关党委。</p><p>办公地址：筑城市粮仓路66号；办公时间：9:00—12:00，13:00—17:00；联系电话：0000-00007700。</p>';

const CONTACT =
  '<p>网站由局办公室负责维护，信息报送请与信息科联系：0000-00007766。传真0000-00007767。通信地址：筑城市粮仓路66号附楼302室。</p>';

const services = ({ neighbour }: Ground) =>
  `<p><b>粮食收购企业备案</b></p><table border="1"><tr><td>事项名称</td><td>粮食收购企业备案</td></tr><tr><td>设定依据</td><td>《粮食流通管理条例》</td></tr><tr><td>申请条件</td><td>从事粮食收购的企业</td></tr><tr><td>办理材料</td><td>备案表（<a href="system/bab.doc">下载</a>）、营业执照</td></tr><tr><td>办理地点</td><td>省政务大厅B区9号</td></tr><tr><td>办理时间</td><td>工作日</td></tr><tr><td>联系电话</td><td>0000-00007711</td></tr><tr><td>办理流程</td><td>申报—核对—备案</td></tr></table><p><a href="${neighbour('/bsfw/')}">省政务服务网</a></p>`;

const siteMap = ({ columns }: Plan) =>
  `<ul>${each(columns, ({ name, path }) => `<li><a href="${path.slice(1)}">${name}</a></li>`)}<li><a href="hdjl/jzxx.htm">局长信箱</a></li><li><a href="jggk/ldxx.htm">领导信息</a></li><li><a href="jggk/jgzn.htm">机构职能</a></li></ul>`;

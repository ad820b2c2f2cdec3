import { monthAndDay } from '../parts/days.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import type { Plan } from './columns.ts';
import { articlePath, bottomOf, framed, listPath, NAME, shortDay, topOf } from './frame.ts';

const STANDING = [
  [
    '石矶概况',
    '　　石矶镇地处长江北岸，因江边石矶得名，面积86.4平方公里，辖9个村、2个社区，人口4.2万。全镇耕地5.1万亩，盛产水稻、油菜和小龙虾，是远近闻名的鱼米之乡。<BR>　　镇内有石矶古渡、清代砖塔等古迹，省道穿境而过，距城区28公里。',
  ],
  [
    '机构设置',
    '　　石矶镇人民政府内设机构：<BR>　　1、党政综合办公室：负责文秘、会务、档案、信息公开等工作，电话0000-6660018。<BR>　　2、经济发展办公室：负责农业、工业、统计、招商等工作，电话0000-6660021。<BR>　　3、社会事务办公室：负责民政、卫生、教育等工作，电话0000-6660025。<BR>　　4、财政所、农服中心、派出所等。',
  ],
  [
    '联系我们',
    '　　单位：石矶镇人民政府<BR>　　地址：石矶镇解放街18号<BR>　　电话：0000-6660018　传真：0000-6660019<BR>　　上班时间：上午8:00-11:30，下午14:30-17:30',
  ],
  [
    '办事指南',
    '<B>一、农村低保申请</B><BR>事项名称：农村低保申请<BR>设定依据：社会救助暂行办法<BR>申请条件：家庭人均收入低于当地标准的本镇户籍居民<BR>办理材料：申请书、户口簿、收入证明<BR>办理地点：镇便民服务中心2号窗口<BR>办理时间：周一至周五<BR>联系电话：0000-6660025<BR>办理流程：申请→入户调查→评议→公示→审批',
  ],
] as const;

export function addStandingPages(site: SiteBuilder, ground: Ground, plan: Plan): void {
  for (const [index, [name, text]] of STANDING.entries()) {
    const main = `<TABLE width="96%" align=center><TR><TD align=middle><B>${name}</B></TD></TR><TR><TD>${text}</TD></TR></TABLE>`;
    site.page(`/about.asp?id=${index + 1}`, framed(ground, plan, { title: `${name}-${NAME}`, main }));
  }
  const search = '<TABLE><TR><TD>请输入关键字进行搜索。</TD></TR></TABLE>';
  site.page('/search.asp', framed(ground, plan, { title: '搜索', main: search }));
  site.answers.set('/zt/czwsh.htm', {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: Buffer.from(topicPage(ground, plan)),
  });
}

/** Written in UTF-8, but it calls itself GB2312 as all others do, and no header says otherwise. */
function topicPage(ground: Ground, plan: Plan): string {
  const top = topOf('创建卫生乡镇专题', plan)
    .replaceAll(/"(css|js|images)\//gu, '"../$1/')
    .replace('=images/', '=../images/')
    .replaceAll(/href="(about|list|index)/gu, 'href="../$1');
  return `${top}<TABLE width=960 align=center><TR><TD><H2>创建卫生乡镇专题</H2><P>人人参与卫生创建，家家共享洁净家园。石矶镇自2024年启动创建以来，清运垃圾1200余吨，新建公厕14座，群众生活环境明显改善。</P></TD></TR></TABLE>${bottomOf(ground)}`;
}

/** One of its two banners is a dead picture. */
export function homePage(ground: Ground, plan: Plan): string {
  const box = (id: number, count: number) => {
    const name = plan.columns.find((column) => column.id === id)?.name;
    const rows = each(
      plan.column(id).slice(0, count),
      (article) =>
        `<TR><TD height=22>·<A title="${article.title}" href="${articlePath(article)}" target=_blank>${article.title.slice(0, 18)}</A></TD><TD align=right><FONT color=#888888>[${shortDay(monthAndDay(article.day).replace(/^0/u, ''))}]</FONT></TD></TR>`,
      '\n',
    );
    return `<TABLE width="100%"><TR><TD background=images/tit.gif height=28><B>&nbsp;${name}</B></TD><TD align=right><A href="${listPath(id)}"><IMG src="images/more.gif" border=0 alt=更多></A></TD></TR>${rows}</TABLE>`;
  };
  const [first] = plan.column(3);
  const path = first === undefined ? '' : articlePath(first);
  const main = `<TABLE width="100%"><TR><TD width=300><A href="${path}"><IMG height=220 src="images/news1.jpg" width=290 border=0></A></TD><TD vAlign=top>${box(3, 8)}</TD></TR><TR><TD vAlign=top>${box(4, 6)}</TD><TD vAlign=top>${box(6, 6)}</TD></TR><TR><TD colSpan=2><A href="zt/czwsh.htm"><IMG src="images/banner1.gif" border=0 alt=创建卫生乡镇></A> <A href="${listPath(7)}"><IMG src="images/banner2.gif" border=0 alt=惠农补贴公示></A></TD></TR><TR><TD vAlign=top>${box(5, 5)}</TD><TD vAlign=top>${box(7, 5)}</TD></TR></TABLE>`;
  return framed(ground, plan, { title: `欢迎访问${NAME}网站`, main });
}

import type { Ground } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import type { Article, Plan } from './columns.ts';

export const NAME = '石矶镇人民政府';

export const listPath = (column: number): string => `list.asp?classid=${column}`;

export const articlePath = ({ id }: Article): string => `show.asp?id=${id}`;

/** 2026-10-5: as ASP writes a day. */
export const shortDay = (day: string): string => day.replaceAll(/-0?/gu, '-');

/** A page beside the left column; addresses are relative to the folder of the site. */
export const framed = (ground: Ground, plan: Plan, { title, main }: { title: string; main: string }): string =>
  `${topOf(title, plan)}<TABLE cellSpacing=0 cellPadding=0 width=960 align=center border=0><TR>${leftOf(ground, plan)}<TD width=8></TD><TD vAlign=top bgColor=#ffffff>${main}</TD></TR></TABLE>${bottomOf(ground)}`;

export const topOf = (title: string, { columns }: Plan): string => `<HTML>
<HEAD>
<META http-equiv=Content-Type content="text/html; charset=gb2312">
<TITLE>${title}</TITLE>
<META content="石矶镇,石矶" name=keywords>
<LINK href="css/style.css" type=text/css rel=stylesheet>
<SCRIPT language=javascript src="js/menu.js"></SCRIPT>
<STYLE type=text/css>TD{FONT-SIZE:12px;LINE-HEIGHT:20px} A:hover{COLOR:#ff0000}</STYLE>
</HEAD>
<BODY bgColor=#f4f4f4 leftMargin=0 topMargin=0>
<TABLE cellSpacing=0 cellPadding=0 width=960 align=center border=0>
<TR><TD><IMG height=150 src="images/top.jpg" width=960 alt="${NAME}"></TD></TR>
<TR><TD background=images/menu_bg.gif height=32><TABLE width="100%"><TR align=middle>
<TD><A class=menu href="index.asp">网站首页</A></TD><TD><A class=menu href="about.asp?id=1">石矶概况</A></TD><TD><A class=menu href="about.asp?id=2">机构设置</A></TD>${each(columns, ({ id, name }) => `<TD><A class=menu href="${listPath(id)}">${name}</A></TD>`)}<TD><A class=menu href="about.asp?id=4">办事指南</A></TD><TD><A class=menu href="about.asp?id=3">联系我们</A></TD></TR></TABLE></TD></TR>
<TR><TD height=24>&nbsp;<SCRIPT>var d=new Date();document.write("今天是"+d.getFullYear()+"年"+(d.getMonth()+1)+"月"+d.getDate()+"日")</SCRIPT>&nbsp;<MARQUEE width=600 scrollAmount=3>热烈欢迎各界人士来石矶镇投资兴业！</MARQUEE></TD></TR></TABLE>`;

export const bottomOf = ({ elsewhere }: Ground): string =>
  `<TABLE cellSpacing=0 cellPadding=0 width=960 align=center bgColor=#dddddd border=0>
<TR><TD align=middle height=80><FONT color=#333333>版权所有：${NAME}&nbsp;&nbsp;主办：石矶镇党政综合办公室<BR>地址：石矶镇解放街18号&nbsp;&nbsp;电话：0000-6660018<BR><A href="${elsewhere('beian.miit.gov.cn', '/')}" target=_blank>皖ICP备20260044号</A>&nbsp;&nbsp;建议使用IE6.0以上浏览器1024*768分辨率浏览</FONT></TD></TR></TABLE>
</BODY></HTML>`;

/** The last of the links of friends is dead. */
const leftOf = ({ neighbour }: Ground, { column }: Plan) => {
  const hot = [column(3)[2], column(4)[0], column(7)[0], column(6)[1]].filter((article) => article !== undefined);
  return `<TD vAlign=top width=210 bgColor=#ffffff><TABLE width="100%"><TR><TD background=images/tit.gif height=28><B>&nbsp;站内搜索</B></TD></TR><TR><FORM name=so action=search.asp method=get><TD><INPUT size=14 name=key><INPUT type=submit value=搜索></TD></FORM></TR>
<TR><TD background=images/tit.gif height=28><B>&nbsp;热点文章</B></TD></TR>${each(hot, (article) => `<TR><TD>·<A href="${articlePath(article)}">${article.title.slice(0, 13)}</A></TD></TR>`)}
<TR><TD background=images/tit.gif height=28><B>&nbsp;友情链接</B></TD></TR><TR><TD><A href="${neighbour('/sheng/')}" target=_blank>省政府</A> <A href="${neighbour('/tjj/')}" target=_blank>区统计局</A> <A href="${neighbour('/old/qzf.htm')}" target=_blank>区政府</A></TD></TR></TABLE></TD>`;
};

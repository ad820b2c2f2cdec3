import { daysBefore } from '../../lab/site/days.ts';
import { change, copy } from '../parts/change.ts';
import { each } from '../parts/markup.ts';
import type { MakeSite } from '../parts/made-site.ts';
import { makeTownship } from '../township/index.ts';

const LETTERS = [
  ['咨询医保缴费', 20, 18],
  ['村道路灯坏了', 45, 42],
  ['惠农补贴查询', 90, 88],
] as const;

/** The township with a book of questions and answers on one page, to which its home page leads. */
export const makeTownshipWithGuestBook: MakeSite = (ground) => {
  const site = makeTownship(ground);
  const letters = each(
    LETTERS,
    ([title, asked, answered]) =>
      `<TR><TD bgColor=#eeeeee>留言主题：${title}　留言人：村民　留言时间：${daysBefore(ground.at, asked)}</TD></TR><TR><TD>内容：您好，请问${title}怎么处理？</TD></TR><TR><TD><FONT color=red>回复（石矶镇党政办　${daysBefore(ground.at, answered)}）：您好，您反映的问题已安排专人处理，谢谢。</FONT></TD></TR>`,
  );
  const book = `<TABLE width="96%" align=center><TR><TD><B>镇长信箱</B></TD></TR>${letters}<TR><FORM action=gbook_save.asp method=post><TD>姓名<INPUT name=xm> 标题<INPUT name=bt><BR><TEXTAREA name=nr rows=6 cols=60></TEXTAREA><INPUT type=submit value=提交留言></TD></FORM></TR></TABLE>`;
  copy(site, ['/about.asp?id=3', '/gbook.asp'], (text) =>
    text.replace(/<TABLE width="96%" align=center>[\s\S]*?<\/TABLE>/u, book),
  );
  const banner = '<A href="zt/czwsh.htm">';
  for (const path of ['/', '/index.asp'])
    change(site, path, [banner, `<A href="gbook.asp"><B>镇长信箱</B></A> ${banner}`]);
  return site;
};

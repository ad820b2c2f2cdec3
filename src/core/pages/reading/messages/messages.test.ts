import { describe, expect, test } from 'vitest';
import { messagesIn } from './messages.test-support.ts';

const BOTH = [
  ['2024-01-02', '2024-01-05', '市教育局'],
  ['2024-01-01', '2024-01-03', '市住建局'],
];
/** Two letters made after a pattern with A, R and U for the day of asking, of the reply, and the unit. */
const twice = (pattern: string) =>
  BOTH.map(([asked = '', answered = '', unit = '']) =>
    pattern.replaceAll('A', asked).replaceAll('R', answered).replaceAll('U', unit),
  ).join('');

describe('messages of the public', () => {
  test.each<[what: string, html: string]>([
    [
      'table',
      `<table><tr><th>标题<th>来信时间<th>回复时间<th>回复单位</tr>${twice('<tr><td><a href=/1>咨询入学</a><td>A<td>R 10:11<td>U</tr>')}</table>`,
    ],
    [
      'table in which the head has plain cells',
      `<table><tbody><tr><td>编号<td>答复部门<td>答复日期<td>写信日期</tr>${twice('<tr><td>1<td>U<td>R<td>A</tr>')}</table>`,
    ],
    [
      'list with a head',
      `<div><span>信件标题</span><span>提问时间</span><span>办结时间</span><span>承办单位</span></div><ul>${twice('<li><span><a href=/1>咨询</a></span><span>A</span><span>R</span><span>U</span></li>')}</ul>`,
    ],
    [
      'table in which titles name the body in brackets',
      `<table><tr><th>标题<th>来信日期<th>回复日期</tr>${twice('<tr><td><a href=/1>【U】咨询入学</a><td>A<td>R</tr>')}</table>`,
    ],
    [
      'questions and answers by their signs, each with who says it and a day',
      twice('<dl><dt>问 孩子几岁入学？<p>小明 A 14:20</p></dt><dd>答 您好，满六周岁。<p>U R 09:08</p></dd></dl>'),
    ],
    [
      'a guest book',
      twice(
        '<table><tr><td>发布者: 赵女士 &nbsp; 发布时间: A 10:23</tr><tr><td>在哪里办理？<p>回复: 您好，请到窗口办理。（U R）</p></tr></table>',
      ),
    ],
    [
      'labels and values in boxes without colons',
      twice(
        '<div><b>诉求时间</b><i>A 18:22</i></div><p>诉求内容</p><div><b>回复单位</b><i>U</i><b>回复时间</b><i>R</i></div>',
      ),
    ],
    [
      'answers of one line that name who answers and when before them',
      twice(
        '<p>留言主题：路灯　留言人：村民　留言时间：A</p><p>内容：怎么处理？</p><p>回复（U　R）：您好，已安排专人处理。谢谢！</p>',
      ),
    ],
    [
      'cards of which all but one are folded',
      twice(
        '<h4>咨询入学</h4><div HIDDEN><p>几岁入学？</p><p>网友：甲　提问时间：A</p><p>满六周岁。</p><p>回复部门：U　回复时间：R</p></div>',
      )
        .replace(' HIDDEN', '')
        .replace('HIDDEN', 'style="display:none"'),
    ],
    [
      'cards that are all folded',
      twice('<h4>咨询入学</h4><div hidden><p>提问时间：A</p><p>满六周岁。</p><p>回复部门：U　回复时间：R</p></div>'),
    ],
    ['labelled lines', twice('<li><a href=/1>咨询入学</a><p>来信时间：A 回复时间：R 回复单位：U</p>')],
    [
      'labels in lines of their own',
      twice('<h3>咨询入学</h3><p>留言时间：A</p><p>内容</p><p>答复单位：U</p><p>答复时间：R 08:03</p>'),
    ],
    [
      'labels in cells',
      twice('<table><tr><td>来信时间<td>A<tr><td>来信内容<td>您好<tr><td>回复时间<td>R<tr><td>回复机构<td>U</table>'),
    ],
    [
      'table of five rows and columns in bodies of their own',
      `<table><thead><tr><td>编号<td>标题<td>写信日期<td>答复日期<td>答复部门</tr></thead><tbody>${twice('<tr><td>1<td>咨询<td>A<td>R<td>U</tr>')}<!-- --></tbody></table>`,
    ],
    [
      'table in which a column of the head is split',
      `<table><tr><td rowspan=2>编号<td colspan=2>时间<td rowspan=2>承办单位<td rowspan=2>状态</tr><tr><td>受理时间<td>办结时间</tr>${twice('<tr><td>1<td>A<td>R<td>U<td>已办结</tr>')}</table>`,
    ],
    [
      'table in which one cell has both days',
      `<table><tr><td>信访件<td>责任单位<td>时间</tr>${twice('<tr><td>咨询<td>U<td>提交：A<br>答复：R</tr>')}</table>`,
    ],
    [
      'table in which the state tells the day of the answer',
      `<table><tr><td>主题<td>部门<td>提交日期<td>处理情况</tr>${twice('<tr><td>咨询<td>U<td>A<td>已于R答复</tr>')}</table>`,
    ],
    ['cards with verbs', twice('<div><b>咨询入学</b><p>甲** 提交于 A 08:15 <i>U</i> 回复于 R 17:02</p></div>')],
    [
      'a state with a day behind the labels',
      twice('<p>咨询入学</p><p>写信时间：A　|　办理单位：U　|　办理状态：已办结（R）</p>'),
    ],
    [
      'days in brackets behind question and answer',
      twice('<p>问：孩子几岁入学？（咨询时间：A）</p><p>答：您好，满六周岁。（答复单位：U　答复时间：R）</p>'),
    ],
    [
      'several bodies by labels of which one says who answers',
      twice('<p>来信时间：A</p><p>受理单位：市政府办公室</p><p>答复单位：U</p><p>答复时间：R</p>'),
    ],
    ['spread labels', twice('<p>来 信 时 间：A</p><p>回 复 时 间：R</p><p>回 复 单 位：U</p>')],
  ])('%s', (_what, html) => {
    expect(messagesIn(html)).toEqual(BOTH);
  });

  test.each<[what: string, html: string, messages: unknown[]]>([
    ['nothing', '', []],
    [
      'a letter without an answer',
      '<p>来信时间：2024-01-02</p><p>回复时间：</p><p>回复单位：</p>',
      [['2024-01-02', null, null]],
    ],
    [
      'a list with the state alone',
      '<table><tr><td>标题<td>日期<td>状态<td>办理单位<tr><td>咨询<td>2024-01-02<td>已回复<td>市教育局</table>',
      [['2024-01-02', null, '市教育局']],
    ],
    [
      'a form to search for letters',
      '<form><p>来信时间：</p><p>至</p><p>回复单位：</p><select><option>市教育局</select></form>',
      [],
    ],
    [
      'a list without a head in which states stand beside days',
      '<ul><li><a href=/1>公积金怎么提取</a><span>2024-01-02</span><i>[已回复]</i></li><li><a href=/2>小区停水三天</a><span>2024-01-01</span><i>[办理中]</i></li></ul>',
      [
        ['2024-01-02', null, null],
        ['2024-01-01', null, null],
      ],
    ],
    [
      'a letter with who answers and when in one cell',
      '<table><tr><td>来信人：<td>王某 &nbsp; 2024-01-02 19:26<tr><td>来信内容：<td>为什么少发？<tr><td>回复单位：<td>县财政局 &nbsp; 2024-1-5 9:05<tr><td>回复内容：<td>已核对。</table>',
      [['2024-01-02', '2024-01-05', '县财政局']],
    ],
    [
      'a list that shows no day',
      '<table><tr><th>信件标题<th>承办单位<th>办理状态<tr><td>咨询入学<td>市教育局<td>已答复<tr><td>路灯不亮<td>市住建局<td>办理中</table>',
      [
        [null, null, '市教育局'],
        [null, null, '市住建局'],
      ],
    ],
    [
      'a list of other matters that shows no day',
      '<table><tr><th>标题<th>承办单位<th>办理状态<tr><td>道路改造<td>市住建局<td>已完成</table>',
      [],
    ],
    [
      'a conversation in which who asks speaks twice before the answer',
      '<p>网友“雪” 2024-01-02 07:55</p><p>怎么办？</p><p>网友“雪” 2024-01-03 08:00</p><p>请快些。</p><p>县城管局 2024-01-05 16:30</p><p>已办理。</p>',
      [['2024-01-02', '2024-01-05', '县城管局']],
    ],
    [
      'a conversation beside a list, of which one question has no signed answer',
      '<p>网友张先生 2024-01-02</p><p>问：公交车几点？</p><p>答：六点开始。（县交通局 2024-01-05）</p><p>网友李女士 2024-01-06</p><p>孩子出生 2017-09-02</p><p>答：请到政务大厅办理。</p><p>管理员 2024-01-08</p><ul><li><a href=/1>县领导调研春耕</a><span>2024-02-05</span></li><li><a href=/2>全县植树</a><span>2024-02-04</span></li></ul>',
      [['2024-01-02', '2024-01-05', '县交通局']],
    ],
    [
      'questions and answers of an article, and the files beside it',
      '<h1>政策问答</h1><p>2024-03-05</p><p>问：什么是厨余垃圾？</p><p>答：指生活垃圾。</p><p>松林发布 | 2024-03-05 10:00</p><p>县公安局 2024-03-06</p><ul><li><a href=/1>养犬管理办法</a><span>2024-01-05</span></li></ul>',
      [],
    ],
    [
      'letters whose heads are shown and whose rests are folded',
      '<ul><li>路灯不亮 来信时间：2024-01-02<div hidden><p>来信时间：2024-01-02</p><p>回复时间：2024-01-05</p></div></li><li>停水 来信时间：2024-01-01<div hidden><p>来信时间：2024-01-01</p><p>回复时间：2024-01-03</p></div></li></ul>',
      [
        ['2024-01-02', '2024-01-05', null],
        ['2024-01-01', '2024-01-03', null],
      ],
    ],
    [
      'a letter that was passed on and has no answer yet',
      '<p>来信人：甲 2024-01-02</p><p>来信内容</p><p>为什么？</p><p>承办单位：县财政局 2024-01-04</p><p>回复内容</p><p>暂未回复。</p>',
      [['2024-01-02', null, null]],
    ],
    [
      'letters with two signed answers each',
      '<p>主题：路灯　留言时间：2024-01-02</p><p>回复：已报修。（县交通局 2024-01-04）</p><p>回复：已修好。（县交通局 2024-01-08）</p><p>主题：停水　留言时间：2024-01-09</p><p>内容：何时来水？</p>',
      [
        ['2024-01-02', '2024-01-04', '县交通局'],
        ['2024-01-09', null, null],
      ],
    ],
    [
      'matters of an article that are dealt with, without days',
      '<h1>整改情况</h1><table><tr><th>序号<th>问题类型<th>办理单位<th>处理情况<tr><td>1<td>水<td>县水务局<td>已完成</table>',
      [],
    ],
    [
      'one folded card alone, and what is folded but no letter',
      '<h4>咨询</h4><div hidden><p>提问时间：2024-01-02</p><p>回复时间：2024-01-05</p></div><div hidden>提问时间：<input> 至 <input> 2024-01-01 2024-12-31</div>',
      [],
    ],
    [
      'bubbles with a word behind the day',
      '<div><p>去哪个窗口？</p><span>市民 韩女士</span><time>2024-01-02 13:07</time><i>咨询类</i></div><div><p>您好！</p><span>市公安局</span><time>2024-01-05 10:31</time><i>答复</i></div>',
      [['2024-01-02', '2024-01-05', '市公安局']],
    ],
    [
      'a conversation',
      '<div>当前位置：首页&gt;书记县长留言板</div><h1>清雪不及时</h1><div class=l><b>网友“雪中行”<i>2024-01-02 07:55</i></b><p>能不能管管？</p></div><div>您的留言已转交 县城管局 办理　2024-01-02 10:12</div><div class=r><b>县城管局<i>2024-01-05 16:30</i></b><p>您好，已清理完毕。</p></div>',
      [['2024-01-02', '2024-01-05', '县城管局']],
    ],
    [
      'a notice with an author and a signature is none',
      '<div>当前位置：首页&gt;互动交流</div><h1>关于征求意见的公告</h1><p>小明 2024-01-02</p><p>现公开征求意见。</p><p>市教育局 2024年1月5日</p>',
      [],
    ],
    [
      'a list whose titles end with a body in brackets',
      '<ul><li><a href=/1>公积金怎么提取（市公积金中心）</a><span>2024-01-02</span><i>已回复</i></li><li><a href=/2>小区停水（三天）</a><span>2024-01-01</span><i>已回复</i></li></ul>',
      [
        ['2024-01-02', null, '市公积金中心'],
        ['2024-01-01', null, null],
      ],
    ],
    [
      'a letter with headings and a signature',
      '<h1>咨询异地年检</h1><p>2024-01-02 08:46　网友：甲</p><h3>来信内容</h3><p>外省牌照能否年检？</p><h3>办理回复</h3><p>您好，可以。</p><p>市公安局</p><p>2024年1月5日</p>',
      [['2024-01-02', '2024-01-05', '市公安局']],
    ],
    [
      'a letter with one label and a signature',
      '<p>来信时间：2024-01-02</p><p>外省牌照能否年检？</p><h3>回复内容</h3><p>您好，可以。</p><p>市公安局</p><p>2024年1月5日</p>',
      [['2024-01-02', '2024-01-05', '市公安局']],
    ],
    [
      'steps with days',
      '<h1>充电桩</h1><p>信件编号：7</p><ol><li>网民写信<i>2024-01-02 12:41</i></li><li>转交办理<i>2024-01-03 09:02</i></li><li>办结答复<i>2024-01-05 17:36</i></li></ol><p>处理单位：市房管局</p>',
      [['2024-01-02', '2024-01-05', '市房管局']],
    ],
    [
      'who answers stands over the day of the answer',
      '<p>写信人：甲</p><p>留言时间：2024-01-02</p><p>请问怎么赔？</p><p>区农业农村局</p><p>回复时间：2024-01-05</p>',
      [['2024-01-02', '2024-01-05', '区农业农村局']],
    ],
    [
      'who runs the site is not who answers',
      '<p>来信人：甲</p><p>来信时间：2024-01-02</p><p>答复时间：2024-01-05</p><p>主办单位：某县人民政府办公室　网站标识码：4400000000</p>',
      [['2024-01-02', '2024-01-05', null]],
    ],
    [
      'motions of delegates',
      '<table><tr><td>提案编号<td>承办单位<td>答复时间<tr><td>12<td>县住建局<td>2024-01-05</table>',
      [],
    ],
    ['the answer to a motion', '<h1>对第12号建议的答复</h1><p>承办单位：县住建局</p><p>答复时间：2024-01-05</p>', []],
    [
      'what stands below an answer is not its signature',
      '<p>留言时间：2024-03-01<p>留言内容：问<p>答复内容<p>您好，问题已解决，请放心。<ul><li><a href=/2>关于公积金提取的咨询</a><p>县教育局</p><p>2024-06-09</ul>',
      [['2024-03-01', null, null]],
    ],
    [
      'nor that of an answer that is still to come',
      '<p>留言时间：2024-03-01<p>留言内容：问<p>答复内容<p>暂未答复。<p>县教育局</p><p>2024-06-09</p>',
      [['2024-03-01', null, null]],
    ],
    [
      'a label below a label is not its value',
      '<p>来信时间：2024-03-01</p><p>答复单位：</p><p>答复时间：2024-03-05</p>',
      [['2024-03-01', '2024-03-05', null]],
    ],
    [
      'motions with states',
      '<ul><li><a href=/1>政协委员提案：加强建设1</a><span>2024-03-01</span><em>办理中</em><li><a href=/2>政协委员提案：加强建设2</a><span>2024-03-01</span><em>已答复</em></ul>',
      [],
    ],
    ['a tender', '<h1>采购公告</h1><p>提交时间：2024年3月4日9:30</p><p>答疑时间：另行通知</p>', []],
    ['a consultation', '<h1>征求意见</h1><p>提交时间：2024年3月4日</p><p>反馈单位：县司法局</p>', []],
    [
      'applications in a table',
      '<table><tr><td>事项名称<td>申请人<td>受理日期<td>办结日期<td>办理单位<tr><td>许可<td>甲<td>2024-03-01<td>2024-03-05<td>县住建局</table>',
      [],
    ],
    [
      'cards of letters by days of submission',
      [
        ['一', '2024-01-02', '2024-01-05'],
        ['二', '2024-01-01', '2024-01-03'],
      ]
        .map(([title, asked, answered]) => `<h3>${title}</h3><p>提交时间：${asked}</p><p>回复时间：${answered}</p>`)
        .join(''),
      [
        ['2024-01-02', '2024-01-05', null],
        ['2024-01-01', '2024-01-03', null],
      ],
    ],
    ['a day until which is asked', '<p>咨询时间：2024年3月4日起工作日</p><p>受理单位：市教育局</p>', []],
    [
      'a column of answers to motions',
      '<ul><li><a href=/1>对第12号建议的答复</a><span>2024-01-05</span></li><li><a href=/2>对第13号建议的答复</a><span>2024-01-06</span></li></ul>',
      [],
    ],
    [
      'applications for permits',
      '<ul><li><a href=/1>食品经营许可</a><span>2024-01-05</span><i>已办结</i></li><li><a href=/2>特种设备登记</a><span>2024-01-06</span><i>已办结</i></li></ul>',
      [],
    ],
    ['hours of consultation', '<p>咨询时间：工作日9:00-12:00</p><p>受理单位：市教育局</p>', []],
    ['an article', '<h1>关于公布名单的通知</h1><p>发布时间：2024-01-05</p><p>责任部门：市教育局</p>', []],
    [
      'a table of projects',
      '<table><tr><td>名称<td>日期<td>处理单位<tr><td>示例<td>2024-01-02<td>市教育局</table>',
      [],
    ],
  ])('%s', (_what, html, messages) => {
    expect(messagesIn(html)).toEqual(messages);
  });

  test('a page of rows is read in time that grows with its size', () => {
    const rows = '<tr><td>咨询<td>2024-01-02<td>2024-01-03'.repeat(20_000);
    expect(messagesIn(`<table><tr><td>标题<td>来信时间<td>回复时间${rows}</table>`)).toHaveLength(20_000);
  });

  test('a label with very much behind it is read in time that grows with its size', () => {
    expect(messagesIn(`<p>来信时间</p><p>${':'.repeat(200_000)}x</p>`)).toEqual([]);
  });
});

test('long lines and titles are read in time that grows with the page', { timeout: 5000 }, () => {
  expect(messagesIn(`<p>问：x</p><p>答：y</p><p>网友</p><p>1${'\u3000'.repeat(60_000)}x</p>`)).toEqual([]);
  const row = `<li><p>关于小区路灯不亮的问题</p><em>x（${' '.repeat(50_000)}x</em><span>2024-01-01</span><span>已回复</span></li>`;
  expect(messagesIn(`<ul>${row.repeat(2)}</ul>`)).toHaveLength(2);
});

import { describe, expect, test } from 'vitest';
import { messagesIn, statesIn } from './messages.test-support.ts';

const BOTH = [
  ['2024-01-02', '2024-01-05', '市教育局'],
  ['2024-01-01', '2024-01-03', '市住建局'],
];
/** Two letters made after a pattern with A, R and U for the day of asking, of the reply, and the unit. */
const twice = (pattern: string) =>
  BOTH.map(([asked = '', answered = '', unit = '']) =>
    pattern.replaceAll('A', asked).replaceAll('R', answered).replaceAll('U', unit),
  ).join('');

describe('letters by who speaks, by signs and by fields', () => {
  test.each<[what: string, html: string]>([
    [
      'signs that are elements, with a title and a body behind them',
      twice('<p><i>问</i><i>孩子几岁入学</i><i>A</i></p><p><i>答</i><i>U</i><i>R</i></p><p>满六周岁。</p>'),
    ],
    [
      'a time beside who asks and one beside who answers, in elements',
      twice(
        '<p><i>网友：山水</i><i>时间：A 12:00</i></p><p>几岁入学？</p><p><i>答复单位：U</i><i>时间：R 09:30</i></p><p>满六周岁。</p>',
      ),
    ],
    [
      'a time behind who asks and one behind who answers, in one text',
      twice('<p>网友：山水　时间：A 12:00</p><p>几岁入学？</p><p>答复单位：U　时间：R 09:30</p><p>满六周岁。</p>'),
    ],
    [
      'signs that are elements, with who asks and who answers in brackets behind',
      twice('<p><i>问</i>几岁入学？（A 11:00 来自 网友**）</p><p><i>答</i>满六周岁。（U R 09:00）</p>'),
    ],
    ['fields of one text', twice('<p>来信时间：A；办理单位：U；办结时间：R</p>')],
    [
      'a table with the day of receiving',
      `<table><tr><td>编号<td>内容<td>接收时间<td>回复时间<td>回复单位</tr>${twice('<tr><td>1<td>咨询<td>A<td>R<td>U</tr>')}</table>`,
    ],
    [
      'question and answer by who speaks, with the day behind',
      twice('<p>网友“山水”：几岁入学？<i>A 10:20:01</i></p><p>U回复：您好，满六周岁。<i>R 08:03:09</i></p>'),
    ],
    [
      'question and answer that are signed in brackets',
      twice('<p>网友留言：您好，几岁入学？（A）</p><p>部门回复：您好，满六周岁。（U R）</p>'),
    ],
    [
      'labels of other things in elements without room between them',
      twice('<p><i>来信日期：A</i><i>办理部门：U</i><i>办理结果：已办结</i><i>办结日期：R</i></p>'),
    ],
    [
      'a label in an element of its own behind a question',
      twice('<p>问：孩子几岁入学？<em>留言时间：A</em></p><p>答：您好，满六周岁。<em>答复单位：U 答复时间：R</em></p>'),
    ],
  ])('%s', (_what, html) => {
    expect(messagesIn(html)).toEqual(BOTH);
  });

  test.each<[what: string, html: string, messages: unknown[]]>([
    [
      'a day beside who answers that is none of the answer',
      '<p>来信时间：2024-01-02</p><p>信件内容：路灯坏了</p><p>回复单位：市住建局 评价时间： 2024-02-05</p>',
      [['2024-01-02', null, '市住建局']],
    ],
    [
      'what was applied for, by masked names and hours',
      '<p>王** 2024-01-02 10:20</p><p>不动产转移</p><p>办结时间：2024-01-03</p><p>李** 2024-01-03 10:20</p><p>不动产转移</p><p>办结时间：2024-01-04</p>',
      [],
    ],
    [
      'complaints about what the state buys',
      '<p>当前位置：首页 > 政府采购投诉</p>' +
        '<p>受理时间：2024-01-02 办结时间：2024-01-05 处理单位：市财政局</p><p>受理时间：2024-01-03 办结时间：2024-01-06 处理单位：市财政局</p>',
      [],
    ],
    [
      'states that end like names of bodies',
      '<p>来信时间：2024-01-02</p><p>回复时间：2024-01-05</p><p>已交办</p><p>来信时间：2024-01-03</p><p>回复时间：2024-01-06</p><p>已督办</p>',
      [
        ['2024-01-02', '2024-01-05', null],
        ['2024-01-03', '2024-01-06', null],
      ],
    ],
    [
      'who deals with a letter, over an answer and a foot',
      '<p>来信时间：2024-01-02</p><p>信件内容：路灯坏了</p><p>责任单位：市住建局</p><p>您好，路灯已修好。</p><p>联系电话：000</p><p>上一篇</p><p>下一篇</p><p>版权所有</p>',
      [['2024-01-02', null, '市住建局']],
    ],
    [
      'when one may ask, between answers',
      '<p>培训安排：请于 2024-01-02 咨询</p><p>市教育局答复：可以。</p><p>2024-01-05</p><p>培训安排：请于 2024-01-03 咨询</p><p>市教育局答复：可以。</p><p>2024-01-06</p>',
      [],
    ],
    [
      'a question that names no one, in brackets with a source',
      '<p>问：几岁入学？（群众来信摘编 2024-01-02）</p><p>答：满六周岁。</p>',
      [],
    ],
    [
      'signs over question and answer, with a signature',
      '<p>姓名：王* 提交时间：2024-01-02 10:22</p><p><i>问</i></p><p>路灯坏了怎么办？</p><p><i>答</i></p><p>您好，已修好。</p><p>市住建局</p><p>2024-01-05</p>',
      [['2024-01-02', '2024-01-05', '市住建局']],
    ],
    [
      'the same without a signature: it may be a question about a rule',
      '<p>提交时间：2024-01-02 10:22</p><p>问</p><p>怎么申请？</p><p>答</p><p>到大厅办理。</p>',
      [],
    ],
    [
      'the same with more questions',
      '<p>提交时间：2024-01-02 10:22</p><p>问</p><p>怎么申请？</p><p>答</p><p>到大厅办理。</p><p>问</p><p>几时？</p><p>答</p><p>上班时。</p><p>市住建局</p><p>2024-01-05</p>',
      [],
    ],
    [
      'who was granted something, by masked names and days',
      '<p>王** 2024-01-02 10:22</p><p>李** 2024-01-03 10:22</p><p>受理单位：市民政局 2024-01-05</p>',
      [],
    ],
    [
      'the unit in a text with another label behind a blank',
      '<p>来信人：山水　来信时间：2024-01-02</p><p>信件内容：路灯坏了</p><p>回复单位：市人社局　日期：2024-01-05 10:00</p>',
      [['2024-01-02', '2024-01-05', '市人社局']],
    ],
    [
      'what was applied for',
      '<ul><li><i>办件名称</i><i>办理部门</i><i>状态</i><i>办结日期</i></li><li><i><a href=/1>营业执照变更</a></i><i>市审批局</i><i>办结</i><i>2024-01-19</i></li></ul>',
      [],
    ],
    [
      'a table of what was found wrong and mended',
      '<table><tr><td>问题<td>责任单位<td>反映时间<td>整改情况<tr><td>垃圾<td>市住建局<td>2024-01-02<td>已整改<tr><td>积水<td>市住建局<td>2024-01-03<td>已整改</table>',
      [],
    ],
    [
      'news that end with days',
      '<p>网友“山水”反映路灯不亮，记者核实至2024-01-02</p><p>市教育局答复：将于下月开工，完工日期为2024-01-05</p>',
      [],
    ],
    [
      'what somebody adds to a letter with labels',
      '<p>来信时间：2024-01-01</p><p>网友：路灯不亮！ 2024-01-01 10:00</p><p>网友：在人民路！ 2024-01-02 10:00</p><p>回复单位：市教育局</p><p>回复时间：2024-01-05</p><p>网友：谢谢！ 2024-01-06 10:00</p><p>来信时间：2024-01-03</p><p>留言内容：路灯不亮！ 2024-01-03</p>',
      [
        ['2024-01-01', '2024-01-05', '市教育局'],
        ['2024-01-03', null, null],
      ],
    ],
    [
      'an answer that ends with the day of a plan',
      '<p>网友：路灯坏了怎么办？（2024-01-02）</p><p>市住建局回复：完工时间如下。2024年12月31日</p>',
      [],
    ],
    [
      'a unit with others in brackets',
      '<p><i>来信时间：2024-01-02</i><i>办理部门：市住建局（</i><b>负责人：</b>甲<i>）</i><i>办结日期：2024-01-05</i></p>' +
        '<p>信件内容：您好</p>',
      [['2024-01-02', '2024-01-05', '市住建局']],
    ],
    [
      'permits by the day on which they were received',
      '<table><tr><td>事项<td>收件时间<td>办结时间<td>办理单位<tr><td>林木采伐<td>2024-01-02<td><td>县林业局</table>',
      [],
    ],
    [
      'letters with a column for matters',
      '<table><tr><td>信件标题<td>办件类型<td>来信时间<td>回复时间<tr><td>路灯<td>投诉<td>2024-01-02<td></table>',
      [['2024-01-02', null, null]],
    ],
    [
      'from when till when one may write, behind a sentence',
      '<p>如有异议，请反映。<span>反映时间：2024年1月2日—1月7日</span></p><p>受理部门：县委组织部</p>',
      [],
    ],
    [
      'when one may ask, behind a sentence',
      '<p>考生可电话咨询。<span>咨询时间：2024年1月2日</span></p><p>受理部门：县人社局</p>',
      [],
    ],
    [
      'questions about a rule',
      '<p>问：</p><p>怎么申请？</p><p>答：</p><p>到大厅办理。</p><p>登记时间：2024年1月2日9:00</p>',
      [],
    ],
    [
      'one signed question without an answer beside one with it',
      '<p>问：几岁入学？（2024-01-02）</p><p>答：满六周岁。（市教育局 2024-01-05）</p><p>问：在哪里报名？（2024-01-04）</p>',
      [['2024-01-02', '2024-01-05', '市教育局']],
    ],
    [
      'questions with days and no answers',
      '<p>问：几岁入学？（2024-01-02）</p><p>答：满六周岁。</p><p>问：在哪里报名？（2024-01-04）</p><p>答：在学校。</p>',
      [],
    ],
    [
      'a sentence that tells of days',
      '<p>何时公布？留言时间：2024-01-02，答复时间：2024-01-05。</p><p>是否公布？留言时间：2024-01-03，答复时间：2024-01-06。</p>',
      [],
    ],
  ])('%s', (_what, html, messages) => {
    expect(messagesIn(html)).toEqual(messages);
  });

  test('fields with much room between them are read in time that grows with their length', () => {
    const line = `${`甲乙：一；${'\u3000'.repeat(8)}`.repeat(25)}来信时间：2024-01-02`;
    expect(messagesIn(`<p>${line}</p>`)).toEqual([]);
  });

  test('what visitors say below an article is no letter', () => {
    const comments = '<p>网友“山水”：真好！ 2024-03-02 10:00</p><p>县教育局回复：谢谢！ 2024-03-04 10:00</p>';
    expect(messagesIn(`<p>发布时间：2024-03-01</p>${comments}${comments}`, '2024-03-01')).toEqual([]);
    expect(messagesIn(comments + comments, '2024-03-02')).toHaveLength(2);
  });

  test('an answer that shows no day makes a letter doubtful; where it says that there is none yet the letter is open', () => {
    const letter = (day: number, answer: string) =>
      `<p>问：几岁入学？<em>留言时间：2024-01-0${day}</em></p><p>答：${answer}</p>`;
    expect(statesIn(letter(2, '您好，满六周岁。') + letter(3, '正在办理中') + letter(4, '暂无回复'))).toEqual([
      ['2024-01-02', 'doubtful'],
      ['2024-01-03', null],
      ['2024-01-04', null],
    ]);
  });
});

import { expect, test } from 'vitest';
import { showsAnswer } from './shown-answer.ts';

test.each([
  ['behind its label', '来信内容：道路不平\n答复内容：您好，已安排修补。', true],
  ['under its label', '办理结果\n您好，已安排修补。', true],
  ['under a bracketed label', '【答复】\n您好，已安排修补。', true],
  ['that begins with a greeting', '回复：\n网友您好：您反映的问题收悉，经核实现将有关情况回复如下，感谢支持。', true],
  ['below who answered', '回复情况\n回复单位：示例局渔政站\n您好，补证请带原证到窗口。', true],
  ['below who answered and when', '答复内容\n答复部门：示例局 答复时间：2024-01-02 10:20:30\n您好，已安排修补。', true],
  [
    'below fields in lines of their own',
    '办理结果\n答复单位：\n示例局办公室\n答复时间：\n2024-01-02\n您好，已修补。',
    true,
  ],
  ['behind who answered', '答复信息\n答复单位：示例局 您好，补证请带原证到窗口。', true],
  ['of an office', '示例市水利局答复：您好，水管已修复。', true],
  ['only who is to answer', '答复内容\n答复单位：示例局渔政站\n答复时间：\n网站地图 | 联系我们', false],
  [
    'only who is to answer, above a long foot',
    `回复情况\n回复单位：示例局\n主办单位：示例局　地址：示例路1号，${'电话'.repeat(9)}`,
    false,
  ],
  ['only who is to answer, and the next letter', '回复情况\n回复单位：示例局渔政站\n路灯何时能修好', false],
  ['not yet, below who is to answer', '答复内容\n答复单位：示例局\n暂无答复，请您耐心等待。', false],
  ['a heading above the foot', '答复内容\n版权所有：示例市人民政府办公室，未经许可不得转载，电话 0000-00000000', false],
  ['not yet', '答复内容：暂无回复，请等待', false],
  ['in hand', '办理结果\n正在办理，请耐心等待', false],
  ['an empty label', '答复内容：\n答复时间：', false],
  ['an empty label before another field', '回复\n回复单位：示例局办公室', false],
  ['its day alone', '回复时间：2024-01-02', false],
  ['a sentence', '回复您的来信请留下电话', false],
  ['nothing', '', false],
  ['only a greeting', '答复内容\n您好：\n版权所有：示例市人民政府', false],
  ['a menu', '答复内容\n首页 | 关于我们 | 网站地图 | 联系我们', false],
  ['buttons', '答复内容\n打印本页 关闭窗口', false],
  ['the next letter', '答复内容\n下一封：路灯何时能修好', false],
  ['an address of the foot', '答复内容\n地址：示例市示例路1号 邮编：000000', false],
  ['what the sender thinks of it', '答复内容\n您对本次答复是否满意？', false],
  ['in hand, below a field', '答复内容\n答复单位：示例局\n正在核实中，请耐心等待。', false],
])('%s', (_what, text, expected) => {
  expect(showsAnswer(text)).toBe(expected);
});

test.each([
  '相关部门已于11月5日修复该路灯，感谢您的关注。',
  '相关部门已修复该路灯',
  '网站已恢复正常访问，感谢您的监督。',
  '联系街道核实后，垃圾已清运完毕。',
  '电话核实，诉求人表示认可。',
  '地址在示例路1号，工作日均可办理。',
  '下一步我局将加强巡查',
  '返回路段的护栏已装好。',
  '首页链接已改正，谢谢提醒。',
  '承办部门已派人修好，感谢您的支持。',
  '未发现您所说的违建，如有线索请再联系。',
  '暂无增设公交线路的计划。',
  '尚未纳入今年的改造范围，敬请谅解。',
  '经核实：该路灯已修好。',
  '回复如下：\n该路灯已修好。',
  '您好：\n您反映的路灯已修好。',
  '您好：路灯已修好。',
  '尊敬的网友：\n您反映的路灯已修好。',
  '尊敬的张先生：您好！\n您反映的路灯已修好。',
  '王女士：\n您好！\n路灯已修好。',
  '网友您好：路灯已修好。',
  '\n市民朋友：\n路灯已修好。',
])('answers that begin as the foot of a page or with a greeting: %j', (words) => {
  expect(showsAnswer(`答复内容\n${words}`)).toBe(true);
  expect(showsAnswer(`答复内容：\n答复单位：示例局\n${words}${/[。]$/u.test(words) ? '' : '。'}`)).toBe(true);
});

test('a greeting behind the label stands above the answer', () => {
  expect(showsAnswer('答复内容：您好！\n您反映的路灯已修好。')).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { messagesIn, statesIn } from './messages.test-support.ts';

const path = (column: string) =>
  `<div>当前位置：<a href=/>首页</a> &gt; <a href=/hd/>互动交流</a> &gt; ${column}</div>`;
const ROWS = [
  ['路灯不亮', '2024-03-09', '县住建局', '2024-03-11'],
  ['咨询入学', '2024-04-09', '县教育局', '2024-04-11'],
] as const;
const rows = ROWS.map(
  ([title, asked, unit, answered]) =>
    `<dt><a href=q>${title}</a><dd>登记日期：${asked}；责任单位：${unit}；办结日期：${answered}`,
);
const list = `<dl>${rows.join('')}</dl>`;

describe('days by names that other things have, too', () => {
  test.each(['信访公开', '县长信箱', '12345热线'])('are of letters in a column of these: %s', (column) => {
    const told = ROWS.map(([, asked, unit, answered]) => [asked, answered, unit]);
    expect(messagesIn(path(column) + list)).toEqual(told);
  });

  test.each(['办件公示', '许可咨询', '政务公开', '信访事项登记'])('are not in others: %s', (column) => {
    expect(messagesIn(path(column) + list)).toEqual([]);
  });

  test.each([
    ['one alone', `<dl>${rows[0]}</dl>`],
    ['one without a unit', list.replace('县教育局', '')],
    ['one that ends before it begins', list.replace('2024-04-11', '2024-04-01')],
    ['what was applied for', `<p>申请人</p>${list}`],
  ])('are not of letters: %s', (_what, html) => {
    expect(messagesIn(path('信访公开') + html)).toEqual([]);
  });
});

describe('a letter with the signs 问 and 答 as headings', () => {
  const letter = (head: string, signature = '<p>县住建局</p><p>2024-03-11</p>') =>
    `<h2>路灯不亮</h2><div>${head}</div><div><em>问</em><p>何时修复？</p></div><div><em>答</em><p>下周修复。</p>${signature}</div>`;
  const HEAD = '姓名：王* 提交时间：2024-03-10 10:22';

  test('who asks stands over it, who answers signs', () => {
    expect(messagesIn(letter(HEAD))).toEqual([['2024-03-10', '2024-03-11', '县住建局']]);
  });

  test.each([
    ['nobody asks', letter('发布时间：2024-03-10 来源：县政府办')],
    ['nobody signs', letter(HEAD, '<p>2024-03-11</p>')],
    ['a signature without a day', letter(HEAD, '<p>县住建局</p>')],
    ['a day of before', letter(HEAD, '<p>县住建局</p><p>2024-03-01</p>')],
    ['more questions', letter(HEAD) + letter(HEAD)],
  ])('none: %s', (_what, html) => {
    expect(messagesIn(html)).toEqual([]);
  });
});

describe('an answer under a heading of its own whose day is not read', () => {
  const letter = (day: string, answer: string) =>
    `<h3>诉求</h3><p>路灯不亮。</p><p>诉求时间：${day}</p><h3>答复</h3>${answer}`;
  const two = (answer: string) => letter('2024-03-05', answer) + letter('2024-03-01', answer);

  test('makes it doubtful that there is none', () => {
    expect(statesIn(two('<p>路灯已修复。</p>'))).toEqual([
      ['2024-03-05', 'doubtful'],
      ['2024-03-01', 'doubtful'],
    ]);
  });

  test.each(['暂无回复', '正在办理中', '--'])('does not where it says that there is none: %s', (word) => {
    expect(statesIn(two(`<p>${word}</p>`))).toEqual([
      ['2024-03-05', null],
      ['2024-03-01', null],
    ]);
  });

  test('makes a single letter doubtful too', () => {
    expect(statesIn(letter('2024-03-05', '<p>路灯已修复。</p>'))).toEqual([['2024-03-05', 'doubtful']]);
  });

  test.each([
    ['a button', '<p><a href="/r">回复</a></p>'],
    ['over another label', '<p>回复</p><p>受理单位：市住建局</p>'],
  ])('is none where the heading is %s', (_what, foot) => {
    const open = (day: string) => `<h3>诉求标题</h3><p>路灯不亮。</p><p>诉求时间：${day}</p>${foot}`;
    expect(statesIn(open('2024-03-05') + open('2024-03-01'))).toEqual([
      ['2024-03-05', null],
      ['2024-03-01', null],
    ]);
  });
});

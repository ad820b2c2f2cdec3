import { describe, expect, test } from 'vitest';
import { messagesIn } from './messages.test-support.ts';

const LETTERS = [
  ['2024-03-05', '2024-03-08', '县教育局'],
  ['2024-03-01', '2024-03-06', '石桥街道办事处'],
] as const;
/** Two letters made after a pattern with A, R and U for the days of asking and of the answer, and the unit. */
const twice = (pattern: string) =>
  LETTERS.map(([asked, answered, unit]) =>
    pattern.replaceAll('A', asked).replaceAll('R', answered).replaceAll('U', unit),
  ).join('');
const told = LETTERS.map((letter) => [...letter]);
const WITHOUT = LETTERS.map(([asked, answered]) => [asked, answered, null]);
const FOOT = '<p>版权所有：示例县人民政府</p>';

describe('units that no label names', () => {
  test.each([
    ['right behind the days', '<dl><dt>咨询入学<dd>来信：A<dd>回复：R<dd>U<dd>办结</dl>'],
    ['behind the state', '<ul><li>咨询入学<p>来信时间：A<p>回复时间：R<p>办结<p>U</ul>'],
    [
      'where it answers',
      '<h4>路灯不亮</h4><p>留言时间：A</p><p>路灯不亮。</p><p>U答复：已修复。</p><p>答复日期：R</p>',
    ],
    ['where it answers in brackets', '<h4>路灯</h4><p>留言时间：A</p><p>不亮。</p><p>【U回复】已修复。（R）</p>'],
  ])('%s', (_what, pattern) => {
    expect(messagesIn(twice(pattern) + FOOT)).toEqual(told);
  });

  const DAYS = '<h4>咨询入学</h4><p>来信时间：A</p><p>回复时间：R</p>';

  test.each([
    ['a link', twice(`${DAYS}<p><a href=/1>U</a></p>`)],
    ['no name of a body', twice(`${DAYS}<p>入学政策</p>`)],
    ['a body behind one of them', twice(DAYS) + '<p>县教育局</p>'],
    ['one that is over the days', twice(`<p>U</p>${DAYS}`)],
  ])('none: %s', (_what, html) => {
    expect(messagesIn(html + FOOT)).toEqual(WITHOUT);
  });

  test('what a label tells counts, and then none of the others', () => {
    const first = '<p>来信时间：2024-03-09</p><p>回复时间：2024-03-10</p><p>回复单位：县水利局</p><p>县政府办</p>';
    expect(messagesIn(`${first}${twice(`${DAYS}<p>U</p>`)}${FOOT}`)).toEqual([
      ['2024-03-09', '2024-03-10', '县水利局'],
      ...WITHOUT,
    ]);
  });
});

describe('who runs a site', () => {
  const ASKED = '<p>咨询人：刘某</p><p>咨询时间：2024-03-05</p><h3>咨询内容</h3><p>何时发放？</p>';

  test('is no unit, in however many lines the foot tells of it', () => {
    const foot =
      '<dl><dt>主办单位<dd>示例县人民政府<dt>承办单位<dd>县大数据局<dt>联系方式<dd>0797-1234567</dl><p>网站标识码：3600000000</p>';
    expect(messagesIn(ASKED + foot)).toEqual([['2024-03-05', null, null]]);
  });

  test('is not who deals with the last letter right above the foot', () => {
    const letter = '<h3>反映扬尘</h3><p>投诉时间：A</p><p>处理情况：已整改</p><p>责任单位：U</p><p>办结时间：R</p>';
    expect(messagesIn(`${twice(letter)}${FOOT}`)).toEqual(told);
  });
});

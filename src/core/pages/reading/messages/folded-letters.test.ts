import { describe, expect, test } from 'vitest';
import { messagesIn } from './messages.test-support.ts';

const NONE = 'style="display:none"';
const card = (shown: string, answered: string) =>
  `<dl><dt><i>+</i>路灯不亮<span>${shown}</span></dt><dd ${NONE}><p>来信内容：怎么办？</p><p>回复内容：已修复。</p><p>回复单位：市住建局　回复时间：${answered}</p></dd></dl>`;

describe('letters that a visitor opens', () => {
  test('the day of asking stands in what is shown over each, in tabs too', () => {
    const open = card('2024-01-04', '2024-01-06') + card('2024-01-03', '2024-01-05');
    const other = card('2024-01-02', '2024-01-02');
    expect(messagesIn(`<div>${open}</div><div ${NONE}>${other}</div>`)).toEqual([
      ['2024-01-04', '2024-01-06', '市住建局'],
      ['2024-01-03', '2024-01-05', '市住建局'],
      ['2024-01-02', '2024-01-02', '市住建局'],
    ]);
  });

  test('days that are those of the answers are none of asking', () => {
    expect(messagesIn(card('2024-01-06', '2024-01-06') + card('2024-01-05', '2024-01-05'))).toEqual([
      [null, '2024-01-06', '市住建局'],
      [null, '2024-01-05', '市住建局'],
    ]);
  });

  test('nothing is told of a day after the answer, of two days, and of none', () => {
    for (const shown of ['2024-02-01', '2024-01-02 阅读 2024-01-03', ''])
      expect(messagesIn(card(shown, '2024-01-06') + card(shown, '2024-01-05'))).toEqual([]);
  });

  test('a label over a folded answer is the day of asking, and the letter is told once', () => {
    const row = (asked: string, answered: string) =>
      `<div><p>咨询入学 提问时间：${asked}</p><div ${NONE}><p>回复部门：市教育局</p><p>问题内容：几岁？</p><p>回复时间：${answered}</p></div></div>`;
    expect(messagesIn(row('2024-01-02', '2024-01-05') + row('2024-01-01', '2024-01-03'))).toEqual([
      ['2024-01-02', '2024-01-05', '市教育局'],
      ['2024-01-01', '2024-01-03', '市教育局'],
    ]);
  });
});

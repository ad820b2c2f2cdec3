import { describe, expect, test } from 'vitest';
import { messagesIn, statesIn } from './messages.test-support.ts';

const asked = (day: string) => `<h3>路灯不亮</h3><p>留言人：甲　留言时间：${day}</p><p>留言内容：怎么办？</p>`;
const answered = (unit: string, day: string) => `<p>回复单位：${unit}</p><p>回复时间：${day}</p><p>已修复。</p>`;

describe('letters that are answered again', () => {
  test('the first answer counts, and the next letter begins with its day of asking', () => {
    const first = asked('2024-01-02') + answered('市住建局', '2024-01-05');
    expect(messagesIn(`${first}<h4>补充回复</h4>${answered('市供电公司', '2024-03-05')}`)).toEqual([
      ['2024-01-02', '2024-01-05', '市住建局'],
    ]);
    const more = answered('市供电公司', '2024-03-05') + asked('2024-01-01') + answered('市教育局', '2024-01-03');
    expect(messagesIn(first + more)).toEqual([
      ['2024-01-02', '2024-01-05', '市住建局'],
      ['2024-01-01', '2024-01-03', '市教育局'],
    ]);
  });

  test('rows of letters that show no day of asking are letters of their own', () => {
    const rows = answered('市住建局', '2024-01-05') + answered('市教育局', '2024-01-03');
    const search = '<form><p>留言时间：</p><p>留言内容：</p></form>';
    expect(messagesIn(search + rows)).toEqual([
      [null, '2024-01-05', '市住建局'],
      [null, '2024-01-03', '市教育局'],
    ]);
  });

  test('where the unit stands first it begins the next letter', () => {
    const row = (unit: string, from: string, to: string) =>
      `<p>受理单位：${unit}</p><p>来信时间：${from}</p><p>回复时间：${to}</p>`;
    expect(
      messagesIn(row('市住建局', '2024-01-02', '2024-01-05') + row('市教育局', '2024-01-01', '2024-01-03')),
    ).toEqual([
      ['2024-01-02', '2024-01-05', '市住建局'],
      ['2024-01-01', '2024-01-03', '市教育局'],
    ]);
  });

  describe('letters with words of their own for the day of asking', () => {
    const letter = (word: string, from: string, to: string) =>
      `<p>${word}时间：${from}</p><p>路灯不亮。</p><p>回复时间：${to}</p><p>已修复。</p>`;
    const first = letter('咨询', '2024-01-01', '2024-01-03');

    test('each begins the next one', () => {
      const more = letter('投诉', '2024-01-02', '2024-01-04') + letter('建议', '2024-01-03', '2024-01-05');
      expect(messagesIn(first + more + letter('投诉', '2024-01-06', '2024-01-08'))).toEqual([
        ['2024-01-01', '2024-01-03', null],
        ['2024-01-02', '2024-01-04', null],
        ['2024-01-03', '2024-01-05', null],
        ['2024-01-06', '2024-01-08', null],
      ]);
    });

    test('one without an answer may be more of the letter before', () => {
      expect(statesIn(`${first}<p>投诉时间：2024-01-09</p><p>又不亮了。</p>`)).toEqual([['2024-01-09', 'doubtful']]);
    });

    test.each(['追加提问时间：2024-01-09', '投诉时间：2024-01-01', '受理时间：2024-01-02', '投诉时间：'])(
      'none begins with %s',
      (label) => {
        expect(messagesIn(`${first}<p>${label}</p>`)).toEqual([['2024-01-01', '2024-01-03', null]]);
      },
    );
  });
});

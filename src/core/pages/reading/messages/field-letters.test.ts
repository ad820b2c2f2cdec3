import { describe, expect, test } from 'vitest';
import { messagesIn } from './messages.test-support.ts';

/** Cells of a form; of each the label and the attributes of its field. */
const formOf = (...fields: readonly (readonly [label: string, attributes: string])[]) =>
  `<meta charset=gb2312><body><form><table>${fields.map(([label, attributes]) => `<tr><td>${label}<td><input ${attributes}>`).join('')}<tr><td>内容<td><textarea readonly>路灯怎么不亮？</textarea></table></form>`;

describe('a letter in the fields of a form', () => {
  test('which nobody can fill in', () => {
    const letter = formOf(
      ['写 信 人', 'type=text value="甲&lt;乙" readonly'],
      ['写信时间', 'value="2024-01-02 10:22" readonly="readonly"'],
      ['回复单位', 'type=text disabled value=市住建局'],
      ['回复时间', 'type="text" value=2024-01-05 disabled'],
    );
    expect(messagesIn(letter)).toEqual([['2024-01-02', '2024-01-05', '市住建局']]);
  });

  test.each([
    ['未回复', [['2024-01-02', null, '市住建局']]],
    ['已回复', []],
    ['', []],
  ])('without a day of the answer counts by its state: %s', (state, messages) => {
    const letter = formOf(
      ['来信时间', 'value="2024-01-02" readonly'],
      ['信件状态', `value="${state}" readonly`],
      ['承办单位', 'value=市住建局 readonly'],
      ['回复时间', 'value="" readonly'],
    );
    expect(messagesIn(letter)).toEqual(messages);
  });

  test('is none where somebody is to fill it in', () => {
    const form = formOf(
      ['写信时间', 'value="2024-01-02 10:22"'],
      ['回复单位', 'value=市住建局'],
      ['回复时间', 'value=2024-01-05'],
    );
    expect(messagesIn(form)).toEqual([]);
    expect(
      messagesIn(formOf(['写信时间', 'value=2024-01-02 readonly'], ['收信单位', 'value=市住建局 readonly'])),
    ).toEqual([]);
  });

  describe('is none that looks for letters', () => {
    const filter = (between: string, button: string) =>
      `<body><form>来信时间：<input readonly value="2023-06-01">${between}<input readonly value="2024-03-01"> 信件状态：<input readonly value="待处理">${button}</form>`;

    test.each(['至', ' 到 ', '&nbsp;-&nbsp;', '<span>—</span>', '～'])(
      'of the days from one to another: %s',
      (between) => {
        expect(messagesIn(filter(between, ''))).toEqual([]);
      },
    );

    test.each([
      '<input type=submit value=查询>',
      '<button>搜 索</button>',
      '<a href=#>检索</a>',
      '<input type=image alt=查询>',
    ])('by its button: %s', (button) => {
      expect(messagesIn(filter('回复时间：', button))).toEqual([]);
    });

    test.each(['<input readonly value=查询公积金>', '<p>查询密码：</p>'])('not by another word: %s', (more) => {
      expect(messagesIn(filter('回复时间：', more))).toHaveLength(1);
    });

    test('the search of a site is another form', () => {
      const letter = filter(' 回复时间：', '<input type=button value=返回>');
      const found = [['2023-06-01', '2024-03-01', null]];
      expect(messagesIn(letter)).toEqual(found);
      expect(messagesIn(letter.replace('<body>', '<body><form><input type=submit value=搜索></form>'))).toEqual(found);
    });
  });
});

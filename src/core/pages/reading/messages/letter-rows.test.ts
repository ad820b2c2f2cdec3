import { describe, expect, test } from 'vitest';
import { messagesIn } from './messages.test-support.ts';

const table = (head: string, ...rows: readonly string[]) =>
  `<table><tr><th>${[head, ...rows].join('<tr><td>')}</table>`;
const cells = (...texts: readonly string[]) => texts.join('<td>');

describe('rows of letters', () => {
  test('a head with a second word in brackets', () => {
    const head = cells('标题', '来电（信）时间', '承办单位', '状态');
    expect(messagesIn(table(head, cells('路灯不亮', '2024-01-02 09:10', '市住建局', '已办结')))).toEqual([
      ['2024-01-02', null, '市住建局'],
    ]);
    expect(
      messagesIn('<p>来电（信）时间：2024-01-02　办结（答复）时间：2024-01-05</p><p>答复单位：市住建局</p>'),
    ).toEqual([['2024-01-02', '2024-01-05', '市住建局']]);
  });

  test('what stands in brackets behind a label, or is no such word, makes another label', () => {
    const head = cells('名称', '办理时间（工作日）', '受理（窗口）时间');
    expect(messagesIn(table(head, cells('示例', '2024-01-02', '2024-01-03')))).toEqual([]);
  });

  test.each(['--', '—', '/', '暂无', '无', ''])('a unit that is none yet: %s', (none) => {
    const head = cells('标题', '来信时间', '回复时间', '回复单位');
    const rows = [cells('咨询入学', '2024-01-02', none, none), cells('路灯不亮', '2024-01-01', '2024-01-03', '县府办')];
    expect(messagesIn(table(head, ...rows))).toEqual([
      ['2024-01-02', null, null],
      ['2024-01-01', '2024-01-03', '县府办'],
    ]);
    expect(
      messagesIn(`<p>来信时间：2024-01-02</p><p>来信内容：咨询</p><p>回复单位：${none}</p><p>回复时间：</p>`),
    ).toEqual([['2024-01-02', null, null]]);
  });

  test('a menu below a list without days is no row of it', () => {
    const head = cells('编号', '信件主题', '回复单位', '办理状态');
    const rows = [
      cells('2', '路灯不亮', '市住建局', '<img src=ok.gif>'),
      cells('1', '咨询入学', '热线组', '已回复'),
      cells('0', '停水三天', '热线组', '未回复'),
    ];
    const menu =
      '<p><a href=/1>关于我们</a> | <a href=/2>网站地图</a> | <a href=/3>联系我们</a> | <a href=/4>法律声明</a></p>';
    expect(messagesIn(`${table(head, ...rows)}${menu}`)).toEqual([
      [null, null, '市住建局'],
      [null, null, '热线组'],
      [null, null, '热线组'],
    ]);
  });

  test.each(['是否属实', '交办问题'])('faults that inspectors found are no letters: %s', (column) => {
    const head = cells('受理编号', column, '责任单位', '办结时间');
    expect(messagesIn(table(head, cells('D1', '是', '县住建局', '2024-03-08')))).toEqual([]);
    expect(
      messagesIn(table(head.replace(column, '处理结果'), cells('D1', '是', '县住建局', '2024-03-08'))),
    ).toHaveLength(1);
  });
});

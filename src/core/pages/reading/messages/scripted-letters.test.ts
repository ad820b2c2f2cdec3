import { describe, expect, test } from 'vitest';
import { scriptedLetters } from './scripted-letters.ts';

const lettersIn = (...records: object[]) =>
  scriptedLetters([`var app = 1; var data = {"total":2,"list":${JSON.stringify(records)}};`]);
const told = { title: '咨询入学', createTime: '2024-01-02 10:00', replyTime: '2024-01-05', deptName: '市教育局' };

describe('letters as data of a script', () => {
  test('days by English names, and who answers', () => {
    expect(lettersIn(told)).toEqual([{ asked: '2024-01-02', answered: '2024-01-05', unit: '市教育局' }]);
  });

  test('names in Hanyu Pinyin or with lines between, days as moments, numbers for bodies', () => {
    expect(lettersIn({ bt: '路灯不亮', LX_SJ: 1704159000000, HF_SJ: 1704418200, DW: 12, dw_mc: '市住建局' })).toEqual([
      { asked: '2024-01-02', answered: '2024-01-05', unit: '市住建局' },
    ]);
  });

  test('one that is not answered is told by a word of its state alone', () => {
    for (const replyTime of ['', null]) {
      expect(lettersIn({ ...told, replyTime, status: '办理中' })).toEqual([
        { asked: '2024-01-02', answered: null, unit: '市教育局' },
      ]);
      for (const status of [1, '1', '已办结', '不予受理', ''])
        expect(lettersIn({ ...told, replyTime, status })).toEqual([]);
    }
  });

  test.each([
    ['no field for an answer', { ...told, replyTime: undefined }],
    ['that of a delegate', { ...told, title: '关于修桥的提案' }],
    ['no title', { ...told, title: undefined }],
    ['no day of asking', { ...told, createTime: '' }],
  ])('%s is no letter', (_, record) => {
    expect(lettersIn(record)).toEqual([]);
  });

  test('data that are broken off are passed over', () => {
    expect(
      scriptedLetters([`var list = ${JSON.stringify([told]).slice(0, -1)}`, `var list = ${JSON.stringify([told])}`]),
    ).toHaveLength(1);
  });
});

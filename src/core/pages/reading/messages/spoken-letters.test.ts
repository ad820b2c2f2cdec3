import { describe, expect, test } from 'vitest';
import { messagesIn } from './messages.test-support.ts';

const spoken = (asker: string, body: string) =>
  `<div><p>${asker}</p><h4>优待证激活</h4><p>去哪家银行？</p></div><div><p>${body}</p><p>任一网点。</p></div>`;

describe('letters as conversations', () => {
  test.each(['黄先生', '王女士', '李某某', '张**'])('who asks is addressed by name: %s', (name) => {
    const letter = spoken(`${name} <i>2024-01-02 19:20</i>`, '区退役军人事务局 <i>2024-01-05 10:05</i>');
    expect(messagesIn(letter)).toEqual([['2024-01-02', '2024-01-05', '区退役军人事务局']]);
  });

  test.each([
    ['a body that signs with the day', '黄先生 2024-01-02 19:20', '区退役军人事务局 2024年1月5日'],
    ['a name with the day alone', '黄先生 2024-01-02', '区退役军人事务局 2024-01-05 10:05'],
    ['a name that nobody is addressed by', '黄河 2024-01-02 19:20', '区退役军人事务局 2024-01-05 10:05'],
    ['an answer of before', '黄先生 2024-01-06 19:20', '区退役军人事务局 2024-01-05 10:05'],
    ['an answer by somebody', '黄先生 2024-01-02 19:20', '李女士 2024-01-05 10:05'],
  ])('none: %s', (_what, asker, body) => {
    expect(messagesIn(spoken(asker, body))).toEqual([]);
  });

  test('the sign of a question is an element of its own', () => {
    const letter = (sign: string) =>
      `<p>${sign}几岁入学？</p><p>青青 2024-01-02 14:20</p><p><em>答</em>六周岁。</p><p>基础教育处 2024-01-05 09:08</p>`;
    const more = '<p>游客 2024-01-01 10:00</p><p>基础教育处 2024-01-03 10:00</p>';
    const second = ['2024-01-01', '2024-01-03', '基础教育处'];
    expect(messagesIn(letter('<em>问</em>') + more)).toEqual([['2024-01-02', '2024-01-05', '基础教育处'], second]);
    expect(messagesIn(letter('问题：') + more)).toEqual([second]);
  });
});

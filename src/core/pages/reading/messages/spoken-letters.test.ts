import { describe, expect, test } from 'vitest';
import { messagesIn } from './messages.test-support.ts';

const spoken = (asker: string, body: string) =>
  `<div><p>${asker}</p><h4>优待证激活</h4><p>去哪家银行？</p></div><div><p>${body}</p><p>任一网点。</p></div>`;

describe('letters as conversations', () => {
  test.each(['黄先生', '王女士'])('who asks is addressed by name: %s', (name) => {
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

  test.each(['李某某', '张**'])('a name with a part left out is one of other lists too: %s', (name) => {
    expect(messagesIn(spoken(`${name} 2024-01-02 19:20`, '区退役军人事务局 2024-01-05 10:05'))).toEqual([]);
  });

  const ASKED = '黄先生 2024-01-02 19:20';
  const BODY = '区公安局 2024-01-05 10:05';

  test.each([
    [
      'applications that are dealt with, in a table',
      `<table><tr><td>户口迁移，何时办？<td>${ASKED}<td>办好了吗？<td>${BODY}<td>已办好。</table>`,
    ],
    ['nothing between who asks and the body', `<p>${ASKED}</p><p>${BODY}</p><p>已办好。</p>`],
    [
      'titles between who wrote an article and the next one',
      `<p>${ASKED}</p><p>丰收</p><p>${BODY}</p><p>今年是丰收年。</p>`,
    ],
    ['no sentence of the body', `<p>${ASKED}</p><p>优待证激活</p><p>去哪家银行？</p><p>${BODY}</p><p>丰收</p>`],
    ['a page of hearings', `<h2>开庭公告</h2>${spoken(ASKED, '区人民法院 2024-01-05 10:05')}`],
    ['a page of applications', `<h2>事项名称 申请人</h2>${spoken(ASKED, BODY)}`],
    ['a page of articles', `<h2>通讯员来稿</h2>${spoken(ASKED, BODY)}`],
  ])('none: %s', (_what, html) => {
    expect(messagesIn(html)).toEqual([]);
  });

  test('a title over what is asked, neither of which is a sentence', () => {
    const asked = `<p>${ASKED}</p><h4>优待证激活</h4><p>去哪家银行激活</p>`;
    expect(messagesIn(`${asked}<p>${BODY}</p><p>任一网点。</p>`)).toHaveLength(1);
  });

  test('links to pages of others say nothing', () => {
    expect(messagesIn(`<p><a href=/1>开庭公告</a></p>${spoken(ASKED, BODY)}`)).toHaveLength(1);
  });

  test('the sign of a question is an element of its own', () => {
    const letter = (sign: string) =>
      `<p>${sign}几岁入学？</p><p>青青 2024-01-02 14:20</p><p><em>答</em>六周岁。</p><p>基础教育处 2024-01-05 09:08</p>`;
    const more = '<p>游客 2024-01-01 10:00</p><p>基础教育处 2024-01-03 10:00</p>';
    const second = ['2024-01-01', '2024-01-03', '基础教育处'];
    expect(messagesIn(letter('<em>问</em>') + more)).toEqual([['2024-01-02', '2024-01-05', '基础教育处'], second]);
    expect(messagesIn(letter('问题：') + more)).toEqual([second]);
  });

  test.each(['匿名网友', '匿名用户'])('who asks is nobody known: %s', (name) => {
    const letter = `<p>${name} 2024-01-02 10:00</p><p>路灯不亮？</p><p>县住建局 2024-01-05 11:00</p><p>已修复。</p>`;
    expect(messagesIn(letter)).toEqual([['2024-01-02', '2024-01-05', '县住建局']]);
  });
});

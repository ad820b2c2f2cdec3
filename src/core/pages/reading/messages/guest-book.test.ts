import { describe, expect, test } from 'vitest';
import { messagesIn, statesIn } from './messages.test-support.ts';

const DAYS = [
  ['2024-01-02 10:23', '2024-01-05 09:00'],
  ['2024-01-01 08:15', '2024-01-03 16:40'],
] as const;
/** Two entries made after a pattern with A and R for the days of asking and of the answer. */
const twice = (pattern: string) =>
  DAYS.map(([asked, answered]) => pattern.replaceAll('A', asked).replaceAll('R', answered)).join('');
const told = (unit: string | null) => [
  ['2024-01-02', '2024-01-05', unit],
  ['2024-01-01', '2024-01-03', unit],
];
const SIGNED = '<p>甲 发表于 A</p><p>路灯怎么不亮？</p><p>管理员回复（R）：</p><p>已修复。</p>';
const OPEN = '<p>乙 发表于 2023-12-30 07:00</p><p>护栏坏了。</p>';

describe('guest books', () => {
  test.each<[what: string, pattern: string, unit: string | null]>([
    [
      'who keeps the site, and when, before the answer',
      '<b>路灯不亮</b> <span>发表于 A</span><p>怎么办？</p><p>网站管理员 于 R 回复：</p><p>已修复。</p>',
      '网站管理员',
    ],
    [
      'a body before the answer',
      '<p>甲 留言于 A</p><p>怎么办？</p><p>市住建局 于 R 答复：</p><p>已修复。</p>',
      '市住建局',
    ],
    ['the day in brackets behind who keeps the site', SIGNED, null],
    [
      'the day alone below the answer',
      '<p>留言人：甲　主题：路灯</p><p>时间：A</p><p>怎么办？</p><p>回复：已修复。</p><p>[R]</p>',
      null,
    ],
    [
      'the day of asking beside who asks, that of the answer behind a label',
      '<p>留言者：甲 时间：A</p><p>怎么办？</p><p>【答复】</p><p>已修复。</p><p>答复日期：R</p>',
      null,
    ],
    [
      'a word for asking behind the day',
      '<p>甲 于 A 提问：</p><p>怎么办？</p><p>市住建局 于 R 回复：</p><p>已修复。</p>',
      '市住建局',
    ],
    ['a day of asking with a label', '<p>留言时间：A</p><p>怎么办？</p><p>回复：已修复。</p><p>R</p>', null],
    [
      'the name of who asks, and the day behind the answer',
      '<p>姓名：甲 时间：A</p><p>怎么办？</p><p>回复：已修复。 R</p>',
      null,
    ],
    [
      'a second day of each entry',
      '<p>甲 发表于 A</p><p>怎么办？</p><p>发布时间：A</p><p>回复：已修复。（市住建局 R）</p>',
      '市住建局',
    ],
  ])('%s', (_what, pattern, unit) => {
    expect(messagesIn(twice(pattern))).toEqual(told(unit));
  });

  test('a body over its answer, and entries that say that they have none', () => {
    const answer = '<p>甲 发表于 A</p><p>怎么办？</p><p>市政府办公室 回复：</p><p>已修复。</p><p>回复时间：R</p>';
    const open = '<p>乙 发表于 2023-12-30 07:00</p><p>护栏坏了。</p><p>暂未回复</p>';
    const letters = [...told('市政府办公室'), ['2023-12-30', null, null]];
    // One of their days may be taken as that of the page.
    for (const published of [null, '2023-12-30']) expect(messagesIn(twice(answer) + open, published)).toEqual(letters);
  });

  test('who asks a body for an answer answers nothing', () => {
    const asks = '<p>甲 发表于 A</p><p>希望示例县教育局回复：几时开学？</p><p>管理员回复：已开学。（R）</p>';
    expect(messagesIn(twice(asks))).toEqual(told(null));
  });

  test('an entry without an answer among such with one', () => {
    expect(messagesIn(OPEN + twice(SIGNED))).toEqual([['2023-12-30', null, null], ...told(null)]);
  });

  test.each([
    ['an answer without a day', '<p>管理员回复：已修复。</p>'],
    ['an answer by somebody', '<p>丙 于 2024-01-04 回复：</p><p>同问。</p>'],
    ['words of an answer', '<p>您的留言已办结。</p>'],
    ['what nobody sees', '<p>该留言正在审核。</p>'],
  ])('an entry is not told of which one sees %s', (_what, more) => {
    expect(messagesIn(OPEN + more + twice(SIGNED))).toEqual(told(null));
  });

  test.each([
    ['says nothing', ''],
    ['a body speaks, and nobody says that it answers', '<p>县住建局：您好，路灯已修好。</p>'],
    ['somebody in charge writes back', '<p>局长回信：您好，路灯已修好。</p>'],
    ['a word for an answer that is not known', '<p>解答：您好。</p><p>站长：您好。</p><p>复：您好。</p>'],
    ['a body signs with a day', '<p>您好！路灯已修好。</p><p>县住建局</p><p>2024-01-04</p>'],
    ['a picture', '<p><img src=/a.gif alt=回复></p>'],
    ['a folded answer', '<a href=#>查看详情</a><div style="display:none">管理员回复（2024-01-04）：好。</div>'],
    ['who asks hopes for an answer', '<p>请尽快回复。</p>'],
    ['who asks tells that earlier letters had none', '<p>去年的信至今未回复</p>'],
    ['a link that leads to entries without an answer', '<p><a href=/2>未回复</a></p>'],
  ])('an entry without an answer that is read may have one: %s', (_what, more) => {
    expect(statesIn(OPEN + more + twice(SIGNED))).toEqual([['2023-12-30', 'doubtful']]);
  });

  test.each(['未回复', '暂未回复', '【尚未答复】', '待办理', '回复状态：未办理', '回复：暂无回复'])(
    'an entry that says itself that it has none: %s',
    (word) => {
      expect(statesIn(`${OPEN}<p>${word}</p>${twice(SIGNED)}`)).toEqual([['2023-12-30', 'open']]);
      expect(statesIn(OPEN.replace('07:00', `07:00 ${word}`) + twice(SIGNED))).toEqual([['2023-12-30', 'open']]);
      expect(statesIn(`${OPEN.repeat(3)}<p>${word}</p>${twice(SIGNED)}`)).toEqual([['2023-12-30', 'open']]);
    },
  );

  test('tabs for entries with and without an answer say nothing of the last one', () => {
    expect(statesIn(`${twice(SIGNED) + OPEN}<p>已回复</p><p>未回复</p>`)).toEqual([]);
  });

  test('an answer is looked for in 60 lines', () => {
    const after = (lines: number) =>
      `${OPEN.replace('<p>护栏坏了。</p>', '<p>护栏坏了。</p>'.repeat(lines))}<p>管理员回复（2024-01-01）：好。</p>`;
    expect(messagesIn(after(58) + twice(SIGNED))[0]).toEqual(['2023-12-30', '2024-01-01', null]);
    expect(statesIn(after(59) + twice(SIGNED))).toEqual([['2023-12-30', 'doubtful']]);
    const says = after(59).replace('07:00', '07:00 未回复');
    expect(statesIn(says + twice(SIGNED))).toEqual([['2023-12-30', 'doubtful']]);
  });

  test('entries without an answer are not told where most have none', () => {
    expect(messagesIn(OPEN.repeat(3) + twice(SIGNED))).toEqual(told(null));
  });

  test('an answer of before the entry is none of it', () => {
    const early = '<p>乙 发表于 2024-02-01</p><p>护栏坏了。</p><p>管理员回复（2024-01-20）：</p><p>已修复。</p>';
    expect(messagesIn(early + twice(SIGNED))).toEqual(told(null));
  });

  test.each([
    ['what visitors say below news', twice('<p>甲 发表于 A</p><p>支持！</p><p>乙 于 R 回复：</p><p>同意。</p>')],
    ['questions that are asked often', twice('<h3>几岁入学？</h3><p>发布时间：A</p><p>答：满六周岁。</p>')],
    ['an article and one answer', '<h1>通知</h1><p>发布时间：2024-01-02</p><p>管理员回复（2024-01-05）：好。</p>'],
    ['opinions on a draft', `<h2>《养犬条例》意见征集结果</h2>${twice(SIGNED)}`],
    ['threads of a forum', twice('<p><a href=/1>路灯</a> 甲 发表于 A 最后回复：乙 R</p>')],
  ])('none: %s', (_what, html) => {
    expect(messagesIn(html)).toEqual([]);
  });

  test('what visitors say below an article is no letter', () => {
    const head = '<h1>松林县召开会议</h1><p>发布时间：2024-01-01 来源：县政府办</p>';
    expect(messagesIn(head + twice(SIGNED), '2024-01-01')).toEqual([]);
    expect(messagesIn(head + twice(SIGNED).replaceAll('发表于', '发布时间：'), '2024-01-01')).toEqual([]);
    expect(messagesIn(twice(SIGNED), '2023-12-30')).toEqual([]);
  });

  test('the day of an entry may look like that of an article', () => {
    expect(messagesIn(twice(SIGNED), '2024-01-02')).toEqual(told(null));
  });

  test.each(['意见征集', '民意征集', '网上听证', '网上评议', '在线访谈', '工作动态'])(
    'none below the path to a column of opinions or of news: %s',
    (column) => {
      const path = (...names: string[]) => `<div>当前位置：<a href=/>首页</a> &gt; ${names.join(' &gt; ')}</div>`;
      const link = `<a href=/hd/x/>${column}</a>`;
      expect(messagesIn(path('互动交流', link) + OPEN + twice(SIGNED))).toEqual([]);
      expect(messagesIn(path('互动交流', link, '正文') + twice(SIGNED))).toEqual([]);
      expect(messagesIn(path('互动交流', link, '松林县养犬管理办法') + twice(SIGNED))).toEqual([]);
      expect(messagesIn(path(link, '百姓留言') + twice(SIGNED))).toEqual(told(null));
    },
  );

  test.each([
    ['a draft', '<h1>松林县养犬管理办法（草案）</h1>'],
    ['what visitors say of news', '<h3>网友评论</h3>'],
    ['an interview by its title', '<title>住建局局长谈物业_在线访谈</title>'],
  ])('none below %s', (_what, head) => {
    expect(messagesIn(head + twice(SIGNED))).toEqual([]);
  });

  const LABELLED = '<p>甲 留言时间：A</p><p>路灯不亮。</p>';

  test('entries with labels are not left out where most have no answer', () => {
    const more = ['2023-12-03', '2023-12-02', '2023-12-01'];
    const rest = more.map((day) => LABELLED.replace('A', day)).join('');
    const book = twice(`${LABELLED}<p>管理员回复（R）：好。</p>`) + rest;
    expect(messagesIn(book)).toEqual([...told(null), ...more.map((day) => [day, null, null])]);
    expect(statesIn(book)).toEqual(more.map((day) => [day, 'doubtful']));
  });

  test('a menu that leads to opinions is no heading', () => {
    const menu = '<ul><li><a href=/1>意见征集</a></li></ul><p><a href=/>首页</a> &gt; <a href=/2>百姓留言</a></p>';
    expect(messagesIn(menu + twice(SIGNED))).toEqual(told(null));
  });
});

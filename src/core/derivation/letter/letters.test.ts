import { describe, expect, it } from 'vitest';
import type { Message } from '../../model/page-facts.ts';
import { absolute, derived, item, makeLog, type MadePage } from '../log-records.test-support.ts';
import { letterTexts } from './letter-text.ts';

const message = (asked: string | null, answered: string | null = null, unit: string | null = null): Message => ({
  asked,
  answered,
  unit,
});
const list = (messages: readonly Message[], more: Partial<MadePage> = {}): MadePage => ({
  path: '/xx/list.html',
  kind: 'messages',
  title: '市长信箱',
  messages,
  ...more,
});
const detail = (path: string, own: Message, more: Partial<MadePage> = {}): MadePage => ({
  path,
  kind: 'messages',
  title: '路灯不亮',
  text: '路灯不亮\n来信内容：路灯不亮',
  messages: [own],
  ...more,
});

const lettersOf = (...pages: readonly MadePage[]) => {
  const log = makeLog();
  for (const page of pages) log.page(page);
  return derived('letter', log.records);
};

describe('letters', () => {
  it('of a list', () => {
    const text = '标题 时间 状态\n路灯不亮 2024-03-01 办理中\n道路积水 2024年3月2日 已回复';
    const [first, second] = lettersOf(list([message('2024-03-01'), message('2024-03-02')], { text }));
    expect(first).toMatchObject({
      kind: 'letter',
      message: message('2024-03-01'),
      isDetail: false,
      channel: '市长信箱',
      quote: '路灯不亮 2024-03-01 办理中',
      state: 'open',
      place: { url: absolute('/xx/list.html') },
    });
    expect(second).toMatchObject({ quote: '道路积水 2024年3月2日 已回复', state: 'answered' });
  });

  it.each([
    ['路灯不亮 2024-03-01', 'open', 'open'],
    ['路灯不亮 2024-03-01', 'doubtful', 'doubtful'],
    ['路灯不亮 2024-03-01 未回复', 'doubtful', 'doubtful'],
    ['路灯不亮 2024-03-01 已回复', 'doubtful', 'answered'],
    ['路灯不亮 2024-03-01 不予受理', 'open', 'ended'],
  ] as const)('%s, of which the entry tells %s, is %s', (text, state, derivedState) => {
    const one = { ...message('2024-03-01'), state };
    const [letter] = lettersOf(list([one, message('2024-02-01')], { text: `${text}\n道路积水 2024-02-01` }));
    expect(letter).toMatchObject({ state: derivedState });
  });

  it('on a page of its own', () => {
    const text = '当前位置：首页 > 互动 > 局长信箱 > 正文\n路灯不亮\n来信时间：2024-03-01\n回复内容：已修复。';
    expect(lettersOf(detail('/xx/1001.html', message('2024-03-01', '2024-03-04', '城管局'), { text }))).toMatchObject([
      { isDetail: true, channel: '局长信箱', quote: '路灯不亮 来信时间：2024-03-01', message: { unit: '城管局' } },
    ]);
  });

  it.each([
    ['an address as letters have', '/xx/detail?pid=662100', {}, true],
    [
      'such an address, and an entry that leads elsewhere',
      '/xx/detail?pid=662100',
      { items: [item('/a', '2024-03-01')] },
      false,
    ],
    ['the address of a list', '/xx/list?channelId=66210', {}, false],
  ])('one on a page without labels with %s', (_, path, more, isDetail) => {
    const text = '路灯不亮\n来信时间：2024-03-01\n答复单位：城管局\n答复时间：2024-03-04\n已修复。';
    const own = detail(path, message('2024-03-01', '2024-03-04', '城管局'), { text, ...more });
    expect(lettersOf(own)).toMatchObject([{ isDetail }]);
  });

  it.each([
    ['a known address', { items: [item('/xx/1001.html')] }, message('2024-03-01'), 1],
    ['the same days', {}, message('2024-03-01', '2024-03-04'), 1],
    ['the same day of asking, no other shown', {}, message('2024-03-01'), 1],
    ['another day of asking', {}, message('2024-03-02', '2024-03-04'), 2],
    ['another unit', {}, message('2024-03-01', null, '公安局'), 2],
    ['another address', { items: [item('/xx/1002.html')] }, message('2024-03-01', '2024-03-04'), 2],
    ['no day of asking', {}, message(null, '2024-03-04'), 2],
  ])('a row with %s as the page', (_, more, row, count) => {
    const letters = lettersOf(
      list([row], more),
      detail('/xx/1001.html', message('2024-03-01', '2024-03-04', '城管局')),
    );
    expect(letters).toHaveLength(count);
    expect(letters[0]?.isDetail).toBe(true);
  });

  it.each([
    ['answered', '已回复', {}, 'answered'],
    ['open', '办理中', {}, 'open'],
    ['ended', '不予受理（无实质内容）', {}, 'ended'],
    ['of no clear meaning', '已归档', {}, 'doubtful'],
    ['open beside a title with such a word', '投诉：不予办理 低保 办理中', {}, 'open'],
    ['open beside a field that says no', '重复来信：否 办理状态：办理中', {}, 'open'],
    ['not certain where only a title may say it', '不予受理 劳动仲裁', {}, 'doubtful'],
    ['nothing but a field that says no', '无需回复：否', {}, null],
    [
      'open, while the page itself says answered',
      '办理中',
      { text: '路灯不亮\n来信内容：路灯不亮\n2024-03-01 已办结' },
      'answered',
    ],
    ['nothing', '', {}, null],
  ])('the state that the list shows counts for the page: %s', (_, word, more, state) => {
    const text = `路灯不亮\n2024-03-01\n${word}`;
    const rows = list([message('2024-03-01')], { items: [item('/xx/1001.html')], text });
    const own = detail('/xx/1001.html', message('2024-03-01', null, '城管局'), more);
    expect(lettersOf(rows, own)).toMatchObject([{ isDetail: true, state }]);
    expect(
      lettersOf(list([message('2024-03-01')], { path: '/', items: [item('/xx/1001.html')] }), rows, own),
    ).toMatchObject([{ isDetail: true, state }]);
  });

  it('a day of the answer in the list counts for the page', () => {
    const rows = list([message('2024-03-01', '2024-03-05')], { items: [item('/xx/1001.html')] });
    expect(lettersOf(rows, detail('/xx/1001.html', message('2024-03-01')))).toMatchObject([
      { isDetail: true, state: 'answered', message: { answered: null } },
    ]);
  });

  it('one page stands for one row only', () => {
    const rows = [message('2024-03-01'), message('2024-03-01')];
    expect(
      lettersOf(list(rows), detail('/xx/1001.html', message('2024-03-01'))).map(({ isDetail }) => isDetail),
    ).toEqual([true, false]);
  });

  it('in several lists are one where the words are the same', () => {
    const text = '路灯不亮 2024-03-01';
    const rows = [message('2024-03-01')];
    expect(lettersOf(list(rows, { text }), list(rows, { path: '/', text }))).toHaveLength(1);
    expect(lettersOf(list(rows, { text }), list(rows, { path: '/', text: '道路积水 2024-03-01' }))).toHaveLength(2);
  });

  it.each([
    ['its tag', { tags: { ColumnName: '网上信访' } }, '网上信访'],
    ['the list that leads to it', { path: '/yy/1001.html' }, '市长信箱'],
    ['the list in its folder', { path: '/zz/2024/1002.html' }, '在线访谈'],
    ['nothing', { path: '/1002.html' }, null],
  ])('belong to a channel by %s', (_, more, channel) => {
    const own = detail('/xx/1003.html', message('2024-03-01'), more);
    const lists = [
      list([message('2024-03-01')], { items: [item('/yy/1001.html')] }),
      { path: '/zz/', kind: 'section', title: '在线访谈' } as const,
    ];
    expect(lettersOf(own, ...lists).find(({ isDetail }) => isDetail)?.channel).toBe(channel);
  });
});

describe('what a page shows of a letter', () => {
  const rows = [message('2024-03-01'), message('2024-03-02')];
  it.each([
    ['behind the day', ['路灯', '2024-03-01', '已办结', '积水', '2024-03-02', '待办理'], ['answered', 'open']],
    ['before the day', ['路灯', '已办结', '2024-03-01', '积水', '待办理', '2024-03-02'], ['answered', 'open']],
    ['in the line', ['路灯 [已回复] 2024/3/1', '积水 2024/3/2'], ['answered', null]],
    ['on both sides', ['已回复', '未回复', '路灯', '2024-03-01', '已办结', '2024-03-02', '待办理'], [null, null]],
    ['nowhere', ['路灯', '2024-03-01', '积水', '2024-03-02'], [null, null]],
  ])('its state %s', (_, lines, states) => {
    expect(letterTexts(lines.join('\n'), rows, null).map(({ state }) => state)).toEqual(states);
  });

  it('is cut at 120 characters', () => {
    const [{ quote } = { quote: '' }] = letterTexts(`2024-03-01 ${'字'.repeat(200)}`, [message('2024-03-01')], null);
    expect(Array.from(quote)).toHaveLength(120);
  });

  it('is its days where no line has them', () => {
    expect(letterTexts('路灯', [message('2024-03-01', '2024-03-02')], null)[0]?.quote).toBe('2024-03-01 2024-03-02');
  });
});

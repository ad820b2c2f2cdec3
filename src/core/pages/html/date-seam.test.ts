import { describe, expect, test } from 'vitest';
import { buildTree } from './build-tree.ts';
import { openTree } from './tree.ts';
import { visibleLines } from './visible-lines.ts';

const tree = openTree();

const lineOf = (page: string, charset = 'utf-8') => {
  const decode = (bytes: Uint8Array) => new TextDecoder(charset).decode(bytes);
  const bytes = charset === 'utf-8' ? new TextEncoder().encode(page) : Uint8Array.from(Buffer.from(page, 'latin1'));
  return visibleLines(buildTree(bytes, tree), { decode, seed: 0, isStateful: false, isUtf8: charset === 'utf-8' })
    .map(({ text }) => text)
    .join('\n');
};

describe('a date that runs into another text of its line', () => {
  test.each<[page: string, line: string]>([
    ['<a>预算2025</a><span>2025-01-02</span>', '预算2025 2025-01-02'],
    ['<a>通知0</a>2026-11-27', '通知0 2026-11-27'],
    ['<a>通知0</a><em>2026年1月7日</em>', '通知0 2026年1月7日'],
    ['<a>通知1.</a><i>2026/11/27 08:03</i>', '通知1. 2026/11/27 08:03'],
    ['<a>日报2025-01-01</a><b>2025-01-02</b>', '日报2025-01-01 2025-01-02'],
    ['<a>通知1</a><span>01-02</span>', '通知1 01-02'],
    ['<a>通知1</a><span>12月02日</span>', '通知1 12月02日'],
    ['<b>2026-11-27</b><a>2026年通知</a>', '2026-11-27 2026年通知'],
    ['<b>2026-11-27 08:03</b><a>2026年通知</a>', '2026-11-27 08:03 2026年通知'],
    ['<b>11-27</b><a>2026年通知</a>', '11-27 2026年通知'],
    ['<b>11-27</b><a>通知</a>', '11-27 通知'],
    ['<b>27</b><i>2026-11</i><a>通知</a>', '27 2026-11 通知'],
    ['<b>27日</b><i>2026年11月</i><a>通知</a>', '27日2026年11月 通知'],
    ['<b>2026-11</b><i>27</i><a>“通知”</a>', '2026-11 27 “通知”'],
    ['<i>2024-01-05</i><i>08:03</i>', '2024-01-05 08:03'],
    ['<p>浏览：12<span></span>2024-01-05</p>', '浏览：12 2024-01-05'],
  ])('%s', (page, line) => {
    expect(lineOf(page)).toBe(line);
  });

  test.each<[what: string, page: string, line: string]>([
    ['pieces of a year', '<b>20</b><b>25</b>年<b>1</b><b>2</b>月', '2025年12月'],
    ['a year and its rest', '<b>20</b><b>25-01-02</b>', '2025-01-02'],
    ['pieces of a day', '<b>2025-01-1</b><b>5</b>', '2025-01-15'],
    ['pieces of a month', '<b>2025年1</b><b>2月2日</b>', '2025年12月2日'],
    ['pieces of a telephone number', '<b>0755-8212</b><b>3456</b>', '0755-82123456'],
    ['a comment', '2<!-- -->2025-01-02', '22025-01-02'],
    ['a date in a text', '自<b>2025-01-02</b>起', '自2025-01-02起'],
    ['a day at the beginning of a text', '<b>11月27日</b>，会议', '11月27日，会议'],
    ['a day of a longer number', '<b>12</b><b>01-023</b>', '1201-023'],
    ['no date', '<b>甲1</b><b>2乙</b>', '甲12乙'],
  ])('%s: nothing comes between', (_what, page, line) => {
    expect(lineOf(page)).toBe(line);
  });

  test('in GBK', () => {
    // 预算 and 年 in GBK.
    expect(lineOf('<a>\xd4\xa4\xcb\xe32025</a><i>2025\xc4\xea1\xd4\xc22\xc8\xd5</i>', 'gbk')).toBe(
      '预算2025 2025年1月2日',
    );
  });

  test('a page of seams is read in time that grows with its size', () => {
    const page = '<b>1</b><i>2025-01-02</i>'.repeat(50_000);
    expect(lineOf(page)).toHaveLength(50_000 * 13 - 1);
  });
});

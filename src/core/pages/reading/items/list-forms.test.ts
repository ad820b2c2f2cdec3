import { describe, expect, test } from 'vitest';
import { listOf, rowsIn, rowsOf, TITLES } from './rows.test-support.ts';

describe('the year of a row', () => {
  const rowTo = (url: string, day: string) => `<li><a href="${url}">${TITLES[0]}</a><i>[${day}]</i>`;

  test.each<[url: string, day: string, date: string]>([
    ['/art/2023/9/4/art_12_3456.html', '09-04', '2023-09-04'],
    ['/art/2023/9/4/art_12_201208.html', '09-04', '2023-09-04'],
    ['/art/2024/1/2/art_12_3456.html', '12-31', '2023-12-31'],
    ['/art/2023/11/24/art_12_3456.html', '11-24', '2023-11-24'],
  ])('stands in the folders of its address: %s', (url, day, date) => {
    expect(rowsIn(rowTo(url, day))).toEqual([[TITLES[0], url, date]]);
  });

  test.each<[what: string, url: string]>([
    ['the number of a column', '/html/2023/9/4567.htm'],
    ['a day of another season', '/art/2023/3/4/art_12_3456.html'],
    ['no day', '/art/2023/9/41/art_12_3456.html'],
  ])('is not told by %s', (_what, url) => {
    expect(rowsIn(rowTo(url, '09-04'))).toEqual([[TITLES[0], url, '09-04']]);
  });
});

describe('a title attribute with the fields of the article', () => {
  test.each<[attribute: string]>([
    ['标题：T&#10;点击：401&#10;时间：2024-03-DD'],
    ['标题：T\n作者：县融媒体中心\n阅读次数：12'],
    ['文章标题：T 更新时间：2024-03-DD 人气：3'],
  ])('%s', (attribute) => {
    expect(rowsIn(listOf(`<li><a href="U" title="${attribute}">T</a> [2024-03-DD]</li>`))).toEqual(rowsOf('2024-03-'));
    expect(rowsIn(listOf(`<li><a href="U" title="${attribute}">S…</a> [2024-03-DD]</li>`))).toEqual(rowsOf('2024-03-'));
  });

  test('is a title as it is where nothing names one', () => {
    const title = '松林县公益电影放映预告 时间：周六晚七点';
    const row = `<li><a href="/1" title="${title}">松林县公益电影放映预告...</a>2024-03-05</li>`;
    expect(rowsIn(row)).toEqual([[title, '/1', '2024-03-05']]);
  });
});

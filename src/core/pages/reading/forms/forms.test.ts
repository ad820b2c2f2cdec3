import { describe, expect, test } from 'vitest';
import { openCrawlReader } from '../../index.ts';

const read = openCrawlReader();
const formsOf = (html: string) =>
  read(new TextEncoder().encode(html), {
    url: 'http://www.example.gov.cn/a/b.html',
    contentType: 'text/html; charset=utf-8',
    resolveLink: () => () => -1,
  }).facts.forms;

describe('forms', () => {
  test('have their address, method and fields', () => {
    const html = `<form action="../so" METHOD=Post><input name=kw placeholder=请输入关键字><input type=hidden name=site>
      <input type=submit value=搜索></form>`;
    expect(formsOf(html)).toEqual([
      { action: 'http://www.example.gov.cn/so', method: 'post', fields: ['kw'], purpose: 'search' },
    ]);
  });

  test.each([
    ['search', '<form><input name=q></form>'],
    ['search', '<form action=/search.do><input name=a><select name=range></select></form>'],
    ['search', '<form><label>标题关键字</label><input name=x1><input name=x2><input type=button value=查询></form>'],
    ['search', '<form action="https://search.gd.gov.cn/search/all/2"><input type=search name=keywords></form>'],
    ['letter', '<form action=/hd/add><p>来信标题<input name=t></p><p>来信内容<textarea name=c></textarea></form>'],
    [
      'letter',
      '<form action="/leadermail/save"><input name=title><input name=tel><textarea name=content></textarea></form>',
    ],
    [
      'letter',
      '<form><p>我要咨询</p><input name=a><textarea name=b></textarea><input name=code placeholder=验证码></form>',
    ],
    ['login', '<form><input name=user><input type=password name=pass></form>'],
    ['other', '<form><p>信件编号<input name=no><p>查询密码<input type=password name=pass></form>'],
    ['other', '<form><p>依申请公开</p><input name=name><textarea name=所需信息></textarea></form>'],
    ['other', '<form><textarea name=text></textarea></form>'],
    ['other', '<form action=/survey><input type=radio name=a><input type=radio name=b></form>'],
    ['other', '<form></form>'],
  ] as const)('for %s: %s', (purpose, html) => {
    expect(formsOf(html).map((form) => form.purpose)).toEqual([purpose]);
  });

  test('that are none in the code, as their fields stand alone', () => {
    expect(formsOf('<div><input id=searchWord placeholder=请输入><a onclick=go()>搜索</a></div>')).toEqual([
      { action: null, method: 'get', fields: ['searchWord'], purpose: 'search' },
    ]);
    expect(formsOf('<div><input id=a></div><form><input name=q></form>')).toHaveLength(1);
  });
});

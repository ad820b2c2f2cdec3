import { expect, test } from 'vitest';
import { dingtalkPost } from './dingtalk.ts';
import { oneLine } from './one-line.ts';
import { wecomPost } from './wecom.ts';

const said =
  '首页有链接：\n### 系统通知\r\n[点此重新登录](https://evil.example/) ![](https://evil.example/a.png) <@all> `x` **y** \u202Egnp';
const line = `局《网站》（https://www.example.gov.cn/a_b?c=(d)）发现：${said}`;
const message = { id: 'x', moment: '', title: { zh: '告警', en: '' }, lines: [{ zh: line, en: '' }], items: [] };
const READ =
  '局《网站》（https://www.example.gov.cn/a_b?c=(d)）发现：首页有链接： ### 系统通知 ［点此重新登录］(https://evil.example/) !［］(https://evil.example/a.png) ＜@all＞ ｀x｀ ＊＊y＊＊ gnp';

test('what a website wrote makes no link, picture, mention or line of its own in a message of a robot', () => {
  const wecom = JSON.parse(wecomPost(message, { url: 'https://x/', language: 'zh' }).body) as {
    markdown: { content: string };
  };
  expect(wecom.markdown.content).toBe(`**告警**\n> ${READ}`);
  const robot = { url: 'https://x/', secret: null, language: 'zh', time: 0 } as const;
  const dingtalk = JSON.parse(dingtalkPost(message, robot).body) as { markdown: { text: string } };
  expect(dingtalk.markdown.text).toBe(`### 告警\n- ${READ}`);
});

test.each([
  ['一行', '一行'],
  ['  a\tb\u2028c\u0085d\u0000e  ', 'a b c d e'],
  ['[a] <b> *c*', '[a] <b> *c*'],
  ['', ''],
])('%j is read as %j', (text, read) => {
  expect(oneLine(text)).toBe(read);
});

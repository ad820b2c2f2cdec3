import { expect, test } from 'vitest';
import { readFooter } from './footer.ts';
import { openPageReader } from './page.ts';

const read = openPageReader();
const signsOf = (html: string) => readFooter(read(new TextEncoder().encode(html))).signs ?? [];
const CODE = '0123456789ABCDEF0123456789ABCDEF';

test.each([
  ['a picture of the badge', '<img src="images/footer_dzjg.jpg">', ['conac']],
  ['a picture of the entrance', '<img src="/images/zhaocuo.png?v=2">', ['jiucuo']],
  ['a name between other words', '<img src="/i/zhaocuo_1.2.jpeg">', ['jiucuo']],
  ['an ending before the name', '<img src="/a.png.zhaocuo">', []],
  ['a form for mistakes in articles', '<iframe src="/cms/jiucuo.htm"></iframe>', []],
  ['a folder of that name', '<img src="/jiucuo/logo.png">', []],
  ['settings of the badge', `<div data-setting="{sitecode:'${CODE}'}"></div>`, ['conac']],
  ['settings of the entrance', '<div data-setting="{sitecode:4401000004}"></div>', ['jiucuo']],
  ['settings of something else', '<div data-setting="{siteId:4401000004}"></div>', []],
  ['a script that writes the foot', `<script>w('粤ICP备'+'1 网站标识码')</script>`, ['siteCode', 'icp']],
  ['words in a comment', '<!-- 粤ICP备 网站标识码 -->', []],
  ['a label of a picture', '<p>政府网站标识码：<img src="/m.png"></p><p>版权所有</p>', ['siteCode']],
  [
    'a label before other marks',
    '<p>网站标识码：<img src="/m.png"> 版权所有</p><p>公安备案：<i></i><img></p>',
    ['siteCode', 'police'],
  ],
  ['a label without a picture', '<p>网站标识码：</p><p>版权所有 <img></p>', []],
  ['a picture beside a mark that is read', '<p>公网安备 44000002000001号<img></p>', []],
  ['words of a picture', '<img src="/m.png" alt="陕公网安备61000002000001号">', ['police']],
  ['words of another picture', '<img src="/m.png" alt="公安机关开展宣传活动">', []],
  [
    'the entry in the register of the police',
    '<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=61000002000001"><img src="/m.png"></a>',
    ['police'],
  ],
  ['its new address', '<a href="https://beian.mps.gov.cn/#/query/webSearch?code=61000002000001"><img></a>', ['police']],
  ['the register itself', '<a href="http://www.beian.gov.cn/portal/index"><img></a>', []],
  ['what is read anyway', '<p>网站标识码：4401000004</p><script>w("标识码")</script>', []],
])('%s', (_, html, signs) => {
  expect(signsOf(html)).toEqual(signs);
});

test('addresses without an end take no time', () => {
  const started = performance.now();
  expect(signsOf(`<img src="${'dzjg'.repeat(500)}">`.repeat(200))).toEqual([]);
  expect(signsOf(`<img src="${'dzjg'.repeat(100_000)}">`)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1000);
});

import { expect, test } from 'vitest';
import { readFooter } from './footer.ts';
import { openPageReader } from './page.ts';

const read = openPageReader();
const signsOf = (html: string) => readFooter(read(new TextEncoder().encode(html))).signs ?? [];
const CODE = '0123456789ABCDEF0123456789ABCDEF';

test.each([
  ['a picture of the badge', '<img src="images/footer_dzjg.jpg">', ['conac']],
  ['a picture of the entrance', '<img src="/images/zhaocuo.png?v=2">', ['jiucuo']],
  ['a form for mistakes in articles', '<iframe src="/cms/jiucuo.htm"></iframe>', []],
  ['a folder of that name', '<img src="/jiucuo/logo.png">', []],
  ['settings of the badge', `<div data-setting="{sitecode:'${CODE}'}"></div>`, ['conac']],
  ['settings of the entrance', '<div data-setting="{sitecode:4401000004}"></div>', ['jiucuo']],
  ['settings of something else', '<div data-setting="{siteId:4401000004}"></div>', []],
  ['a script that writes the foot', `<script>w('粤ICP备'+'1 网站标识码')</script>`, ['siteCode', 'icp']],
  ['words in a comment', '<!-- 粤ICP备 网站标识码 -->', []],
  ['what is read anyway', '<p>网站标识码：4401000004</p><script>w("标识码")</script>', []],
])('%s', (_, html, signs) => {
  expect(signsOf(html)).toEqual(signs);
});

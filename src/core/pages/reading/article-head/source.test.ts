import { describe, expect, test } from 'vitest';
import { testNeeding } from '../../../../../test/needs.ts';
import { openPageReader } from '../page.ts';
import { bytesOf, labelledPages } from '../real-pages.test-support.ts';
import { datedLines } from './dated-lines.ts';
import { readPageNames } from './page-names.ts';
import { readSource } from './source.ts';
import { readTitle } from './title.ts';

const read = openPageReader();

function sourceOf(bytes: Uint8Array): string | null {
  const page = read(bytes);
  return readSource(page, readTitle(page, readPageNames(page), datedLines(page)));
}

const shownOn = (html: string) => sourceOf(new TextEncoder().encode(html));
const under = (byline: string) => `<h1>关于公布示例市示范项目名单的通知</h1>${byline}<p>现将示范项目名单予以公布。</p>`;
const over = (table: string) => `${table}<h1>关于公布示例市示范项目名单的通知</h1><p>现将示范项目名单予以公布。</p>`;

const LONG_TEXT = '<p>为进一步做好有关工作，现将示例市示范项目名单予以公布，请认真组织实施。</p>'.repeat(9);

describe('a displayed source', () => {
  test.each<[what: string, html: string, source: string | null]>([
    ['without a label', under('<p>时间：2024-01-05</p>'), null],
    ['label with nothing behind it', under('<p>来源： 发布时间：2024-01-05</p>'), ''],
    ['label alone', under('<p>来源：</p><p>发布时间：2024-01-05</p>'), ''],
    ['label before a bracket', under('<p>2024年01月05日 17:35 来源： 【打印】</p>'), ''],
    ['label before a number of clicks', under('<p>来源： 访问量：199 发布日期：2024-01-05</p>'), ''],
    ['at the end of the line', under('<p>时间：2024-01-05 来源：示例日报</p>'), '示例日报'],
    ['at its beginning', under('<p>来源：示例日报 发布时间：2024-01-05 字号：大中小</p>'), '示例日报'],
    ['glued to the date', under('<p>来源：示例日报2024-01-05 08:03</p>'), '示例日报'],
    ['of digits, glued to the date', under('<p>来源：12320<span>2024-01-05</span></p>'), '12320'],
    ['ending with a digit', under('<p>来源：示例2<span>2024-01-05 08:03</span></p>'), '示例2'],
    ['glued to a label', under('<p><b>来源：示例日报</b><b>发布时间：2024-01-05</b></p>'), '示例日报'],
    ['in the traditional script', under('<p>發佈時間：2024-01-05 來源：示例日報 瀏覽次數：3</p>'), '示例日報'],
    ['glued to a label in it', under('<p><i>信息來源：示例日報</i><i>瀏覽次數：3</i></p>'), '示例日報'],
    ['who published it, in it', over('<table><tr><td>發佈機構</td><td>市教育局</td></table>'), '市教育局'],
    ['before another label in brackets', under('<p>来源：《示例日报》 (责任编辑：张三)</p>'), '《示例日报》'],
    ['with a bracket of its own', under('<p>来源：示例日报（海外版）</p>'), '示例日报（海外版）'],
    [
      'a link, before a place and a button',
      under('<p>来源：<a href=/u>示例之声</a><i>　示例省</i> <a href=/r>举报</a></p>'),
      '示例之声',
    ],
    ['a link, before the rest of its name', under('<p>来源：<a href=/u>示例县</a> 教育局</p>'), '示例县 教育局'],
    [
      'behind a bar under the text',
      `${under('<p>2024-01-05 08:03</p>')}${LONG_TEXT}<p>来源丨示例新闻中心</p>`,
      '示例新闻中心',
    ],
    ['behind a bar, before others', `${under('')}${LONG_TEXT}<p>来源 | 示例科 编辑 | 张三</p>`, '示例科'],
    ['a column of a table beside bars', `${under('')}${LONG_TEXT}<p>来源 | 作者 | 时间</p>`, null],
    ['with a longer label', under('<p>文章来源：市教育局 浏览次数：3</p>'), '市教育局'],
    ['with a spread label', under('<p>来 源 ： 市教育局</p>'), '市教育局'],
    ['taken from elsewhere', under('<p>转载自：示例日报 2024-01-05</p>'), '示例日报'],
    ['in round brackets before the date', under('<p>（来源：示例日报）2024-01-05</p>'), '示例日报'],
    [
      'in the next cell without a colon',
      over('<table><tr><td>来源<td>市教育局<td>发布日期<td>2024-01-05</table>'),
      '市教育局',
    ],
    [
      'a column of a table',
      over('<table><tr><td>来源<td>发布日期<tr><td>市教育局<td>2024-01-05<tr><td>市民政局<td>2024-01-06</table>'),
      '',
    ],
    [
      'under the name of its column',
      over('<table><tr><td>索引号<td>发布机构<td>发布日期<tr><td>1/2<td>市民政局<td>2024-01-05</table>'),
      '市民政局',
    ],
    ['with words of two', under('<p>来源： 示例日报 示例网</p>'), '示例日报 示例网'],
    ['in brackets', under('<p>【来源：示例日报、示例网】 发布日期：2024-01-05</p>'), '示例日报、示例网'],
    ['before a bar', under('<p>来源: 示例日报 | 发布时间: 2024-01-05</p>'), '示例日报'],
    ['before the size of letters', under('<p>来源：示例日报 字体大小： 大 中 小</p>'), '示例日报'],
    ['before buttons', under('<p>来源：示例日报 打印 关闭</p>'), '示例日报'],
    ['as a link', under('<p>来源：<a href=/>示例日报</a></p>'), '示例日报'],
    ['in the next cell', over('<table><tr><td>信息来源：<td>市教育局</table>'), '市教育局'],
    ['in the line of its label', over('<dl><dd>发布机构：<div>市统计局</div></dd></dl>'), '市统计局'],
    ['the publisher where no source is named', over('<p>发布机构： 市政府办</p>'), '市政府办'],
    [
      'the source rather than the publisher',
      over('<p>发布机构： 市政府办</p>').replace('<p>现', '<p>来源：市府办</p><p>现'),
      '市府办',
    ],
    [
      'not what the text says',
      under(`<p>时间：2024-01-05</p>${'<p>正文</p>'.repeat(20)}<p>资料来源：统计年鉴</p>`),
      null,
    ],
    [
      'in a cell without a colon',
      over('<table><tr><th>发文机关<td>市政府办<th>发布日期<td>2024-01-05</table>'),
      '市政府办',
    ],
    ['in English', under('<p>Updated: 2024-01-05 10:20 Source: Example Daily</p>'), 'Example Daily'],
    ['not a person', under('<p>发布者：张三 发布时间：2024-01-05</p>'), null],
    ['glued to the author', under('<p><i>来源：市教育局</i><i>作者：李四</i></p>'), '市教育局'],
    ['glued to a button', under('<p><i>来源：市教育局</i><i>打印</i></p>'), '市教育局'],
    ['glued to what it stands behind', under('<p><i>作者：李四</i><i>来源：市教育局</i></p>'), '市教育局'],
    ['glued to a label without a value', under('<p><i>来源：市教育局</i><i>浏览：</i><i>3</i></p>'), '市教育局'],
    [
      'label and value in elements of their own',
      under('<p><i>来源：</i><i>市教育局</i><i>编辑：李四</i></p>'),
      '市教育局',
    ],
    ['a label of two elements', under('<p><b>来</b><b>源：</b>市教育局<b>作者：</b>李四</p>'), '市教育局'],
    ['a value of two elements', under('<p>来源：<a href=/>示例日报</a><a href=/>示例网</a></p>'), '示例日报示例网'],
    ['before a counter', under('<p><i>来源：市教育局</i> <i><b class=eye></b> 96</i></p>'), '市教育局'],
    ['before a counter in its own element', under('<p>来源：市教育局<i>96</i></p>'), '市教育局'],
    [
      'as a picture',
      under('<p><i>来源：<a href=/><img alt="示例电视台"></a></i><i>播放 <b>3,215</b></i></p>'),
      '示例电视台',
    ],
    ['label before the picture of a button', under('<p>来源：<img alt="打印"></p>'), ''],
    ...['我要纠错', 'A+ A-', '默认 大 超大', '扫码阅读', '已有96人浏览'].map((next): [string, string, string] => [
      `before ${next}`,
      under(`<p>来源：市教育局 ${next}</p>`),
      '市教育局',
    ]),
    ['in square brackets', under('<p>信息来源：[市教育局] 浏览：3</p>'), '市教育局'],
    ['in heavy brackets', under('<p>信息来源：【 市教育局 】</p>'), '市教育局'],
    ['label before buttons in brackets', under('<p>来源：[大 中 小] [打印]</p>'), ''],
    [
      'a newspaper with its day',
      under('<p>来源：《示例日报》（2024年01月10日 第05版）</p>'),
      '《示例日报》（2024年01月10日 第05版）',
    ],
    ['before a date in brackets', under('<p>来源：示例日报（2024-01-10）</p>'), '示例日报'],
    ['written by a script', under('<p>来源：<script>document.write("市教育局");</script></p>'), '市教育局'],
    [
      'written by a script from a variable',
      under("<p>来源：<script>var s='市教育局';document.write(s)</script></p>"),
      '市教育局',
    ],
    [
      'written by a script with another text where there is none',
      under(
        '<p>来源：<b><script>var s="市教育局";document.write(s==""?"本站":s)</script></b>&nbsp;<i hidden>3</i></p>',
      ),
      '市教育局',
    ],
    ['where there is none', under('<p>来源：<script>var s="";document.write(s==""?"本站":s)</script></p>'), '本站'],
    ['behind a label in brackets', under('<p>【来源】市教育局 【作者】李四</p>'), '市教育局'],
    ['behind a label in square brackets', under('<p>[信息来源] 市教育局 [发布时间] 2024-01-05</p>'), '市教育局'],
    ['behind a bracket and a colon', under('<p>【来源】：市教育局【字体：大 中 小】</p>'), '市教育局'],
    ['a label in brackets with nothing behind it', under('<p>【来源】 【作者】李四</p>'), ''],
    [
      'in the cell behind a label in brackets',
      over('<table><tr><td>[ 索引号 ]<td>1/2<td>[ 发布机构 ]<td>市民政局<td>[ 有效性 ]<td>有效</table>'),
      '市民政局',
    ],
    [
      'in an empty cell behind a label in brackets',
      over('<table><tr><td>[ 发布机构 ]<td><td>[ 有效性 ]<td>有效</table>'),
      '',
    ],
    ['behind a label in brackets, glued', under('<p><i>【来源】市教育局</i><i>阅读12</i></p>'), '市教育局'],
    [
      'behind a label in an element of its own',
      under('<p><i><b>来源</b>市教育局</i><i><b>阅读</b>12</i></p>'),
      '市教育局',
    ],
    ['in the element behind its label', under('<p><i>来源</i><em>市教育局</em><i>阅读</i></p>'), '市教育局'],
    [
      'behind another label with its value, all elements of one kind',
      under('<p><i>发布时间</i><i>2024-01-05</i><i>来源</i><i>市教育局</i><i>浏览</i><i>3</i></p>'),
      '市教育局',
    ],
    ['sizes of letters', under('<p><i>发布时间</i><i>2024-01-05</i><i>来源</i><i>大</i><i>中</i></p>'), null],
    ['behind its label and room', under('<p><i>2024-01-05</i><i>来源 市教育局</i></p>'), '市教育局'],
    ['the publisher, behind an element', under('<p><b>发布机构</b>市教育局</p>'), '市教育局'],
    ['a label in an element before another one', under('<p><b>来源</b><b>作者：</b>李四</p>'), null],
    ['not the source of figures, in elements', under('<p><b>数据</b><b>来源</b><i>统计年鉴</i></p>'), null],
    ['the word within a text', under('<p>能源<b>来源</b>广泛，<i>水电</i>占比较高</p>'), null],
    ['a word that goes on in an element', under('<p>资金<b>来源</b>县级财政预算</p>'), null],
    ['the name of a column beside another', under('<p><b>来源</b><b>用途</b></p>'), null],
    ['a label in an element in another', under('<p><b><b>来源</b>市教育局</b></p>'), '市教育局'],
    ['behind the text', under(`${LONG_TEXT}<div>（来源：市教育局）</div><p>【打印】</p>`), '市教育局'],
    ['under a picture in the text: none', under(`${LONG_TEXT}<p>来源：示例图库</p>${LONG_TEXT}`), null],
    [
      'of rows behind the text: none',
      under(`${LONG_TEXT}${'<p><a href=/1>另一篇文章</a></p><p>来源：示例日报</p>'.repeat(2)}`),
      null,
    ],
    ['not the source of figures, in two elements', under('<p><b>数据</b><b>来源：</b>统计年鉴</p>'), null],
    ['not the source of figures', under('<p>数据来源：统计年鉴</p>'), null],
  ])('%s', (_what, html, source) => {
    expect(shownOn(html)).toBe(source);
  });

  testNeeding(['shared'], 'of the real articles of government sites, at least 98 of 100', () => {
    const pages = labelledPages().filter(({ is_gov, kind }) => is_gov && kind === 'article');
    expect(pages.length).toBeGreaterThan(30);
    const right = pages.filter((page) => sourceOf(bytesOf(page)) === (page.ground_truth.source ?? null));
    expect(right.length / pages.length).toBeGreaterThanOrEqual(0.98);
  });
});

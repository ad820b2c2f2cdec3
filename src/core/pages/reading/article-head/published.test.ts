import { describe, expect, test } from 'vitest';
import type { Published } from '../../../model/page-facts.ts';
import { testNeeding } from '../../../../../test/needs.ts';
import { openPageReader } from '../page.ts';
import { bytesOf, labelledPages } from '../real-pages.test-support.ts';
import { datedLines } from './dated-lines.ts';
import { readPageNames } from './page-names.ts';
import { readPublished } from './published.ts';
import { readTitle } from './title.ts';

const read = openPageReader();

function publishedOf(bytes: Uint8Array): Published | null {
  const page = read(bytes);
  const dated = datedLines(page);
  return readPublished(page, readTitle(page, readPageNames(page), dated), dated);
}

const written = (published: Published | null) =>
  published === null ? null : [published.date, published.time].filter(Boolean).join(' ');
const shownOn = (html: string) => written(publishedOf(new TextEncoder().encode(html)));

const TITLE = '关于公布示例市示范项目名单的通知';
const TEXT =
  '<p>为进一步做好有关工作，现将示例市示范项目名单予以公布，请认真组织实施，并于月底前报送进展情况，联系电话见附件，特此通知。</p>';
const under = (byline: string) => `<h1>${TITLE}</h1>${byline}<div>${TEXT.repeat(4)}</div>`;
const over = (table: string) => `${table}<h1>${TITLE}</h1><div>${TEXT.repeat(4)}</div>`;

describe('a displayed publish date', () => {
  test.each<[what: string, html: string, shown: string]>([
    ['behind its label', under('<p>发布时间：2024-01-05</p>'), '2024-01-05'],
    ['to the minute', under('<p>发布时间：2024-01-05 08:03</p>'), '2024-01-05 08:03'],
    ['to the second', under('<p>发布日期：2024-1-5 8:03:09 来源：本网</p>'), '2024-01-05 08:03:09'],
    ['in Chinese', under('<p>发表时间：2024年1月5日 来源：本网</p>'), '2024-01-05'],
    ['with slashes or dots', under('<p>发稿时间 2024/01/05 浏览次数：3</p>'), '2024-01-05'],
    ['in the traditional script', under('<p>發佈時間：2024-01-05 08:03</p>'), '2024-01-05 08:03'],
    ['beside a source in the traditional script', under('<p>2024年1月5日　來源：示例日報　【列印】</p>'), '2024-01-05'],
    [
      'behind the kind of the text, which has no value',
      under('<p>来源：本网 类型：<i>2024-01-05</i></p>'),
      '2024-01-05',
    ],
    ['in words', under('<p>发布日期：二〇二四年一月五日</p>'), '2024-01-05'],
    ['in words, twenty and more', under('<p>发布时间：二○二三年十二月二十五日</p>'), '2023-12-25'],
    ['in words, tens alone', under('<p>发布时间：二零二三年十月三十日</p>'), '2023-10-30'],
    ['over several elements', under('<p>时间：<b>2024</b>年<b>01</b>月<b>05</b>日</p>'), '2024-01-05'],
    ['weekday and source', under('<p>2024年01月05日 星期五 08:03 来源：本网</p>'), '2024-01-05 08:03'],
    ['around the weekday', under('<p>2024年1月5日 星期五 20:16　　示例日报</p>'), '2024-01-05 20:16'],
    ['around the weekday, alone', under('<p>2024-01-05（周五）20:16</p>'), '2024-01-05 20:16'],
    ['beside who it is from', under('<p>2024-01-05　　示例县融媒体中心</p>'), '2024-01-05'],
    ['in words before who it is from', under('<p><i>2024年1月5日</i><i>示例日报</i></p>'), '2024-01-05'],
    ['parted from who it is from', under('<p>2024-01-05 | 示例日报</p>'), '2024-01-05'],
    ['in brackets in an element for it', under('<p class=article-time>（2024年1月5日）</p>'), '2024-01-05'],
    [
      'before buttons',
      `<title>春耕忙_示例县</title><h1>春耕忙</h1><p>2024-01-05 10:00 <a href=#>大</a> <a href=#>打印本页</a></p>${TEXT}`,
      '2024-01-05 10:00',
    ],
    ['before its word', under('<p>2024-01-05 发布</p>'), '2024-01-05'],
    ['glued to who it is from', under('<p><i>示例日报</i><i>2024-01-05</i></p>'), '2024-01-05'],
    ['beside the address of the site', under('<p>http://www.example.gov.cn　2024-01-05　综合科</p>'), '2024-01-05'],
    ['behind a label in brackets', under('<p>【发布日期】2024-01-05【发布机构】市教育局</p>'), '2024-01-05'],
    [
      'in the cell behind a label in brackets',
      over('<table><tr><td>[ 成文日期 ]<td>2024-01-02<td>[ 发布日期 ]<td>2024-01-05</table>'),
      '2024-01-05',
    ],
    ['in a row of its own', over('<dl><dt>发布时间</dt><dd>2024-01-05</dd></dl>'), '2024-01-05'],
    ['in wide digits', under('<p>发布时间：２０２４．１．５ ０８∶０３</p>'), '2024-01-05 08:03'],
    ['with the weekday', under('<p>发布日期：2024年1月5日 星期五 下午3:08</p>'), '2024-01-05 15:08'],
    ['its hour glued to the day', under('<p>发布日期：<i>2024-01-05</i><i>08:03</i></p>'), '2024-01-05 08:03'],
    ['without separators', under('<p>发布日期：20240105</p>'), '2024-01-05'],
    ['without separators, in the cell behind its label', over('<dl><dt>发布日期<dd>20240105</dl>'), '2024-01-05'],
    ['without separators, behind a label in brackets', over('<p>【发布日期】20240105</p>'), '2024-01-05'],
    ['with a year of two digits', under('<p>日期：24-01-05　点击：1024次</p>'), '2024-01-05'],
    ['with a year of two digits, to the minute', under('<p>发布时间：09.1.5 08:03 来源：</p>'), '2009-01-05 08:03'],
    ['in English', under('<p>(Example Daily)    Updated: Mar 5, 2024</p>'), '2024-03-05'],
    ['in English, before the source', under('<p>5 March 2024   Source: General Office</p>'), '2024-03-05'],
    [
      'as the day of a public notice, in the record of a decision',
      over('<table><tr><td>处罚决定日期<td>2024/1/2<tr><td>公示日期<td>2024/1/5<tr><td>公示截止期<td>2025/1/2</table>'),
      '2024-01-05',
    ],
    ['before its word, twice', under('<p>2024年1月5日发布</p><p>2024-01-05</p>'), '2024-01-05'],
    ['before its word, to the hour', under('<p>示例市气象台　2024年1月5日17时发布</p>'), '2024-01-05'],
    [
      'in the one cell of a row',
      `<h1>${TITLE}</h1><table><tr><td><td><p>县新闻<p>县要闻<p>2024-01-05${TEXT}<td></table>`,
      '2024-01-05',
    ],
    [
      'alone in a table that lays out the page',
      `<table><tr><td><p>视频新闻<p>政务公开<td><p>历史沿革<p>(2024-01-05)${TEXT}</table><title>历史沿革</title>`,
      '2024-01-05',
    ],
    [
      'beside who it is from, over a file and links to other articles',
      `<h1>${TITLE}</h1><p>2024-01-05　　县人社局</p><p><a href=/a>拟聘用人员名单.xls</a><p>上一篇：<a href=/b>关于开展检查的通知</a> 2024-01-04<p>下一篇：<a href=/c>关于停止供水的公告</a> 2024-01-06<p><a href=/>示例市人民政府网站</a>`,
      '2024-01-05',
    ],
    [
      'under the number of the document',
      under('<p>示自然资告字〔2025〕7号</p><p>字号：大 中 小</p><p>来源：本网</p><p>2024-01-05 17:40</p>'),
      '2024-01-05 17:40',
    ],
    [
      'before how often a film was played',
      under('<p><i>示例电视台</i><i>2024.01.05</i><i>播放：3021</i></p>'),
      '2024-01-05',
    ],
    ['of year 23:75, which is no time', under('<p>发布日期：2024-01-05 23:75</p>'), '2024-01-05'],
    ['with a spread label', under('<p>发 布 日 期 ： 2024-01-05</p>'), '2024-01-05'],
    ['with a label of one word', under('<p>来源：本网 时间：2024-01-05</p>'), '2024-01-05'],
    ['with swapped words', under('<p>时间发布：2024-01-05</p>'), '2024-01-05'],
    ['behind another label', under('<p>信息来源：本网 信息发布时间：2024-01-05</p>'), '2024-01-05'],
    ['in brackets', under('<p>【发布时间：2024-01-05】【字体：大 中 小】</p>'), '2024-01-05'],
    ['as American servers write it', under('<p>发表时间：6/9/2014 3:15:22 PM 点击：3</p>'), '2014-06-09 15:15:22'],
    ['in the afternoon', under('<p>发布时间：2014/6/9 3:15:22 PM</p>'), '2014-06-09 15:15:22'],
    ['after midnight', under('<p>发布时间：2014/6/9 12:05:22 AM</p>'), '2014-06-09 00:05:22'],
    ['as the day of adding', under('<p>加入时间：2014-06-09</p>'), '2014-06-09'],
    ['as the day of sending it up', under('<p>上稿时间：2014-06-09 15:15</p>'), '2014-06-09 15:15'],
    ['before the source', under('<p>2024-01-05 08:03 来源：本网</p>'), '2024-01-05 08:03'],
    ['behind the source', under('<p>来源：示例日报2024-01-05 08:03</p>'), '2024-01-05 08:03'],
    ['behind a source of digits', under('<p>来源：12320<span>2024-01-05</span></p>'), '2024-01-05'],
    ['behind a source, in Chinese', under('<p>来源：示例2<span>2024年1月5日</span></p>'), '2024-01-05'],
    ['behind a number of clicks', under('<p><i>浏览：12</i><i>2024-01-05 08:03</i></p>'), '2024-01-05 08:03'],
    ['before a number of clicks', under('<p><i>2024-01-05</i><i>12次浏览</i></p>'), '2024-01-05'],
    ['before a source of digits', under('<p><i>2024-01-05 08:03</i><i>12320 来源</i></p>'), '2024-01-05 08:03'],
    [
      'behind the year of a title',
      `<title>示例市部门预算2024</title><h1>示例市部门预算2024<small>2024-01-05</small> 来源：本网</h1>${TEXT}`,
      '2024-01-05',
    ],
    ['glued to the source', under('<p><i>来源：示例日报</i><i>时间：2024-01-05 08:03</i></p>'), '2024-01-05 08:03'],
    ['glued, without a colon', under('<p><i>示例日报</i><i>发布日期</i><i>2024-01-05</i></p>'), '2024-01-05'],
    [
      'rather than the row of a title that ends like a label',
      under(`<p>2024-01-05</p>${TEXT.repeat(4)}<ul><li><a href=/1>年度水质抽查结果发布</a><i>2026-03-04</i></ul>`),
      '2024-01-05',
    ],
    ['alone under the title', under('<p>2024-01-05</p>'), '2024-01-05'],
    ['alone in square brackets', under('<p>[2024-01-05]</p>'), '2024-01-05'],
    [
      'beside the name of the source',
      under('<p>2024-01-05 08:03:09 <a href=/>示例日报</a></p>'),
      '2024-01-05 08:03:09',
    ],
    [
      'in the line of the title',
      `<title>${TITLE}</title><h1>${TITLE} <small>2024-01-05</small> 来源：本网</h1>${TEXT}`,
      '2024-01-05',
    ],
    ['right over the title', over('<p>2024-01-05 08:03:09</p><p>来源：本网</p>'), '2024-01-05 08:03:09'],
    ['in the line after its label', under('<p>发布时间：</p><p>2024-01-05</p>'), '2024-01-05'],
    ['in the next cell', under('<table><tr><td>发布日期<td>2024-01-05</table>'), '2024-01-05'],
    [
      'in the table of a catalogue',
      over('<table><tr><th>索引号：<td>1/2024-3<th>发文日期：<td>2024年01月05日</table>'),
      '2024-01-05',
    ],
    [
      'under the name of its column',
      over('<table><tr><td>索引号<td>成文日期<td>发布日期<tr><td>1/2<td>2024-01-02<td>2024-01-05</table>'),
      '2024-01-05',
    ],
    ['in the cells of a byline', under('<table><tr><td>2024-01-05<td>来源：本网<td>浏览：3</table>'), '2024-01-05'],
    [
      'as the day of entry',
      over('<dl><dd>索引号：<div>1/2</div></dd><dd>生成日期：<div>2024-01-05</div></dd></dl>'),
      '2024-01-05',
    ],
    [
      'not the day of writing',
      over('<table><tr><td>成文日期：<td>2024-01-02<td>发布日期：<td>2024-01-05</table>'),
      '2024-01-05',
    ],
    [
      'not the day of taking effect',
      under('<p>生效日期：2024-02-01 发布日期：2024-01-05 废止日期：2029-02-01</p>'),
      '2024-01-05',
    ],
    ['not the last change', under('<p>更新时间：2024-02-09 发布时间：2024-01-05</p>'), '2024-01-05'],
    ['the last change where there is nothing else', under('<p>更新时间：2024-01-05 来源：本网</p>'), '2024-01-05'],
    ['not a clock', `<p>今天是2026年3月4日 星期三</p>${under('<p>来源：本网 2024-01-05</p>')}`, '2024-01-05'],
    [
      'not a clock that says time',
      `<p>当前时间：2026-03-04 10:11:12</p>${under('<p>日期：2024-01-05</p>')}`,
      '2024-01-05',
    ],
    [
      'not one that is hidden',
      under('<p style="display:none">发布时间：2026-03-04</p><p>日期：2024-01-05</p>'),
      '2024-01-05',
    ],
    [
      'not what the tag says',
      `<meta name=PubDate content="2026-03-04">${under('<p>日期：2024-01-05</p>')}`,
      '2024-01-05',
    ],
    [
      'not the date in a title',
      `<h1>2023年11月14日示例市空气质量日报</h1><p>时间：2024-01-05</p>${TEXT}`,
      '2024-01-05',
    ],
    [
      'not those of other articles',
      `${under('<p>发布时间：2024-01-05</p>')}<ul>${'<li><a href=/b>关于另一项目的公示</a> 2026-03-04'.repeat(4)}</ul>`,
      '2024-01-05',
    ],
    [
      'in a time element',
      under('<p><time datetime="2024-01-05T08:03:09+08:00">三天前</time></p>'),
      '2024-01-05 08:03:09',
    ],
    [
      'written by the script behind its label',
      under(`<p>发布时间：<script>var d='2024-01-05 08:03';document.write(d)</script></p>`),
      '2024-01-05 08:03',
    ],
    [
      'sent by an account',
      `<h2 id=activity-name>${TITLE}</h2><em id=publish_time></em><script>var ct = "1704413008";</script>`,
      '2024-01-05 08:03:28',
    ],
  ])('%s', (_what, html, shown) => {
    expect(shownOn(html)).toBe(shown);
  });

  test.each<[what: string, html: string]>([
    ['nothing', ''],
    ['a day behind another name', under('<p>来源：本网 通过：<i>2024-01-05</i></p>')],
    ['another day in the traditional script', under('<p>截止時間：2024-01-05 來源：示例日報</p>')],
    ['the last change, in the traditional script', over('<p>附錄</p>') + '<p>最後更新：2024-01-05</p>'],
    ['dates of the text', under(`<p>会议于2024年1月5日召开，研究部署有关工作。</p>`)],
    ['the day of signing', `<h1>${TITLE}</h1>${TEXT}<p>示例市人民政府</p><p>2024年1月5日</p>`],
    ['the day of signing in words', `<h1>${TITLE}</h1>${TEXT}<p>示例市人民政府</p><p>二〇二四年一月五日</p>`],
    [
      'the day of signing by the body that the page is called after',
      `<title>示例市人民政府</title><h2>${TITLE}</h2>${TEXT.repeat(2)}<p>示例市人民政府</p><p>2024年1月5日</p>`,
    ],
    ['the day of a speech', under('<p>（2024年1月5日）</p>')],
    ['the day of adoption', under('<p>（2024年1月5日示例市第一届人民代表大会第二次会议通过）</p>')],
    ['the day of writing', over('<p>成文日期：2024-01-05</p>')],
    ['a closing date', under('<p>报名截止时间：2024-01-05 17:00</p><p>征集截止日期 2024-01-05 17:00</p>')],
    ['a period', under('<p>有效期至：2024-01-05</p><p>开标时间：2024-01-05 09:30</p>')],
    ['only the tag', `<meta name=PubDate content="2024-01-05">${under('')}`],
    [
      'a row with a short title before others, to the minute',
      `<title>人事信息_示例县</title><h2>人事信息</h2><p>· <a href=/a>全县安全生产工作会议召开</a> <em>2024-01-05 10:00</em></p>${[1, 2, 3, 4].map((day) => `<p>· <a href=/${day}>关于公布第${day}批入围企业名单的通知</a> <em>2024-01-0${day} 10:00</em></p>`).join('')}`,
    ],
    [
      'a single row with a short title, to the minute',
      '<title>人事信息_示例县</title><h2>人事信息</h2><p>· <a href=/a>全县安全生产工作会议召开</a> <em>2024-01-05 10:00</em></p>',
    ],
    [
      'rows of a list',
      `<h2>通知公告</h2><ul>${'<li><a href=/a>关于公布名单的通知</a><span>2024-01-05</span>'.repeat(5)}</ul>`,
    ],
    [
      'cells of a list',
      `<h2>通知公告</h2><table>${'<tr><td><a href=/a>关于公布名单的通知</a><td>2024-01-05'.repeat(5)}</table>`,
    ],
    ['a row whose title ends like a label', '<ul><li><a href=/1>年度水质抽查结果发布</a><i>2026-03-04</i></ul>'],
    ['such a title in a line of its own', '<ul><li><a href=/1><p>抽查结果发布</p></a><p>2026-03-04</p></ul>'],
    ['a title that ends in another day', '<ul><li><a href=/1>高考成绩公布时间</a><i>2026-03-04</i></ul>'],
    ['the name of a column before a row', '<p>信息发布</p><p><a href=/1>关于评选结果的公示</a> 2026-03-04</p>'],
    ['a list of one row', '<h2>通知公告</h2><table><tr><td><a href=/a>关于公布名单的通知</a><td>2024-01-05</table>'],
    [
      'labelled rows',
      `<h2>通知公告</h2>${[1, 2, 3, 4, 5].map((day) => `<h3><a href=/${day}>关于公布名单的通知</a></h3><p>发布时间：2024-01-0${day}</p>`).join('')}`,
    ],
    ['a clock with the weekday', `<p>2026年3月4日 星期三 10:20</p>${under('')}`],
    ['a clock under the name of a site', `<h1>示例市人民政府门户网站</h1><p>2026年3月4日 星期三 10:20</p>${TEXT}`],
    ['a clock under the name of a body', `<h1>示例市农业农村信息中心</h1><p>2026年3月4日 星期三 10:20</p>${TEXT}`],
    ['a clock with the old calendar', under('<p>农历正月十六 2026年3月4日 星期三 10:20</p>')],
    ['who signs, and the day in words', under('<p>示例市教育局　2024年1月5日</p>')],
    ['what was done on a day', under('<p>2024年1月5日 全市植树动员大会</p>')],
    ['what was done by a unit', under('<p>2024-01-05 市教育局召开会议</p>')],
    ['a unit and a day far under the title', under(`${TEXT}<p>示例市教育局　2024-01-05</p>`)],
    ['the day of another page', under('<p>http://www.example.gov.cn/a/b.html　2024-01-05</p>')],
    ['a day of writing in brackets', over('<table><tr><td>[ 成文日期 ]<td>2024-01-05</table>')],
    ['a form', '<p>发布时间：</p><p>当天 近三天 近十天</p><p>时间区间：</p><p>至</p>'],
    ['eight digits behind another label', over('<dl><dt>证书编号<dd>20240105<dt>日期<dd>20240106</dl>')],
    ['a year of two digits behind another label', under('<p>截止日期：24-01-05</p><p>电话：24-01-05</p>')],
    ['a month without a year', under('<p>时间：09-11 18:40</p><p>日期：24-13-05</p><p>日期：24-01-05-06</p>')],
    ['labelled rows of two digits', '<p><a href=/1>关于公布名单的通知</a> 日期：24-01-05</p>'.repeat(4)],
    ['days of an English text', under('<p>From 11 March 2024 the service hall opens at nine on working days.</p>')],
    ['the last change under an English text', `${under('')}<p>(Contact us)</p><p>Updated: Mar 5, 2024</p>`],
    ['from when to when something is on notice', over('<table><tr><td>公示日期<td>2024-01-05至2024-01-12</table>')],
    ['a day on notice in a line of a text', under(`${TEXT}<p>公示日期：2024-01-05</p>`)],
    [
      'when a rule came out, over a byline under its text',
      `${under('<p>示例县人民政府 2019年4月3日发布</p>')}<p>2024-01-05 来源：本网</p>`,
    ],
    ['when a rule came out, over a day', `${under('<p>2019年4月3日发布</p>')}<p>2024-01-05</p>`],
    [
      'when a warning came out, over a byline under its text',
      `${under('<p>示例市气象台2024年1月5日17时发布</p>')}<p>2024-01-06 来源：本网</p>`,
    ],
    ['when a rule came out', under('<p>《办法》于2024年1月5日发布</p><p>自2024年1月5日17时发布</p>')],
    [
      'a cell of a table that lists',
      `<h1>${TITLE}</h1><table><tr><td>项目一<td>2024-01-05<td>示例县<tr><td>项目二<td>2024-01-06<td>示例县</table>${TEXT}`,
    ],
    [
      'of birth, over what is told of a person',
      `<h1>${TITLE}</h1><table><tr><td>张三<td>男<td>1990-03-05${TEXT}</table>`,
    ],
    [
      'beside a unit, over rows',
      `<h1>${TITLE}</h1><p>2024-01-05　　县人社局</p>${'<p><a href=/b>关于公布名单的通知</a></p>'.repeat(3)}`,
    ],
    ['the thirtieth of February', under('<p>发布时间：2024-02-30</p>')],
    [
      'numbers that look like dates',
      under('<p>项目编号：XY2021-010</p><p>1956—1976年 2021年1-12月 电话：2010-1-2345</p>'),
    ],
  ])('%s: none', (_what, html) => {
    expect(shownOn(html)).toBeNull();
  });

  const ENDINGS =
    '发布时间 发布日期 时间发布 发布 发布于 发表 刊发于 published published-on 发文时间 录入日期 更新 更新时间 更新于 最后修改 updated update 日期 时间 date time';
  test.each(ENDINGS.split(' '))('behind each label that tells of it: %s', (label) => {
    const page = read(new TextEncoder().encode(under(`<p>${label}：2024-01-05</p>`)));
    expect(datedLines(page).some(({ label: found }) => found !== 'none')).toBe(true);
  });

  test('blanks without end between a date and no time are not tried in every way', () => {
    const page = `<p>${`2024-01-05${'\u3000'.repeat(3000)}1 `.repeat(100)}</p><p>发布时间：2024-01-06</p>`;
    expect(shownOn(page)).toBe('2024-01-06');
  });

  test('a page of dates is read in time that grows with its size', () => {
    const dates = '2024-01-05 08:03 '.repeat(40_000);
    expect(shownOn(`<p>${dates}</p>${'<div>'.repeat(2000)}<p>发布时间：2024-01-05</p>`)).toBe('2024-01-05');
  });

  testNeeding(['shared'], 'of the real pages, at least 98 of 100, and the time of day of 95', () => {
    const pages = labelledPages().map((page) => {
      const shown = page.ground_truth.publish_displayed ?? null;
      const found = publishedOf(bytesOf(page));
      const [date = null, time] = shown?.split(' ') ?? [];
      return { isDay: (found?.date ?? null) === date, isTime: time === undefined || found?.time === time };
    });
    expect(pages.length).toBeGreaterThan(70);
    expect(pages.filter(({ isDay }) => isDay).length / pages.length).toBeGreaterThanOrEqual(0.98);
    expect(pages.filter(({ isTime }) => isTime).length / pages.length).toBeGreaterThanOrEqual(0.95);
  });
});

test.each([
  ['days under a title', `<h1>${TITLE}</h1>${'2024-01-01<br>'.repeat(30_000)}`],
  ['tables of two rows', `<h1>${TITLE}</h1>${'<table><tr><td>公开日<tr><td>2024-01-01</table>'.repeat(15_000)}`],
])('%s take time by their number alone', (_, html) => {
  const started = performance.now();
  shownOn(html);
  expect(performance.now() - started).toBeLessThan(2500);
});

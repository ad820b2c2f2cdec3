import { daysBefore } from '../../lab/site/days.ts';
import { makeCityPortal } from '../city-portal/index.ts';
import { change, copy, textAt } from '../parts/change.ts';
import { inWords } from '../parts/days.ts';
import type { MadeAnswer, MadeSite, MakeSite } from '../parts/made-site.ts';

const NOTICES = '/tzgg/';
const MAILBOX = '/hdjl/szxx/';
const TOPICS = '/ztzl/';
/** A page without a list of its own, and what stands in its middle. */
const SHELL = '/gywm/';
const MIDDLE = /<h2>[\s\S]*?<\/p><\/div>/u;

/** The portal of the city with eleven faults, and with six things that look like faults and are none. */
export const makeCityPortalWithFaults: MakeSite = (ground) => {
  const site = makeCityPortal(ground);
  addOldNotice(site);
  shortenDays(site);
  addDeclinedLetter(site, ground.at);
  addPetition(site, ground.at);
  addArchivedTopic(site);
  plantLetterAndBlank(site, ground.at);
  plantInArticles(site);
  plantInFootAndFiles(site);
  const notFound = shell(site, '页面未找到', '<p>对不起，您访问的页面没有找到，可能已被移除。</p>');
  return { ...site, otherwise: () => notFound };
};

interface Row {
  day: string;
  path: string;
}

const rowsOf = (site: MadeSite, folder: string): Row[] =>
  [...textAt(site, folder).matchAll(/<li><span>(\d{4}-\d\d-\d\d)<\/span><a href="\.(\/\d{6}\/[^"]+)"/gu)].map(
    ([, day = '', path = '']) => ({ day, path: folder.slice(0, -1) + path }),
  );

function rowAt(site: MadeSite, folder: string, index: number): Row {
  const row = rowsOf(site, folder)[index];
  if (row === undefined) throw new RangeError(`no row ${index} in ${folder}`);
  return row;
}

function shell(site: MadeSite, title: string, main: string): MadeAnswer {
  const answer = site.answers.get(SHELL);
  if (answer === undefined) throw new RangeError(`nothing at ${SHELL}`);
  return { ...answer, body: textAt(site, SHELL).replaceAll('关于我们', title).replace(MIDDLE, `${main}</div>`) };
}

const add = (site: MadeSite, path: string, [title, main]: readonly [string, string]) =>
  void site.answers.set(path, shell(site, title, main));

/** A notice of three years ago stands over all others. */
function addOldNotice(site: MadeSite): void {
  const title = '梧川市人民政府公报征订启事';
  const { day, path } = rowAt(site, NOTICES, 6);
  copy(site, [path, '/tzgg/202303/t20230306_5401234.html'], (text) =>
    text
      .replaceAll(day, '2023-03-06')
      .replace(/<h1>.*?<\/h1>/u, `<h1>${title}</h1>`)
      .replace(/ArticleTitle" content="[^"]*"/u, `ArticleTitle" content="${title}"`),
  );
  const list = '<ul class="listUl">';
  change(site, NOTICES, [
    list,
    `${list}<li class="top"><span>2023-03-06</span><a href="./202303/t20230306_5401234.html"><font color="red">【置顶】</font>${title}</a></li>`,
  ]);
}

/** Days without a year in one list, in words in another. */
function shortenDays(site: MadeSite): void {
  change(site, '/zwdt/xqdt/', [/<li><span>\d{4}-(\d\d)-(\d\d)<\/span>/gu, '<li><span>[$1-$2]</span>']);
  change(site, '/zwdt/bmdt/', [
    /<li><span>(\d{4})-(\d\d)-(\d\d)<\/span>/gu,
    (_, ...parts) => `<li><span>${inWords(parts.slice(0, 3).join('-'))}</span>`,
  ]);
}

interface NewLetter {
  title: string;
  asked: string;
  /** What stands in place of an answer, and in the list. */
  state: string;
  shortState: string;
}

function addLetter(site: MadeSite, number: number, { title, asked, state, shortState }: NewLetter): void {
  const path = `${MAILBOX}lynr/index_${number}.html`;
  copy(site, [`${MAILBOX}lynr/index_88122.html`, path], (text) =>
    text
      .replaceAll('金桥镇自来水水压不足', title)
      .replace(/(<th>来信时间<\/th><td>)[^<]*/u, `$1${asked} 08:30:00`)
      .replace(
        /<tr><th>答复单位<\/th>[\s\S]*?<\/table>/u,
        `<tr><th>办理状态</th><td colspan="3">${state}</td></tr></table>`,
      ),
  );
  change(site, MAILBOX, [
    '</tbody>',
    `<tr><td>WC${number}</td><td><a href="${path}">${title}</a></td><td>${asked}</td><td></td><td></td><td>${shortState}</td></tr></tbody>`,
  ]);
}

/** A letter that says nothing was declined, and has no answer. */
function addDeclinedLetter(site: MadeSite, at: string): void {
  const state = '不予受理（无实质内容）';
  addLetter(site, 88_131, { title: '测试', asked: daysBefore(at, 130), state, shortState: '不予受理' });
}

/** A petition has ways and times of its own. */
function addPetition(site: MadeSite, at: string): void {
  const [title, asked, path] = ['反映拆迁补偿问题', daysBefore(at, 150), '/hdjl/wsxf/4411.html'];
  add(site, '/hdjl/wsxf/', [
    '网上信访',
    `<table><tr><th>信件标题</th><th>来信时间</th><th>状态</th></tr><tr><td><a href="${path}">${title}</a></td><td>${asked}</td><td>受理中</td></tr></table>`,
  ]);
  add(site, path, [
    '网上信访',
    `<table><tr><th>信件标题</th><td>${title}</td></tr><tr><th>来信时间</th><td>${asked}</td></tr><tr><th>来信内容</th><td>反映某村拆迁补偿标准不一致的问题，请核查处理。</td></tr><tr><th>状态</th><td>受理中</td></tr></table>`,
  ]);
  const beside = '<a href="/hdjl/zxft/">';
  change(site, '/hdjl/', [beside, `<a href="/hdjl/wsxf/">网上信访</a> ${beside}`]);
}

const FIRST_TOPIC = '<div class="zt">';

function addArchivedTopic(site: MadeSite): void {
  const name = '党史学习教育（已归档）';
  add(site, '/ztzl/2021dsxx/', [
    name,
    '<ul class="listUl"><li><span>2021-11-02</span><a href="/ztzl/ssw/">我市党史学习教育总结</a></li></ul>',
  ]);
  change(site, TOPICS, [FIRST_TOPIC, `${FIRST_TOPIC}<a href="/ztzl/2021dsxx/">${name}</a>`]);
}

function plantLetterAndBlank(site: MadeSite, at: string): void {
  const title = '石门水库周边路面破损';
  addLetter(site, 88_132, { title, asked: daysBefore(at, 140), state: '办理中', shortState: '办理中' });
  add(site, '/zwgk/hygk/', ['会议公开', '<div class="con"><p>栏目建设中，敬请期待！</p></div>']);
  const beside = '<a href="/zwgk/czzj/">财政资金</a>';
  change(site, '/', [beside, `${beside}<a href="/zwgk/hygk/">会议公开</a>`]);
}

/** Garbled letters, no day, and tags that are placeholders or empty. */
function plantInArticles(site: MadeSite): void {
  const news = (index: number) => rowAt(site, '/zwyw/', index).path;
  change(site, news(2), [/(<p style="text-indent:2em;line-height:2">　　.{6})/u, '$1\u{FFFD}\u{FFFD}\u{FFFD}']);
  change(site, news(4), [/<span>发布时间：[^<]*<\/span>/u, '']);
  change(site, '/zwgk/czzj/', ['name="ColumnType" content="信息公开"', 'name="ColumnType" content=""']);
  // In a replacement two signs stand for one.
  change(site, news(6), [/name="PubDate" content="[^"]*"/u, 'name="PubDate" content="$$PubDate$$"']);
  change(site, news(7), [/name="ContentSource" content="[^"]*"/u, 'name="ContentSource" content="【来源】"']);
}

/** A PDF that is a web page, no entrance for errors on the home page, and a link to what the server calls found. */
function plantInFootAndFiles(site: MadeSite): void {
  const file = [...site.answers.keys()].find((path) => path.endsWith('.pdf')) ?? '';
  const page = '<!DOCTYPE html><html><body>文件不存在</body></html>';
  site.answers.set(file, { status: 200, headers: { 'content-type': 'application/pdf' }, body: page });
  change(site, '/', [/<script id="_jiucuo_"[\s\S]*?<\/script>/u, '']);
  change(site, TOPICS, [FIRST_TOPIC, `${FIRST_TOPIC}<a href="/ztzl/2022/ldhj.html">优化营商环境大家谈</a>`]);
}

import { openDesk } from '../parts/desk.ts';
import { type Ground, type MakeSite, openSite, type SiteBuilder } from '../parts/made-site.ts';
import type { Words } from '../parts/titles.ts';
import { addArticles } from './article-pages.ts';
import { planColumns } from './columns.ts';
import { framed, tagsOf } from './frame.ts';
import { homePage } from './home-page.ts';
import { addLetters } from './letter-pages.ts';
import { addLists } from './list-pages.ts';
import { addGuides, addStandingPages, openStands } from './standing-pages.ts';

const WORDS: Words = {
  short: '青岚县',
  issuer: '青岚县人民政府办公室',
  names: ['罗成业', '泽仁卓玛', '杜小川', '何桂芳'],
  people: ['罗成业', '泽仁卓玛', '杜小川'],
  spots: ['木坪沟村', '响石镇', '坝子乡', '古城镇', '县体育中心', '虎岭水电站', '豆坪社区', '望坝工业集中区'],
  bodies: ['县农业农村局', '县林草局', '县民政局', '县水利局', '县教育和体育局', '县文广旅局', '县市场监管局'],
  topics: [
    '茶叶提质增效',
    '地灾避险搬迁',
    '和美乡村建设',
    '森林草原防灭火',
    '农村饮水安全',
    '中药材种植',
    '粮食收购',
    '养老服务',
    '全域旅游',
    '耕地保护',
    '义务教育',
    '食品安全',
    '以工代赈',
  ],
};

/** The portal of a county, as JCMS makes it, with rows as records in scripts. */
export const makeCountyPortal: MakeSite = (ground) => {
  const site = openSite({ charset: 'utf-8', toldByHeader: true });
  const plan = planColumns(ground.at, openDesk(WORDS, 22));
  const stand = openStands(site, ground);
  addLists(site, ground, plan);
  addArticles(site, ground, { words: WORDS, plan });
  addStandingPages(site, stand, { words: WORDS, plan });
  const guides = addGuides(site, ground, { stand, plan });
  addLetters(site, ground, stand);
  for (const path of ['/', '/index.html']) site.page(path, homePage(ground, plan, guides));
  addModules(site, ground);
  return site;
};

const FILES = [
  '/images/118/style.css',
  '/script/jquery.min.js',
  '/module/jslib/jquery/jpage/jquery.jpage.js',
  '/module/visitcount/articlehits.js',
  '/picture/118/logo.png',
  '/picture/118/gk.jpg',
  '/images/118/so.png',
  '/images/118/red.png',
  '/images/118/ga.png',
  '/images/118/jiucuo.png',
  '/module/jslib/icons/xls.png',
  '/favicon.ico',
] as const;

/** What the system brings along. */
function addModules(site: SiteBuilder, ground: Ground): void {
  const other = (title: string, main: string) => framed(ground, { title, tags: tagsOf(title, '其他') }, main);
  site.page('/module/visitcount/visit.html', '<html><head><title></title></head><body></body></html>');
  site.page(
    '/module/wza/',
    other('无障碍', '<p>无障碍浏览工具条正在加载，请使用快捷键操作：Ctrl+Alt+1放大，Ctrl+Alt+2缩小。</p>'),
  );
  site.page(
    '/module/search/index.jsp',
    other(
      '搜索',
      '<form action="/module/search/index.jsp"><input name="q"><input type="submit" value="搜索"></form><p>输入关键词，可按标题、正文、时间进行检索。</p>',
    ),
  );
  site.answers.set('/module/web/jpage/dataproxy.jsp', {
    status: 200,
    headers: { 'content-type': 'text/xml; charset=UTF-8' },
    body: '<datastore><recordset></recordset></datastore>',
  });
  site.files(FILES);
}

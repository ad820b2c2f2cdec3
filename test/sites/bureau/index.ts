import { openDesk } from '../parts/desk.ts';
import { type MakeSite, openSite } from '../parts/made-site.ts';
import type { Words } from '../parts/titles.ts';
import { addArticles } from './article-pages.ts';
import { planColumns } from './columns.ts';
import { homePage } from './home-page.ts';
import { addLetters } from './letter-pages.ts';
import { addLists } from './list-pages.ts';
import { addStandingPages } from './standing-pages.ts';

const WORDS: Words = {
  short: '全省',
  issuer: '岭西省粮食储备局',
  names: ['龙启明', '潘素琴', '吴桂山', '石磊'],
  people: ['龙启明', '潘素琴', '吴桂山'],
  spots: ['岭东南直属库', '岚江粮库', '岭北粮油批发市场', '安屏县', '毕阳市', '清岭江转运站'],
  bodies: ['省粮食储备局', '省粮油质检中心', '局仓储处', '局执法处', '毕阳市粮食局', '安屏县粮食购销公司'],
  topics: [
    '秋粮收购',
    '绿色储粮技术',
    '应急保供',
    '粮食购销领域监管',
    '优质粮食工程',
    '油脂轮换',
    '爱粮节粮',
    '粮食质量安全监测',
    '仓房气密性改造',
    '统计直报',
    '军粮供应',
  ],
};

const FILES =
  'style/style.css _sitegray/_sitegray_d.css _sitegray/_sitegray.js images/logo.png images/so.png images/blue.png images/hd1.jpg system/resource/js/base64.js system/resource/js/ajax.js system/resource/js/dynclicks.js system/resource/js/slider.js favicon.ico images/ld0.jpg images/ld1.jpg images/ld2.jpg images/ld3.jpg';

/** A bureau of a province, as Visual SiteBuilder makes it, with relative addresses. */
export const makeBureau: MakeSite = (ground) => {
  const site = openSite({ charset: 'utf-8', toldByHeader: true });
  const plan = planColumns(ground.at, openDesk(WORDS, 55));
  addLists(site, ground, plan);
  addArticles(site, ground, { words: WORDS, plan });
  addStandingPages(site, ground, { words: WORDS, plan });
  addLetters(site, ground);
  for (const path of ['/', '/index.htm']) site.page(path, homePage(ground, plan));
  site.files(FILES.split(' ').map((path) => `/${path}`));
  return site;
};

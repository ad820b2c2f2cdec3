import { openDesk } from '../parts/desk.ts';
import { type MakeSite, openSite } from '../parts/made-site.ts';
import type { Words } from '../parts/titles.ts';
import { addArticles } from './article-pages.ts';
import { planColumns } from './columns.ts';
import { homePage } from './home-page.ts';
import { addLetters } from './letter-pages.ts';
import { addCatalogue, addLists } from './list-pages.ts';
import { addStandingPages } from './standing-pages.ts';

const WORDS: Words = {
  short: '榕浦市',
  issuer: '榕浦市生态环境局',
  names: ['麦志豪', '欧阳倩', '黎国栋'],
  people: ['麦志豪', '欧阳倩', '市生态环境局党组'],
  spots: ['霞岭工业园', '莲江流域', '泰禾镇', '石桥再生园', '榕浦江饮用水源地', '远潭陶瓷城', '青屏区分局'],
  bodies: ['榕浦市生态环境局', '青屏分局', '市环境监测站', '佛岭分局', '市生态环境综合执法支队', '莲洲分局'],
  topics: [
    '挥发性有机物治理',
    '入河排污口整治',
    '危险废物规范化管理',
    '秋冬季大气攻坚',
    '核与辐射安全',
    '排污许可',
    '噪声扰民治理',
    '农村生活污水治理',
    '黑臭水体治理',
    '碳排放核查',
    '固废非法倾倒',
    '生态文明示范创建',
  ],
};

const FILES = [
  '/favicon.ico',
  ...['global', 'page', 'index', 'zt'].map((name) => `/public/css/${name}.css`),
  ...['jquery.min', 'global', 'stat'].map((name) => `/public/js/${name}.js`),
  ...'logo.png red.png jiucuo.png zt_top.jpg 404.png qr.png l0.jpg l1.jpg l2.jpg b0.jpg b1.jpg b2.jpg'
    .split(' ')
    .map((name) => `/public/images/${name}`),
];

/** A department of a city, as sites of Guangdong are, with a catalogue that a script fills. */
export const makeDepartment: MakeSite = (ground) => {
  const site = openSite({ charset: 'utf-8', toldByHeader: true });
  const desk = openDesk(WORDS, 33);
  const plan = planColumns(ground.at, desk);
  addLists(site, ground, plan);
  addArticles(site, ground, { desk, plan });
  addStandingPages(site, ground, { words: WORDS, plan });
  addCatalogue(site, ground, plan);
  addLetters(site, ground, desk);
  for (const path of ['/', '/index.html']) site.page(path, homePage(ground, plan));
  site.files(FILES);
  return site;
};

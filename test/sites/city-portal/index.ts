import { openDesk } from '../parts/desk.ts';
import { type MakeSite, openSite } from '../parts/made-site.ts';
import type { Words } from '../parts/titles.ts';
import { addArticles } from './article-pages.ts';
import { addColumns } from './column-pages.ts';
import { planColumns } from './columns.ts';
import { homePage } from './home-page.ts';
import { addLetters, addTalks, planLetters } from './letter-pages.ts';
import { addStandingPages } from './standing-pages.ts';

const WORDS: Words = {
  short: '梧川',
  issuer: '梧川市人民政府',
  names: ['覃志远', '柳文澜', '曹一舟', '邹慧敏', '向东升'],
  people: ['覃志远', '柳文澜', '曹一舟', '邹慧敏'],
  spots: ['东湾区', '白鹭县', '金桥镇', '梧川高新区', '滨江新城', '石门水库', '市第一中学', '城南客运站'],
  bodies: ['市发展改革委', '市住建局', '市农业农村局', '市教育局', '市卫生健康委', '市人社局', '市交通运输局'],
  topics: [
    '冬季供水保障',
    '老旧小区改造',
    '油菜产业',
    '营商环境优化',
    '托育服务',
    '高标准农田建设',
    '数字经济',
    '城市更新',
    '森林防灭火',
    '根治欠薪',
    '文化惠民',
    '公路养护',
    '招商引资',
    '学前教育普及',
  ],
};

const IMAGES =
  'base.css index.css list.css detail.css jquery-1.8.3.min.js html5shiv.js logo.png ghs.png city.jpg zt1.jpg zt2.jpg';

/** The portal of a city, as TRS WCM makes it. It has no fault. */
export const makeCityPortal: MakeSite = (ground) => {
  const site = openSite({ charset: 'utf-8', toldByHeader: true });
  const desk = openDesk(WORDS, 11);
  const plan = planColumns(ground.at, desk);
  addColumns(site, ground, plan);
  addArticles(site, ground, { desk, plan });
  addStandingPages(site, ground, { desk, plan });
  const letters = planLetters(ground.at, desk);
  addLetters(site, ground, { desk, letters });
  addTalks(site, ground, plan);
  site.page('/', homePage(ground, plan, letters));
  site.files(['/favicon.ico', ...IMAGES.split(' ').map((name) => `/images/${name}`)]);
  return site;
};

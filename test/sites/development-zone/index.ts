import { openDesk } from '../parts/desk.ts';
import { type MakeSite, openSite } from '../parts/made-site.ts';
import type { Words } from '../parts/titles.ts';
import { planColumns } from './columns.ts';
import { homePage } from './home-page.ts';
import { addLetters } from './letter-pages.ts';
import { addLists } from './list-pages.ts';
import { addStandingPages } from './standing-pages.ts';

const WORDS: Words = {
  short: '云泽高新区',
  issuer: '云泽高新区管委会',
  names: ['俞敏之', '沈立群', '章海'],
  people: ['俞敏之', '沈立群', '高新区党工委'],
  spots: ['未来科技岛', '科创湖南岸', '云谷小镇', '湖东中试基地', '人才公寓二期', '高新实验学校', '智造产业园'],
  bodies: ['经济发展局', '科技创新局', '社会发展局', '建设局', '投资促进局', '行政审批局'],
  topics: [
    '集成电路',
    '低空经济',
    '专精特新培育',
    '人才引育',
    '绿色工厂',
    '知识产权质押融资',
    '科技成果转化',
    '产教融合',
    '园区亩均论英雄',
    '智能网联汽车',
    '一站式审批',
    '研发费用补助',
  ],
};

const FILES = [
  '/favicon.ico',
  ...'4f1a9c2.js css/8d31aa0.css img/logo.9c1.png img/dz.1a2.png img/jc.77e.png img/p0.jpg img/p1.jpg img/p2.jpg img/p3.jpg img/u0.jpg img/u1.jpg img/u2.jpg'
    .split(' ')
    .map((name) => `/_nuxt/${name}`),
];

/** A development zone whose pages a server draws, with cards and data for scripts. */
export const makeDevelopmentZone: MakeSite = (ground) => {
  const site = openSite({ charset: 'utf-8', toldByHeader: true });
  const desk = openDesk(WORDS, 66);
  const plan = planColumns(ground.at, desk);
  addLists(site, ground, { desk, plan });
  addStandingPages(site, ground, WORDS);
  addLetters(site, ground, desk);
  site.page('/', homePage(ground, plan));
  site.files(FILES);
  return site;
};

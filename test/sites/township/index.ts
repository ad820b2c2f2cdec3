import { openDesk } from '../parts/desk.ts';
import { type MadeAnswer, type MakeSite, openSite } from '../parts/made-site.ts';
import type { Words } from '../parts/titles.ts';
import { planColumns } from './columns.ts';
import { addLists } from './list-pages.ts';
import { addStandingPages, homePage } from './standing-pages.ts';

const WORDS: Words = {
  short: '石矶镇',
  issuer: '石矶镇人民政府',
  names: ['洪大海', '韦春兰'],
  people: ['镇党委书记洪大海', '镇长韦春兰', '区领导'],
  spots: ['前进村', '沙洲村', '柳林村', '镇卫生院', '石矶中心小学', '新圩社区', '石矶船闸'],
  bodies: ['镇农服中心', '镇民政办', '镇综治办', '镇党政办', '镇财政所'],
  topics: [
    '防汛',
    '秸秆禁烧',
    '小龙虾养殖',
    '改厕',
    '新农合缴费',
    '征兵',
    '殡葬改革',
    '河长制',
    '安全生产',
    '计划生育奖扶',
    '危房改造',
    '圩堤加固',
  ],
};

const FILES =
  'css/style.css js/menu.js images/top.jpg images/menu_bg.gif images/tit.gif images/dot.gif images/more.gif images/news1.jpg images/banner1.gif favicon.ico';

const NOT_FOUND: MadeAnswer = {
  status: 404,
  headers: { 'content-type': 'text/html' },
  body: '<html><head><title>无法找到该页</title></head><body><h1>无法找到该页</h1>您正在搜索的页面可能已经删除、更名或暂时不可用。<hr>HTTP 错误 404 - 文件或目录未找到。<br>Internet 信息服务 (IIS)</body></html>',
};

/** The site of a township, made by hand with ASP and tables, in GBK and without page tags. */
export const makeTownship: MakeSite = (ground) => {
  const site = openSite({ charset: 'gbk', toldByHeader: false });
  const desk = openDesk(WORDS, 44);
  const plan = planColumns(ground.at, desk);
  addLists(site, ground, { desk, plan });
  addStandingPages(site, ground, plan);
  for (const path of ['/', '/index.asp']) site.page(path, homePage(ground, plan));
  site.files(FILES.split(' ').map((path) => `/${path}`));
  return { ...site, otherwise: () => NOT_FOUND };
};

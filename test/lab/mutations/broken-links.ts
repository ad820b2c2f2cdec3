import { NOWHERE } from '../serve.ts';
import { absolute, editPage, failed, type Mutation, type PlantedFault, takeArticles } from './mutation.ts';

/** Links of articles and of the home page that lead nowhere: pages, pictures, files, scripts, frames, other sites. */
export const brokenLinks: Mutation = {
  id: 'broken-links',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    const pages = [...takeArticles(ground, chance.between(2, 5)).map(({ article }) => article.path), '/'];
    const faults: PlantedFault[] = [];
    for (const [index, path] of pages.entries()) {
      const { url, markup } = chance.pick(WAYS)(`${index}x${chance.below(10_000)}`, site.port);
      editPage(site, path, (page) => {
        page.main += markup;
      });
      faults.push(failed('broken-links', url.startsWith('/') ? absolute(site, url) : url));
    }
    const [last] = pages;
    const broken = `/html/error${chance.below(1000)}.html`;
    site.answers.set(broken, {
      status: 500,
      headers: { 'content-type': 'text/html' },
      body: Buffer.from('<h1>500</h1>'),
    });
    editPage(site, last ?? '/', (page) => {
      page.main += `<p><a href="${broken}">相关链接</a></p>`;
    });
    return { faults: [...faults, failed('broken-links', absolute(site, broken))], also: [] };
  },
};

type Way = (name: string, port: number) => { url: string; markup: string };

const own = (url: string, markup: (url: string) => string) => ({ url, markup: markup(url) });

const WAYS: readonly Way[] = [
  (name) => own(`/zl/${name}/index.html`, (url) => `<p><a href="${url}">查看专栏</a></p>`),
  (name) => own(`/images/gone/${name}.jpeg`, (url) => `<p><img src="${url}"></p>`),
  (name) => own(`/fujian/${name}.pdf`, (url) => `<p>附件：<a href="${url}">申请表.pdf</a></p>`),
  (name) => own(`/script/${name}.js`, (url) => `<script src="${url}"></script>`),
  (name) => own(`/style/${name}.css`, (url) => `<link rel="stylesheet" href="${url}">`),
  (name) => own(`/frame/${name}.html`, (url) => `<iframe src="${url}" width="1" height="1"></iframe>`),
  (name, port) =>
    own(`http://partner1.kaoping-lab.example:${port}/${name}`, (url) => `<p><a href="${url}">相关报道</a></p>`),
  (name, port) => own(`http://h${name}${NOWHERE}:${port}/`, (url) => `<p><a href="${url}">主办单位</a></p>`),
];

import { NOWHERE } from '../serve.ts';
import type { LabAnswer, SitePlan } from '../site/site-plan.ts';
import { absolute, editPage, failed, type Ground, type Mutation, type PlantedFault, takeArticles } from './mutation.ts';

/** Links of articles and of the home page that lead nowhere: pages, pictures, files, scripts, frames, media, other sites. */
export const brokenLinks: Mutation = {
  id: 'broken-links',
  isInnocent: false,
  plant(ground) {
    const { chance } = ground;
    const pages = [...takeArticles(ground, chance.between(3, 6)).map(({ article }) => article.path), '/'];
    return { faults: pages.map((path, index) => linked(ground, { path, index, way: chance.pick(WAYS) })), also: [] };
  },
};

/** How long nothing has to come: more than any other change keeps an answer back. */
const PATIENCE = 5000;

/** Links to what never answers. */
export const silentLinks: Mutation = {
  id: 'silent-links',
  isInnocent: false,
  plant(ground) {
    const { site, chance } = ground;
    site.patience = PATIENCE;
    const pages = takeArticles(ground, chance.between(1, 2)).map(({ article }) => article.path);
    return {
      faults: pages.map((path, index) => linked(ground, { path, index, way: chance.pick(SILENT) })),
      also: [],
    };
  },
};

interface Place {
  path: string;
  index: number;
  way: Way;
}

function linked({ site, chance }: Ground, { path, index, way }: Place): PlantedFault {
  const { kind, url, markup, answer, says = '' } = way(`${index}x${chance.below(10_000)}`, site);
  if (answer !== undefined) site.answers.set(url, answer);
  editPage(site, path, (page) => {
    page.main += markup;
  });
  return { ...failed('broken-links', kind, url.startsWith('/') ? absolute(site, url) : url), says };
}

interface Dead {
  kind: string;
  url: string;
  markup: string;
  answer?: LabAnswer;
  says?: string;
}

type Way = (name: string, site: SitePlan) => Dead;

const own = (kind: string, url: string, markup: (url: string) => string): Dead => ({ kind, url, markup: markup(url) });
const page = (url: string) => `<p><a href="${url}">查看专栏</a></p>`;
const answered = (status: number, headers: Record<string, string> = { 'content-type': 'text/html' }): LabAnswer => ({
  status,
  headers,
  body: Buffer.from(`<h1>${status}</h1>`),
});

const WAYS: readonly Way[] = [
  (name) => own('page', `/zl/${name}/index.html`, page),
  (name) => own('picture', `/images/gone/${name}.jpeg`, (url) => `<p><img src="${url}"></p>`),
  (name) => own('file', `/fujian/${name}.pdf`, (url) => `<p>附件：<a href="${url}">申请表.pdf</a></p>`),
  (name) => own('script', `/script/${name}.js`, (url) => `<script src="${url}"></script>`),
  (name) => own('style sheet', `/style/${name}.css`, (url) => `<link rel="stylesheet" href="${url}">`),
  (name) => own('frame', `/frame/${name}.html`, (url) => `<iframe src="${url}" width="1" height="1"></iframe>`),
  (name) => own('media', `/video/${name}.mp4`, (url) => `<p><video src="${url}" controls></video></p>`),
  (name) =>
    own('media', `/audio/${name}.mp3`, (url) => `<p><audio><source src="${url}" type="audio/mpeg"></audio></p>`),
  (name) => ({ ...own('status 410', `/zt/${name}.html`, page), answer: answered(410), says: '410' }),
  (name) => ({ ...own('status 500', `/zt/${name}.html`, page), answer: answered(500), says: '500' }),
  (name) => ({
    ...own('leads to what is not there', `/zt/${name}.html`, page),
    answer: answered(302, { location: `/zt/new/${name}.html` }),
    says: '跳转到',
  }),
  (name, { port }) => own('other site', `http://partner1.kaoping-lab.example:${port}/${name}`, page),
  (name, { port }) => ({
    ...own('other site', `http://partner2.kaoping-lab.example:${port}/${name}`, page),
    answer: answered(410),
    says: '410',
  }),
  (name, { port }) => own('no such host', `http://h${name}${NOWHERE}:${port}/`, page),
];

const SILENT: readonly Way[] = [
  (name) => ({ ...own('no answer', `/slow/${name}.html`, page), answer: { ...answered(200), isSilent: true } }),
  (name) => ({
    ...own('no answer', `/slow/${name}.png`, (url) => `<p><img src="${url}"></p>`),
    answer: { ...answered(200), isSilent: true },
  }),
];

import type { Chance } from './chance.ts';
import type { Hosts } from './hosts.ts';
import type { Article } from './site-plan.ts';
import type { TruthKeeper } from './truth.ts';
import type { Wording } from './wording.ts';

export interface PlantPlace {
  article: Article;
  /** Address of any other article. */
  other(): string;
  truth: TruthKeeper;
  hosts: Hosts;
  chance: Chance;
  wording: Wording;
}

export interface Planted {
  /** Stands in the text of the article. */
  body?: string;
  head?: string;
  /** Further pages, which the text leads to. */
  pages?: { path: string; title: string }[];
}

/** Something that is planted in a share of all articles; the first articles have one of each. */
export interface Plant {
  share: number;
  make(place: PlantPlace): Planted;
}

/** Dead links of each kind. */
const DEAD: Plant[] = [
  {
    share: 0.01,
    make: ({ article: { part, number }, truth }) => ({
      body: `<p>详见<a href="${truth.dead(`${part.folder}/201805/t20180501_${9_000_000 + number}.html`, 'page')}">原文</a></p>`,
    }),
  },
  {
    share: 0.004,
    make({ article: { folder, number }, truth }) {
      truth.dead(`${folder}/gone${number}.html`, 'page');
      return { body: `<p><a href=gone${number}.html >相对地址</a></p>` };
    },
  },
  {
    share: 0.006,
    make: ({ article: { number }, truth }) => ({
      body: `<img src="${truth.dead(`/picture/2018/${number}.jpg`, 'image')}" alt="">`,
    }),
  },
  {
    share: 0.002,
    make: ({ article: { number }, truth }) => ({
      body: `<script src="${truth.dead(`/script/q${number}.js`, 'script')}"></script>`,
    }),
  },
  {
    share: 0.002,
    make: ({ article: { number }, truth }) => ({
      head: `<link href="${truth.dead(`/style/q${number}.css`, 'style')}" rel="stylesheet">\n`,
    }),
  },
  {
    share: 0.004,
    make: ({ article: { number }, truth, hosts }) => ({
      body: `<a href="${truth.dead(`${hosts.outside(number)}/missing/${number}.html`, 'external')}" target=_blank>省厅通知</a>`,
    }),
  },
  {
    share: 0.002,
    make: ({ article: { number }, truth }) => ({
      body: `<a href="${truth.dead(`/moved/missing/${number}.html`, 'redirect to 404')}">已迁移</a>`,
    }),
  },
  {
    share: 0.001,
    make: ({ article: { number }, truth }) => ({
      body: `<iframe src="${truth.dead(`/frames/${number}.html`, 'frame')}" width="10" height="10"></iframe>`,
    }),
  },
  {
    share: 0.001,
    make: ({ article: { number }, truth, hosts }) => ({
      body: `<a href="${truth.dead(`${hosts.closed(number)}/closed${number % 9}.html`, 'refused')}">已关停网站</a>`,
    }),
  },
  {
    share: 0.001,
    make: ({ article: { number }, truth }) => ({
      body: `<a href="${truth.dead(`/broken/500/e${number % 3}`, 'status 500')}">出错</a><a href="${truth.dead(`/broken/410/g${number % 2}`, 'status 410')}">已删除</a>`,
    }),
  },
];

/** What only looks like a link, or like a dead one. */
const TRAPS: Plant[] = [
  {
    share: 0.005,
    make: ({ article: { number }, truth }) => ({
      body: `<!-- <a href="${truth.trap(`/commented/${number}.html`)}">注释</a> -->`,
    }),
  },
  {
    share: 0.005,
    make: ({ article: { number }, truth }) => ({
      body: `<script>document.write('<a href="${truth.trap(`/written/${number}.html`)}">x<\\/a>');</script>`,
    }),
  },
  {
    share: 0.004,
    make({ article: { folder, number }, truth }) {
      truth.trap(`${folder}/a&amp;b${number}.html`);
      return {
        body: `<a href="a&amp;b${number}.html">实体</a>`,
        pages: [{ path: `${folder}/a&b${number}.html`, title: '地址中的实体' }],
      };
    },
  },
  {
    share: 0.004,
    make: ({ article: { folder, number } }) => ({
      body: `<a href="./附件说明${number}.html">中文地址</a>`,
      pages: [{ path: `${folder}/附件说明${number}.html`, title: '中文地址' }],
    }),
  },
  { share: 0.004, make: ({ other }) => ({ body: `<A HREF="\n  ${other()} \n">换行</A>` }) },
  { share: 0.003, make: ({ other }) => ({ body: `<a href="/moved${other()}">已迁移，仍可打开</a>` }) },
  {
    share: 0.003,
    make: ({ article: { number }, hosts }) => ({
      body: `<a href="${hosts.outside(number)}/no-head/${number % 50}.html">不支持 HEAD</a>`,
    }),
  },
];

/** Markup that browsers mend: what is a link in it, and what is not, is said by the HTML standard. */
const MALFORMED: Plant[] = [
  {
    share: 0.002,
    make({ article: { folder, number }, truth }) {
      truth.dead(`${folder}/twice${number}.html`, 'malformed markup');
      truth.trap(`${folder}/second${number}.html`);
      return {
        body: `<a class="x"href = twice${number}.html href="second${number}.html"/ title=>属性重复</a\n>`,
      };
    },
  },
  {
    share: 0.002,
    make: ({ article: { number }, truth }) => ({
      body: `<!--><a href="${truth.dead(`/mended/comment${number}.html`, 'malformed markup')}">空注释之后</a><!-- -- <a href="${truth.trap(`/commented/in${number}.html`)}"> --!><b>`,
    }),
  },
  {
    share: 0.002,
    make: ({ article: { number }, truth }) => ({
      body: `<textarea><a href="${truth.trap(`/text/area${number}.html`)}"></textarea><p 注意<a href="/zwgk/" title='5 < 6 > 4'>大于号</a><a/href='${truth.dead(`/mended/slash${number}.html`, 'malformed markup')}'/>斜杠</a>`,
    }),
  },
  {
    share: 0.002,
    make: ({ article: { number }, truth }) => ({
      body: `<style>/* <a href="${truth.trap(`/text/style${number}.html`)}"> */</style>&lt;a href="${truth.trap(`/text/entity${number}.html`)}"&gt; 1<2 <3 </ 说明><a title="未闭合 href=${truth.trap(`/text/title${number}.html`)}" href=&#47;mended&#x2F;entity${number}.html>数字实体</a>${known(truth.dead(`/mended/entity${number}.html`, 'malformed markup'))}`,
    }),
  },
];

/** The address was written by other means. */
const known = (_address: string): string => '';

export const PLANTS: readonly Plant[] = [...DEAD, ...TRAPS, ...MALFORMED];

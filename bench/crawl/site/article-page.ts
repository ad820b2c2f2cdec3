import type { Article } from './site-plan.ts';
import { PLANTS, type Planted, type PlantPlace } from './plants.ts';

export interface WrittenFile {
  path: string;
  bytes: Buffer;
}

export interface MadeArticle {
  head: string;
  body: string;
  pages: { path: string; title: string }[];
  files: WrittenFile[];
}

/** A picture of one point. */
export const PICTURE = Buffer.from('GIF89a\u0001\0\u0001\0\0\0\0,\0\0\0\0\u0001\0\u0001\0\0\u0002\u0000;', 'latin1');
const BEGINNINGS = {
  pdf: '%PDF-1.4\n',
  doc: '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1',
  xlsx: 'PK\u0003\u0004',
  zip: 'PK\u0003\u0004',
};
const TYPES = Object.keys(BEGINNINGS) as (keyof typeof BEGINNINGS)[];
const BASE_SHARE = 0.003;
/** The first articles have one plant of each kind, this far apart. */
const FIRST_NUMBER = 100_003;
const APART = 2;

/** An article with all that stands in and around its text. */
export function makeArticle(article: Article, place: Omit<PlantPlace, 'article'>): MadeArticle {
  const turn = (article.number - FIRST_NUMBER) / APART;
  if (place.chance.happens(BASE_SHARE) || turn === PLANTS.length) return underBase(article, place);
  const planted = PLANTS.filter(({ share }, index) => place.chance.happens(share) || turn === index).map(({ make }) =>
    make({ ...place, article }),
  );
  const files: WrittenFile[] = [];
  const paragraphs = textOf(article, place, files);
  for (const { body } of planted) {
    if (body !== undefined) paragraphs.splice(place.chance.below(paragraphs.length + 1), 0, body);
  }
  return {
    head: planted.map(({ head }) => head ?? '').join(''),
    body: around(article, place, `${paragraphs.join('\n')}</div>${attachmentsOf(article, place, files)}`),
    pages: planted.flatMap(({ pages }: Planted) => pages ?? []),
    files,
  };
}

/** Relative links of this page begin elsewhere. */
function underBase(article: Article, place: Omit<PlantPlace, 'article'>): MadeArticle {
  const { number, part } = article;
  place.truth.dead(`${part.column.folder}/based${number}.html`, 'page');
  place.truth.page(`${part.column.folder}/index.html`);
  const links = `<a href="index.html">本栏目</a><a href="based${number}.html">相对于 base</a>`;
  return {
    head: `<base href="${part.column.folder}/">\n`,
    body: around(article, place, `<p>${place.wording.paragraph(900)}</p><p>${links}</p></div>`),
    pages: [],
    files: [],
  };
}

function textOf(
  article: Article,
  { chance, wording, other, hosts }: Omit<PlantPlace, 'article'>,
  files: WrittenFile[],
) {
  const length = 900 + chance.below(1200);
  const paragraphs: string[] = [];
  for (let characters = 0; characters < length;) {
    const text = wording.paragraph(120 + chance.below(200));
    characters += text.length;
    paragraphs.push(
      `<p style="text-indent: 2em; line-height: 1.75;"><span style="font-family: 宋体; font-size: 16px;">${text}</span></p>`,
    );
  }
  if (chance.happens(0.35)) {
    const name = `W0${article.number}.gif`;
    files.push({ path: `${article.folder}/${name}`, bytes: PICTURE });
    paragraphs.push(`<p style="text-align:center"><img src="./${name}" alt="图片" width="600"/></p>`);
  }
  if (chance.happens(0.15)) {
    const outside = `${hosts.outside(chance.below(40))}/art/${chance.below(300)}.html`;
    paragraphs.push(
      `<p>相关阅读：<a href="${other()}">${wording.words(10)}</a>，<a href='${outside}'>外部链接</a></p>`,
    );
  }
  return paragraphs;
}

function attachmentsOf(
  article: Article,
  { chance, wording, truth }: Omit<PlantPlace, 'article'>,
  files: WrittenFile[],
) {
  const count = chance.happens(0.2) ? 1 + chance.below(3) : 0;
  return Array.from({ length: count }, (_, index) => {
    const type = chance.pick(TYPES);
    const name = `P0${article.number}${index}.${type}`;
    const path = `${article.folder}/${name}`;
    if (chance.happens(0.03)) truth.dead(path, 'attachment');
    else files.push({ path, bytes: Buffer.from(BEGINNINGS[type].padEnd(8000, 'content '), 'latin1') });
    return `<p>附件${index + 1}：<a href="${path}">${wording.words(8)}.${type}</a></p>`;
  }).join('');
}

function around(article: Article, { chance }: Omit<PlantPlace, 'article'>, content: string): string {
  const { articles } = article.part;
  const related = Array.from({ length: 10 }, () => itemOf(chance.pick(articles))).join('');
  return `<div class="article"><h1>${article.title}</h1><div class="info">发布时间：${article.date}　来源：市政府办公室　字号：[<a href="javascript:zoom(16)">大</a> <a href="javascript:zoom(12)">小</a>] <a href="#" onclick="window.print()">打印</a></div>
<div class="content">${content}
<ul class="related">${related}</ul></div>`;
}

export const itemOf = ({ date, path, title }: Article): string =>
  `<li class="item"><span class="date">${date}</span><a href="${path}" title="${title}">${title}</a></li>\n`;

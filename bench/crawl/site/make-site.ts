/**
 * Makes a large site of a government with the truth about its links: `node make-site.ts PAGES FOLDER PORT`. The same arguments give
 * the same bytes. Below FOLDER: `inside/` (the site), `outside/` (what it links to), `truth.json`.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { itemOf, makeArticle, PICTURE } from './article-page.ts';
import { type Chance, openChance } from './chance.ts';
import { toGbk } from './gbk.ts';
import { type Hosts, hostsOf } from './hosts.ts';
import { css, entry, ICONS, openShell, SCRIPTS, type Shell, STYLES } from './page-shell.ts';
import { listPages, type Part, planSite, type SitePlan } from './site-plan.ts';
import { openTruth, type TruthKeeper } from './truth.ts';
import { openWording, type Wording } from './wording.ts';

const SEED = 20_190_401;

interface Making {
  plan: SitePlan;
  chance: Chance;
  wording: Wording;
  truth: TruthKeeper;
  hosts: Hosts;
  shell: Shell;
  page(path: string, html: string, isGbk?: boolean): void;
  file(path: string, bytes: Buffer): void;
}

export function makeSite(pages: number, folder: string, port: number): void {
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  const hosts = hostsOf(port);
  const chance = openChance(SEED + pages);
  const wording = openWording(chance);
  const truth = openTruth(hosts.origin);
  const plan = planSite(pages, chance, wording);
  const shell = openShell(plan, { wording, truth, hosts });
  const writer = openWriter(join(draft, 'inside'), truth);
  const making: Making = { plan, chance, wording, truth, hosts, shell, ...writer };
  makeArticles(making);
  for (const part of plan.parts) makeLists(part, making);
  makeEntrances(making);
  makeFiles(making);
  mkdirSync(join(draft, 'outside'));
  writeFileSync(join(draft, 'outside/index.html'), `<title>外部网站</title><p>${wording.paragraph(2000)}</p>`);
  writeFileSync(join(draft, 'truth.json'), JSON.stringify(truth.end(writer.bytes())));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

function openWriter(root: string, truth: TruthKeeper) {
  let bytes = 0;
  const folders = new Set<string>();
  const write = (path: string, content: Buffer): void => {
    const name = join(root, path);
    const folder = dirname(name);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(name, content);
    if (/\.(?:html|css|js)$/u.test(path)) writeFileSync(`${name}.gz`, gzipSync(content));
  };
  return {
    file: write,
    page(path: string, html: string, isGbk = false): void {
      const content = isGbk ? toGbk(html) : Buffer.from(html);
      bytes += content.length;
      write(path.endsWith('/') ? `${path}index.html` : path, content);
      truth.page(path);
    },
    bytes: () => bytes,
  };
}

function makeArticles({ plan, shell, page, file, ...rest }: Making): void {
  const other = () => rest.chance.pick(plan.articles).path;
  for (const article of plan.articles) {
    const { part, title, path, isGbk } = article;
    const made = makeArticle(article, { ...rest, other });
    page(path, shell({ title, column: part.column, part, article, head: made.head, body: made.body }), isGbk);
    for (const each of made.pages) {
      page(each.path, shell({ title: each.title, column: part.column, part, body: `<p>${each.title}</p>` }));
    }
    for (const { path: name, bytes } of made.files) file(name, bytes);
  }
}

/** How far the links between list pages go. */
const STRIDES = [1, 2, 10, 100];

function makeLists(part: Part, { shell, page, truth }: Making): void {
  const lists = listPages(part);
  const nameOf = (index: number): string => (index === 0 ? 'index.html' : `index_${index}.html`);
  for (const [index, articles] of lists.entries()) {
    const others = [0, lists.length - 1, ...STRIDES.flatMap((stride) => [index - stride, index + stride])];
    const near = [...new Set(others)].filter((other) => other >= 0 && other < lists.length && other !== index);
    const links = near.map((other) => `<a href="${nameOf(other)}">${other + 1}</a>`).join(' ');
    const body = `<ul class="list">${articles.map(itemOf).join('')}</ul>\n<div class="pages">${links}</div>`;
    page(`${part.folder}/${nameOf(index)}`, shell({ title: part.name, column: part.column, part, body }));
  }
  truth.page(`${part.folder}/`);
}

function makeEntrances({ plan, shell, page, truth, hosts, wording }: Making): void {
  for (const column of plan.columns) {
    const parts = column.parts.map(
      ({ folder, name, articles }) =>
        `<h2><a href="${folder}/">${name}</a></h2><ul>${articles.slice(0, 8).map(itemOf).join('')}</ul>`,
    );
    page(`${column.folder}/`, shell({ title: column.name, column, body: parts.join('') }));
  }
  const parts = plan.parts.map(
    ({ folder, name, articles }) =>
      `<h2><a href="${folder}/index.html">${name}</a></h2><ul>${articles.slice(0, 4).map(itemOf).join('')}</ul>`,
  );
  const friends = Array.from({ length: 40 }, (_, number) => entry(`${hosts.outside(number)}/`, wording.words(5)));
  const map = `<map name="m"><area shape="rect" coords="0,0,9,9" href="${truth.dead('/mapped/none.html', 'area')}"></map>`;
  page('/', shell({ title: '首页', body: parts.join('') + friends.join('') + map }));
}

function makeFiles({ file }: Making): void {
  for (const path of STYLES) file(path, Buffer.from(css.repeat(3)));
  for (const path of SCRIPTS) file(path, Buffer.from('function none(){}\n'.repeat(400)));
  for (const path of ICONS) file(path, PICTURE);
}

const [pages, folder, port] = process.argv.slice(2);
if (import.meta.main) {
  if (folder === undefined) throw new Error('make-site.ts PAGES FOLDER PORT');
  makeSite(Number(pages), folder, Number(port));
}

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hostsOf } from './hosts.ts';
import { openTruth } from './truth.ts';

const LINKS_ON_A_PAGE = 1000;

/** A site of few pages that lead to so many documents, one of which in every ten thousand is not there. */
export function makeManyLinks(links: number, folder: string, port: number): void {
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  const truth = openTruth(hostsOf(port).origin);
  const count = Math.ceil(links / LINKS_ON_A_PAGE);
  let bytes = 0;
  const page = (path: string, body: string): void => {
    const html = Buffer.from(`<!DOCTYPE html><meta charset="utf-8"><title>文件目录</title>${body}`);
    bytes += html.length;
    truth.page(path);
    const file = join(draft, 'inside', path.endsWith('/') ? `${path}index.html` : path);
    writeFileSync(file, html);
    writeFileSync(`${file}.gz`, gzipSync(html));
  };
  mkdirSync(join(draft, 'inside/list'), { recursive: true });
  mkdirSync(join(draft, 'outside'));
  for (let list = 0; list < count; list++) {
    const items = Array.from({ length: LINKS_ON_A_PAGE }, (_, index) => itemOf(list * LINKS_ON_A_PAGE + index));
    page(`/list/${list}.html`, `<ul>${items.join('\n')}</ul>`);
  }
  for (let number = DEAD_EVERY - 1; number < links; number += DEAD_EVERY) truth.dead(pathOf(number), 'attachment');
  page('/', Array.from({ length: count }, (_, list) => `<a href="/list/${list}.html">目录${list}</a>`).join('\n'));
  writeFileSync(join(draft, 'truth.json'), JSON.stringify(truth.end(bytes)));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

const DEAD_EVERY = 10_000;
const pathOf = (number: number): string =>
  number % DEAD_EVERY === DEAD_EVERY - 1 ? `/gone/${number}.pdf` : `/many/2019/${number}.pdf`;
const itemOf = (number: number): string => `<li><a href="${pathOf(number)}">文件${number}</a></li>`;

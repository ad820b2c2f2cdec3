import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSite } from './make-site.ts';
import type { Truth } from './truth.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'kaoping-made-site-')), 'site');
const PORT = 8760;
const ORIGIN = `http://127.0.0.1:${PORT}`;

beforeAll(() => makeSite(200, folder, PORT));
afterAll(() => rmSync(folder, { recursive: true }));

const truthOf = (of: string) => JSON.parse(readFileSync(join(of, 'truth.json'), 'utf8')) as Truth;

/** All links of all pages, as a browser would find them. */
function linksOf(root: string): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const bytes = readFileSync(join(root, name));
    const charset = bytes.includes('charset=gb2312') ? 'gb18030' : 'utf-8';
    const elements = elementsOf(parse(new TextDecoder(charset).decode(bytes)));
    const path = encodeURI(name).replace(/index\.html$/u, '');
    const base = elements.find(({ tagName }) => tagName === 'base')?.attrs[0]?.value ?? '';
    const start = new URL(base, `${ORIGIN}/${path}`);
    for (const { tagName, attrs } of elements) {
      const address = attrs.find((each) => each.name === (tagName in LINKS ? LINKS[tagName] : ''))?.value;
      if (address !== undefined && !/^(?:javascript|mailto|tel):/u.test(address))
        found.add(new URL(address, start).href);
    }
  }
  return found;
}

const LINKS: Record<string, string> = {
  a: 'href',
  area: 'href',
  link: 'href',
  img: 'src',
  script: 'src',
  iframe: 'src',
};

function elementsOf(root: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return root.childNodes.flatMap((node) =>
    'childNodes' in node ? ['tagName' in node ? [node] : [], elementsOf(node)].flat() : [],
  );
}

test('what is said to be dead is linked to and not there, and everything else is there', () => {
  const truth = truthOf(folder);
  const links = linksOf(join(folder, 'inside'));
  const dead = new Set(truth.dead.map(({ url }) => url));
  expect([...dead].filter((url) => !links.has(url))).toEqual([]);
  const isThere = (url: string) => {
    const path = decodeURI(url.slice(ORIGIN.length))
      .replace(/#.*$/u, '')
      .replace(/^\/moved\//u, '/');
    return existsSync(join(folder, 'inside', path, path.endsWith('/') ? 'index.html' : ''));
  };
  const missing = [...links].filter((url) => url.startsWith(`${ORIGIN}/`) && !isThere(url));
  expect(missing.filter((url) => !dead.has(url))).toEqual([]);
  expect([...dead].filter((url) => url.startsWith(`${ORIGIN}/`) && isThere(url))).toEqual([]);
});

test('no link leads to a trap, and every page can be reached', () => {
  const { traps, pages } = truthOf(folder);
  const links = linksOf(join(folder, 'inside'));
  expect(traps.filter((url) => links.has(url))).toEqual([]);
  expect(pages.filter((url) => !links.has(url))).toEqual([]);
});

test('the same site comes out again', () => {
  const again = `${folder}-again`;
  makeSite(200, again, PORT);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  expect(readdirSync(again, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual(names);
  const files = names.filter((name) => /\.\w+$/u.test(name));
  expect(files.filter((name) => !readFileSync(join(again, name)).equals(readFileSync(join(folder, name))))).toEqual([]);
});

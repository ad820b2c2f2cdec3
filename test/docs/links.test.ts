import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { headingsOf, linksOf } from './markdown.test-support.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = globSync('{*.md,{docs,examples,schemes,src,templates,test,bench}/**/*.md}', { cwd: ROOT }).toSorted();

/** Why a link leads nowhere; null when it leads somewhere, or out of the repository. */
function deadness(page: string, target: string): string | null {
  if (/^[a-z]+:/u.test(target)) return null;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), decodeURI(path));
  if (relative(ROOT, file).startsWith('..')) return 'leads out of the repository';
  if (!existsSync(file)) return 'no such file';
  if (anchor === undefined) return null;
  const anchors = headingsOf(readFileSync(file, 'utf8')).map((heading) => heading.anchor);
  return anchors.includes(decodeURI(anchor)) ? null : 'no such heading';
}

describe('links between the pages', () => {
  test('are looked at in every page', () => {
    expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'docs/errors.md', 'schemes/chaozhou-2019/README.md']));
  });

  test.each(PAGES)('of %s lead somewhere', (page) => {
    const dead = linksOf(readFileSync(join(ROOT, page), 'utf8')).flatMap(({ line, target }) => {
      const why = deadness(page, target);
      return why === null ? [] : [`line ${line}: ${target}: ${why}`];
    });
    expect(dead).toEqual([]);
  });

  test.each([
    ['no-such-page.md', 'no such file'],
    ['errors.md#no-such-heading', 'no such heading'],
    ['../../etc/passwd', 'leads out of the repository'],
    ['scheme-language.md#classes', null],
    ['https://example.org/x.md', null],
  ])('to %s from docs/scoring.md: %s', (target, expected) => {
    expect(deadness('docs/scoring.md', target)).toBe(expected);
  });
});

test('the index of the documentation leads to every page of it', () => {
  const indexed = new Set(
    linksOf(readFileSync(join(ROOT, 'docs/README.md'), 'utf8')).map(({ target }) => join('docs', target)),
  );
  const pages = PAGES.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md');
  expect(pages.filter((page) => !indexed.has(page))).toEqual([]);
});

test('pages that the program names are there', () => {
  const named = globSync('{src,tools}/**/*.ts', { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\bdocs\/[\w/-]+\.md\b/gu)].map(([page]) => page),
  );
  expect(named).toContain('docs/errors.md');
  expect(named.filter((page) => !existsSync(join(ROOT, page)))).toEqual([]);
});

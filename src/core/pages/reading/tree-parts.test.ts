import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testNeeding } from '../../../../test/needs.ts';
import { buildTree, openTree, type PageTree, TEXT, type TreePart } from '../html/index.ts';
import { openKnownStretches } from './known-stretches.ts';
import { bytesOf, labelledPages } from './real-pages.test-support.ts';

/** All of a tree that has a meaning. */
function shapeOf(tree: PageTree) {
  const { size, attributeCount } = tree;
  const nodes = (numbers: Int32Array | Uint8Array, more = 0) => Array.from(numbers.subarray(0, size + more));
  const attributes = (numbers: Int32Array | Uint8Array) => Array.from(numbers.subarray(0, attributeCount));
  return {
    tag: nodes(tree.tag),
    parent: nodes(tree.parent),
    last: nodes(tree.last),
    from: nodes(tree.from),
    to: nodes(tree.to),
    line: nodes(tree.line),
    isLiteral: nodes(tree.isLiteral).map((literal, node) => (tree.tag[node] === TEXT ? literal : 0)),
    attributes: nodes(tree.attributes, 1),
    attributeName: attributes(tree.attributeName),
    attributeFrom: attributes(tree.attributeFrom),
    valueFrom: attributes(tree.valueFrom),
    valueTo: attributes(tree.valueTo),
  };
}

const plain = openTree();

/** Reads pages in one memory. Returns how many are read otherwise than without it, and the bytes that were known. */
function readAll(pages: readonly Uint8Array[]): { differing: number; known: number } {
  const tree = openTree();
  const stretches = openKnownStretches<TreePart>();
  let known = 0;
  const find = (from: number) => {
    const found = stretches.find(from);
    known += found?.length ?? 0;
    return found;
  };
  const differing = pages.filter((bytes) => {
    const own = shapeOf(buildTree(bytes, tree, { ...stretches, find }));
    return JSON.stringify(own) !== JSON.stringify(shapeOf(buildTree(bytes, plain)));
  });
  return { differing: differing.length, known };
}

const encode = (page: string) => new TextEncoder().encode(page);
const menu = (name: string) =>
  `<ul class="${name}">${`<li><a href="/${name}/" title="${name}">${name}</a></li>\n`.repeat(12)}</ul>\n`;

describe('a tree in which parts are known from pages before', () => {
  test('is that of the whole page, and most of the page is not read again', () => {
    const page = (number: number) =>
      encode(
        `<!doctype html><title>${number}</title><body><div>${menu('head')}</div>${`<p>${number}</p>`.repeat(number)}` +
          `<div class="foot">${menu('friends')}</div></body></html>\n`,
      );
    const pages = Array.from({ length: 12 }, (_, number) => page(number));
    const { differing, known } = readAll(pages);
    expect(differing).toBe(0);
    expect(known).toBeGreaterThan(7_000);
  });

  test('any soup of elements is read as without them', () => {
    const pieces = fc.constantFrom(
      ...['head', 'friends'].map(menu),
      `<div>${menu('open')}<p>`,
      `${menu('tail')}</div></p></a></td></table></svg>`,
      `<script>${'let a = "<div>";'.repeat(30)}</script>`,
      ...'<p> </p> <li> <td> </td> <tr> <table> </table> <a> </a> <svg> </svg> <br> <x-y> </x-y> <div> </div> <!--x--> <script> <textarea> x'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(pieces, { maxLength: 12 }), { minLength: 3, maxLength: 8 }), (soups) => {
        const pages = soups.map((soup) => encode(soup.join('')));
        expect(readAll([...pages, ...pages, ...pages]).differing).toBe(0);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  testNeeding(['shared'], 'the real pages, and parts of them, are read as without them', () => {
    const pages = labelledPages().map(bytesOf);
    const cut = pages.map((bytes, index) => bytes.subarray(0, Math.floor((bytes.length * (index % 7)) / 7)));
    const { differing, known } = readAll([...pages, ...pages, ...cut, ...pages]);
    expect(differing).toBe(0);
    expect(known).toBeGreaterThan(1_000_000);
  });
});

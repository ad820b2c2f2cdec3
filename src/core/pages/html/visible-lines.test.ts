import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHARED_FOLDER, testNeeding } from '../../../../test/needs.ts';
import { buildTree } from './build-tree.ts';
import { seenTextOfParse5, withoutBlanks } from './lines-of-parse5.test-support.ts';
import { openTree } from './tree.ts';
import { visibleLines } from './visible-lines.ts';

const tree = openTree();
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const linesOf = (page: string) =>
  visibleLines(buildTree(new TextEncoder().encode(page), tree), {
    decode,
    seed: 0,
    isStateful: false,
    isUtf8: true,
  }).map(({ text }) => text);

describe('lines as a visitor sees them', () => {
  test.each<[what: string, page: string, lines: string[]]>([
    ['blocks and breaks end a line', '<div>甲<p>乙<br>丙</p>丁</div>', ['甲', '乙', '丙', '丁']],
    ['inline elements do not', '<p>来源：<span>本 网</span><b>转载</b></p>', ['来源：本 网转载']],
    ['blanks are one', '<p> a \n\t b&nbsp; </p>', ['a b']],
    ['references are resolved, once', '<p>A&amp;B &amp;lt; &#20013;</p>', ['A&B &lt; 中']],
    ['items without end tags', '<ul><li>一<li>二</ul>三', ['一', '二', '三']],
    ['cells without end tags', '<table><tr><td>一<td>二<tr><td>三</table>', ['一', '二', '三']],
    ['a paragraph ends where a block begins', '<p>一<div>二</div>三', ['一', '二', '三']],
    [
      'scripts, styles and the head are not seen',
      '<title>题</title><style>a{}</style>一<script>"</p>"</script>',
      ['一'],
    ],
    ['what is hidden is not seen', '<p hidden>一</p><p style="color:red; DISPLAY : none">二</p><p>三</p>', ['三']],
    ['display: none in a word is not hiding', '<p data-style="display:none">一</p>', ['一']],
    ['comments are not seen', '<p>一<!-- 二 -->三</p>', ['一三']],
    ['text behind the body is seen', '<body>一</body></html>二', ['一二']],
    ['a cell is not ended from outside', '<div><table><tr><td>一</div>二</table>三', ['一二', '三']],
    ['deep nesting keeps its text', `${'<div>'.repeat(5000)}深${'</div>'.repeat(5000)}浅`, ['深', '浅']],
    ['an unfinished tag ends the page', '<p>一</p><p class="', ['一']],
    ['nothing', '', []],
  ])('%s', (_what, page, lines) => {
    expect(linesOf(page)).toEqual(lines);
  });

  test('any soup of elements keeps the order of the nodes', () => {
    const pieces = fc.constantFrom(
      ...'<p> </p> <li> <td> </td> <tr> <table> </table> <a> </a> <svg> </svg> <br> x'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (soup) => {
        buildTree(new TextEncoder().encode(soup.join('')), tree);
        for (let node = 0; node < tree.size; node++) {
          const parent = tree.parent[node] ?? -1;
          expect(parent).toBeLessThan(node);
          expect(tree.last[node]).toBeGreaterThan(node);
          if (parent >= 0) expect(tree.last[node]).toBeLessThanOrEqual(tree.last[parent] ?? 0);
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  testNeeding(['shared'], 'the text of every real page is that of the tree of parse5', () => {
    const folder = join(SHARED_FOLDER, 'pages');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    // Pages in UTF-16 are decoded before they are read; here everything is taken for UTF-8.
    const pages = files.map((file) => ({ file, page: decode(readFileSync(join(folder, file))) }));
    const readable = pages.filter(({ page }) => !page.includes('\0'));
    expect(readable.length).toBeGreaterThan(60);
    const differing = readable.filter(({ page }) => withoutBlanks(linesOf(page).join('')) !== seenTextOfParse5(page));
    expect(differing.map(({ file }) => file)).toEqual([]);
  });
});

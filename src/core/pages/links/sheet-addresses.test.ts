import { expect, test } from 'vitest';
import { sheetAddresses } from './sheet-addresses.ts';

test.each([
  ['a{background:url(a.png)}', ['image a.png']],
  ['a{background:URL( "a b.png" )}', ['image a b.png']],
  ["a{background:url('a.png'),url(a.png)}", ['image a.png']],
  ['@import "b.css"; @import url(c.css) print; @import url("d.css");', ['style b.css', 'style c.css', 'style d.css']],
  ['@font-face{src:url(f.woff2?v=1),url(f.eot?#iefix)}', ['style f.woff2?v=1', 'style f.eot?#iefix']],
  ['/* url(a.png) @import "b.css" */', []],
  ['a{} /* url(a.png)', []],
  ['a{background:url(data:image/png;base64,AAAA)}', []],
  ['a{fill:url(#shade);background:url()}', []],
  ['a{behavior:url(pie.htc);content:"\\201c"}', []],
])('%s', (sheet, expected) => {
  expect(sheetAddresses(sheet).map(({ use, address }) => `${use} ${address}`)).toEqual(expected);
});

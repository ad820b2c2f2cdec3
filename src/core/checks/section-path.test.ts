import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionPath } from './section-path.ts';

describe('the place of a page in the tree of addresses', () => {
  it.each([
    ['http://www.a.gov.cn/zwgk/tzgg/202403/t20240301_1.html', 'www.a.gov.cn/zwgk/tzgg'],
    ['http://www.a.gov.cn/zwgk/tzgg/', 'www.a.gov.cn/zwgk/tzgg'],
    ['http://www.a.gov.cn/zwgk/tzgg', 'www.a.gov.cn/zwgk/tzgg'],
    ['http://www.a.gov.cn:8080/a/1.html?x=/b/c#/d/', 'www.a.gov.cn:8080/a'],
    ['https://WWW.A.gov.cn:443/A/b.html', 'www.a.gov.cn/A'],
    ['http://www.a.gov.cn/x/../a/%E6%96%87/', 'www.a.gov.cn/a/%E6%96%87'],
    ['http://www.a.gov.cn/art/2024/3/1/art_12_345.html', 'www.a.gov.cn/col_12'],
    ['http://www.a.gov.cn/index.html', null],
    ['http://1.2.3.999/a/', null],
    ['no address', null],
  ])('of %s is %s', (address, path) => {
    expect(sectionPath(address)).toBe(path);
  });

  it('is that of the address as it is parsed', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      '1',
      '/',
      '.',
      '..',
      '%2e',
      '?',
      '#',
      ' ',
      '\\',
      '中',
      '_',
      '~',
      '-',
      'art_1_2.',
    );
    const address = fc
      .tuple(fc.constantFrom('http://a.cn', 'https://A.cn:443', 'http://1.2.3', 'http:/a'), fc.array(unit))
      .map(([origin, path]) => `${origin}/${path.join('')}`);
    fc.assert(
      fc.property(address, (url) => {
        const parsed = URL.canParse(url) ? new URL(url) : null;
        // A name for a password is no plain address, and leaves the path alone.
        expect(sectionPath(url)).toBe(
          parsed === null ? null : sectionPath(`http://x@${parsed.host}${parsed.pathname}`),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

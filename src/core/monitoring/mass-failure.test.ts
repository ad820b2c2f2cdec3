import { expect, test } from 'vitest';
import { isMassFailure, isOwnTrouble, MASS_TERMS, networkOf, type RoundVisit } from './index.ts';

/** Visits by network: how many failed, of how many. */
const round = (...networks: (readonly [failed: number, of: number])[]): RoundVisit[] =>
  networks.flatMap(([failed, of], network) =>
    Array.from({ length: of }, (_, index) => ({ network: String(network), isFailed: index < failed })),
  );
const single = (failed: number, of: number) =>
  round(...Array.from({ length: of }, (_, index) => [index < failed ? 1 : 0, 1] as const));

test.each<[string, RoundVisit[], boolean, boolean]>([
  ['no visit', [], false, false],
  ['19 of 19 at 19 places: too few to tell', single(19, 19), false, false],
  ['9 of 20', single(9, 20), false, false],
  ['10 of 20, each at a place of its own', single(10, 20), true, true],
  ['a platform of 90 sites is down, 10 others are well', round([90, 90], ...single10()), true, false],
  ['4 platforms are down, and nothing else is there', round([10, 10], [10, 10], [10, 10], [10, 10]), true, false],
  [
    '5 platforms are down, and nothing else is there',
    round([9, 10], [10, 10], [5, 10], [10, 10], [10, 10]),
    true,
    true,
  ],
  ['5 platforms of 11', round(...five([10, 10]), ...five([0, 5]), [0, 1]), true, false],
  ['5 platforms of 10', round(...five([10, 10]), ...five([0, 5])), true, true],
])('%s', (_what, visits, isMass, isOurs) => {
  expect(isMassFailure(visits, MASS_TERMS)).toBe(isMass);
  expect(isOwnTrouble(visits, MASS_TERMS)).toBe(isOurs);
});

function five(each: readonly [number, number]) {
  return Array.from({ length: 5 }, () => each);
}

function single10() {
  return Array.from({ length: 10 }, () => [0, 1] as const);
}

test.each([
  ['61.7.8.9', 'a.gov.cn', '61.7.8'],
  ['240e:1:2:3::9', 'a.gov.cn', '240e:1:2'],
  ['240e:1::9', 'a.gov.cn', '240e:1:0'],
  ['240e::', 'a.gov.cn', '240e:0:0'],
  ['::1', 'a.gov.cn', '0:0:0'],
  [null, 'WWW.x.gd.gov.cn', 'gd.gov.cn'],
  [null, 'localhost', 'localhost'],
])('%s of %s lies in %s', (address, host, network) => {
  expect(networkOf(address, host)).toBe(network);
});

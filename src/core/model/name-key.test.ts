import { expect, test } from 'vitest';
import { headerKey, nameKey } from './name-key.ts';

test.each([
  ['甲局（本级）', '甲局(本级)'],
  ['\u3000甲县 ', '甲县'],
  ['ＡＢ局１', 'AB局1'],
  ['e\u0301', '\u00e9'],
  ['潮州市\n教育局', '潮州市教育局'],
  ['New\r\nCity', 'New City'],
])('%j and %j are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ['甲县', '甲 县'],
  ['ab局', 'AB局'],
])('%j and %j are two names', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

test.each([
  ['Unit', 'unit'],
  ['ＵＮＩＴ', 'unit'],
  ['得分（％）', '得分(%)'],
  ['单位\n名称', '单位名称'],
])('%j and %j are one header', (one, other) => {
  expect(headerKey(one)).toBe(headerKey(other));
});

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dayParam, decimalParam, paramsOf, shareParam, wholeParam, wordsParam } from './params.ts';

const meaning = { zh: '天数', en: 'days' };
const params = z.strictObject({
  days: wholeParam('14', meaning, 1),
  seconds: decimalParam('3', meaning),
  share: shareParam('5%', meaning),
  types: wordsParam(['图片', '附件'], '图片、附件', meaning),
});

test('without a word of the scheme the defaults hold', () => {
  expect(params.parse({})).toEqual({ days: 14, seconds: 3, share: 0.05, types: ['图片', '附件'] });
});

test.each([
  ['01-31', true],
  ['02-29', true],
  ['02-30', false],
  ['04-31', false],
  ['13-01', false],
  ['00-10', false],
  ['01-00', false],
  ['1-31', false],
])('a day of every year: %s, %s', (due, isOne) => {
  const read = z.strictObject({ due: dayParam('03-31', meaning) });
  expect(read.safeParse({ due }).success).toBe(isOne);
  expect(read.parse({})).toEqual({ due: '03-31' });
});

test('names, defaults and meanings are told for the docs', () => {
  expect(paramsOf({ params })).toEqual([
    { name: 'days', value: '14', meaning },
    { name: 'seconds', value: '3', meaning },
    { name: 'share', value: '5%', meaning },
    { name: 'types', value: '图片、附件', meaning },
  ]);
  expect(paramsOf({ params: z.strictObject({}) })).toEqual([]);
});

test('a threshold without a meaning is a bug', () => {
  expect(() => paramsOf({ params: z.strictObject({ days: z.string().prefault('14') }) })).toThrow('expected string');
});

describe('as a scheme writes them', () => {
  test.each([
    [{ days: '1' }, { days: 1 }],
    [{ seconds: '2.5' }, { seconds: 2.5 }],
    [{ share: '0%' }, { share: 0 }],
    [{ share: '100%' }, { share: 1 }],
    [{ share: '0.05' }, { share: 0.05 }],
    [{ share: '1' }, { share: 1 }],
    [{ types: '附件' }, { types: ['附件'] }],
    [{ types: '附件, 图片' }, { types: ['附件', '图片'] }],
  ])('%j', (given, expected) => {
    expect(params.parse(given)).toMatchObject(expected);
  });

  test.each([
    { days: '0' },
    { days: '-1' },
    { days: '1.5' },
    { days: '' },
    { seconds: '3s' },
    { seconds: '-3' },
    { share: '101%' },
    { share: '1.01' },
    { share: '5 %' },
    { types: '' },
    { types: '视频' },
    { other: '1' },
  ])('%j is refused', (given) => {
    expect(params.safeParse(given).success).toBe(false);
  });
});

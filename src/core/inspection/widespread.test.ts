import { describe, expect, test } from 'vitest';
import type { RunVerdict, VerdictBrief } from '../checks/index.ts';
import type { Outcome } from '../model/outcome.ts';
import { openWidespread } from './widespread.ts';

const verdict = (message: string, own: Partial<RunVerdict> = {}): VerdictBrief => {
  const whole: RunVerdict = {
    check: 'a',
    version: 1,
    outcome: 'failed',
    problem: '',
    about: {},
    message: { zh: message, en: message },
    evidence: [],
    ...own,
  };
  return { ...whole, whole: () => whole };
};
const many = (count: number, message: string, outcome: Outcome = 'failed') =>
  Array.from({ length: count }, () => verdict(message, { outcome }));
const rest = (sample: number | null) => {
  const measured = sample === null ? {} : { measured: { value: 0.1, unit: 'share', sample } as const };
  return verdict('其余的齐全', { outcome: 'passed', about: { 汇总: '是' }, ...measured });
};
const found = (...verdicts: VerdictBrief[]) => {
  const count = openWidespread();
  for (const each of verdicts) count.see(each);
  return count.end().map(({ looked, failed, same, message }) => [looked, failed, same, message.zh]);
};

describe('what a check finds on nearly all that it looks at', () => {
  test.each([
    ['on all of them', many(5, '缺'), [5, 5, 5, '缺']],
    ['on all but few, in two ways', [...many(5, '缺'), ...many(3, '空'), rest(10)], [10, 8, 5, '缺']],
    ['beside what could not be looked at', [...many(5, '缺'), ...many(9, '未读', 'untested')], [5, 5, 5, '缺']],
  ])('is told once: %s', (_what, verdicts, expected) => {
    expect(found(...verdicts)).toEqual([expected]);
  });

  test.each([
    ['there are few', many(4, '缺')],
    ['more are in order', [...many(5, '缺'), rest(7)]],
    ['others of them are in order, each by itself', [...many(5, '缺'), ...many(2, '齐', 'passed')]],
    ['each is another', Array.from({ length: 99 }, (_, index) => verdict(`${index} 天`))],
    ['nobody says how many were looked at', [...many(9, '缺'), rest(null)]],
    ['a person has to judge', many(9, '疑', 'cantTell')],
  ])('is nothing where %s', (_what, verdicts) => {
    expect(found(...verdicts)).toEqual([]);
  });

  test('is told of each check by itself', () => {
    const [first] = many(1, '缺');
    if (first === undefined) throw new Error('none');
    const ofOthers = many(4, '缺').map((one) => ({ ...one, check: 'b' }));
    expect(found(...many(4, '缺'), ...ofOthers)).toEqual([]);
    expect(found(...many(4, '缺'), ...ofOthers, first)).toEqual([[5, 5, 5, '缺']]);
  });
});

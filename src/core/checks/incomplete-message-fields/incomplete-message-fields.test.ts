import { expect, test } from 'vitest';
import { HOME, verdictsOn } from '../observed.test-support.ts';
import { letter } from '../sections.test-support.ts';
import { incompleteMessageFields } from './index.ts';

const whole = { asked: '2024-01-01', answered: '2024-01-05', unit: '示例局' };

test.each([
  ['everything', letter({ message: whole }), 'passed'],
  ['no unit', letter({ message: { ...whole, unit: null } }), 'failed'],
  ['a blank unit', letter({ message: { ...whole, unit: ' ' } }), 'failed'],
  ['no day of asking', letter({ message: { ...whole, asked: null } }), 'failed'],
  [
    'no day of the answer that is there',
    letter({ state: 'answered', message: { ...whole, answered: null } }),
    'failed',
  ],
  ['not accepted', letter({ state: 'ended', message: { ...whole, answered: null, unit: null } }), 'untested'],
  ['no answer', letter({ state: 'open', message: { ...whole, answered: null, unit: null } }), 'untested'],
  ['no answer to be seen', letter({ message: { ...whole, answered: null } }), 'untested'],
  ['a row of a list', letter({ isDetail: false, message: { ...whole, unit: null } }), 'untested'],
  ['a channel that does not count', letter({ channel: '网上信访', message: { ...whole, unit: null } }), 'untested'],
  ['older than a year', letter({ message: { asked: '2023-03-14', answered: '2023-03-14', unit: null } }), 'untested'],
] as const)('%s', (_what, one, outcome) => {
  expect(verdictsOn(incompleteMessageFields, [one])).toMatchObject([{ outcome }]);
});

test('names what is missing', () => {
  const [verdict] = verdictsOn(incompleteMessageFields, [letter({ message: { ...whole, asked: null, unit: null } })]);
  expect(verdict).toMatchObject({
    problem: `${HOME}hdjl/xz/1.html`,
    measured: { value: 2, sample: 3 },
    evidence: [{ quote: '关于道路的咨询' }],
  });
  expect(verdict?.message.zh).toContain('留言时间、答复单位');
});

test.each([
  ['letters in lists alone', [letter({ isDetail: false, message: whole })], '读到 1 件公开的留言'],
  ['no letters', [], '没有读到公开的留言'],
] as const)('says what was read: %s', (_what, letters, words) => {
  expect(verdictsOn(incompleteMessageFields, letters)[0]?.message.zh).toContain(words);
});

import { expect, test } from 'vitest';
import { stateOfWord, stateSaid } from './letter-state.ts';

test.each([
  ['已回复', 'answered', true],
  ['办理中', 'open', false],
  ['未受理', 'open', false],
  ['尚未回复', 'open', false],
  ['暂未办理', 'open', false],
  ['不予受理', 'ended', false],
  ['不属于本单位受理范围', 'ended', false],
  ['不在我局职责范围内', 'ended', false],
  ['非受理范围', 'ended', false],
  ['重复来信', 'ended', false],
  ['无效信件', 'ended', false],
  ['已退回', 'ended', false],
  ['退回', 'doubtful', false],
  ['已归档', 'doubtful', false],
  ['无需回复', 'doubtful', false],
  ['关闭', null, null],
  ['查看', null, null],
  ['受理范围', null, null],
  ['不予受理通知书', null, null],
] as const)('%s: %s', (word, state, said) => {
  expect(stateOfWord(word)).toBe(state);
  expect(stateSaid(word)).toBe(said);
});

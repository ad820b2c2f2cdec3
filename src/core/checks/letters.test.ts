import { describe, expect, test } from 'vitest';
import type { Letter } from '../model/observation/index.ts';
import { openLetters } from './letters.ts';
import { HOME, page } from './observed.test-support.ts';
import { letter, placeOf } from './sections.test-support.ts';

function read(...letters: Letter[]) {
  const fold = openLetters('2023-03-15');
  for (const one of letters) fold.see(one);
  return fold.end();
}

describe('whether a letter has an answer', () => {
  const other = (parts: Parameters<typeof letter>[0] = {}) =>
    letter({ place: placeOf(`${HOME}hdjl/xz/2.html`), message: { answered: '2024-01-05' }, ...parts });
  test.each([
    ['a day of the answer', [letter({ message: { answered: '2024-01-03' } })], 'answered'],
    ['a state: answered', [letter({ state: 'answered' })], 'answered'],
    ['a state: open', [letter({ state: 'open' })], 'open'],
    ['a state: not accepted', [letter({ state: 'ended' }), other()], 'ended'],
    ['a state of no clear meaning', [letter({ state: 'doubtful' }), other()], 'unclear'],
    ['words: answered', [letter({ quote: '关于道路的咨询 已办结' })], 'answered'],
    ['words: an answer', [letter({ quote: '关于道路的咨询 回复内容：您好，经核实' })], 'answered'],
    ['words: open', [letter({ quote: '关于道路的咨询 办理中' })], 'open'],
    ['words: not answered', [letter({ quote: '关于道路的咨询 未回复' })], 'open'],
    ['nothing, alone', [letter()], 'unclear'],
    ['nothing, where others of the channel show theirs', [letter(), other()], 'open'],
    ['nothing, where those of another channel show theirs', [letter(), other({ channel: '局长信箱' })], 'unclear'],
  ] as const)('%s: %s', (_what, letters, expected) => {
    const { all, answerOf } = read(...letters);
    expect(all.slice(0, 1).map(answerOf)).toEqual([expected]);
  });

  test('rows of a list are held against their own list', () => {
    const row = (asked: string, answered: string | null, list = 'a') =>
      letter({ isDetail: false, channel: null, place: placeOf(`${HOME}${list}`), message: { asked, answered } });
    const { all, answerOf } = read(
      row('2024-01-01', '2024-01-03'),
      row('2024-01-02', null),
      row('2024-01-04', null, 'b'),
    );
    expect(all.map(answerOf)).toEqual(['answered', 'open', 'unclear']);
  });
});

test.each([
  ['alone', {}, 'answered'],
  ['beside a state: answered', { state: 'answered' }, 'answered'],
  ['beside a state: not accepted', { state: 'ended' }, 'answered'],
  ['beside a state: open', { state: 'open' }, 'unclear'],
] as const)('a page that shows an answer without its day, %s', (_what, parts, expected) => {
  const fold = openLetters('2023-03-15');
  const text = '留言时间：2024-01-01\n答复内容：您好，已安排修补。';
  const message = { asked: '2024-01-01', answered: null, unit: null };
  fold.seePage(page({ url: letter().place.url, text, facts: { kind: 'messages', messages: [message] } }));
  fold.see(letter(parts));
  const { all, answerOf } = fold.end();
  expect(all.map(answerOf)).toEqual([expected]);
});

describe('which letters count', () => {
  const row = letter({ isDetail: false, place: placeOf(`${HOME}list`) });
  test.each([
    ['a row and a page', [row, letter()], 2],
    ['rows that cannot be told apart', [row, letter(row)], 1],
    ['two rows of other words', [row, letter({ ...row, quote: '关于供水的咨询' })], 2],
    ['excluded channels', [letter({ channel: '网上信访' })], 0],
    ['too old', [letter({ message: { asked: '2023-03-14' } })], 0],
    ['the first day', [letter({ message: { asked: '2023-03-15' } })], 1],
  ] as const)('%s', (_what, letters, count) => {
    expect(read(...letters).all).toHaveLength(count);
    expect(read(...letters.toReversed()).all).toHaveLength(count);
  });
});

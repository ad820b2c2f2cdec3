import { describe, expect, test } from 'vitest';
import { HOME, page, verdictsOn } from '../observed.test-support.ts';
import { letter, placeOf } from '../sections.test-support.ts';
import { unansweredMessages } from './index.ts';

const url = `${HOME}hdjl/xz/1.html`;
const open = (asked: string, parts: Parameters<typeof letter>[0] = {}) =>
  letter({ state: 'open', ...parts, message: { asked, ...parts.message } });

describe('the last day that is in time', () => {
  test.each([
    ['3 months exactly', '2023-12-15', 'passed'],
    ['3 months and a day', '2023-12-14', 'failed'],
    ['a year exactly', '2023-03-15', 'failed'],
    ['older than a year', '2023-03-14', 'untested'],
    ['of today', '2024-03-15', 'passed'],
  ] as const)('%s', (_what, asked, outcome) => {
    expect(verdictsOn(unansweredMessages, [open(asked)])).toMatchObject([{ outcome }]);
  });

  test.each([
    [{ answerMonths: '1' }, '2024-02-15', 'passed'],
    [{ answerMonths: '1' }, '2024-02-14', 'failed'],
    [{ months: '6' }, '2023-09-14', 'untested'],
    [{ months: '6' }, '2023-09-15', 'failed'],
  ] as const)('the scheme writes %j', (params, asked, outcome) => {
    expect(verdictsOn(unansweredMessages, [open(asked)], { params })).toMatchObject([{ outcome }]);
  });
});

test('says what was measured, when and where', () => {
  const [verdict] = verdictsOn(unansweredMessages, [open('2023-12-14')]);
  expect(verdict).toMatchObject({
    problem: url,
    evidence: [{ url, quote: '关于道路的咨询', sha256: 'b'.repeat(64) }],
    measured: { value: 92, unit: 'days' },
  });
  for (const text of ['2023-12-14', '2024-03-15', '92', '3']) expect(verdict?.message.en).toContain(text);
});

describe('answers', () => {
  test.each([
    ['in time', letter({ message: { asked: '2023-10-01', answered: '2024-01-01' } }), 'passed'],
    ['late', letter({ message: { asked: '2023-10-01', answered: '2024-01-02' } }), 'cantTell'],
    ['without a day', letter({ state: 'answered', message: { asked: '2023-10-01' } }), 'passed'],
    ['none, and not accepted', letter({ state: 'ended', message: { asked: '2023-10-01' } }), 'passed'],
    ['none, and put away', letter({ state: 'doubtful', message: { asked: '2023-10-01' } }), 'cantTell'],
    ['not to be seen', letter({ message: { asked: '2023-10-01' } }), 'cantTell'],
    ['not to be seen, and in time', letter({ message: { asked: '2024-01-01' } }), 'passed'],
  ] as const)('%s', (_what, observed, outcome) => {
    expect(verdictsOn(unansweredMessages, [observed])).toMatchObject([{ outcome }]);
  });
});

describe('channels', () => {
  test.each([
    ['县长信箱', 'failed'],
    ['网上信访', 'untested'],
    ['纪检监察举报', 'untested'],
    ['在线访谈', 'untested'],
    ['民意征集', 'untested'],
    ['投诉举报', 'cantTell'],
    [null, 'failed'],
  ] as const)('%s: %s', (channel, outcome) => {
    expect(verdictsOn(unansweredMessages, [open('2023-10-01', { channel })])).toMatchObject([{ outcome }]);
  });
});

test('what is in order is one verdict with the share of what is not', () => {
  const letters = [1, 2, 3, 4].map((number) =>
    open(number === 1 ? '2023-10-01' : '2024-03-01', { place: placeOf(`${HOME}${number}.html`) }),
  );
  expect(verdictsOn(unansweredMessages, letters)).toMatchObject([
    { outcome: 'failed', problem: `${HOME}1.html` },
    { outcome: 'passed', measured: { value: 0.25, sample: 4 } },
  ]);
});

test('an answer without its day is an answer', () => {
  const message = { asked: '2023-10-01', answered: null, unit: null };
  const shown = page({ url, text: '答复内容：您好，已安排修补。', facts: { kind: 'messages', messages: [message] } });
  const other = letter({ place: placeOf(`${HOME}hdjl/xz/2.html`), message: { answered: '2024-01-02' } });
  expect(verdictsOn(unansweredMessages, [letter({ message }), other])).toMatchObject([{ outcome: 'failed' }, {}]);
  expect(verdictsOn(unansweredMessages, [letter({ message }), other, shown])).toMatchObject([{ outcome: 'passed' }]);
});

test('no letters: nothing is known, but where nobody can write one', () => {
  const home = page({ url: HOME, facts: { kind: 'home' } });
  const mailbox = page({ url: HOME, text: '县长信箱', facts: { kind: 'home' } });
  expect(verdictsOn(unansweredMessages, [])).toMatchObject([{ outcome: 'untested', problem: HOME }]);
  expect(verdictsOn(unansweredMessages, [mailbox])).toMatchObject([{ outcome: 'untested', problem: HOME }]);
  expect(verdictsOn(unansweredMessages, [home])).toMatchObject([{ outcome: 'inapplicable', problem: HOME }]);
});

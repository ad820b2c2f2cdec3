import { describe, expect, test } from 'vitest';
import { type Link, type Observation, packLink, type SeenPage } from '../../model/observation/index.ts';
import type { Item } from '../../model/page-facts.ts';
import { HOME, link, page, verdictsOn } from '../observed.test-support.ts';
import { section, verdictsWith } from '../sections.test-support.ts';
import { staleHomePage } from './index.ts';

const ARTICLE = `${HOME}xw/1.html`;
const TITLE = '示例市召开工作会议部署安全';
const item = (date: string | null, parts: Partial<Item> = {}): Item => ({ title: TITLE, url: ARTICLE, date, ...parts });
const home = (...items: Item[]) => page({ url: HOME, facts: { kind: 'home', items } });
const article = (date: string | null, depth = 1) =>
  page({
    url: ARTICLE,
    depth,
    facts: {
      kind: 'article',
      title: TITLE,
      published: date === null ? null : { date, time: null, precision: 'day', from: 'label' },
    },
  });
const outcomeOf = (...observations: Observation[]) => verdictsOn(staleHomePage, observations)[0]?.outcome;

describe('the last day that is in time', () => {
  test.each([
    ['today', '2024-03-15', 'passed'],
    ['14 days', '2024-03-01', 'passed'],
    ['15 days', '2024-02-29', 'failed'],
    ['14 days, without a year', '03-01', 'passed'],
    ['15 days, without a year', '02-29', 'failed'],
    ['the end of last year, without a year', '12-31', 'failed'],
  ] as const)('%s', (_what, date, outcome) => {
    expect(outcomeOf(home(item(date), item('2023-01-01')))).toBe(outcome);
  });

  test.each([
    [{ days: '30' }, '2024-02-14', 'passed'],
    [{ days: '30' }, '2024-02-13', 'failed'],
    [{ weeks: '1' }, '2024-03-07', 'failed'],
  ] as const)('the scheme writes %j', (params, date, outcome) => {
    expect(verdictsOn(staleHomePage, [home(item(date))], { params })).toMatchObject([{ outcome }]);
  });
});

test('says what was measured, when and where', () => {
  const [verdict] = verdictsOn(staleHomePage, [home(item('2024-02-29'))]);
  expect(verdict).toMatchObject({
    problem: HOME,
    evidence: [{ url: HOME, quote: `${TITLE} 2024-02-29`, sha256: 'a'.repeat(64) }],
    measured: { value: 15, unit: 'days' },
  });
  for (const text of ['2024-02-29', '2024-03-15', '15', '14']) expect(verdict?.message.zh).toContain(text);
});

describe('entries without a year or a date go by their articles', () => {
  test.each([
    ['in time', [home(item(null)), article('2024-03-01')], 'passed'],
    ['too old', [home(item(null)), article('2024-02-29')], 'failed'],
    ['a day of last year', [home(item('03-10')), article('2023-03-10')], 'failed'],
    ['without a date there either', [home(item(null)), article(null)], 'failed'],
    ['not read', [home(item(null))], 'cantTell'],
    ['not read, beside old ones', [home(item(null), item('2023-01-01'))], 'cantTell'],
    ['not read, beside a new one', [home(item(null), item('2024-03-10'))], 'passed'],
    ['a name of a column', [home(item(null, { title: '通知公告' }), item('2023-01-01'))], 'failed'],
    ['to come', [home(item('2024-03-16'), item('2023-01-01'))], 'failed'],
    ['an article that is no entry', [home(item('2023-01-01')), article('2024-03-10')], 'passed'],
    ['an article far below', [home(item('2023-01-01', { url: null })), article('2024-03-10', 2)], 'failed'],
  ] as const)('%s', (_what, observations, outcome) => {
    expect(outcomeOf(...observations)).toBe(outcome);
  });

  test.each([
    ['known from before the window', '2024-02-29', 'failed'],
    ['first seen in the window', '2024-03-01', 'cantTell'],
    ['new', null, 'cantTell'],
  ] as const)('an entry that was not read, %s', (_what, seen, outcome) => {
    const references = { earlier: { firstSeen: () => seen, since: '2024-01-01' } };
    expect(verdictsWith(staleHomePage, [home(item(null), item('2023-01-01'))], { references })).toMatchObject([
      { outcome },
    ]);
  });
});

describe('what stands in frames of the home page', () => {
  const FRAME = `${HOME}inc/xw.html`;
  const around = (...items: Item[]) => page({ ...home(...items), links: [packLink(9, 'page'), packLink(7, 'frame')] });
  const frame = (parts: Partial<SeenPage>, ...items: Item[]) =>
    page({ url: FRAME, id: 7, ...parts, facts: { kind: 'section', items } });
  const led = (parts: Partial<Link> = {}) =>
    link({ url: FRAME, use: 'frame', scope: 'internal', onHome: true, state: 'open', reach: null, ...parts });
  const OLD = item('2023-01-01');
  const NEW = item('03-10', { url: `${HOME}xw/2.html` });
  test.each([
    ['something new', [around(OLD), frame({}, NEW), led()], 'passed'],
    ['something new, seen before the home page', [led(), frame({}, NEW), around(OLD)], 'passed'],
    ['something new, where the home page has no entries', [around(), frame({}, NEW), led()], 'passed'],
    ['nothing new', [around(OLD), frame({}, OLD), led()], 'failed'],
    ['nothing at all', [around(OLD), frame({}), led()], 'failed'],
    ['headlines without a date', [around(OLD), frame({}, item(null)), led()], 'cantTell'],
    ['what was not read', [around(OLD), led()], 'cantTell'],
    ['what was not read, beside something new', [around(NEW), led()], 'passed'],
    ['what scripts make', [around(OLD), frame({ scripted: true }), led()], 'cantTell'],
    ['what is not there', [around(OLD), led({ state: 'dead' })], 'failed'],
    ['a picture', [around(OLD), led({ contentType: 'image/png' })], 'failed'],
    ['what belongs to another site', [around(OLD), led({ scope: 'external' })], 'failed'],
    ['what is in no frame of it', [around(OLD), frame({ id: 9 }, NEW)], 'failed'],
    ['what another page has in a frame', [around(OLD), led({ onHome: false })], 'failed'],
  ] as const)('%s', (_what, observations, outcome) => {
    expect(outcomeOf(...observations)).toBe(outcome);
  });
});

describe('a home page that only leads on', () => {
  const column = (number: number, newest: string | null) =>
    section({ url: `${HOME}${number}/`, newest, ...(newest === null ? { content: 'unknown' as const } : {}) });
  test.each([
    ['one column is new', [column(1, '2024-03-01'), column(2, '2023-01-01')], 'passed'],
    ['all are old', [column(1, '2024-02-29'), column(2, '2023-01-01')], 'failed'],
    ['one was not read', [column(1, '2024-02-29'), column(2, null)], 'cantTell'],
    ['there are none', [], 'cantTell'],
    ['one of the third level is new', [section({ isFirstLevel: false, newest: '2024-03-10' })], 'cantTell'],
  ] as const)('%s', (_what, sections, outcome) => {
    expect(outcomeOf(home(), ...sections)).toBe(outcome);
  });
});

describe('a home page that was not read', () => {
  test.each([
    ['not at all', []],
    ['built by scripts', [page({ url: HOME, scripted: true })]],
    ['with its list left to scripts', [page({ url: HOME, facts: { openList: true } })]],
  ] as const)('%s', (_what, observations) => {
    expect(outcomeOf(...observations, section({ newest: '2020-01-01' }))).toBe('untested');
  });
});

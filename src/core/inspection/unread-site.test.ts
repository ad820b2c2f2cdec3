import { expect, test } from 'vitest';
import { advisoryRuns } from '../checks/index.ts';
import { page as seenPage } from '../checks/observed.test-support.ts';
import { INSPECTION } from '../model/inspection.test-support.ts';
import type { Limit, LogRecord, Reach } from '../model/observation/index.ts';
import { evaluateInspection } from './index.ts';

const { home: HOME } = INSPECTION.target;
const AT = INSPECTION.moment;

const reachOf = (own: Partial<Reach>): Reach => ({
  url: HOME,
  redirects: 0,
  status: 200,
  failure: null,
  firstByte: 1,
  total: 2,
  ...own,
});
const address: LogRecord = { kind: 'address', id: 0, url: HOME };
const target = (own: Partial<Reach>, at = AT, contentType: string | null = null): LogRecord => {
  return { kind: 'target', at, id: 0, method: 'GET', reach: reachOf(own), contentType, length: null, sniffed: null };
};
const limit = (reason: Limit['reason']): LogRecord => ({ kind: 'limit', at: AT, reason, url: HOME, count: 1 });
const page = (kind: 'home' | 'error', scripted = false): LogRecord =>
  seenPage({ at: AT, id: 0, url: HOME, depth: 0, scripted, facts: { kind } });

/** What each check says of a site of which these records stand in a log that is at its end. */
function saidOf(...records: LogRecord[]) {
  const { verdicts } = evaluateInspection({
    inspection: INSPECTION,
    records: [address, ...records],
    runs: advisoryRuns(),
    references: { calendar: { isWorkingDay: () => null }, earlier: { firstSeen: () => null, since: null } },
    onBug: (check, error) => {
      throw new Error(check, { cause: error });
    },
  });
  return [...verdicts];
}

const isUnread = ({ outcome, message }: { outcome: string; message: { zh: string } }) =>
  outcome === 'untested' && message.zh.startsWith('没有读到任何页面：');

/** Checks that are told of the host, by visits or by the address alone. */
const OF_NO_PAGE = ['certificate-problems', 'domain-form', 'no-ipv6', 'site-unreachable'];

test.each<[what: string, records: LogRecord[], why: string]>([
  ['robots.txt shuts all out', [limit('robots')], 'robots.txt 不允许访问首页'],
  ['nobody answers', [target({ status: null, failure: 'refused' })], '首页未能读取（连接被拒绝）'],
  ['robots are refused', [target({ status: 403 })], '首页未能读取（拒绝程序访问，HTTP 403）'],
  ['the server is in trouble', [target({ status: 503 })], '首页未能读取（HTTP 503）'],
  ['the address leads to a file', [target({}, AT, 'application/pdf')], '首页未能读取（不是网页：application/pdf）'],
  ['all pages are error pages', [page('error')], '网站给出的 1 个页面都是错误页面'],
  ['it was stopped at once', [limit('stopped')], '中途停止，首页还没有应答'],
  ['nothing is known', [], '首页还没有应答'],
])('every check of pages says why nothing was read: %s', (_what, records, why) => {
  const said = saidOf(...records);
  const unread = said.filter(isUnread);
  expect([...new Set(unread.map(({ message }) => message.zh))]).toEqual([`没有读到任何页面：${why}`]);
  expect(said.filter((one) => !isUnread(one)).map(({ check }) => check)).toEqual(OF_NO_PAGE);
  expect(unread).toHaveLength(advisoryRuns().length - OF_NO_PAGE.length);
});

test('of several answers of the home page the last one counts, in whatever order they are told', () => {
  const answers = [target({ status: 503 }, '2026-11-28T09:00:01+08:00'), target({ status: 403 }, AT)];
  const told = [answers, answers.toReversed()].map((records) => saidOf(...records).find(isUnread)?.message.zh);
  expect(told).toEqual(Array(2).fill('没有读到任何页面：首页未能读取（HTTP 503）'));
});

test('of pages that scripts make only what a check has nothing to say of is unread', () => {
  const said = saidOf(page('home', true));
  expect(said.find(({ check }) => check === 'stale-sections')?.message.zh).toBe(
    '没有读到任何页面：1 个页面由脚本生成，未能读取',
  );
  expect(said.find(({ check }) => check === 'stale-home-page')?.message.zh).toBe('首页由脚本生成，未能读取');
  expect(said.filter(({ check }) => check === 'slow-pages').map(({ outcome }) => outcome)).toEqual(['passed']);
});

test('where a page was read every check speaks for itself', () => {
  expect(saidOf(page('home'), limit('robots')).filter(isUnread)).toEqual([]);
});

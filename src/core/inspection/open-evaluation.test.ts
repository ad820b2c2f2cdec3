import { expect, test } from 'vitest';
import { INSPECTION } from '../model/inspection.test-support.ts';
import type { Limit, LogRecord, SeenPage } from '../model/observation/index.ts';
import { openEvaluation } from './index.ts';

const HOME = INSPECTION.target.home;
const AT = INSPECTION.moment;

const page = (id: number, depth: number, linkTexts: SeenPage['facts']['linkTexts']): SeenPage => ({
  kind: 'page',
  at: AT,
  id,
  url: id === 0 ? HOME : `${HOME}${id}.html`,
  depth,
  reach: { url: HOME, redirects: 0, status: 200, failure: null, firstByte: 1, total: 1 },
  contentType: 'text/html',
  lastModified: null,
  sha256: '0'.repeat(64),
  bytes: 1,
  rendered: false,
  scripted: false,
  facts: {
    charset: 'utf-8',
    declared: null,
    title: null,
    htmlTitle: null,
    kind: 'home',
    tags: {},
    source: null,
    published: null,
    footer: { icp: null, police: null, siteCode: null, names: {} },
    items: [],
    messages: [],
    forms: [],
    ...(linkTexts === undefined ? {} : { linkTexts }),
    undecodable: 0,
  } as unknown as SeenPage['facts'],
  text: '',
  links: [],
});

const limit = (reason: Limit['reason'], path: string): Limit => ({
  kind: 'limit',
  at: AT,
  reason,
  url: `${HOME}${path}`,
  count: 2,
});

test('what robots.txt shuts out has the name that it has at the home page', () => {
  const evaluation = openEvaluation({
    inspection: INSPECTION,
    runs: [],
    references: { earlier: { since: null, firstSeen: () => null } } as never,
    onBug: (_check, error) => expect.fail(String(error)),
  });
  const texts = [
    { url: `${HOME}zwgk/`, text: '政府信息公开' },
    { url: `${HOME}deep/`, text: '栏目' },
  ];
  const records: LogRecord[] = [
    { kind: 'address', id: 0, url: HOME },
    { kind: 'address', id: 1, url: `${HOME}1.html` },
    page(0, 0, texts),
    page(1, 1, [{ url: `${HOME}other/`, text: '其他' }]),
    limit('robots', 'zwgk/'),
    limit('robots', 'other/'),
    limit('depth', 'deep/'),
  ];
  for (const record of records) evaluation.take(record);
  expect(evaluation.end({ isClosed: true }).limits).toEqual([
    { reason: 'depth', url: `${HOME}deep/`, count: 2 },
    { reason: 'robots', url: `${HOME}other/`, count: 2 },
    { reason: 'robots', url: `${HOME}zwgk/`, text: '政府信息公开', count: 2 },
  ]);
});

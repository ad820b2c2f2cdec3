import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogRecord, Observation, ObservationKind } from '../model/observation/index.ts';
import type { PageKind } from '../model/page-facts.ts';
import { textPrint } from '../pages/index.ts';
import { openDerivation } from './index.ts';
import { absolute, AT, item, makeLog, type MadePage, website } from './log-records.test-support.ts';

const KINDS: readonly ObservationKind[] = ['link', 'section', 'letter', 'copies', 'dated-article'];
const PATHS = ['/', '/a/', '/a/index.html', '/a/index_1.html', '/b/', '/b/list_2.html', '/b/t20240305_101.html'].concat(
  ['/b/t20240306_102.html', '/c/103.html', '/c/104.html', '/x.pdf', 'http://other.example.com/'],
);
const TEXTS = [
  '',
  '暂无内容',
  '页面不存在，请返回',
  '来信内容：路灯 2024-03-01 已回复',
  '全市防汛工作有关事项通知如下，请认真组织实施。'.repeat(4),
];
const DAYS = [null, '2024-03-01', '2024-03-05', '2024-04-05', '03-04'];

const COPY = { kind: 'article', title: '标题', text: TEXTS.at(-1) ?? '' } as const;

const path = fc.constantFrom(...PATHS);
const day = fc.constantFrom(...DAYS);
const page = fc.record({
  path,
  kind: fc.constantFrom<PageKind>('section', 'article', 'article', 'messages', 'other', 'error'),
  title: fc.constantFrom('通知公告', '机构职能', '标题'),
  text: fc.constantFrom(...TEXTS),
  links: fc.uniqueArray(path, { maxLength: 4 }),
  items: fc.array(
    fc.tuple(path, day).map(([to, date]) => item(to, date)),
    { maxLength: 3 },
  ),
  messages: fc.array(
    day.map((asked) => ({ asked: asked === '03-04' ? null : asked, answered: null, unit: null })),
    { maxLength: 2 },
  ),
  published: fc.constantFrom(null, '2024-03-01', '2024-03-05'),
  status: fc.constantFrom(200, 200, 200, 404, 403),
  leads: fc.option(path, { freq: 5 }),
  minute: fc.integer({ min: 10, max: 59 }),
});

const log = fc
  .record({
    pages: fc.uniqueArray(page, { maxLength: 12, selector: ({ minute }) => minute }),
    targets: fc.uniqueArray(path, { maxLength: 3 }),
    hasNowhere: fc.boolean(),
  })
  .map(({ pages, targets, hasNowhere }) => {
    const made = makeLog();
    for (const each of pages) made.page(madePage(each));
    for (const copy of ['/d/1001.html', '/d/1002.html']) made.page({ ...COPY, path: copy });
    for (const target of targets) made.target(target, { reach: { status: 404 } });
    if (hasNowhere) made.nowhereAt('/b/t900000001_1.html', { print: textPrint('暂无内容') });
    if (hasNowhere) made.nowhere({ print: textPrint('页面不存在，请返回') });
    return made.records;
  });

type Generated = typeof page extends fc.Arbitrary<infer Value> ? Value : never;

function madePage({ status, leads, minute, ...rest }: Generated): MadePage {
  const led = leads === null ? {} : { url: absolute(leads), redirects: 1 };
  return { ...rest, reach: { status, ...led }, at: `2024-03-31T10:${minute}:00+08:00` };
}

/** Addresses before everything else, and each part in another order. */
const shuffled = (records: readonly LogRecord[]) => {
  const isAddress = ({ kind }: LogRecord) => kind === 'address';
  const inAnyOrder = (some: LogRecord[]) => fc.shuffledSubarray(some, { minLength: some.length });
  return fc
    .tuple(inAnyOrder(records.filter(isAddress)), inAnyOrder(records.filter((record) => !isAddress(record))))
    .map(([addresses, others]) => [...addresses, ...others]);
};

function derive(records: readonly LogRecord[]): Observation[] {
  const given: Observation[] = [];
  const target = website([{ url: absolute('/a/'), name: '公告', type: '应更新', maxAgeDays: null }]);
  const derivation = openDerivation({ target, needs: new Set(KINDS), at: AT, give: (each) => given.push(each) });
  for (const record of records) derivation.see(record);
  derivation.end();
  return given;
}

describe('the order of a log', () => {
  it('changes nothing, not even the order of what comes out', () => {
    const twice = log.chain((records) => fc.tuple(fc.constant(records), shuffled(records)));
    const seen = new Set<ObservationKind>();
    fc.assert(
      fc.property(twice, ([records, others]) => {
        const given = derive(records);
        for (const { kind } of given) seen.add(kind);
        expect(derive(others)).toEqual(given);
      }),
      { numRuns: 200 },
    );
    expect([...seen].toSorted()).toEqual(KINDS.toSorted());
  });

  it('gives links once for each address and group of uses', () => {
    fc.assert(
      fc.property(log, (records) => {
        const links = derive(records).filter((each) => each.kind === 'link');
        expect(new Set(links.map(({ url, use }) => `${url} ${use}`)).size).toBe(links.length);
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { type LogRecord, LogRecordSchema } from '../../../core/model/observation/index.ts';
import { guardOf } from './guard-of.ts';

const at = '2026-11-28T09:00:00+08:00';
const url = 'http://www.example.gov.cn/';
const reach = { url, redirects: 0, status: 200, failure: null, firstByte: 1.5, total: 2 };

/** One of every kind, with something in every list. */
const RECORDS: readonly LogRecord[] = [
  { kind: 'probe', at, url, reach: { ...reach, status: null, failure: 'refused' }, controlled: true },
  {
    kind: 'host',
    at,
    host: 'www.example.gov.cn',
    ipv4: ['192.0.2.1'],
    ipv6: [],
    overIpv6: 'closed',
    https: { reach, certificate: { issuer: 'CA', names: ['www.example.gov.cn'], validFrom: at, validTo: at } },
    leadsToHttps: null,
    nowhere: { url, reach, title: null, print: '0123456789abcdef' },
    robots: ['/admin/'],
  },
  { kind: 'address', id: 7, url, firstSeen: '2026-01-02' },
  {
    kind: 'page',
    at,
    id: 7,
    url,
    depth: 0,
    reach,
    contentType: 'text/html',
    lastModified: null,
    etag: '"1"',
    sha256: 'a'.repeat(64),
    bytes: 10,
    rendered: false,
    scripted: false,
    facts: {
      charset: 'utf-8',
      title: '标题',
      htmlTitle: null,
      kind: 'article',
      tags: { SiteName: '示例', Keywords: ['一', '二'] },
      source: null,
      published: { date: '2026-11-01', time: '08:30', precision: 'minute', from: 'label' },
      footer: { siteCode: null, icp: null, police: null, conac: false, jiucuo: null },
      items: [{ title: '条目', url: null, date: '11-01' }],
      messages: [{ asked: '2026-11-01', answered: null, unit: null }],
      forms: [{ action: null, method: 'get', fields: ['q'], purpose: 'search' }],
      undecodable: 0,
    },
    text: '正文',
    links: [1, 2, 35],
  },
  { kind: 'target', at, id: 7, method: 'HEAD', reach, contentType: null, length: 3, sniffed: 'pdf' },
  { kind: 'limit', at, reason: 'depth', url, count: 3 },
];

const guard = guardOf(LogRecordSchema);

/** The paths to everything in a value. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner).map((path) => [key, ...path]))];
}

/** A copy of JSON with something else in one place; `undefined` leaves it out. */
function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
  const copy = JSON.parse(JSON.stringify({ value })) as { value: unknown };
  let place: Record<string, unknown> = copy;
  for (const [index, key] of ['value', ...path].entries()) {
    if (index === path.length) place[key] = by;
    else place = place[key] as Record<string, unknown>;
  }
  return (JSON.parse(JSON.stringify(copy)) as { value?: unknown }).value;
}

const WRONG: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  1.5,
  2 ** 60,
  '',
  'x',
  '2026-13',
  [],
  ['x'],
  [null],
  {},
  { x: 1 },
];

describe('a guard', () => {
  it.each(RECORDS.map((record) => [record.kind, record] as const))('knows a %s as the schema does', (_, record) => {
    expect(guard(record)).toBe(true);
    for (const path of pathsIn(record)) {
      for (const wrong of WRONG) {
        const broken = replaced(record, path, wrong);
        expect([path, wrong, guard(broken)]).toEqual([path, wrong, LogRecordSchema.safeParse(broken).success]);
      }
    }
  });

  it('never lets through what the schema does not take, or takes otherwise', () => {
    const any = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    const broken = fc
      .tuple(fc.constantFrom(...RECORDS), fc.nat(), any)
      .map(([record, nth, value]) => replaced(record, pathsIn(record)[nth % pathsIn(record).length] ?? [], value));
    fc.assert(
      fc.property(fc.oneof(any, broken), (value) => {
        if (guard(value)) expect(LogRecordSchema.parse(value)).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['a field of another name', '{"kind":"address","id":1,"url":"","more":1}'],
  ['the name of a prototype', '{"kind":"address","id":1,"url":"","__proto__":{}}'],
  ['a list for an object', '["address"]'],
  ['a number beyond all', '{"kind":"limit","at":"","reason":"depth","url":"","count":1e999}'],
])('%s is no record', (_, json) => {
  expect(guard(JSON.parse(json))).toBe(false);
});

test.each([
  ['a tag with the name of a prototype', z.record(z.string(), z.string()), '{"__proto__":"x"}'],
  ['a rule of its own', z.string().refine(() => true), '"x"'],
  ['a shortest length', z.array(z.string()).min(0), '[]'],
  ['an object that may have more', z.object({}), '{}'],
  ['another kind of schema', z.any(), '1'],
])('%s is left to the schema', (_, schema, json) => {
  expect(guardOf(schema)(JSON.parse(json))).toBe(false);
});

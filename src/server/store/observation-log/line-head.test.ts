import { describe, expect, test } from 'vitest';
import { headOf } from './line-head.ts';

const at = '2026-11-28T09:00:00+08:00';
const url = 'http://www.example.gov.cn/a.pdf';
const reach = { url, redirects: 0, status: 200, failure: null, firstByte: 1, total: 2 };
const rest = { contentType: 'application/pdf', length: 3, sniffed: 'pdf' };

function headOfRecord(record: object) {
  return headOf(Buffer.from(`{"v":1,${JSON.stringify(record).slice(1)}\n`), 0);
}

describe('the head of a line', () => {
  test.each(['HEAD', 'GET'])('tells the number and day of a target that is there, asked for by %s', (method) => {
    const head = headOfRecord({ kind: 'target', at, id: 7, method, reach, ...rest });
    expect(head).toEqual({ kind: 'target', id: 7, day: '2026-11-28' });
  });

  test.each([
    ['is gone', { ...reach, status: 404 }],
    ['answered that nothing has changed', { ...reach, status: 304 }],
    ['did not answer', { ...reach, status: null, failure: 'timeout' }],
    ['broke off', { ...reach, failure: 'reset' }],
    ['has a long address', { ...reach, url: `${url}?${'a'.repeat(300)}` }],
    [
      'is gone and looks there by its address',
      { ...reach, status: 404, url: `${url}","redirects":0,"status":200,"failure":null,"` },
    ],
  ])('leaves a target to be read that %s', (_what, other) => {
    expect(headOfRecord({ kind: 'target', at, id: 7, method: 'GET', reach: other, ...rest })).toBe(null);
  });

  test('tells an address, and since when something is there', () => {
    const address = { kind: 'address', id: 3, url };
    expect(headOfRecord(address)).toEqual({ ...address, firstSeen: undefined });
    const seen = { ...address, firstSeen: '2024-03-05' };
    expect(headOfRecord(seen)).toEqual(seen);
    expect(headOfRecord({ ...address, firstSeen: 'long ago' })).toBe(null);
  });
});

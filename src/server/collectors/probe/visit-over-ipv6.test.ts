import { expect, test } from 'vitest';
import { type Door, DoorClosed } from '../../runtime/http/index.ts';
import { visitOverIpv6 } from './index.ts';

const BUG = new Error('something of ours');

/** A door to a world in which everything answers over IPv6, except where we break ourselves. */
const door = (broken: Error): Pick<Door, 'fetch' | 'addresses'> => ({
  async fetch({ url }) {
    if (url.includes('broken-visit')) throw broken;
    const body = new TextEncoder().encode('<p>ok');
    return Promise.resolve({
      redirects: [],
      outcome: { url, status: 200, headers: {}, body, isCut: false, bytes: 5, firstByte: 1, total: 2 },
    });
  },
  async addresses(host) {
    if (host.startsWith('broken-name')) throw broken;
    return Promise.resolve({ found: ['2001:db8::1'], failure: null });
  },
});

const sites = ['a', 'broken-visit', 'b', 'broken-name', 'c'].map((name) => ({ homeUrl: `http://${name}.example/` }));
const OPTIONS = { sites, controls: ['http://control.example/'], timeout: 1000 };

test('of a site at which something of ours goes wrong nothing is said; all others are seen', async () => {
  const bugs: unknown[] = [];
  const seen = await visitOverIpv6({ ...OPTIONS, door: door(BUG), onBug: (error) => void bugs.push(error) });
  expect(seen?.map(({ site, reach }) => [site.homeUrl, reach?.status])).toEqual([
    ['http://a.example/', 200],
    ['http://b.example/', 200],
    ['http://c.example/', 200],
  ]);
  expect(bugs).toEqual([BUG, BUG]);
});

test('visits that are stopped say nothing, and are no fault', async () => {
  const bugs: unknown[] = [];
  const visiting = visitOverIpv6({ ...OPTIONS, door: door(new DoorClosed()), onBug: (error) => void bugs.push(error) });
  await expect(visiting).rejects.toBeInstanceOf(DoorClosed);
  expect(bugs).toEqual([]);
});

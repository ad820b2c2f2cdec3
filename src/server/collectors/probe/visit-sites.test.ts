import { expect, test } from 'vitest';
import { type Door, DoorClosed } from '../../runtime/http/index.ts';
import { visitSites } from './index.ts';

const BUG = new Error('something of ours');

/** A door to a world in which everything answers, except where we break ourselves. */
function openWorld(): Pick<Door, 'fetch' | 'close'> {
  return {
    async fetch({ url }) {
      if (url.includes('broken')) throw BUG;
      const body = new TextEncoder().encode('<p>ok');
      return Promise.resolve({
        redirects: [],
        outcome: { url, status: 200, headers: {}, body, isCut: false, bytes: 5, firstByte: 1, total: 2 },
      });
    },
    close: async () => Promise.resolve(),
  };
}

const OPTIONS = {
  controls: ['http://control.example/'],
  openDoor: openWorld,
  timeout: 1000,
  controlPause: 1000,
  settle: 0,
  massPause: 0,
  width: 2,
  now: () => 0,
  moment: () => '2026-11-30T09:00:00+08:00',
};

const sites = ['http://a.example/', 'http://broken.example/', 'http://b.example/'].map((homeUrl) => ({ homeUrl }));

test('one site at which something of ours goes wrong does not keep the others from being seen', async () => {
  const { signal } = new AbortController();
  const seen = await visitSites({ ...OPTIONS, sites, signal });
  const states = new Map(seen.visits.map(({ site, reach }) => [site.homeUrl, reach?.status ?? null]));
  expect(states).toEqual(
    new Map([
      ['http://a.example/', 200],
      ['http://broken.example/', null],
      ['http://b.example/', 200],
    ]),
  );
  expect(seen).toMatchObject({ isVoid: false, bugs: [BUG] });
});

test('a round that is stopped says nothing', async () => {
  await expect(visitSites({ ...OPTIONS, sites, signal: AbortSignal.abort() })).rejects.toBeInstanceOf(DoorClosed);
});

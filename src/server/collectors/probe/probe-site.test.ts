import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../core/model/failure.ts';
import { type Probe, stateOf } from '../../../core/model/observation/index.ts';
import type { Door, Followed, HttpRequest } from '../../runtime/http/index.ts';
import { probeSite, type ProbeSiteOptions } from './index.ts';

const HOME = 'http://a.example/';
const CONTROL = 'http://control.example/';

interface Answer {
  status?: number;
  body?: string;
  contentType?: string;
  failure?: Failure;
  total?: number;
  /** Milliseconds that a redirect before it took. */
  redirect?: number;
}

function followed(url: string, answer: Answer): Followed {
  const { status = 200, body = '<p>x', contentType = 'text/html', failure, total = 100, redirect } = answer;
  const bytes = new TextEncoder().encode(body);
  const redirects = redirect === undefined ? [] : [{ url, status: 302, total: redirect }];
  if (failure !== undefined) return { redirects, outcome: { url, failure, status: null, total } };
  const headers: Record<string, string> = contentType === '' ? {} : { 'content-type': contentType };
  const response = { url, status, headers, body: bytes, isCut: false, bytes: bytes.length, firstByte: 1, total };
  return { redirects, outcome: response };
}

/** A series of visits with these answers of the home page, and whether controls answer. */
async function series(answers: readonly Answer[], options: Partial<ProbeSiteOptions> & { network?: boolean } = {}) {
  const asked: HttpRequest[] = [];
  const pauses: number[] = [];
  const probes: Probe[] = [];
  const left = [...answers];
  const door: Pick<Door, 'fetch'> = {
    async fetch(request) {
      asked.push(request);
      if (request.url === HOME) return Promise.resolve(followed(HOME, left.shift() ?? {}));
      const isDead = options.network === false || request.url !== CONTROL;
      return Promise.resolve(followed(request.url, isDead ? { failure: 'unreachable' } : { status: 500 }));
    },
  };
  await probeSite({
    home: HOME,
    controls: [CONTROL],
    door,
    times: answers.length,
    pause: 1000,
    clock: { moment: () => '2026-03-01T09:00:00+08:00' },
    random: () => 0.5,
    sleep: async (milliseconds) => Promise.resolve(void pauses.push(milliseconds)),
    write: (probe) => void probes.push(probe),
    ...options,
  });
  return { probes, pauses, asked };
}

describe('a visit', () => {
  test.each<[string, Answer, Failure | null]>([
    ['a page', {}, null],
    ['after 14.999 s', { total: 14_999 }, null],
    ['after 15.000 s', { total: 15_000 }, 'too-slow'],
    ['after 15.000 s with its redirect', { redirect: 5000, total: 10_000 }, 'too-slow'],
    ['after 14.999 s with its redirect', { redirect: 5000, total: 9999 }, null],
    ['nothing', { body: '' }, 'empty'],
    ['white space', { body: ' \r\n\t' }, 'empty'],
    ['no page', { contentType: 'application/json', body: '{}' }, 'empty'],
    ['a page of no type', { contentType: '' }, null],
    ['XHTML', { contentType: 'application/xhtml+xml' }, null],
    ['no answer', { failure: 'refused' }, 'refused'],
  ])('%s: %s', async (_what, answer, failure) => {
    const { probes } = await series([answer]);
    expect(probes[0]?.reach.failure).toBe(failure);
    expect(stateOf(probes[0]?.reach ?? { status: null, failure })).toBe(failure === null ? 'open' : 'dead');
  });

  test('with a status of trouble keeps it', async () => {
    const { probes } = await series([{ status: 503, body: '' }]);
    expect(probes[0]?.reach).toMatchObject({ status: 503, failure: null });
  });

  test('is not tried again and ends after 15 s', async () => {
    const { asked } = await series([{}]);
    expect(asked.find(({ url }) => url === HOME)).toMatchObject({ isOnce: true, limits: { total: 15_000 } });
  });
});

describe('a series', () => {
  test('has its visits, each with its moment and a control', async () => {
    const { probes, asked } = await series([{}, { failure: 'reset' }, {}]);
    expect(probes.map(({ controlled, reach }) => [controlled, reach.failure])).toEqual([
      [true, null],
      [true, 'reset'],
      [true, null],
    ]);
    expect(asked.filter(({ url }) => url === CONTROL).length).toBe(3);
  });

  test.each([
    [0, 500],
    [0.5, 1000],
    [0.999, 1499],
  ])('pauses by chance %f for %i ms', async (chance, pause) => {
    expect((await series([{}, {}], { random: () => chance })).pauses.map(Math.round)).toEqual([pause]);
  });

  test.each<[string, Partial<ProbeSiteOptions> & { network?: boolean }, boolean]>([
    ['no control answers', { network: false }, false],
    ['there is no control', { controls: [] }, false],
    ['the second control answers', { controls: ['http://dead.example/', CONTROL] }, true],
  ])('is controlled or not: %s', async (_what, options, controlled) => {
    const { probes } = await series([{ failure: 'unreachable' }], options);
    expect(probes[0]?.controlled).toBe(controlled);
  });

  test('ends when it is stopped', async () => {
    const stop = new AbortController();
    const { probes } = await series([{}, {}, {}], {
      signal: stop.signal,
      sleep: async () => Promise.resolve(stop.abort()),
    });
    expect(probes.length).toBe(1);
  });
});

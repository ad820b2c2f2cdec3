import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../core/model/failure.ts';
import type { Door, Followed, HttpRequest } from '../../runtime/http/index.ts';
import { lookAtHost, type LookAtHostOptions } from './index.ts';

interface World {
  addresses: readonly string[];
  nameFailure?: Failure;
  /** By `METHOD` of the family and address: a status, a failure, or where it leads to. */
  answers: Record<string, number | Failure | { to: string; then: number | Failure }>;
  certificate?: Awaited<ReturnType<Door['certificate']>>;
}

const SHOWN = {
  issuer: '测试机构',
  names: ['a.example'],
  validFrom: '2020-01-01T00:00:00Z',
  validTo: '2030-01-01T00:00:00Z',
};

/** A door to a world that is made up: what it does with real sockets is tested where it stands. */
function doorTo({ addresses, nameFailure, answers, certificate }: World): Door {
  const outcomeOf = (url: string, end: number | Failure): Followed['outcome'] =>
    typeof end === 'number'
      ? { url, status: end, headers: {}, body: new Uint8Array(1), isCut: false, bytes: 1, firstByte: 1, total: 2 }
      : { url, failure: end, status: null, total: 3 };
  return {
    async fetch({ url, overIpv6 = false }: HttpRequest) {
      const answer = answers[overIpv6 ? `6 ${url}` : url] ?? 'refused';
      const isRedirect = typeof answer === 'object';
      return Promise.resolve({
        redirects: isRedirect ? [{ url, status: 301, total: 1 }] : [],
        outcome: isRedirect ? outcomeOf(answer.to, answer.then) : outcomeOf(url, answer),
      });
    },
    addresses: async () => Promise.resolve({ found: addresses, failure: nameFailure ?? null }),
    certificate: async () => Promise.resolve(certificate ?? { certificate: null, failure: 'refused' }),
    pass: async () => Promise.resolve(),
    strain: () => 1,
    close: async () => Promise.resolve(),
  };
}

const look = async (world: World, options: Partial<LookAtHostOptions> = {}) =>
  lookAtHost({
    home: 'http://a.example/',
    door: doorTo(world),
    resolve6: async () => Promise.resolve([]),
    hasIpv6: () => true,
    ...options,
  });

const PLAIN = { 'http://a.example/': 200 };

test('addresses by family, in order', async () => {
  const facts = await look({ addresses: ['2400::2', '192.0.2.9', '2400::1', '192.0.2.1'], answers: PLAIN });
  expect([facts.ipv4, facts.ipv6]).toEqual([
    ['192.0.2.1', '192.0.2.9'],
    ['2400::1', '2400::2'],
  ]);
});

describe('over IPv6', () => {
  const addresses = ['192.0.2.1', '2400::1'];
  const HOME = '6 http://a.example/';
  const CONTROL = 'http://control.example/';

  test.each<[string, World['answers'], Partial<LookAtHostOptions>, string]>([
    ['it answers', { [HOME]: 200 }, {}, 'open'],
    ['it answers with trouble', { [HOME]: 503 }, {}, 'open'],
    ['it leads somewhere else', { [HOME]: { to: 'https://b.example/', then: 'connect-timeout' } }, {}, 'open'],
    ['its certificate is bad', { [HOME]: 'tls-expired' }, {}, 'open'],
    ['it refuses', { [HOME]: 'refused' }, {}, 'closed'],
    ['it is silent and nothing else was asked', { [HOME]: 'connect-timeout' }, {}, 'not-measurable'],
    [
      'it is silent and another site answers',
      { [HOME]: 'connect-timeout', [`6 ${CONTROL}`]: 200 },
      { controlOverIpv6: CONTROL },
      'closed',
    ],
    [
      'it is silent like every site',
      { [HOME]: 'unreachable', [`6 ${CONTROL}`]: 'unreachable' },
      { controlOverIpv6: CONTROL },
      'not-measurable',
    ],
    ['its address is a private one', { [HOME]: 'forbidden-address' }, { controlOverIpv6: CONTROL }, 'not-measurable'],
    ['we have none', { [HOME]: 200 }, { hasIpv6: () => false }, 'not-measurable'],
  ])('%s', async (_what, answers, options, expected) => {
    expect((await look({ addresses, answers: { ...PLAIN, ...answers } }, options)).overIpv6).toBe(expected);
  });

  test.each<[string, readonly string[] | null, string]>([
    ['the name server says that there is no address', [], 'no-address'],
    ['the name server says nothing', null, 'not-measurable'],
  ])('%s', async (_what, answer, expected) => {
    const resolve6 = async () => Promise.resolve(answer);
    expect((await look({ addresses: ['192.0.2.1'], answers: PLAIN }, { resolve6 })).overIpv6).toBe(expected);
  });

  test('no name server at all', async () => {
    const facts = await look({ addresses: [], nameFailure: 'dns-failed', answers: {} });
    expect(facts).toMatchObject({ ipv4: [], ipv6: [], overIpv6: 'not-measurable' });
  });
});

describe('HTTPS', () => {
  const addresses = ['192.0.2.1'];

  test.each<[string, World['answers'], boolean | null]>([
    ['plain HTTP stays plain', PLAIN, false],
    ['plain HTTP leads there', { 'http://a.example/': { to: 'https://a.example/', then: 200 } }, true],
    [
      'plain HTTP leads there, and nobody is there',
      { 'http://a.example/': { to: 'https://a.example/', then: 'refused' } },
      true,
    ],
    ['plain HTTP leads elsewhere', { 'http://a.example/': { to: 'http://b.example/', then: 200 } }, false],
    ['there is no plain HTTP', {}, null],
    ['robots are refused', { 'http://a.example/': 403 }, null],
    ['where plain HTTP leads is shut out', { 'http://a.example/': 'shut-out' }, null],
    ['plain HTTP is in trouble', { 'http://a.example/': 'reset' }, false],
  ])('%s', async (_what, answers, expected) => {
    expect((await look({ addresses, answers })).leadsToHttps).toBe(expected);
  });

  test('with its certificate', async () => {
    const answers = { ...PLAIN, 'https://a.example/': 200 };
    const { https } = await look({ addresses, answers, certificate: { certificate: SHOWN, failure: null } });
    expect(https).toMatchObject({ reach: { status: 200, failure: null }, certificate: SHOWN });
  });

  test('with a certificate that is taken nevertheless', async () => {
    const answers = { ...PLAIN, 'https://a.example/': 200 };
    const { https } = await look({ addresses, answers, certificate: { certificate: SHOWN, failure: 'tls-expired' } });
    expect(https).toMatchObject({ reach: { status: 200, failure: 'tls-expired' }, certificate: SHOWN });
  });

  test('nobody there', async () => {
    const { https } = await look({ addresses, answers: PLAIN });
    expect(https).toMatchObject({ reach: { failure: 'refused' }, certificate: null });
  });

  test('is the home page itself where that is on HTTPS, at its port', async () => {
    const home = 'https://a.example:8443/index.html';
    const { https, leadsToHttps } = await look({ addresses, answers: { [home]: 200 } }, { home });
    expect([https?.reach.url, leadsToHttps]).toEqual([home, null]);
  });
});

import { expect, it } from 'vitest';
import type { RunVerdict } from '../../src/core/checks/index.ts';
import { ANYTHING, NEIGHBOUR, type SiteKey } from './key.ts';
import { groundOf } from './parts/made-site.ts';
import { heldAgainst, type Remark, remarksOf } from './remarks.ts';

const ground = groundOf('case', { at: '2026-11-28', port: 8080 });
const own = (path: string) => `http://${ground.host}${path}`;

const verdict = (outcome: RunVerdict['outcome'], problem: string, urls: readonly string[] = []): RunVerdict => ({
  check: 'broken-links',
  version: 1,
  outcome,
  problem,
  about: {},
  message: { zh: '', en: '' },
  evidence: urls.map((url) => ({ url, quote: null, at: '2026-11-28T10:00:00+08:00', sha256: null })),
});

const keyOf = (...failed: string[]): SiteKey => ({ failed: { 'broken-links': failed } });

it.each([
  ['the address of the problem', keyOf('/a'), [verdict('failed', own('/a'))], []],
  ['one of the evidence', keyOf('/a', '/b'), [verdict('failed', '两处', [own('/a'), own('/b')])], []],
  ['of the neighbour', keyOf(`${NEIGHBOUR}/a`), [verdict('failed', ground.neighbour('/a'))], []],
  ['words of the problem', keyOf('公安备案'), [verdict('failed', '缺少公安备案', [own('/a')])], []],
  ['an address that only begins so', keyOf('/a'), [verdict('failed', own('/ab'))], ['missed /a', 'false alarm /ab']],
  ['nothing is said', keyOf('/a'), [verdict('passed', own('/a'))], ['missed /a']],
  ['a doubt in its place', keyOf('/a'), [verdict('cantTell', own('/a'))], ['missed /a', 'needless doubt /a']],
  ['whatever is found', keyOf('/a', ANYTHING), [verdict('failed', own('/a')), verdict('failed', own('/b'))], []],
  ['what is arguable', { failed: {}, arguable: { 'broken-links': ['/a'] } }, [verdict('failed', own('/a'))], []],
  ['a doubt of the key', { failed: {}, doubts: ['/a'] }, [verdict('untested', '未能读取', [own('/a')])], []],
  ['another doubt', { failed: {}, doubts: ['/a'] }, [verdict('untested', own('/b'))], ['needless doubt /b']],
] satisfies [string, SiteKey, RunVerdict[], string[]][])('verdicts against a key: %s', (_, key, verdicts, remarks) => {
  expect(remarksOf(verdicts, key, ground).map(({ is, address }) => `${is} ${address}`)).toEqual(remarks);
});

const missed = (address: string): Remark => ({ check: 'broken-links', is: 'missed', address });

it('what is known is held exactly', () => {
  expect(heldAgainst([missed('/a')], [missed('/a')])).toEqual({ unknown: [], mended: [] });
  expect(heldAgainst([missed('/a')], [missed('/b')])).toEqual({ unknown: [missed('/b')], mended: [missed('/a')] });
  const two = { ...missed('/a/*'), times: 2 };
  expect(heldAgainst([two], [missed('/a/1'), missed('/a/2')])).toEqual({ unknown: [], mended: [] });
  expect(heldAgainst([two], [missed('/a/1')])).toEqual({ unknown: [missed('/a/1')], mended: [missed('/a/*')] });
});

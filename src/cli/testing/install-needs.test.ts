import { expect, test } from 'vitest';
import { type AptGet, installNeeds, needLine } from './install-needs.ts';
import type { Need } from './needs.ts';

function need(id: string, there: () => boolean, rest: Partial<Need> = {}): Need {
  return { id, why: { zh: `测试要用 ${id}`, en: `tests use ${id}` }, detect: there, ...rest };
}

function install(needs: readonly Need[], aptGet: AptGet | undefined): string {
  let printed = '';
  installNeeds(needs, { stdout: { write: (text) => (printed += text) }, language: 'en', aptGet });
  return printed;
}

test('what is there is not spoken of, and apt-get is not called', () => {
  const aptGet = () => expect.unreachable();
  expect(install([need('office', () => true, { packages: ['office'] }), need('root', () => true)], aptGet)).toBe('');
});

test('packages are installed after the list was brought up to date', () => {
  const calls: string[] = [];
  const there = new Set<string>();
  const aptGet: AptGet = (args) => {
    calls.push(args.join(' '));
    there.add('office');
    return { ok: true, output: 'noise' };
  };
  const needs = [need('office', () => there.has('office'), { packages: ['office', 'fonts'] })];
  expect(install(needs, aptGet)).toBe('installing Debian packages: office fonts\n');
  expect(calls).toEqual(['-qq update', '-qq install --yes --no-install-recommends office fonts']);
});

test('when that fails, apt-get has the word, and what to do is printed', () => {
  const aptGet: AptGet = () => ({ ok: false, output: 'E: no network\n' });
  expect(install([need('office', () => false, { packages: ['office'] })], aptGet)).toBe(
    'installing Debian packages: office\nE: no network\nthat did not work; apt-get says why above.\n' +
      'no office: tests use office, and will be left out; to have them: apt-get install office\n',
  );
});

test('where nothing may be installed, exactly what to install is printed', () => {
  const needs = [
    need('office', () => false, { packages: ['office', 'fonts'] }),
    need('root', () => false, { otherwise: { zh: '以 root 运行', en: 'run as root' } }),
  ];
  expect(install(needs, undefined)).toBe(
    'no office: tests use office, and will be left out; to have them: apt-get install office fonts\n' +
      'no root: tests use root, and will be left out; to have them: run as root\n',
  );
  expect(needLine(needs[1] ?? expect.unreachable(), 'zh')).toBe(
    '缺少 root：测试要用 root，相关测试将跳过；解决办法：以 root 运行',
  );
});

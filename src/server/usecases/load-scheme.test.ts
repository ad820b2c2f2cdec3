import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { AppError } from '../../core/model/app-error.ts';
import { locateScheme } from './load-scheme.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

test.each(['chaozhou-2019', 'schemes/chaozhou-2019', 'schemes/chaozhou-2019/scheme.yaml'])('%s is found', (given) => {
  expect(locateScheme(given, ROOT).name).toBe('scheme.yaml');
});

test.each([
  ['chaozhou2019', 'chaozhou2019'],
  ['schemes/chaozhou', '/nowhere/schemes/chaozhou'],
  ['../schemes/chaozhou-2019', '/schemes/chaozhou-2019'],
  ['a\0b', 'a\0b'],
  ['', ''],
])('%j is none, and those that come along are told', (given, scheme) => {
  const unknown = new AppError('scheme-unknown', { scheme, shipped: 'chaozhou-2019、national-2019' });
  expect(() => locateScheme(given, '/nowhere')).toThrow(unknown.message);
});

import { expect, test } from 'vitest';
import { type Asker, SCOPES, scopesBeyond } from './index.ts';

const auditor: Asker = { roles: ['auditor'], organization: 'city', scopes: null };

test('every scope is a right that there is, and none is over tokens', () => {
  expect(SCOPES).toContain('target:export');
  expect(SCOPES).not.toContain('inspection:export');
  expect(SCOPES.filter((scope) => scope.startsWith('token:'))).toEqual([]);
});

test('what the owner does not have is beyond a token, and so is what nobody has', () => {
  expect(
    scopesBeyond(auditor, ['target:read', 'target:change', 'user:create', 'target:fly', 'constructor:read']),
  ).toEqual(['target:change', 'user:create', 'target:fly', 'constructor:read']);
  expect(scopesBeyond({ ...auditor, organization: null }, ['target:read'])).toEqual(['target:read']);
});
